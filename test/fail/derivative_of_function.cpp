/// @file The derivative of a function as an expression.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless::derivative(f, x): f must be an expression and x a variable, such as "x"_v;
//   tapeless::gradient(f, a...) differentiates a function, or with bindings an expression,
//   at a point
#include <tapeless.hpp>

int main() {
    auto const f = [](auto x) { return x * x; };
#ifdef FIXED
    auto g = tapeless::gradient(f, 2.0);
#else
    auto g = tapeless::derivative(f, 2.0);
#endif
    static_cast<void>(g);
}
