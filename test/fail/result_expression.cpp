/// @file A function that returns an expression.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: f returns an expression; let it return the expression's value, with a binding
//   for each of its variables, such as g(x = a)
#include <tapeless.hpp>

using namespace tapeless::literals;
constexpr auto x = "x"_v;
constexpr auto y = "y"_v;

int main() {
#ifdef FIXED
    auto const f = [](auto a) { return (x * x)(x = a); };
#else
    auto const f = [](auto a) { return a * y; };
#endif
    tapeless::value(f, 2.0);
}
