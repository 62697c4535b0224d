/// @file A helper that is not constexpr.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: the compiler cannot run f: it and every helper and variable that it uses must
//   be constexpr, call tapeless's functions instead of those of namespace std, tapeless::exp(-0.5)
//   also of numbers, and stay within the bounds of their arrays; the compiler's own reason follows
#include <tapeless.hpp>

#ifdef FIXED
constexpr tapeless::active cube(tapeless::active x) { return x * x * x; }
#else
tapeless::active cube(tapeless::active x) { return x * x * x; }
#endif

int main() {
    tapeless::gradient([](auto x) { return cube(x); }, 2.0);
}
