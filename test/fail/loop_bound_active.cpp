/// @file A loop's bound that is an active scalar.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: an `if`, a loop, ?: or a bool cannot depend on an active scalar, whose value
//   is not known while the program is recorded; write where(condition, a, b) instead, auto
//   for bool, max, min and clamp without std::
#include <tapeless.hpp>

int main() {
#ifdef FIXED
    auto const f = [](auto x, int n) {
#else
    auto const f = [](auto x, auto n) {
#endif
        tapeless::active s = 1;
        for (int i = 0; i < n; ++i)
            s *= x;
        return s;
    };
#ifdef FIXED
    using namespace tapeless::literals;
    tapeless::gradient(f, 2.0, 3_c);
#else
    tapeless::gradient(f, 2.0, tapeless::fixed(3));
#endif
}
