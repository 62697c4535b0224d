/// @file A derivative with respect to an expression.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless::derivative(f, x): f must be an expression and x a variable, such as "x"_v;
//   tapeless::gradient(f, a...) differentiates a function, or with bindings an expression,
//   at a point
#include <tapeless.hpp>

int main() {
    using namespace tapeless::literals;
    constexpr auto x = "x"_v;
#ifdef FIXED
    auto g = derivative(x * x, x);
#else
    auto g = derivative(x * x, x * x);
#endif
    static_cast<void>(g);
}
