/// @file An if that depends on a complex number.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: an `if`, a loop, ?: or a bool cannot depend on an active scalar, whose value is
//   not known while the program is recorded; write where(condition, a, b) instead, auto for bool,
//   max, min and clamp without std::
#include <tapeless.hpp>

#include <complex>

int main() {
    auto const f = []<class T>(std::complex<T> z) {
#ifdef FIXED
        return real(where(z == 0.0, z, z * log(z)));
#else
        if (z == 0.0)
            return real(z);
        return real(z * log(z));
#endif
    };
    tapeless::gradient(f, std::complex(2.0, 1.0));
}
