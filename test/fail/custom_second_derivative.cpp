/// @file A second derivative through an adjoint that takes numbers.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: a second derivative needs the derivative of an adjoint of your own
//   (custom_vjp), which takes numbers only; let the adjoint take `auto` and call tapeless's
//   functions, so that it can be differentiated too
#include <tapeless.hpp>

#ifdef FIXED
constexpr auto adjoint = [](auto w, auto, auto x) { return 2 * w * x; };
#else
constexpr auto adjoint = [](double w, double, double x) { return 2 * w * x; };
#endif
constexpr auto f = tapeless::custom_vjp([](double x) { return x * x; }, adjoint);

int main() {
    tapeless::gradient(f, 3.0);
    tapeless::hessian(f, 3.0);
}
