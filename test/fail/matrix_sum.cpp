/// @file A sum of matrices of two sizes.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: two matrices must have the same numbers of rows and columns
#include <tapeless.hpp>
#include <tapeless/matrix/matrix.hpp>

int main() {
    auto const f = [](auto const& a, auto const& x) {
#ifdef FIXED
        return (a.row(0).transpose() + x).norm();
#else
        return (a + x).norm();
#endif
    };
    tapeless::gradient(f, tapeless::matrix<double, 2, 2>(), tapeless::matrix<double, 2>(1, 2));
}
