/// @file A result that goes into a temporary.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: into(targets...) has a temporary as a target, and what is put there is lost; name
//   it, `std::array<double, 2> g;` and into(g)
#include <tapeless.hpp>

#include <array>

int main() {
    auto const f = [](auto x, auto y) { return std::array{x * y, x}; };
#ifdef FIXED
    std::array<double, 2> results;
    tapeless::value_into(f, 2.0, 3.0, tapeless::into(results));
#else
    tapeless::value_into(f, 2.0, 3.0, tapeless::into(std::array<double, 2>{}));
#endif
}
