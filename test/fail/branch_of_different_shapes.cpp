/// @file A branch between an array and a scalar.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless::branch(condition, then, else): the sides must both return a scalar, or both the
//   same std::array, std::tuple, std::pair or struct template of scalars
#include <tapeless.hpp>

#include <array>

int main() {
    auto const f = [](auto x, auto y) {
#ifdef FIXED
        return tapeless::branch(
            x < y, [&] { return std::array{x, y}; }, [&] { return std::array{y, y}; })[0];
#else
        return tapeless::branch(x < y, [&] { return std::array{x, y}; }, [&] { return y; });
#endif
    };
    tapeless::gradient(f, 2.0, 3.0);
}
