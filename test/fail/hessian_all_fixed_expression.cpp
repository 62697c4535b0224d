/// @file A Hessian with respect to nothing: all variables are fixed.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: there is nothing to differentiate with respect to: every variable is fixed
#include <tapeless.hpp>

int main() {
    using namespace tapeless::literals;
    constexpr auto x = "x"_v;
    constexpr auto y = "y"_v;
#ifdef FIXED
    tapeless::hessian(x * y, x = 2.0, y = tapeless::fixed(3.0));
#else
    tapeless::hessian(x * y, x = tapeless::fixed(2.0), y = tapeless::fixed(3.0));
#endif
}
