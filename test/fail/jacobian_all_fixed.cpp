/// @file A Jacobian with respect to nothing: the argument is fixed.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: there is nothing to differentiate with respect to: give f an argument that is
//   neither fixed nor an integral constant
#include <tapeless.hpp>

#include <array>

int main() {
    auto const f = [](auto const& v) { return std::array{v[0] * v[1], v[0]}; };
#ifdef FIXED
    tapeless::jacobian(f, std::array{2.0, 3.0});
#else
    tapeless::jacobian(f, tapeless::fixed(std::array{2.0, 3.0}));
#endif
}
