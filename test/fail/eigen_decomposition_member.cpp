/// @file Whether a decomposition succeeds, which only its numbers tell.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: this member of Eigen's is left out; in a differentiated function llt() has
//   solve(b), matrixL() and matrixU(), ldlt() solve(b), matrixL() and vectorD(), and
//   partialPivLu() solve(b), inverse() and determinant(); whether they succeed is known when the
//   program runs: their results are NaN where they do not
#include <tapeless/eigen.hpp>

constexpr auto f = []<class T>(Eigen::Matrix<T, 3, 3> const& a) {
    auto const decomposed = a.llt();
#ifndef FIXED
    if (decomposed.info() != Eigen::Success)
        return T(0);
#endif
    return decomposed.solve(a.col(0)).sum();
};

int main() { tapeless::gradient(f, Eigen::Matrix3d::Identity().eval()); }
