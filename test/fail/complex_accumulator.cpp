/// @file A std::complex<double> that accumulates complex numbers of active scalars.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: a std::complex<double> cannot hold active scalars; write std::complex<T>, T
//   being the function's scalar, for std::complex<double>
#include <tapeless.hpp>

#include <complex>

int main() {
    auto const f = []<class T>(T x) {
#ifdef FIXED
        std::complex<T> sum = 0;
#else
        std::complex<double> sum = 0;
#endif
        for (int k = 1; k < 4; ++k)
            sum += std::polar(x, T(k));
        return norm(sum);
    };
    tapeless::gradient(f, 2.0);
}
