// What the tests of Eigen's geometry share: values against Eigen's own, Jacobians against
// differences.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless/eigen.hpp>

#include <boost/test/unit_test.hpp>

using Eigen::AngleAxis;
using Eigen::Matrix;
using Eigen::Quaternion;
using Eigen::Quaterniond;
using Eigen::Rotation2D;
using Eigen::Transform;
using Eigen::Translation;
using Eigen::Vector3d;
using Eigen::Vector4d;

namespace {

template <class T>
using vector_3 = Matrix<T, 3, 1>;
using vector_7d = Matrix<double, 7, 1>;

// Whether value and Jacobian of f are those of Eigen's own evaluation.
template <class F, class M>
void check(F const& f, M const& at, double step = 1e-6) {
    auto const [value, jacobian] = tapeless::value_and_jacobian(f, at);
    auto const expected = f(at);
    BOOST_TEST((value - expected).norm() <= 2e-15 * (1 + expected.norm()),
               value.transpose() << " is not " << expected.transpose());
    for (Eigen::Index k = 0; k < at.size(); ++k) {
        M up = at, down = at;
        up(k) += step;
        down(k) -= step;
        auto const slope = ((f(up) - f(down)) / (2 * step)).eval();
        BOOST_TEST((jacobian.col(k) - slope).norm() <= 1e-8 * (1 + slope.norm()),
                   "by " << k << ": " << jacobian.col(k).transpose() << " is not "
                         << slope.transpose());
    }
}

// All scalars of a matrix, one behind the other.
template <class T, int Rows, int Columns>
constexpr Matrix<T, Rows * Columns, 1> flat(Matrix<T, Rows, Columns> const& m) {
    Matrix<T, Rows * Columns, 1> result;
    for (int j = 0; j < Columns; ++j)
        result.template segment<Rows>(Rows * j) = m.col(j);
    return result;
}

// A vector of these.
template <class... T>
Matrix<double, sizeof...(T), 1> column(T... x) {
    return Matrix<double, sizeof...(T), 1>(static_cast<double>(x)...);
}

Vector4d const turn(0.3, -0.2, 0.5, 0.8);
vector_7d const turn_and_point = column(0.3, -0.2, 0.5, 0.8, 1, -2, 0.7);

} // namespace
