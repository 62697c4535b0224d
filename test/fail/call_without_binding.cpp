/// @file An expression called with a number.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: an expression is called with bindings for its variables, such as f(x = 2.0, y
//   = 3.0), or f(x = g) to substitute an expression
#include <tapeless.hpp>

int main() {
    using namespace tapeless::literals;
    constexpr auto x = "x"_v;
    constexpr auto f = x * x;
#ifdef FIXED
    double v = f(x = 2.0);
#else
    double v = f(2.0);
#endif
    static_cast<void>(v);
}
