/// @file Two tangents of one variable.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: tangents(x = 1.0, ...) of an expression takes one binding for each variable that
//   is not fixed, and no other
#include <tapeless.hpp>

int main() {
    using namespace tapeless::literals;
    constexpr auto x = "x"_v;
    constexpr auto y = "y"_v;
#ifdef FIXED
    tapeless::jvp(x * y, x = 2.0, y = 3.0, tapeless::tangents(x = 1.0, y = 0.0));
#else
    tapeless::jvp(x * y, x = 2.0, y = 3.0, tapeless::tangents(x = 1.0, x = 0.0));
#endif
}
