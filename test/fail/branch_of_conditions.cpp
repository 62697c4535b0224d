/// @file A branch between conditions.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless::branch(condition, then, else): the sides must both return a scalar, or both the
//   same std::array, std::tuple, std::pair or struct template of scalars
#include <tapeless.hpp>

int main() {
    auto const f = [](auto x, auto y) {
#ifdef FIXED
        return tapeless::branch((x < y && x < 1) || (!(x < y) && y < 1), [&] { return x; },
                                [&] { return y; });
#else
        auto const decided = tapeless::branch(x < y, [&] { return x < 1; }, [&] { return y < 1; });
        return where(decided, x, y);
#endif
    };
    tapeless::gradient(f, 2.0, 3.0);
}
