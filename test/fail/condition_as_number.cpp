/// @file A comparison of active scalars as a scalar.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: a comparison's result is no number; write where(condition, 1, 0), or the
//   values that it decides between in place of 1 and 0
#include <tapeless.hpp>

int main() {
    auto const f = [](auto x, auto y) {
#ifdef FIXED
        tapeless::active z = where(x < y, 1, 0);
#else
        tapeless::active z = x < y;
#endif
        return x * z;
    };
    tapeless::gradient(f, 2.0, 3.0);
}
