/// @file branch on an integer in place of a condition.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless::branch(condition, then, else): the condition must be a comparison or a bool;
//   write x != 0 for a number x
#include <tapeless.hpp>

int main() {
    int const n = 3;
#ifdef FIXED
    return tapeless::branch(n != 0, [] { return 0; }, [] { return 1; });
#else
    tapeless::branch(n, [] { return 0; }, [] { return 1; });
#endif
}
