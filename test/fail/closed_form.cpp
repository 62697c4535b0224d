/// @file A derivative with respect to the parameter of an incomplete gamma function.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: a derivative is needed that has no closed form, such as that of an incomplete
//   gamma or beta function with respect to a parameter or of a Bessel function with respect to its
//   order; mark the argument tapeless::fixed(a), or write stop_gradient(a) in the function
#include <tapeless.hpp>
#include <tapeless/operation/special.hpp>

constexpr auto f = [](auto a, auto x) { return gamma_p(a, x); };

int main() {
#ifdef FIXED
    tapeless::gradient(f, tapeless::fixed(2.0), 3.0);
#else
    tapeless::gradient(f, 2.0, 3.0);
#endif
}
