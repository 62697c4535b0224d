/// @file An `if` on an active scalar.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: an `if`, a loop or ?: cannot depend on an active scalar, whose value is not
//   known while the program is recorded; write where(x != 0, a, b) instead
#include <tapeless.hpp>

int main() {
    auto const f = [](auto x, auto y) {
#ifdef FIXED
        return where(x != 0, x, y);
#else
        if (x)
            return x;
        return y;
#endif
    };
    tapeless::gradient(f, 2.0, 3.0);
}
