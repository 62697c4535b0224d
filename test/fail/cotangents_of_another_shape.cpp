/// @file Weights of another shape than the result.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: cotangents(w) takes a value of the shape of f's result
#include <tapeless.hpp>

#include <array>

int main() {
    auto const f = [](auto const& v) { return std::array{v[0] * v[1], v[0]}; };
#ifdef FIXED
    tapeless::vjp(f, std::array{2.0, 3.0}, tapeless::cotangents(std::array{1.0, 0.0}));
#else
    tapeless::vjp(f, std::array{2.0, 3.0}, tapeless::cotangents(1.0));
#endif
}
