/// @file The text of a program that computes in numbers which C does not have.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless::to_source(f, a...): C computes in float, double and long double only; call it
//   with arguments of one of these types
#include <tapeless.hpp>
#include <tapeless/graph/source.hpp>
#include <tapeless/multiprecision.hpp>

#include <boost/multiprecision/cpp_dec_float.hpp>

int main() {
    auto const f = [](auto x) { return x * x; };
#ifdef FIXED
    tapeless::to_source(f, 2.0L);
#else
    tapeless::to_source(f, boost::multiprecision::cpp_dec_float_50(2));
#endif
}
