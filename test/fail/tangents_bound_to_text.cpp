/// @file A variable's tangent that is no number.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: the tangents of an expression's variables are bindings to numbers,
//   tangents(x = 1.0, y = 0.0)
#include <tapeless.hpp>

int main() {
    using namespace tapeless::literals;
    constexpr auto x = "x"_v;
    constexpr auto y = "y"_v;
#ifdef FIXED
    tapeless::jvp(x * y, x = 2.0, y = 3.0, tapeless::tangents(x = 1.0, y = 0.0));
#else
    tapeless::jvp(x * y, x = 2.0, y = 3.0, tapeless::tangents(x = 1.0, y = "none"));
#endif
}
