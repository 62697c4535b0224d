/// @file An active scalar as a double.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: an active scalar cannot be cast to a number, since its value is not known
//   while the program is recorded; keep it as it is, and write trunc, floor or round for a
//   cast to an integer
#include <tapeless.hpp>

int main() {
    tapeless::gradient(
        [](auto x) {
#ifdef FIXED
            return x * stop_gradient(x);
#else
            return x * static_cast<double>(x);
#endif
        },
        2.0);
}
