/// @file A struct with constructors, whose members Boost.Hana does not know, as an argument.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: an argument must be a float, double, long double or other real number, or a
//   std::array, std::tuple, std::pair or struct of these; a struct must be a template of its
//   scalar, `template <class T> struct point`, with public members of type T or
//   made of it, 32 at most
#include <tapeless.hpp>

template <class T>
struct point {
    T x, y;
#ifndef FIXED
    constexpr point() : x(0), y(0) {}
    constexpr point(T a, T b) : x(a), y(b) {}
#endif
};

int main() {
    auto const f = [](auto const& p) { return p.x * p.y; };
    tapeless::gradient(f, point<double>{2.0, 3.0});
}
