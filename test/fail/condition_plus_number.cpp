/// @file A comparison of active scalars, plus a number.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: a comparison's result is no number; write where(condition, 1, 0), or the
//   values that it decides between in place of 1 and 0, and join comparisons by &&, || and !
#include <tapeless.hpp>

int main() {
    auto const f = [](auto x, auto y) {
#ifdef FIXED
        return where(x < y, 2, 1);
#else
        return (x < y) + 1;
#endif
    };
    tapeless::gradient(f, 2.0, 3.0);
}
