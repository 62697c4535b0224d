/// @file Eigen::Quaternion in a program.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "map.hpp"
#include "rotation.hpp"

namespace tapeless {

template <class T>
constexpr bool is_active_quaternion = false;
template <int Options>
constexpr bool is_active_quaternion<Eigen::Quaternion<active, Options>> = true;
template <class Plain, int Options>
requires is_active_quaternion<std::remove_const_t<Plain>>
constexpr bool is_active_quaternion<Eigen::Map<Plain, Options, Eigen::Stride<0, 0>>> = true;

/// A quaternion of active scalars, or a Map of one.
template <class T>
concept ActiveQuaternion = is_active_quaternion<T>;

/// The members of a quaternion, as Eigen has them, and as it computes them.
template <class Self, class Plain = Eigen::Quaternion<active>>
class quaternion_members : public Eigen::RotationBase<Self, 3> {
    using S = active;
    using vector = Eigen::Matrix<S, 3, 1>;
    using plain = Plain;

  public:
    using Matrix3 = Eigen::Matrix<S, 3, 3>;
    using Vector3 = vector;
    using AngleAxisType = Eigen::AngleAxis<S>;

    constexpr auto& x() const { return self().coeffs()[0]; }
    constexpr auto& y() const { return self().coeffs()[1]; }
    constexpr auto& z() const { return self().coeffs()[2]; }
    constexpr auto& w() const { return self().coeffs()[3]; }
    constexpr auto& x() { return self().coeffs()[0]; }
    constexpr auto& y() { return self().coeffs()[1]; }
    constexpr auto& z() { return self().coeffs()[2]; }
    constexpr auto& w() { return self().coeffs()[3]; }
    constexpr auto vec() const { return self().coeffs().template head<3>(); }
    constexpr auto vec() { return self().coeffs().template head<3>(); }

    static constexpr plain Identity() { return plain(1, 0, 0, 0); }
    constexpr Self& setIdentity() { return self() = Identity(); }
    constexpr S squaredNorm() const { return self().coeffs().squaredNorm(); }
    constexpr S norm() const { return self().coeffs().norm(); }
    constexpr plain normalized() const { return plain(self().coeffs().normalized()); }
    constexpr void normalize() { self() = normalized(); }
    constexpr S dot(ActiveQuaternion auto const& other) const {
        return self().coeffs().dot(other.coeffs());
    }
    constexpr plain conjugate() const { return plain(w(), -x(), -y(), -z()); }
    /// The multiplicative inverse; 0 of 0, as Eigen's.
    constexpr plain inverse() const {
        using tapeless::where;
        S const square = squaredNorm();
        auto const is_zero = !(square > 0);
        S const divisor = where(is_zero, 1, square);
        return plain(where(is_zero, 0, w() / divisor), where(is_zero, 0, -x() / divisor),
                     where(is_zero, 0, -y() / divisor), where(is_zero, 0, -z() / divisor));
    }
    /// The angle between two rotations.
    constexpr S angularDistance(ActiveQuaternion auto const& other) const {
        auto const between = self() * other.conjugate();
        return 2 * atan2(between.vec().norm(), abs(between.w()));
    }
    /// The way to another rotation, on the shorter arc. Where both are one, the derivative is that
    /// of the arc too.
    constexpr plain slerp(S const& t, ActiveQuaternion auto const& other) const {
        using tapeless::where;
        S const d = dot(other), size = abs(d), rest = 1 - t;
        auto const is_near = size >= S(1 - 0x1p-52);
        S const angle = acos(where(is_near, 0.5, size)), sine = sin(angle);
        S const flat = (stop_gradient(size) - size) / 3; // 0, with the slope of the arc
        S const from =
            where(is_near, rest + rest * (1 - rest * rest) * flat, sin(rest * angle) / sine);
        S const to = where(is_near, t + t * (1 - t * t) * flat, sin(t * angle) / sine);
        S const signed_to = where(d < 0, -to, to);
        return plain(from * self().coeffs() + signed_to * other.coeffs());
    }
    constexpr Matrix3 toRotationMatrix() const {
        S const tx = 2 * x(), ty = 2 * y(), tz = 2 * z();
        S const twx = tx * w(), twy = ty * w(), twz = tz * w();
        S const txx = tx * x(), txy = ty * x(), txz = tz * x();
        S const tyy = ty * y(), tyz = tz * y(), tzz = tz * z();
        return Matrix3{{1 - (tyy + tzz), txy - twz, txz + twy},
                       {txy + twz, 1 - (txx + tzz), tyz - twx},
                       {txz - twy, tyz + twx, 1 - (txx + tyy)}};
    }
    constexpr vector _transformVector(FixedMatrix auto const& v) const {
        vector uv = vec().cross(v);
        uv = uv + uv;
        return v + w() * uv + vec().cross(uv);
    }
    /// The shortest rotation that turns a's direction into b's. NaN where they are opposite: there
    /// is no shortest.
    constexpr Self& setFromTwoVectors(FixedMatrix auto const& a, FixedMatrix auto const& b) {
        vector const from = a.normalized(), to = b.normalized();
        S const s = sqrt((1 + to.dot(from)) * 2), reciprocal = 1 / s;
        vector const axis = from.cross(to) * reciprocal;
        return self() = plain(s * 0.5, axis.x(), axis.y(), axis.z());
    }
    static constexpr plain FromTwoVectors(FixedMatrix auto const& a, FixedMatrix auto const& b) {
        return plain().setFromTwoVectors(a, b);
    }
    template <class T>
    constexpr plain cast() const {
        return plain(self().coeffs());
    }

    template <ActiveQuaternion Other>
    constexpr plain operator*(Other const& b) const {
        Self const& a = self();
        return plain(a.w() * b.w() - a.x() * b.x() - a.y() * b.y() - a.z() * b.z(),
                     a.w() * b.x() + a.x() * b.w() + a.y() * b.z() - a.z() * b.y(),
                     a.w() * b.y() + a.y() * b.w() + a.z() * b.x() - a.x() * b.z(),
                     a.w() * b.z() + a.z() * b.w() + a.x() * b.y() - a.y() * b.x());
    }
    constexpr Self& operator*=(ActiveQuaternion auto const& other) {
        return self() = self() * other;
    }
    constexpr auto operator==(ActiveQuaternion auto const& other) const {
        return self().coeffs() == other.coeffs();
    }

  private:
    constexpr Self& self() { return static_cast<Self&>(*this); }
    constexpr Self const& self() const { return static_cast<Self const&>(*this); }
};

/// The quaternion x, y, z, w of a rotation matrix, by the largest of its squares. With q as a
/// column, the entries of 4 * q * transpose(q) are sums of the matrix's; a column of these is
/// chosen as Eigen chooses it, and divided by twice the root of its square. So what is not chosen
/// adds nothing to derivatives.
template <FixedMatrix M>
constexpr Eigen::Matrix<active, 4, 1> quaternion_of_matrix(M const& m) {
    using S = active;
    using tapeless::where;
    static_assert(M::rows() == 3 && M::cols() == 3,
                  "tapeless: a rotation matrix has three rows and three columns");
    auto const by_w = m(0, 0) + m(1, 1) + m(2, 2) > 0;
    auto const y_over_x = m(1, 1) > m(0, 0);
    auto const z_over_both = m(2, 2) > where(y_over_x, m(1, 1), m(0, 0));
    auto const chosen = [&](S const& w, S const& x, S const& y, S const& z) {
        return where(by_w, w, where(z_over_both, z, where(y_over_x, y, x)));
    };
    S const wx = m(2, 1) - m(1, 2), wy = m(0, 2) - m(2, 0), wz = m(1, 0) - m(0, 1);
    S const xy = m(1, 0) + m(0, 1), xz = m(2, 0) + m(0, 2), yz = m(2, 1) + m(1, 2);
    S const ww = m(0, 0) + m(1, 1) + m(2, 2) + 1, xx = m(0, 0) - m(1, 1) - m(2, 2) + 1,
            yy = m(1, 1) - m(2, 2) - m(0, 0) + 1, zz = m(2, 2) - m(0, 0) - m(1, 1) + 1;
    S const factor = 0.5 / sqrt(chosen(ww, xx, yy, zz));
    return {chosen(wx, xx, xy, xz) * factor, chosen(wy, xy, yy, yz) * factor,
            chosen(wz, xz, yz, zz) * factor, chosen(ww, wx, wy, wz) * factor};
}

} // namespace tapeless

namespace Eigen {

template <>
class AngleAxis<tapeless::active>;

template <class Self>
requires tapeless::is_active_quaternion<Self>
class RotationBase<Self, 3> : public tapeless::rotation_members<Self, 3> {};
template <class Self>
requires tapeless::is_active_quaternion<Self>
class QuaternionBase<Self> : public tapeless::quaternion_members<Self> {};

/// Stands for Eigen's class in a program.
template <int Options>
class Quaternion<tapeless::active, Options>
    : public QuaternionBase<Quaternion<tapeless::active, Options>> {
    using S = tapeless::active;

  public:
    using Coefficients = Matrix<S, 4, 1>;

    constexpr Quaternion() = default;
    constexpr Quaternion(S const& w, S const& x, S const& y, S const& z) : coeffs_(x, y, z, w) {}
    /// The scalars x, y, z, w one after the other.
    constexpr explicit Quaternion(S const* scalars)
        : coeffs_(scalars[0], scalars[1], scalars[2], scalars[3]) {}
    template <tapeless::ActiveQuaternion Other>
    constexpr Quaternion(Other const& other) : coeffs_(other.coeffs()) {}
    template <std::same_as<AngleAxis<S>> Turn>
    constexpr explicit Quaternion(Turn const& turn) {
        *this = turn;
    }
    /// Of a vector x, y, z, w, or of a rotation matrix.
    template <tapeless::FixedMatrix M>
    constexpr explicit Quaternion(M const& m) {
        *this = m;
    }
    constexpr Quaternion(Quaternion const&) = default;
    constexpr Quaternion& operator=(Quaternion const&) = default;
    template <std::same_as<AngleAxis<S>> Turn>
    constexpr Quaternion& operator=(Turn const& turn) {
        S const half = S(0.5) * turn.angle(), sine = sin(half);
        coeffs_ = Coefficients(sine * turn.axis().x(), sine * turn.axis().y(),
                               sine * turn.axis().z(), cos(half));
        return *this;
    }
    template <tapeless::FixedMatrix M>
    constexpr Quaternion& operator=(M const& m) {
        if constexpr (M::size() == 4)
            coeffs_ = m;
        else
            coeffs_ = tapeless::quaternion_of_matrix(m);
        return *this;
    }

    constexpr Coefficients const& coeffs() const { return coeffs_; }
    constexpr Coefficients& coeffs() { return coeffs_; }

  private:
    Coefficients coeffs_;
};

} // namespace Eigen

namespace tapeless {

/// A quaternion whose scalars x, y, z, w lie in an array.
template <class Self, class Coefficients>
class mapped_quaternion : public Eigen::QuaternionBase<Self> {
    using view = Eigen::Map<Coefficients>;

  public:
    constexpr explicit mapped_quaternion(auto* scalars) : coeffs_(scalars) {}
    constexpr view const& coeffs() const { return coeffs_; }
    constexpr view& coeffs() { return coeffs_; }

  private:
    view coeffs_;
};

} // namespace tapeless

namespace Eigen {

/// Stands for Eigen's class in a program: `Eigen::Map<Eigen::Quaternion<T> const>(x.data())`.
template <int Options>
class Map<Quaternion<tapeless::active> const, Options>
    : public tapeless::mapped_quaternion<Map<Quaternion<tapeless::active> const, Options>,
                                         Matrix<tapeless::active, 4, 1> const> {
  public:
    using tapeless::mapped_quaternion<Map, Matrix<tapeless::active, 4, 1> const>::mapped_quaternion;
};
template <int Options>
class Map<Quaternion<tapeless::active>, Options>
    : public tapeless::mapped_quaternion<Map<Quaternion<tapeless::active>, Options>,
                                         Matrix<tapeless::active, 4, 1>> {
  public:
    using tapeless::mapped_quaternion<Map, Matrix<tapeless::active, 4, 1>>::mapped_quaternion;
    constexpr Map(Map const&) = default;
    template <tapeless::ActiveQuaternion Other>
    constexpr Map& operator=(Other const& other) {
        this->coeffs() = other.coeffs();
        return *this;
    }
    constexpr Map& operator=(Map const& other) {
        this->coeffs() = other.coeffs();
        return *this;
    }
};

} // namespace Eigen
