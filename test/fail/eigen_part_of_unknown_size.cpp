/// @file A part whose size the compiler does not know.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: the size of a part must be known to the compiler; write v.template
//   head<2>() for v.head(2), and m.template block<2, 3>(i, j) for m.block(i, j, 2, 3)
#include <tapeless/eigen.hpp>

constexpr auto f = []<class T>(Eigen::Matrix<T, 3, 1> const& x) {
#ifdef FIXED
    return x.template head<2>().sum();
#else
    return x.head(2).sum();
#endif
};

int main() { tapeless::gradient(f, Eigen::Vector3d(1, 2, 3)); }
