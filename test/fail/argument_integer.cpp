/// @file An integer as an argument.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: an argument is an integer, which has no derivative; write 2.0 for 2,
//   tapeless::fixed(n) for a number that is not differentiated, or 2_c for a constant of the
//   function such as a loop's bound
#include <tapeless.hpp>

int main() {
    auto const f = [](auto x) { return x * x; };
#ifdef FIXED
    tapeless::gradient(f, 2.0);
#else
    tapeless::gradient(f, 2);
#endif
}
