/// @file An integer that is a loop's bound.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: f takes an integer or bool as such, so the compiler must know it; pass 3_c for
//   fixed(3), std::true_type() for fixed(true), and choose between such calls by an if or switch
//   where it is known at run time only; or let f take `auto`, as a number that it computes with
#include <tapeless.hpp>

using namespace tapeless::literals;

int main() {
    auto const f = [](auto x, int n) {
        auto result = x;
        for (int i = 1; i < n; ++i)
            result *= x;
        return result;
    };
#ifdef FIXED
    tapeless::gradient(f, 2.0, 3_c);
#else
    int const n = 3;
    tapeless::gradient(f, 2.0, tapeless::fixed(n));
#endif
}
