/// @file An isometry that is scaled.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: an isometry that is scaled is none; make it Eigen::Affine
#include <tapeless/eigen.hpp>

constexpr auto f = []<class T>(Eigen::Matrix<T, 3, 1> const& x) {
#ifdef FIXED
    auto a = Eigen::Transform<T, 3, Eigen::Affine>::Identity();
    return (a.scale(x[0]) * x).sum();
#else
    auto a = Eigen::Transform<T, 3, Eigen::Isometry>::Identity();
    return (a.scale(x[0]) * x).sum();
#endif
};

int main() { tapeless::gradient(f, Eigen::Vector3d(1, 2, 3)); }
