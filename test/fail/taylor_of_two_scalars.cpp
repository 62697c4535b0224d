/// @file A Taylor series in two scalars.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: derivative<k> and taylor<k> differentiate with respect to one scalar; mark the
//   other arguments or variables tapeless::fixed(a), or ask for a gradient, a Jacobian or a
//   Hessian
#include <tapeless.hpp>

int main() {
    auto const f = [](auto x, auto y) { return x * y; };
#ifdef FIXED
    tapeless::taylor<2>(f, 2.0, tapeless::fixed(3.0));
#else
    tapeless::taylor<2>(f, 2.0, 3.0);
#endif
}
