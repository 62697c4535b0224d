/// @file A member of Eigen's matrices that is left out.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: this member of Eigen's is left out; a matrix in a differentiated function
//   has + - * /, dot cross norm
#include <tapeless/eigen.hpp>

constexpr auto f = []<class T>(Eigen::Matrix<T, 3, 3> const& a) {
#ifdef FIXED
    return a.partialPivLu().solve(a.col(0)).sum();
#else
    return a.colPivHouseholderQr().solve(a.col(0)).sum();
#endif
};

int main() { tapeless::gradient(f, Eigen::Matrix3d::Identity().eval()); }
