/// @file A custom_vjp whose adjoint does not take the result.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: the adjoint of a custom_vjp is called with the cotangent of f's result, f's
//   result and f's arguments: adjoint(w, y, a...)
#include <tapeless.hpp>

#ifdef FIXED
constexpr auto adjoint = [](double w, double, double x) { return 2 * w * x; };
#else
constexpr auto adjoint = [](double w, double x) { return 2 * w * x; };
#endif
constexpr auto f = tapeless::custom_vjp([](double x) { return x * x; }, adjoint);

int main() { tapeless::gradient(f, 3.0); }
