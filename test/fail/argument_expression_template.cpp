/// @file An expression template of numbers as an argument.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: an argument must be a float, double, long double or other real number, or a
//   std::array, std::tuple, std::pair or struct of these; a struct must be a template of its
//   scalar, `template <class T> struct point`, with public members of type T or
//   made of it, 32 at most
#include <tapeless.hpp>
#include <tapeless/multiprecision.hpp>

#include <boost/multiprecision/cpp_dec_float.hpp>

int main() {
    auto const f = [](auto x) { return x * x; };
    using number = boost::multiprecision::cpp_dec_float_50;
    number const a = 2;
#ifdef FIXED
    tapeless::gradient(f, number(a * a));
#else
    tapeless::gradient(f, a * a);
#endif
}
