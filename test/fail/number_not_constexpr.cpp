/// @file A function of numbers that the compiler cannot run.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: the compiler cannot run f: it and every helper and variable that it uses must
//   be constexpr, call tapeless's functions instead of those of namespace std, tapeless::exp(-0.5)
//   also of numbers, and stay within the bounds of their arrays; the compiler's own reason follows
#include <tapeless.hpp>

#include <cmath>

double scale(double x) { return std::exp(x); }

int main() {
#ifdef FIXED
    auto const f = [](auto x) { return tapeless::exp(-0.5) * x; };
#else
    auto const f = [](auto x) { return scale(-0.5) * x; };
#endif
    tapeless::gradient(f, 2.0);
}
