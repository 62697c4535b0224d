/// @file where on an active scalar in place of a condition.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: where, &&, || and ! take conditions, that is comparisons or bools; write x !=
//   0 for a number x
#include <tapeless.hpp>

int main() {
    auto const f = [](auto x, auto y) {
#ifdef FIXED
        return where(x != 0, x, y);
#else
        return where(x, x, y);
#endif
    };
    tapeless::gradient(f, 2.0, 3.0);
}
