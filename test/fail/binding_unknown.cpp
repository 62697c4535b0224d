/// @file A binding for a variable that the expression does not have.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: a binding is for a variable that the expression does not have; remove it
#include <tapeless.hpp>

int main() {
    using namespace tapeless::literals;
    constexpr auto x = "x"_v;
    constexpr auto y = "y"_v;
    constexpr auto z = "z"_v;
#ifdef FIXED
    tapeless::gradient(x * y * z, x = 2.0, y = 3.0, z = 2.0);
#else
    tapeless::gradient(x * y, x = 2.0, y = 3.0, z = 2.0);
#endif
}
