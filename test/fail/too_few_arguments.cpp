/// @file A function of two arguments, called with one.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: f cannot be called with active scalars in the shape of these arguments; take
//   `auto`, or templates of a scalar type, instead of double, by value or const reference,
//   in as many parameters as there are arguments, and let f be const
#include <tapeless.hpp>

int main() {
    auto const f = [](auto x, auto y) { return x * y; };
#ifdef FIXED
    tapeless::gradient(f, 2.0, 3.0);
#else
    tapeless::gradient(f, 2.0);
#endif
}
