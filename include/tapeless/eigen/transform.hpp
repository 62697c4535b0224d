/// @file Eigen::Transform in a program: Isometry, Affine and AffineCompact.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "angle_axis.hpp"
#include "rotation_2d.hpp"
#include "translation.hpp"

namespace tapeless {

/// The mode of the product of two transforms, as Eigen has it.
constexpr int mode_of_product(int a, int b) {
    for (int const mode : {int{Eigen::Affine}, int{Eigen::AffineCompact}})
        if (a == mode || b == mode)
            return mode;
    return Eigen::Isometry;
}

// What a transform can be made of and multiplied with besides transforms and vectors.
template <class T, int Dim>
constexpr bool is_translation = std::same_as<T, Eigen::Translation<active, Dim>>;
template <class T>
constexpr bool is_scaling = std::same_as<T, Eigen::UniformScaling<active>>;
template <class T>
constexpr bool is_diagonal = false;
template <class V>
constexpr bool is_diagonal<diagonal_matrix<V>> = true;
template <class T, int Dim>
concept TransformPart = Rotation<T> || is_translation<T, Dim> || is_scaling<T> || is_diagonal<T>;

} // namespace tapeless

namespace Eigen {

/// Stands for Eigen's class in a program. The last row of its matrix, 0 and 1, is no operand of
/// anything.
template <int Dimensions, int TransformMode, int Options>
class Transform<tapeless::active, Dimensions, TransformMode, Options> {
    static_assert(TransformMode != int{Projective},
                  "tapeless: of Eigen's transforms there are Isometry, Affine and AffineCompact; "
                  "for a projective one take its matrix, Eigen::Matrix<T, 4, 4>");
    using S = tapeless::active;
    template <int Other>
    using in_mode = Transform<S, Dimensions, Other, Options>;

  public:
    static constexpr int Dim = Dimensions, HDim = Dimensions + 1, Mode = TransformMode,
                         Rows = Mode == int{AffineCompact} ? Dim : HDim;
    using Scalar = S;
    using MatrixType = Matrix<S, Rows, HDim>;
    using LinearMatrixType = Matrix<S, Dim, Dim>;
    using VectorType = Matrix<S, Dim, 1>;
    using TranslationType = Translation<S, Dim>;

    constexpr Transform() {
        if constexpr (Rows == HDim)
            matrix_(Dim, Dim) = S(1);
    }
    template <int OtherMode, int OtherOptions>
    constexpr Transform(Transform<S, Dim, OtherMode, OtherOptions> const& other) : Transform() {
        static_assert(OtherMode == Mode || Mode != int{Isometry},
                      "tapeless: a transform that is no isometry is not made one by assignment; "
                      "write Eigen::Isometry3d's linear() and translation()");
        linear() = other.linear();
        translation() = other.translation();
    }
    template <tapeless::TransformPart<Dim> T>
    constexpr explicit Transform(T const& part) : Transform() {
        *this = part;
    }
    /// Of its matrix, or of its linear part.
    template <tapeless::FixedMatrix M>
    constexpr explicit Transform(M const& m) : Transform() {
        *this = m;
    }
    template <tapeless::TransformPart<Dim> T>
    constexpr Transform& operator=(T const& part) {
        setIdentity();
        return *this *= part;
    }
    template <tapeless::FixedMatrix M>
    constexpr Transform& operator=(M const& m) {
        static_assert(M::rows() >= Dim && M::rows() <= HDim && M::cols() >= Dim &&
                          M::cols() <= HDim,
                      "tapeless: a transform is made of its matrix or of its linear part");
        setIdentity();
        if constexpr (M::cols() == Dim)
            linear() = m;
        else
            affine() = m.template topRows<Dim>();
        return *this;
    }
    static constexpr Transform Identity() { return Transform().setIdentity(); }
    constexpr Transform& setIdentity() {
        matrix_ = MatrixType::Identity();
        return *this;
    }

    /// @name Its parts, which can be assigned to
    /// @{
    constexpr MatrixType const& matrix() const { return matrix_; }
    constexpr MatrixType& matrix() { return matrix_; }
    constexpr S const& operator()(std::ptrdiff_t i, std::ptrdiff_t j) const {
        return matrix_(i, j);
    }
    constexpr S& operator()(std::ptrdiff_t i, std::ptrdiff_t j) { return matrix_(i, j); }
    constexpr auto linear() const { return matrix_.template block<Dim, Dim>(0, 0); }
    constexpr auto linear() { return matrix_.template block<Dim, Dim>(0, 0); }
    constexpr auto translation() const { return matrix_.template block<Dim, 1>(0, Dim); }
    constexpr auto translation() { return matrix_.template block<Dim, 1>(0, Dim); }
    constexpr auto affine() const { return matrix_.template topRows<Dim>(); }
    constexpr auto affine() { return matrix_.template topRows<Dim>(); }
    /// The rotation of an isometry.
    constexpr LinearMatrixType rotation() const {
        static_assert(Mode == int{Isometry},
                      "tapeless: rotation() is there for Eigen::Isometry, whose linear part it is; "
                      "that of an affine transform takes a singular value decomposition");
        return linear();
    }
    /// @}

    constexpr Transform inverse(TransformTraits hint = static_cast<TransformTraits>(Mode)) const {
        Transform result;
        if (hint == Isometry)
            result.linear() = linear().transpose();
        else
            result.linear() = linear().inverse();
        result.translation() = -(result.linear().eval() * translation());
        return result;
    }
    constexpr Transform& translate(tapeless::FixedMatrix auto const& v) {
        translation() += linear().eval() * v;
        return *this;
    }
    constexpr Transform& pretranslate(tapeless::FixedMatrix auto const& v) {
        translation() += v;
        return *this;
    }
    constexpr Transform& rotate(auto const& rotation) {
        linear() = linear().eval() * tapeless::linear_part_of(rotation);
        return *this;
    }
    constexpr Transform& prerotate(auto const& rotation) {
        affine() = tapeless::linear_part_of(rotation) * affine().eval();
        return *this;
    }
    template <class T>
    constexpr Transform& scale(T const& factor) {
        check_scaling();
        if constexpr (tapeless::FixedMatrix<T>)
            linear() = linear().eval() * factor.asDiagonal();
        else
            linear() *= S(factor);
        return *this;
    }
    template <class T>
    constexpr Transform& prescale(T const& factor) {
        check_scaling();
        if constexpr (tapeless::FixedMatrix<T>)
            affine() = factor.asDiagonal() * affine().eval();
        else
            affine() *= S(factor);
        return *this;
    }
    constexpr Transform& fromPositionOrientationScale(tapeless::FixedMatrix auto const& position,
                                                      auto const& orientation,
                                                      tapeless::FixedMatrix auto const& scaling) {
        check_scaling();
        linear() = tapeless::linear_part_of(orientation) * scaling.asDiagonal();
        translation() = position;
        return *this;
    }
    template <class T>
    constexpr Transform cast() const {
        return *this;
    }
    constexpr void makeAffine() {}

    /// A point that is moved, or several, the columns of a matrix; of one scalar more than there
    /// are dimensions, a vector of homogeneous coordinates.
    template <tapeless::FixedMatrix M>
    constexpr auto operator*(M const& m) const {
        static_assert(M::rows() == Dim || (M::rows() == HDim && Rows == HDim),
                      "tapeless: a transform moves points of as many scalars as it has dimensions, "
                      "or of one more");
        auto const& transform = *this;
        if constexpr (M::rows() == HDim) {
            Matrix<S, HDim, tapeless::matrix_traits<M>::columns> result;
            result.template topRows<Dim>() = affine() * m;
            result.row(Dim) = m.row(Dim);
            return result;
        } else {
            auto const turned = linear() * m;
            using result = std::remove_const_t<decltype(turned)>;
            return result::filled([&](auto i, auto j) { // as Eigen adds them
                return tapeless::sum_of_entries(transform.matrix_(i, Dim), turned(i, j));
            });
        }
    }
    template <int OtherMode, int OtherOptions>
    constexpr auto operator*(Transform<S, Dim, OtherMode, OtherOptions> const& other) const {
        in_mode<tapeless::mode_of_product(Mode, OtherMode)> result;
        result.linear() = linear() * other.linear();
        result.translation() = linear() * other.translation() + translation();
        return result;
    }
    template <tapeless::TransformPart<Dim> T>
    constexpr auto operator*(T const& part) const {
        constexpr bool scales = tapeless::is_scaling<T> || tapeless::is_diagonal<T>;
        in_mode<scales && Mode == int{Isometry} ? int{Affine} : Mode> result = *this;
        result *= part;
        return result;
    }
    template <tapeless::TransformPart<Dim> T>
    friend constexpr auto operator*(T const& part, Transform const& transform) {
        constexpr bool scales = tapeless::is_scaling<T> || tapeless::is_diagonal<T>;
        in_mode<scales && Mode == int{Isometry} ? int{Affine} : Mode> result = transform;
        if constexpr (tapeless::is_translation<T, Dim>)
            result.pretranslate(part.vector());
        else if constexpr (tapeless::is_scaling<T>)
            result.prescale(part.factor());
        else if constexpr (tapeless::is_diagonal<T>)
            result.prescale(part.diagonal());
        else
            result.prerotate(part);
        return result;
    }
    template <class T>
    constexpr Transform& operator*=(T const& other) {
        if constexpr (tapeless::is_translation<T, Dim>)
            return translate(other.vector());
        else if constexpr (tapeless::is_scaling<T>)
            return scale(other.factor());
        else if constexpr (tapeless::is_diagonal<T>)
            return scale(other.diagonal());
        else if constexpr (tapeless::Rotation<T>)
            return rotate(other);
        else
            return *this = *this * other;
    }

  private:
    static constexpr void check_scaling() {
        static_assert(Mode != int{Isometry},
                      "tapeless: an isometry that is scaled is none; make it Eigen::Affine");
    }

    MatrixType matrix_;
};

/// @name Products of a translation with what turns, and with what scales
/// @{
template <int Dim, class T>
requires tapeless::TransformPart<T, Dim> && (!tapeless::is_translation<T, Dim>)
constexpr auto operator*(Translation<tapeless::active, Dim> const& translation, T const& part) {
    return translation *
           Transform<tapeless::active, Dim, tapeless::Rotation<T> ? Isometry : Affine>(part);
}
template <class T, int Dim>
requires tapeless::TransformPart<T, Dim> && (!tapeless::is_translation<T, Dim>)
constexpr auto operator*(T const& part, Translation<tapeless::active, Dim> const& translation) {
    return Transform<tapeless::active, Dim, tapeless::Rotation<T> ? Isometry : Affine>(part) *
           translation;
}
template <int Dim, tapeless::Rotation R>
constexpr auto operator*(UniformScaling<tapeless::active> const& scaling, R const& rotation) {
    return scaling * Transform<tapeless::active, R::Dim, Affine>(rotation);
}
/// @}

} // namespace Eigen
