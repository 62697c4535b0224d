/// @file A custom_vjp called with too few arguments.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: the function of a custom_vjp cannot be called with doubles in the shape of
//   these arguments
#include <tapeless.hpp>

constexpr auto f =
    tapeless::custom_vjp([](double x, double y) { return x * y; },
                         [](auto w, auto, auto x, auto y) { return std::tuple{w * y, w * x}; });

int main() {
#ifdef FIXED
    tapeless::gradient([](auto x) { return f(x, 2); }, 3.0);
#else
    tapeless::gradient([](auto x) { return f(x); }, 3.0);
#endif
}
