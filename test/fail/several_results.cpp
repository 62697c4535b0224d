/// @file The gradient of a function with several results.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: a gradient, a Hessian and a product with one need a function that returns one
//   scalar; tapeless::jacobian(f, a...) differentiates results of any shape
#include <tapeless.hpp>

#include <array>

int main() {
#ifdef FIXED
    auto const f = [](auto x) { return x * x; };
#else
    auto const f = [](auto x) { return std::array{x, x * x}; };
#endif
    tapeless::gradient(f, 2.0);
}
