/// @file A sum of active scalars in a double.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: a number cannot accumulate active scalars; write tapeless::active s = 0, or
//   auto s = 0 * x, for double s = 0
#include <tapeless.hpp>

int main() {
    tapeless::gradient(
        [](auto x) {
#ifdef FIXED
            tapeless::active sum = 0;
#else
            double sum = 0;
#endif
            for (int i = 0; i < 3; ++i)
                sum += x * i;
            return sum;
        },
        2.0);
}
