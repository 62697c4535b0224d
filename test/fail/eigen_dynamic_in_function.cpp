/// @file A function that makes a matrix whose size the compiler does not know.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: the size of a matrix in a differentiated function must be known to the compiler;
//   write Eigen::Matrix<T, 3, 1> for Eigen::Matrix<T, Eigen::Dynamic, 1>
#include <tapeless.hpp>
#include <tapeless/eigen.hpp>

int main() {
#ifdef FIXED
    constexpr int size = 3;
#else
    constexpr int size = Eigen::Dynamic;
#endif
    auto const f = [](auto const& x) {
        using scalar = typename std::remove_cvref_t<decltype(x)>::Scalar;
        Eigen::Matrix<scalar, size, 1> const y = x;
        return y.squaredNorm();
    };
    tapeless::gradient(f, Eigen::Vector3d(1, 2, 3));
}
