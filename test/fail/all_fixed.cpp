/// @file A gradient with respect to nothing: all arguments are fixed.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: there is nothing to differentiate with respect to: give f an argument that is
//   neither fixed nor an integral constant
#include <tapeless.hpp>

int main() {
    auto const f = [](auto x) { return x * x; };
#ifdef FIXED
    tapeless::value(f, tapeless::fixed(2.0));
#else
    tapeless::gradient(f, tapeless::fixed(2.0));
#endif
}
