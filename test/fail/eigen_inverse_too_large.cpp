/// @file The inverse of a matrix that is too large.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: an inverse needs a square matrix of six rows at most
#include <tapeless/eigen.hpp>

constexpr auto f = []<class T>(Eigen::Matrix<T, 7, 7> const& a) {
#ifdef FIXED
    return a.template topLeftCorner<3, 3>().inverse().sum();
#else
    return a.inverse().sum();
#endif
};

int main() { tapeless::gradient(f, Eigen::Matrix<double, 7, 7>::Identity().eval()); }
