/// @file Comparisons in a chain.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: a comparison's result is no number; write where(condition, 1, 0), or the
//   values that it decides between in place of 1 and 0, and join comparisons by &&, || and !
#include <tapeless.hpp>

int main() {
    auto const f = [](auto x, auto y) {
#ifdef FIXED
        return where(0 < x && x < y, x, y);
#else
        return where(0 < x < y, x, y);
#endif
    };
    tapeless::gradient(f, 2.0, 3.0);
}
