/// @file An expression as a double.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: an expression is no number, and an `if`, a loop or ?: cannot depend on it;
//   call it for its value, f(x = 2.0), and write where(condition, a, b) for a choice within
//   it
#include <tapeless.hpp>

int main() {
    using namespace tapeless::literals;
    constexpr auto x = "x"_v;
    constexpr auto y = "y"_v;
#ifdef FIXED
    double b = value(x - y, x = 1.0, y = 2.0);
#else
    double b = x * y;
#endif
    return b < 0;
}
