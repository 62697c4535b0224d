/// @file Eigen::Rotation2D in a program: a rotation in the plane.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "rotation.hpp"

namespace Eigen {

template <>
class RotationBase<Rotation2D<tapeless::active>, 2>
    : public tapeless::rotation_members<Rotation2D<tapeless::active>, 2> {};

/// Stands for Eigen's class in a program.
template <>
class Rotation2D<tapeless::active> : public RotationBase<Rotation2D<tapeless::active>, 2> {
    using S = tapeless::active;
    using vector = Matrix<S, 2, 1>;

  public:
    using Matrix2 = Matrix<S, 2, 2>;

    constexpr Rotation2D() = default;
    constexpr explicit Rotation2D(S const& angle) : angle_(angle) {}
    template <tapeless::FixedMatrix M>
    constexpr explicit Rotation2D(M const& m) {
        fromRotationMatrix(m);
    }
    static constexpr Rotation2D Identity() { return Rotation2D(S(0)); }

    constexpr S const& angle() const { return angle_; }
    constexpr S& angle() { return angle_; }
    constexpr Rotation2D inverse() const { return Rotation2D(-angle_); }
    constexpr Rotation2D& fromRotationMatrix(tapeless::FixedMatrix auto const& m) {
        angle_ = atan2(m(1, 0), m(0, 0));
        return *this;
    }
    constexpr Matrix2 toRotationMatrix() const {
        S const sine = sin(angle_), cosine = cos(angle_);
        return Matrix2{{cosine, -sine}, {sine, cosine}};
    }
    constexpr vector _transformVector(tapeless::FixedMatrix auto const& v) const {
        return toRotationMatrix() * v;
    }
    constexpr Rotation2D slerp(S const& t, Rotation2D const& other) const {
        return Rotation2D(angle_ + Rotation2D(other.angle_ - angle_).smallestAngle() * t);
    }
    /// The angle in (-pi, pi].
    constexpr S smallestAngle() const {
        using tapeless::where;
        S const turn = 2 * EIGEN_PI, rest = fmod(angle_, turn);
        return where(rest > S(EIGEN_PI), rest - turn,
                     where(rest < S(-EIGEN_PI), rest + turn, rest));
    }
    /// The angle in [0, 2 * pi].
    constexpr S smallestPositiveAngle() const {
        using tapeless::where;
        S const turn = 2 * EIGEN_PI, rest = fmod(angle_, turn);
        return where(rest < 0, rest + turn, rest);
    }
    template <class T>
    constexpr Rotation2D cast() const {
        return *this;
    }

    constexpr Rotation2D operator*(Rotation2D const& other) const {
        return Rotation2D(angle_ + other.angle_);
    }
    constexpr Rotation2D& operator*=(Rotation2D const& other) { return *this = *this * other; }

  private:
    S angle_;
};

} // namespace Eigen
