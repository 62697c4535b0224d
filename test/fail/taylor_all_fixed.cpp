/// @file A Taylor series in nothing: all arguments are fixed.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: there is nothing to differentiate with respect to: give f an argument that is
//   neither fixed nor an integral constant
#include <tapeless.hpp>

int main() {
    auto const f = [](auto x, auto y) { return x * y; };
#ifdef FIXED
    tapeless::taylor<2>(f, 2.0, tapeless::fixed(3.0));
#else
    tapeless::taylor<2>(f, tapeless::fixed(2.0), tapeless::fixed(3.0));
#endif
}
