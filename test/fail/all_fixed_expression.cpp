/// @file A gradient with respect to nothing: all variables are fixed.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: there is nothing to differentiate with respect to: every variable is fixed
#include <tapeless.hpp>

int main() {
    using namespace tapeless::literals;
    constexpr auto x = "x"_v;
#ifdef FIXED
    tapeless::value(x * x, x = tapeless::fixed(2.0));
#else
    tapeless::gradient(x * x, x = tapeless::fixed(2.0));
#endif
}
