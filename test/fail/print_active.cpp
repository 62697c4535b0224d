/// @file A scalar that is printed by the function that is differentiated.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: an active scalar has no value to print, since the compiler records the function
//   before it runs; print the function's result, or the program, tapeless::program_of(f, a...)
#include <tapeless.hpp>

#include <iostream>

int main() {
    auto const f = [](auto x) {
#ifdef FIXED
#else
        std::cout << x << '\n';
#endif
        return x * x;
    };
    tapeless::gradient(f, 2.0);
#ifdef FIXED
    std::cout << tapeless::program_of(f, 2.0) << '\n';
#endif
}
