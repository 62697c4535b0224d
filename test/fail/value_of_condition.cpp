/// @file The value of a comparison of variables.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: the expression is a condition, which has no value of its own; write
//   where(condition, 1, 0)
#include <tapeless.hpp>

int main() {
    using namespace tapeless::literals;
    constexpr auto x = "x"_v;
#ifdef FIXED
    auto g = value(where(x < 2, x, 1), x = 1.0);
#else
    auto g = value(x < 2, x = 1.0);
#endif
    static_cast<void>(g);
}
