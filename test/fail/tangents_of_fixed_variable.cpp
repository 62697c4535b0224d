/// @file A tangent of a variable that is fixed.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: tangents(x = 1.0, ...) of an expression takes one binding for each variable that
//   is not fixed, and no other
#include <tapeless.hpp>

int main() {
    using namespace tapeless::literals;
    constexpr auto x = "x"_v;
    constexpr auto y = "y"_v;
#ifdef FIXED
    tapeless::hvp(x * y, x = 2.0, y = tapeless::fixed(3.0), tapeless::tangents(x = 1.0));
#else
    tapeless::hvp(x * y, x = 2.0, y = tapeless::fixed(3.0), tapeless::tangents(x = 1.0, y = 0.0));
#endif
}
