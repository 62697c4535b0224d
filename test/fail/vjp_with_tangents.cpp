/// @file A direction where weights of the results are wanted.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: vjp takes the weights of f's results as its last argument: vjp(f, x,
//   cotangents(w))
#include <tapeless.hpp>

int main() {
    auto const f = [](auto x, auto y) { return x * y; };
#ifdef FIXED
    tapeless::vjp(f, 2.0, 3.0, tapeless::cotangents(1.0));
#else
    tapeless::vjp(f, 2.0, 3.0, tapeless::tangents(1.0, 0.0));
#endif
}
