/// @file A complex number of active scalars kept as a std::complex<double>.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: a std::complex<double> cannot hold active scalars; write std::complex<T>, T
//   being the function's scalar, for std::complex<double>
#include <tapeless.hpp>

#include <complex>

int main() {
    auto const f = []<class T>(std::complex<T> z) {
#ifdef FIXED
        std::complex<T> const square = z * z;
#else
        std::complex<double> const square = z * z;
#endif
        return norm(square);
    };
    tapeless::gradient(f, std::complex(2.0, 1.0));
}
