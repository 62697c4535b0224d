/// @file A derivative of higher order with respect to an array of two.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: derivative<k> and taylor<k> differentiate with respect to one scalar; mark the
//   other arguments or variables tapeless::fixed(a), or ask for a gradient, a Jacobian or a
//   Hessian
#include <tapeless.hpp>

#include <array>

int main() {
    auto const f = [](auto const& v) { return v[0] * v[1]; };
#ifdef FIXED
    tapeless::derivative<2>([](auto x) { return x * x; }, 2.0);
    static_cast<void>(f);
#else
    tapeless::derivative<2>(f, std::array{2.0, 3.0});
#endif
}
