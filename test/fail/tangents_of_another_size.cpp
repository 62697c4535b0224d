/// @file A tangent of another size than its argument.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: tangents(v...) takes a value of the same shape for each differentiated
//   argument, in their order, and none for those that are fixed
#include <tapeless.hpp>

#include <array>

int main() {
    auto const f = [](auto const& v) { return v[0] * v[1]; };
#ifdef FIXED
    tapeless::hvp(f, std::array{2.0, 3.0}, tapeless::tangents(std::array{1.0, 0.0}));
#else
    tapeless::hvp(f, std::array{2.0, 3.0}, tapeless::tangents(std::array{1.0, 0.0, 0.0}));
#endif
}
