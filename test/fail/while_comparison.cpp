/// @file A loop until an active scalar is large.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: an `if`, a loop, ?: or a bool cannot depend on an active scalar, whose value
//   is not known while the program is recorded; write where(condition, a, b) instead, auto
//   for bool, max, min and clamp without std::
#include <tapeless.hpp>

int main() {
    auto const f = [](auto x) {
#ifdef FIXED
        for (int i = 0; i < 3; ++i)
#else
        while (x < 1)
#endif
            x *= 2;
        return x;
    };
    tapeless::gradient(f, 2.0);
}
