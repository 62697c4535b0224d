/// @file A custom_vjp of a lambda with captures.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: f and adjoint of custom_vjp(f, adjoint) must be stateless, lambdas without
//   captures or empty structs; pass what they capture as an argument
#include <tapeless.hpp>

int main() {
    [[maybe_unused]] double k = 3;
#ifdef FIXED
    static constexpr auto f =
        tapeless::custom_vjp([](double x, double k) { return k * x; },
                             [](auto w, auto, auto x, auto k) { return std::tuple{k * w, x * w}; });
    tapeless::gradient([](auto x, auto k) { return f(x, k); }, 2.0, tapeless::fixed(k));
#else
    auto f = tapeless::custom_vjp([k](double x) { return k * x; },
                                  [](auto w, auto, auto) { return 3 * w; });
    tapeless::gradient(f, 2.0);
#endif
}
