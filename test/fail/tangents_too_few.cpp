/// @file One tangent for two arguments.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: tangents(v...) takes a value of the same shape for each differentiated
//   argument, in their order, and none for those that are fixed
#include <tapeless.hpp>

int main() {
    auto const f = [](auto x, auto y) { return x * y; };
#ifdef FIXED
    tapeless::jvp(f, 2.0, 3.0, tapeless::tangents(1.0, 0.0));
#else
    tapeless::jvp(f, 2.0, 3.0, tapeless::tangents(1.0));
#endif
}
