/// @file A product with a Jacobian with respect to nothing.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: there is nothing to differentiate with respect to: give f an argument that is
//   neither fixed nor an integral constant
#include <tapeless.hpp>

int main() {
    auto const f = [](auto x, auto y) { return x * y; };
#ifdef FIXED
    tapeless::jvp(f, 2.0, tapeless::fixed(3.0), tapeless::tangents(1.0));
#else
    tapeless::jvp(f, tapeless::fixed(2.0), tapeless::fixed(3.0), tapeless::tangents());
#endif
}
