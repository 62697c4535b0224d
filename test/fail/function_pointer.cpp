/// @file A function by its name: a pointer.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: f must be stateless, a lambda without captures or an empty struct; pass what it
//   captures as an argument, tapeless::fixed(a) if it is not to be differentiated, or let f be a
//   struct template of its scalar that has it as a member, `template <class T> struct f { T a; ...
//   }`; wrap a function pointer in a lambda
#include <tapeless.hpp>

double square(double x) { return x * x; }

#ifdef FIXED
template <class T>
constexpr T square(T x) {
    return x * x;
}

#endif

int main() {
#ifdef FIXED
    tapeless::gradient([](auto x) { return square(x); }, 2.0);
#else
    tapeless::gradient(square, 2.0);
#endif
}
