/// @file A gradient into memory, without saying which.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: the last argument says where the results go: tapeless::into(a, b...), or
//   tapeless::add_into(a, b...)
#include <tapeless.hpp>

constexpr auto f = [](auto const& a, auto b) { return a[0] * a[1] * b; };

int main() {
    double const a[2] = {1, 2};
    double slope[2];
#ifdef FIXED
    tapeless::gradient_into(f, a, tapeless::fixed(2.0), tapeless::into(slope));
#else
    tapeless::gradient_into(f, a, tapeless::fixed(2.0), slope);
#endif
}
