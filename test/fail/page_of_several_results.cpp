/// @file A page of a function with several results.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: a gradient, a Hessian and a product with one need a function that returns one
//   scalar; tapeless::jacobian(f, a...) differentiates results of any shape
#include <tapeless.hpp>
#include <tapeless/graph.hpp>

#include <array>

int main() {
#ifdef FIXED
    tapeless::to_html([](auto x) { return x * x; }, 2.0);
#else
    tapeless::to_html([](auto x) { return std::array{x, x * x}; }, 2.0);
#endif
}
