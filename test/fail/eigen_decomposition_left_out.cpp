/// @file A decomposition of Eigen's that is left out.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: of Eigen's decompositions a differentiated function has llt(), ldlt() and
//   partialPivLu() of matrices of fixed size, with solve(b), and besides them inverse() and
//   determinant(); call another one in a custom_vjp
#include <tapeless/eigen.hpp>

constexpr auto f = []<class T>(Eigen::Matrix<T, 3, 3> const& a) {
#ifdef FIXED
    Eigen::LLT<Eigen::Matrix<T, 3, 3>> const decomposed(a);
    return decomposed.solve(a.col(0)).sum();
#else
    Eigen::SelfAdjointEigenSolver<Eigen::Matrix<T, 3, 3>> const decomposed(a);
    return decomposed.eigenvalues().sum();
#endif
};

int main() { tapeless::gradient(f, Eigen::Matrix3d::Identity().eval()); }
