/// @file A function object with a member that cannot hold an active scalar.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: f must be stateless, a lambda without captures or an empty struct; pass what it
//   captures as an argument, tapeless::fixed(a) if it is not to be differentiated, or let f be a
//   struct template of its scalar that has it as a member, `template <class T> struct f { T a; ...
//   }`; wrap a function pointer in a lambda
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
