/// @file A bool that decides an `if`.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: f takes an integer or bool as such, so the compiler must know it; pass 3_c for
//   fixed(3), std::true_type() for fixed(true), and choose between such calls by an if or switch
//   where it is known at run time only; or let f take `auto`, as a number that it computes with
#include <tapeless.hpp>

int main() {
    auto const f = [](auto x, bool is_square) { return is_square ? x * x : 0 + x; };
#ifdef FIXED
    tapeless::gradient(f, 2.0, std::true_type());
#else
    tapeless::gradient(f, 2.0, tapeless::fixed(true));
#endif
}
