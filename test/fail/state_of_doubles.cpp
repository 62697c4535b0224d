/// @file A function object with a member that cannot hold an active scalar.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: f has members that cannot hold active scalars; let it be a struct template of
//   its scalar, `template <class T> struct f { T a; std::array<T, 3> b; constexpr T operator()(T x)
//   const; }`, and call it as f<double>{a, b}; an integer is a member of type T, or a parameter of
//   the template, `template <class T, int N>`
#include <tapeless.hpp>

#ifdef FIXED
template <class T>
struct line {
    T slope;
    constexpr T operator()(T x) const { return slope * x; }
};
constexpr line<double> f{3};
#else
struct line {
    double slope;
    constexpr auto operator()(auto x) const { return slope * x; }
};
constexpr line f{3};
#endif

int main() { tapeless::gradient(f, 2.0); }
