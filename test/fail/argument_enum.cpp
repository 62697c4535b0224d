/// @file An enum as an argument.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: an enum decides what a function computes, so the compiler must know it; pass
//   std::integral_constant<side, side::call>() for side::call, and choose between such calls by an
//   if or switch where it is known at run time only
#include <tapeless.hpp>

enum class side { put, call };

int main() {
    auto const f = [](auto x, side which) { return which == side::put ? x : x * x; };
#ifdef FIXED
    tapeless::gradient(f, 2.0, std::integral_constant<side, side::call>());
#else
    tapeless::gradient(f, 2.0, tapeless::fixed(side::call));
#endif
}
