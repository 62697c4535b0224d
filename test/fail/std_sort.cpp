/// @file std::sort of active scalars.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: an `if`, a loop, ?: or a bool cannot depend on an active scalar, whose value
//   is not known while the program is recorded; write where(condition, a, b) instead, auto
//   for bool, max, min and clamp without std::
#include <tapeless.hpp>

#include <algorithm>

int main() {
    auto const f = [](auto x) {
#ifdef FIXED
        return min(x[0], x[1]);
#else
        std::sort(x.begin(), x.end());
        return x[0];
#endif
    };
    tapeless::gradient(f, std::array{2.0, 3.0});
}
