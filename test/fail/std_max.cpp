/// @file std::max of active scalars, by its full name.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: an `if`, a loop, ?: or a bool cannot depend on an active scalar, whose value
//   is not known while the program is recorded; write where(condition, a, b) instead, auto
//   for bool, max, min and clamp without std::
#include <tapeless.hpp>

#include <algorithm>

int main() {
    auto const f = [](auto x, auto y) {
#ifdef FIXED
        using std::max;
        return max(x, y);
#else
        return std::max(x, y);
#endif
    };
    tapeless::gradient(f, 2.0, 3.0);
}
