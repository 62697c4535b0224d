/// @file A matrix of Eigen's whose size the compiler does not know.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: the size of an Eigen argument must be known to the compiler; write
//   Eigen::Vector3d or Eigen::Matrix<double, 6, 1> for Eigen::VectorXd, and v.head<3>() for
//   v.head(3)
#include <tapeless.hpp>
#include <tapeless/eigen.hpp>

int main() {
    auto const f = [](auto const& x) { return x.squaredNorm(); };
#ifdef FIXED
    Eigen::Vector3d const x = Eigen::Vector3d::Ones();
#else
    Eigen::VectorXd const x = Eigen::VectorXd::Ones(3);
#endif
    tapeless::gradient(f, x);
}
