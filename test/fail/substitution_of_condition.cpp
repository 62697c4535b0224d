/// @file A comparison substituted for a variable.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: in a substitution, f(x = g, ...), every variable is bound to an expression or
//   a number; a comparison is none, but where(condition, 1, 0) is
#include <tapeless.hpp>

int main() {
    using namespace tapeless::literals;
    constexpr auto x = "x"_v;
    constexpr auto y = "y"_v;
    constexpr auto f = x * y;
#ifdef FIXED
    f(x = where(y < 2.0, 1, 0));
#else
    f(x = y < 2.0);
#endif
}
