/// @file A custom_vjp whose adjoint forgets an argument.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: the adjoint of a custom_vjp returns the cotangent of f's argument in its shape,
//   or of several arguments a std::tuple of these
#include <tapeless.hpp>

#ifdef FIXED
constexpr auto adjoint = [](auto w, auto, auto x, auto y) { return std::tuple{w * y, w * x}; };
#else
constexpr auto adjoint = [](auto w, auto, auto, auto y) { return w * y; };
#endif
constexpr auto f = tapeless::custom_vjp([](double x, double y) { return x * y; }, adjoint);

int main() {
    tapeless::gradient([](auto x, auto y) { return f(x, y); }, 3.0, 4.0);
}
