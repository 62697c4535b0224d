/// @file What Eigen's rotations share in a program: quaternions, angles about axes, and those in a
/// plane.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "matrix.hpp"

namespace tapeless {

/// The members of a rotation of Dimensions dimensions that has a toRotationMatrix().
template <class Self, int Dimensions>
class rotation_members {
    using matrix_type = Eigen::Matrix<active, Dimensions, Dimensions>;

  public:
    static constexpr int Dim = Dimensions;
    using Scalar = active;
    using RotationMatrixType = matrix_type;

    constexpr Self const& derived() const { return static_cast<Self const&>(*this); }
    constexpr Self& derived() { return static_cast<Self&>(*this); }
    constexpr matrix_type matrix() const { return derived().toRotationMatrix(); }

  private:
    template <std::same_as<Self> R, FixedMatrix M>
    friend constexpr auto operator*(R const& rotation, M const& m) {
        static_assert(M::rows() == Dimensions,
                      "tapeless: a rotation turns vectors of as many scalars as it has dimensions");
        if constexpr (M::cols() == 1)
            return rotation._transformVector(m);
        else
            return rotation.toRotationMatrix() * m;
    }
    template <FixedMatrix M, std::same_as<Self> R>
    friend constexpr auto operator*(M const& m, R const& rotation) {
        return m * rotation.toRotationMatrix();
    }
};

/// Whether T is one of these.
template <class T>
concept Rotation = std::derived_from<T, rotation_members<T, T::Dim>>;

/// A rotation, as a matrix; or the matrix itself.
template <class T>
constexpr auto linear_part_of(T const& rotation) {
    if constexpr (Rotation<T>)
        return rotation.toRotationMatrix();
    else
        return rotation.eval();
}

} // namespace tapeless
