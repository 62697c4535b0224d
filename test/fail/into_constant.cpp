/// @file A constant target.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: into(targets...) takes a target for each differentiated argument (and first one
//   for the result, where that is no scalar), each a pointer to scalars, or a scalar, array,
//   struct, std::span or Eigen::Map of as many scalars as go there
#include <tapeless.hpp>

constexpr auto f = [](auto const& a, auto b) { return a[0] * a[1] * b; };

int main() {
    double const a[2] = {1, 2};
#ifdef FIXED
    double slope[2] = {};
#else
    double const slope[2] = {};
#endif
    tapeless::gradient_into(f, a, tapeless::fixed(2.0), tapeless::into(slope));
}
