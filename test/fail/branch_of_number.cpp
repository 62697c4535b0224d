/// @file branch on an active scalar in place of a condition.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless::branch(condition, then, else): the condition must be a comparison or a bool;
//   write x != 0 for a number x
#include <tapeless.hpp>

int main() {
    auto const f = [](auto x, auto y) {
#ifdef FIXED
        return tapeless::branch(x != 0, [&] { return x; }, [&] { return y; });
#else
        return tapeless::branch(x, [&] { return x; }, [&] { return y; });
#endif
    };
    tapeless::gradient(f, 2.0, 3.0);
}
