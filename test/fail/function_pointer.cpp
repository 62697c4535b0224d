/// @file A function by its name: a pointer.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: f must be stateless, a lambda without captures or an empty struct; pass what
//   it captures as an argument, tapeless::fixed(a) if it is not to be differentiated, and
//   wrap a function pointer in a lambda
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
