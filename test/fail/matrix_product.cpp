/// @file A product of matrices that do not fit.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: a matrix product needs as many columns on its left as rows on its right
#include <tapeless.hpp>
#include <tapeless/matrix/matrix.hpp>

int main() {
    auto const f = [](auto const& x, auto const& y) {
#ifdef FIXED
        return (x.transpose() * y).value();
#else
        return (x * y).sum();
#endif
    };
    tapeless::gradient(f, tapeless::matrix<double, 2>(1, 2), tapeless::matrix<double, 2>(3, 4));
}
