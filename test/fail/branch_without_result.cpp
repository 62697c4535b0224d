/// @file A side of a branch that returns nothing.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless::branch(condition, then, else): a side returns nothing; let both return the
//   value that the condition decides on
#include <tapeless.hpp>

int main() {
    auto const f = [](auto x, auto y) {
        auto z = y;
#ifdef FIXED
        z = tapeless::branch(x < y, [&] { return x; }, [&] { return y; });
#else
        tapeless::branch(x < y, [&] { z = x; }, [&] { z = y; });
#endif
        return z;
    };
    tapeless::gradient(f, 2.0, 3.0);
}
