/// @file branch between values in place of functions.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless::branch(condition, then, else): then and else must be functions without
//   parameters, such as [&] { return x; }
#include <tapeless.hpp>

int main() {
    auto const f = [](auto x, auto y) {
#ifdef FIXED
        return tapeless::branch(x < y, [&] { return x; }, [&] { return y; });
#else
        return tapeless::branch(x < y, x, y);
#endif
    };
    tapeless::gradient(f, 2.0, 3.0);
}
