/// @file A std::vector as a fixed argument.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: an argument must be a float, double, long double or other real number, or a
//   std::array, std::tuple, std::pair or struct of these; a struct must be a template of its
//   scalar, `template <class T> struct point`, with public members of type T or
//   made of it, 32 at most
#include <tapeless.hpp>

#include <array>
#include <vector>

int main() {
    auto const f = [](auto x, auto const& y) { return x * y[0]; };
#ifdef FIXED
    tapeless::gradient(f, 2.0, tapeless::fixed(std::array{3.0}));
#else
    tapeless::gradient(f, 2.0, tapeless::fixed(std::vector{3.0}));
#endif
}
