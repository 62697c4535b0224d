/// @file A projective transform.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: of Eigen's transforms there are Isometry, Affine and AffineCompact; for a
//   projective one take its matrix, Eigen::Matrix<T, 4, 4>
#include <tapeless/eigen.hpp>

constexpr auto f = []<class T>(Eigen::Matrix<T, 3, 1> const& x) {
#ifdef FIXED
    Eigen::Transform<T, 3, Eigen::Affine> const a(Eigen::Translation<T, 3>(x[0], x[1], x[2]));
    return (a * x).sum();
#else
    Eigen::Transform<T, 3, Eigen::Projective> const a(Eigen::Translation<T, 3>(x[0], x[1], x[2]));
    return (a * x).sum();
#endif
};

int main() { tapeless::gradient(f, Eigen::Vector3d(1, 2, 3)); }
