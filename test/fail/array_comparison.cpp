/// @file Arrays of active scalars, compared.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: an `if`, a loop, ?: or a bool cannot depend on an active scalar, whose value
//   is not known while the program is recorded; write where(condition, a, b) instead, auto
//   for bool, max, min and clamp without std::
#include <tapeless.hpp>

#include <array>

int main() {
    auto const f = [](auto const& x, auto const& y) {
#ifndef FIXED
        if (x == y)
            return x[0];
#endif
        return x[0] * y[0];
    };
    tapeless::gradient(f, std::array{1.0, 2.0}, std::array{1.0, 2.0});
}
