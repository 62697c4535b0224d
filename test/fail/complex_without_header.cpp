/// @file Complex numbers without <complex>.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: complex numbers are the standard library's; write `#include <complex>`, before
//   or after <tapeless.hpp>
#include <tapeless.hpp>

#ifdef FIXED
#include <complex>
#endif

int main() {
    auto const f = []<class T>(T x) { return abs(exp(std::complex<T>(0, x))); };
    tapeless::gradient(f, 2.0);
}
