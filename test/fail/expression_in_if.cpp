/// @file An `if` on a comparison of variables.
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
    if (value(x - y, x = 1.0, y = 2.0) < 0)
#else
    if (x < y)
#endif
        return 1;
}
