/// @file A product with a Hessian, without a direction.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: jvp and hvp take a direction as their last argument: jvp(f, x, tangents(v))
#include <tapeless.hpp>

int main() {
    auto const f = [](auto x, auto y) { return x * y; };
#ifdef FIXED
    tapeless::hvp(f, 2.0, 3.0, tapeless::tangents(1.0, 0.0));
#else
    tapeless::hvp(f, 2.0, 3.0);
#endif
}
