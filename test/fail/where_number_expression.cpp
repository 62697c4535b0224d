/// @file where on a variable in place of a condition.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: where, &&, || and ! take conditions, that is comparisons or bools; write x !=
//   0 for a number x
#include <tapeless.hpp>

int main() {
    using namespace tapeless::literals;
    constexpr auto x = "x"_v;
#ifdef FIXED
    auto f = where(x != 0, x, 2);
#else
    auto f = where(x, x, 2);
#endif
    f(x = 2.0);
}
