/// @file A tangent of a variable that the expression does not have.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: tangents(x = 1.0, ...) of an expression takes one binding for each variable that
//   is not fixed, and no other
#include <tapeless.hpp>

int main() {
    using namespace tapeless::literals;
    constexpr auto x = "x"_v;
    constexpr auto y = "y"_v;
#ifdef FIXED
    tapeless::hvp(x * x, x = 2.0, tapeless::tangents(x = 1.0));
    static_cast<void>(y);
#else
    tapeless::hvp(x * x, x = 2.0, tapeless::tangents(y = 1.0));
#endif
}
