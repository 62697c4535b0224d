/// @file The sparse Hessian of a function with several results.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: a gradient, a Hessian and a product with one need a function that returns one
//   scalar; tapeless::jacobian(f, a...) differentiates results of any shape
#include <tapeless.hpp>

#include <array>

int main() {
    auto const f = [](auto const& v) { return std::array{v[0] * v[1], v[0]}; };
#ifdef FIXED
    tapeless::sparse_jacobian(f, std::array{2.0, 3.0});
#else
    tapeless::sparse_hessian(f, std::array{2.0, 3.0});
#endif
}
