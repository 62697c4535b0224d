/// @file ?: on a comparison of active scalars.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: an `if`, a loop, ?: or a bool cannot depend on an active scalar, whose value
//   is not known while the program is recorded; write where(condition, a, b) instead, auto
//   for bool, max, min and clamp without std::
#include <tapeless.hpp>

int main() {
    auto const f = [](auto x, auto y) {
#ifdef FIXED
        return where(x < y, x, y);
#else
        return x < y ? x : y;
#endif
    };
    tapeless::gradient(f, 2.0, 3.0);
}
