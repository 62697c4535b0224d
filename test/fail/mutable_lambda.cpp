/// @file A function that is not const.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: f cannot be called with active scalars in the shape of these arguments; take
//   `auto`, or templates of a scalar type, instead of double, by value or const reference,
//   in as many parameters as there are arguments, and let f be const
#include <tapeless.hpp>

int main() {
#ifdef FIXED
    auto const f = [](auto x) { return x * x; };
#else
    auto const f = [](auto x) mutable { return x * x; };
#endif
    tapeless::gradient(f, 2.0);
}
