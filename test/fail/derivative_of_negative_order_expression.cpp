/// @file A derivative of negative order, of an expression.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: the order of a derivative is 0 or more
#include <tapeless.hpp>

int main() {
    using namespace tapeless::literals;
    constexpr auto x = "x"_v;
#ifdef FIXED
    tapeless::derivative<1>(x * x, x);
#else
    tapeless::derivative<-1>(x * x, x);
#endif
}
