/// @file Eigen's rotations, translations and transforms as arguments and results.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../structure/fixed.hpp"
#include "../structure/views.hpp"
#include "transform.hpp"

#include <array>
#include <cstddef>

namespace tapeless {

// Where scalars become something else, they are an array of it.
template <class Rebound, class S, int Size>
using rebound_geometry =
    std::conditional_t<Scalar<S>, Rebound, std::array<S, static_cast<std::size_t>(Size)>>;
template <class T>
constexpr bool is_std_array = false;
template <class T, std::size_t N>
constexpr bool is_std_array<std::array<T, N>> = true;

/// How scalars lie in something of Eigen's geometry.
template <class T, class S, int Size>
struct structure_of_geometry {
    static constexpr int size = Size;
    using scalar = S;
    template <int J>
    TAPELESS_INLINED static constexpr auto& at(auto& x) {
        if constexpr (is_std_array<std::remove_const_t<std::remove_reference_t<decltype(x)>>>)
            return x[static_cast<std::size_t>(J)];
        else
            return structure<T>::template scalar_at<J>(x);
    }
};

/// The scalars x, y, z, w of a quaternion; its gradient is a quaternion of these derivatives.
template <Scalar T, int Options>
struct structure<Eigen::Quaternion<T, Options>>
    : structure_of_geometry<Eigen::Quaternion<T, Options>, T, 4> {
    template <class S>
    using rebind = rebound_geometry<Eigen::Quaternion<S, Options>, S, 4>;
    template <int J>
    static constexpr auto& scalar_at(auto& x) {
        return x.coeffs().coeffRef(J);
    }
};
template <class Plain, int Options>
requires(Structured<std::remove_const_t<Plain>> &&
         std::derived_from<Plain, Eigen::QuaternionBase<std::remove_const_t<Plain>>>)
struct structure<Eigen::Map<Plain, Options, Eigen::Stride<0, 0>>>
    : structure<std::remove_const_t<Plain>> {};
template <class Plain, int Options>
requires(Structured<std::remove_const_t<Plain>> &&
         std::derived_from<Plain, Eigen::QuaternionBase<std::remove_const_t<Plain>>>)
struct argument<Eigen::Map<Plain, Options, Eigen::Stride<0, 0>>>
    : argument_by_view<Eigen::Map<Plain, Options, Eigen::Stride<0, 0>>> {};

/// The angle, and the three scalars of the axis.
template <Scalar T>
struct structure<Eigen::AngleAxis<T>> : structure_of_geometry<Eigen::AngleAxis<T>, T, 4> {
    template <class S>
    using rebind = rebound_geometry<Eigen::AngleAxis<S>, S, 4>;
    template <int J>
    static constexpr decltype(auto) scalar_at(auto& x) {
        if constexpr (J == 0)
            return angle_of(x);
        else
            return (x.axis()[J - 1]);
    }
    // Of a constant, Eigen returns a copy of the angle.
    static constexpr auto& angle_of(auto& x) {
        return const_cast<std::remove_const_t<std::remove_reference_t<decltype(x)>>&>(x).angle();
    }
};
template <Scalar T>
struct structure<Eigen::Rotation2D<T>> : structure_of_geometry<Eigen::Rotation2D<T>, T, 1> {
    template <class S>
    using rebind = rebound_geometry<Eigen::Rotation2D<S>, S, 1>;
    template <int J>
    static constexpr auto& scalar_at(auto& x) {
        return structure<Eigen::AngleAxis<T>>::angle_of(x);
    }
};
template <Scalar T, int Dim>
struct structure<Eigen::Translation<T, Dim>>
    : structure_of_geometry<Eigen::Translation<T, Dim>, T, Dim> {
    template <class S>
    using rebind = rebound_geometry<Eigen::Translation<S, Dim>, S, Dim>;
    template <int J>
    static constexpr auto& scalar_at(auto& x) {
        return x.vector()[J];
    }
};

/// A transform: its linear part and its translation by columns.
template <Scalar T, int Dim, int Mode, int Options>
requires(Mode != int{Eigen::Projective})
struct structure<Eigen::Transform<T, Dim, Mode, Options>>
    : structure_of_geometry<Eigen::Transform<T, Dim, Mode, Options>, T, Dim*(Dim + 1)> {
    template <class S>
    using rebind = rebound_geometry<Eigen::Transform<S, Dim, Mode, Options>, S, Dim*(Dim + 1)>;
    template <int J>
    static constexpr auto& scalar_at(auto& x) {
        return x.matrix()(J % Dim, J / Dim);
    }
};
/// The gradient of a transform is the matrix of the derivatives by its linear part and its
/// translation, `Eigen::Matrix<double, 3, 4>`.
template <Scalar T, int Dim, int Mode, int Options>
requires(Mode != int{Eigen::Projective})
struct argument<Eigen::Transform<T, Dim, Mode, Options>> {
    using type = Eigen::Transform<T, Dim, Mode, Options>;
    using made = Eigen::Matrix<T, Dim, Dim + 1>;
    static constexpr bool is_active = true, is_constant = false;
    TAPELESS_INLINED static constexpr type const& get(type const& x) { return x; }
};
/// Not allowed.
template <Scalar T, int Dim, int Options>
struct structure<Eigen::Transform<T, Dim, int{Eigen::Projective}, Options>> {
    static_assert(never<T>, "tapeless: of Eigen's transforms there are Isometry, Affine and "
                            "AffineCompact; for a projective one take its matrix, "
                            "Eigen::Matrix<T, 4, 4>");
};

} // namespace tapeless
