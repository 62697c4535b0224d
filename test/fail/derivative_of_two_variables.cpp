/// @file A derivative of higher order with respect to two variables.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: derivative<k> and taylor<k> differentiate with respect to one scalar; mark the
//   other arguments or variables tapeless::fixed(a), or ask for a gradient, a Jacobian or a
//   Hessian
#include <tapeless.hpp>

int main() {
    using namespace tapeless::literals;
    constexpr auto x = "x"_v;
    constexpr auto y = "y"_v;
#ifdef FIXED
    tapeless::derivative<2>(x * y, x = 2.0, y = tapeless::fixed(3.0));
#else
    tapeless::derivative<2>(x * y, x = 2.0, y = 3.0);
#endif
}
