/// @file A variable bound to an expression, for a value.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: a variable is bound to something that is not a real number; write x = 2.0 for
//   2, and call the expression, f(x = g), to substitute an expression
#include <tapeless.hpp>

int main() {
    using namespace tapeless::literals;
    constexpr auto x = "x"_v;
    constexpr auto y = "y"_v;
#ifdef FIXED
    (x * x)(x = 2.0 * y);
#else
    tapeless::value(x * x, x = 2.0 * y);
#endif
}
