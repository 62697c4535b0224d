/// @file An Eigen matrix of numbers within a function, with a cast.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: a differentiated function cannot have an Eigen matrix of numbers, such as
//   an Eigen::Matrix3d, which the compiler cannot compute with; pass it as an argument,
//   tapeless::fixed(m), or make it of the function's scalar, Eigen::Matrix<T, 3, 3>
#include <tapeless/eigen.hpp>

constexpr auto f = []<class T>(Eigen::Matrix<T, 3, 1> const& x) {
#ifdef FIXED
    Eigen::Matrix<T, 3, 3> const k = Eigen::Matrix<T, 3, 3>::Identity();
    return (k * x).sum();
#else
    Eigen::Matrix3d const k = Eigen::Matrix3d::Identity();
    Eigen::Matrix<T, 3, 1> const y = k.cast<T>().col(1);
    return y.sum();
#endif
};

int main() { tapeless::gradient(f, Eigen::Vector3d(1, 2, 3)); }
