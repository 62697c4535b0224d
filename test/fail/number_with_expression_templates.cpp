/// @file A number with expression templates, without its header.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: these numbers have expression templates; include <tapeless/multiprecision.hpp>
#include <tapeless.hpp>

#include <boost/multiprecision/cpp_dec_float.hpp>

#ifdef FIXED
#include <tapeless/multiprecision.hpp>
#endif

int main() {
    auto const f = [](auto x) { return x * x; };
    tapeless::gradient(f, boost::multiprecision::cpp_dec_float_50(2));
}
