/// @file Eigen::Translation and Eigen::UniformScaling in a program.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "matrix.hpp"

namespace Eigen {

/// Stands for Eigen's class in a program.
template <>
class UniformScaling<tapeless::active> {
    using S = tapeless::active;

  public:
    constexpr UniformScaling() = default;
    constexpr explicit UniformScaling(S const& factor) : factor_(factor) {}
    constexpr S const& factor() const { return factor_; }
    constexpr S& factor() { return factor_; }
    constexpr UniformScaling inverse() const { return UniformScaling(1 / factor_); }
    constexpr UniformScaling operator*(UniformScaling const& other) const {
        return UniformScaling(factor_ * other.factor_);
    }
    template <tapeless::FixedMatrix M>
    constexpr auto operator*(M const& m) const {
        return m * factor_;
    }
    template <tapeless::FixedMatrix M>
    friend constexpr auto operator*(M const& m, UniformScaling const& scaling) {
        return m * scaling.factor_;
    }

  private:
    S factor_;
};

/// A scaling by a factor, in a program.
constexpr UniformScaling<tapeless::active> Scaling(tapeless::active const& factor) {
    return UniformScaling<tapeless::active>(factor);
}

/// Stands for Eigen's class in a program.
template <int Dimensions>
class Translation<tapeless::active, Dimensions> {
    using S = tapeless::active;

  public:
    static constexpr int Dim = Dimensions;
    using Scalar = S;
    using VectorType = Matrix<S, Dim, 1>;

    constexpr Translation() = default;
    constexpr Translation(S const& x, S const& y)
    requires(Dim == 2)
        : vector_(x, y) {}
    constexpr Translation(S const& x, S const& y, S const& z)
    requires(Dim == 3)
        : vector_(x, y, z) {}
    template <tapeless::FixedMatrix V>
    constexpr explicit Translation(V const& vector) : vector_(vector) {}
    static constexpr Translation Identity() { return Translation(VectorType::Zero()); }

    constexpr S const& x() const { return vector_.x(); }
    constexpr S const& y() const { return vector_.y(); }
    constexpr S const& z() const { return vector_.z(); }
    constexpr S& x() { return vector_.x(); }
    constexpr S& y() { return vector_.y(); }
    constexpr S& z() { return vector_.z(); }
    constexpr VectorType const& vector() const { return vector_; }
    constexpr VectorType& vector() { return vector_; }
    constexpr VectorType const& translation() const { return vector_; }
    constexpr VectorType& translation() { return vector_; }
    constexpr Translation inverse() const { return Translation(-vector_); }
    template <class T>
    constexpr Translation cast() const {
        return *this;
    }

    constexpr Translation operator*(Translation const& other) const {
        return Translation(vector_ + other.vector_);
    }
    /// A vector that is moved.
    template <tapeless::FixedMatrix V>
    requires(tapeless::matrix_traits<V>::columns == 1)
    constexpr VectorType operator*(V const& v) const {
        return vector_ + v;
    }

  private:
    VectorType vector_;
};

} // namespace Eigen
