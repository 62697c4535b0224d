/// @file An expression of Eigen's as an argument.
// SPDX-License-Identifier: BSL-1.0
// expect: tapeless: an expression of Eigen's is no argument, since it has no scalars of its own;
//   write (a + b).eval() for a + b
#include <tapeless.hpp>
#include <tapeless/eigen.hpp>

int main() {
    auto const f = [](auto const& x) { return x.squaredNorm(); };
    Eigen::Vector3d const a = Eigen::Vector3d::Ones();
#ifdef FIXED
    tapeless::gradient(f, (a + a).eval());
#else
    tapeless::gradient(f, a + a);
#endif
}
