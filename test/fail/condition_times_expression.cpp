/// @file A comparison of variables, times a variable.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: a comparison's result is no number; write where(condition, 1, 0), or the
//   values that it decides between in place of 1 and 0, and join comparisons by &&, || and !
#include <tapeless.hpp>

int main() {
    using namespace tapeless::literals;
    constexpr auto x = "x"_v;
    constexpr auto y = "y"_v;
#ifdef FIXED
    auto f = where(x < y, x, 0);
#else
    auto f = x * (x < y);
#endif
    f(x = 2.0, y = 3.0);
}
