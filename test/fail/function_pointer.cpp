/// @file A function by its name: a pointer.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: what a function pointer points to is not known to the compiler; wrap the
//   function in a lambda, [](auto x) { return f(x); }, and let it be a constexpr template of its
//   scalar
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
