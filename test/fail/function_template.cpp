/// @file A function template by its name.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: a function template's name alone is no function; wrap it in a lambda, [](auto
//   x) { return f(x); }
#include <tapeless.hpp>

template <class T>
constexpr T square(T x) {
    return x * x;
}

int main() {
#ifdef FIXED
    tapeless::gradient([](auto x) { return square(x); }, 2.0);
#else
    tapeless::gradient(square, 2.0);
#endif
}
