/// @file A function object with an integer, which the compiler would have to know.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: f has members that cannot hold active scalars; let it be a struct template of
//   its scalar, `template <class T> struct f { T a; std::array<T, 3> b; constexpr T operator()(T x)
//   const; }`, and call it as f<double>{a, b}; an integer is a member of type T, or a parameter of
//   the template, `template <class T, int N>`
#include <tapeless.hpp>

#ifdef FIXED
template <class T>
struct power {
    T factor, exponent;
    constexpr T operator()(T x) const { return factor * pow(x, exponent); }
};
#else
template <class T>
struct power {
    T factor;
    int exponent;
    constexpr T operator()(T x) const { return factor * pow(x, exponent); }
};
#endif

int main() { tapeless::gradient(power<double>{3, 2}, 2.0); }
