/// @file A function object with an integer, which the compiler would have to know.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: f must be stateless, a lambda without captures or an empty struct; pass what it
//   captures as an argument, tapeless::fixed(a) if it is not to be differentiated, or let f be a
//   struct template of its scalar that has it as a member, `template <class T> struct f { T a; ...
//   }`; wrap a function pointer in a lambda
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
