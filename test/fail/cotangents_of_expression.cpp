/// @file Weights of an expression as a binding.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: cotangents(w) takes a value of the shape of f's result
#include <tapeless.hpp>

int main() {
    using namespace tapeless::literals;
    constexpr auto x = "x"_v;
    constexpr auto y = "y"_v;
#ifdef FIXED
    tapeless::vjp(x * y, x = 2.0, y = 3.0, tapeless::cotangents(1.0));
#else
    tapeless::vjp(x * y, x = 2.0, y = 3.0, tapeless::cotangents(x = 1.0));
#endif
}
