/// @file A substitution for a variable that the expression does not have.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: a binding is for a variable that the expression does not have; remove it
#include <tapeless.hpp>

int main() {
    using namespace tapeless::literals;
    constexpr auto x = "x"_v;
    constexpr auto y = "y"_v;
    constexpr auto z = "z"_v;
    constexpr auto f = x * y;
#ifdef FIXED
    f(x = z);
#else
    f(z = y);
#endif
}
