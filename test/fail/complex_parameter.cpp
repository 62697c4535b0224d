/// @file A function of std::complex<double> alone.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: a std::complex<double> cannot hold active scalars; write std::complex<T>, T
//   being the function's scalar, for std::complex<double>
#include <tapeless.hpp>

#include <complex>

int main() {
#ifdef FIXED
    auto const f = [](auto z) { return norm(z); };
#else
    auto const f = [](std::complex<double> z) { return norm(z); };
#endif
    tapeless::gradient(f, std::complex(2.0, 1.0));
}
