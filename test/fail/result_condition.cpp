/// @file A function that returns a comparison.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: f returns a condition, which has no derivative; let it return a scalar, such
//   as where(condition, 1, 0)
#include <tapeless.hpp>

int main() {
#ifdef FIXED
    auto const f = [](auto x) { return where(x < 3, 1, 0); };
#else
    auto const f = [](auto x) { return x < 3; };
#endif
    tapeless::value(f, 2.0);
}
