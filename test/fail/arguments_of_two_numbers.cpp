/// @file Arguments of two types of number that do not mix.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: the arguments' numbers have no common type; convert them to one
#include <tapeless.hpp>
#include <tapeless/multiprecision.hpp>

#include <boost/multiprecision/cpp_bin_float.hpp>
#include <boost/multiprecision/cpp_dec_float.hpp>

int main() {
    auto const f = [](auto x, auto y) { return x * y; };
    boost::multiprecision::cpp_bin_float_50 x = 2;
#ifdef FIXED
    boost::multiprecision::cpp_bin_float_50 y = 2;
#else
    boost::multiprecision::cpp_dec_float_50 y = 2;
#endif
    tapeless::gradient(f, x, y);
}
