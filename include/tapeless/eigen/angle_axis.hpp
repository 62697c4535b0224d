/// @file Eigen::AngleAxis in a program: a rotation by an angle about an axis.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "quaternion.hpp"

namespace Eigen {

template <>
class RotationBase<AngleAxis<tapeless::active>, 3>
    : public tapeless::rotation_members<AngleAxis<tapeless::active>, 3> {};

/// Stands for Eigen's class in a program. Of a quaternion or a matrix that does not turn, the axis
/// is (1, 0, 0), as Eigen's, and angle and axis have derivatives of 0, which a rotation vector,
/// `angle() * axis()`, has not.
template <>
class AngleAxis<tapeless::active> : public RotationBase<AngleAxis<tapeless::active>, 3> {
    using S = tapeless::active;
    using quaternion = Quaternion<S>;

  public:
    using Matrix3 = Matrix<S, 3, 3>;
    using Vector3 = Matrix<S, 3, 1>;
    using QuaternionType = quaternion;

    constexpr AngleAxis() = default;
    template <tapeless::FixedMatrix V>
    constexpr AngleAxis(S const& angle, V const& axis) : axis_(axis), angle_(angle) {}
    template <tapeless::ActiveQuaternion Q>
    constexpr explicit AngleAxis(Q const& q) {
        *this = q;
    }
    template <tapeless::FixedMatrix M>
    constexpr explicit AngleAxis(M const& m) {
        fromRotationMatrix(m);
    }
    constexpr AngleAxis(AngleAxis const&) = default;
    constexpr AngleAxis& operator=(AngleAxis const&) = default;
    template <tapeless::ActiveQuaternion Q>
    constexpr AngleAxis& operator=(Q const& q) {
        using tapeless::where;
        S const length = q.vec().norm();
        auto const turns = length != 0;
        angle_ = where(turns, 2 * atan2(length, abs(q.w())), 0);
        S const divisor = where(turns, where(q.w() < 0, -length, length), 1);
        axis_ = Vector3(where(turns, q.x() / divisor, 1), where(turns, q.y() / divisor, 0),
                        where(turns, q.z() / divisor, 0));
        return *this;
    }
    template <tapeless::FixedMatrix M>
    constexpr AngleAxis& operator=(M const& m) {
        return *this = quaternion(m);
    }
    constexpr AngleAxis& fromRotationMatrix(tapeless::FixedMatrix auto const& m) {
        return *this = quaternion(m);
    }
    static constexpr AngleAxis Identity() { return AngleAxis(0, Vector3::UnitX()); }

    constexpr S const& angle() const { return angle_; }
    constexpr S& angle() { return angle_; }
    constexpr Vector3 const& axis() const { return axis_; }
    constexpr Vector3& axis() { return axis_; }
    constexpr AngleAxis inverse() const { return AngleAxis(-angle_, axis_); }
    constexpr Matrix3 toRotationMatrix() const {
        S const cosine = cos(angle_);
        Vector3 const sine_axis = sin(angle_) * axis_, rest_axis = (1 - cosine) * axis_;
        auto const entry = [&](int i, int j, S const& more) {
            if (i == j && axis_[i].is_literal(1))
                return S(1); // and not 1 - cosine + cosine
            return tapeless::sum_of_entries(tapeless::product_of_entries(rest_axis[i], axis_[j]),
                                            more);
        };
        Vector3 const less_sine_axis = -sine_axis;
        return Matrix3{
            {entry(0, 0, cosine), entry(0, 1, less_sine_axis.z()), entry(0, 2, sine_axis.y())},
            {entry(0, 1, sine_axis.z()), entry(1, 1, cosine), entry(1, 2, less_sine_axis.x())},
            {entry(0, 2, less_sine_axis.y()), entry(1, 2, sine_axis.x()), entry(2, 2, cosine)}};
    }
    constexpr Vector3 _transformVector(tapeless::FixedMatrix auto const& v) const {
        return toRotationMatrix() * v;
    }
    template <class T>
    constexpr AngleAxis cast() const {
        return *this;
    }

    constexpr quaternion operator*(AngleAxis const& other) const {
        return quaternion(*this) * quaternion(other);
    }
    template <tapeless::ActiveQuaternion Q>
    constexpr quaternion operator*(Q const& other) const {
        return quaternion(*this) * other;
    }
    template <tapeless::ActiveQuaternion Q>
    friend constexpr quaternion operator*(Q const& q, AngleAxis const& turn) {
        return q * quaternion(turn);
    }

  private:
    Vector3 axis_;
    S angle_;
};

} // namespace Eigen
