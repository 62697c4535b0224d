/// @file A function of a double.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: f cannot be called with active scalars in the shape of these arguments; take
//   `auto`, or templates of a scalar type, instead of double, by value or const reference,
//   in as many parameters as there are arguments, and let f be const
#include <tapeless.hpp>

int main() {
#ifdef FIXED
    tapeless::gradient([](auto x) { return x * x; }, 2.0);
#else
    tapeless::gradient([](double x) { return x * x; }, 2.0);
#endif
}
