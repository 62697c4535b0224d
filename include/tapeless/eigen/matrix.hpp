/// @file Eigen's matrices, vectors and arrays of fixed size, and what stands for them in a program.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../matrix/matrix.hpp"

#include <Eigen/Dense>

namespace tapeless {

/// Eigen's fixed-size types are arguments and results like any others:
///
///     constexpr auto energy = [](auto const& k, auto const& x) { return 0.5 * x.dot(k * x); };
///     Eigen::Vector3d const force = -tapeless::gradient(energy, tapeless::fixed(k), x);
///
/// Gradients have the arguments' types. The Jacobian of one by another, and the Hessian of one, is
/// an Eigen matrix with a row for each scalar of the result and a column for each of the argument,
/// both in the order in which they are stored, `data()[J]`.
///
/// The compiler runs a function on active scalars, and Eigen's own functions are not constexpr, so
/// `Eigen::Matrix<tapeless::active, ...>` is not Eigen's class but that of matrix/members.hpp under
/// its name. Functions of `auto`, of `Eigen::Matrix<T, 3, 1>` and of `Eigen::MatrixBase<Derived>`
/// take either. Within a function sums go from left to right, also where Eigen's vectorised ones do
/// not.
struct eigen_matrices {
    template <class S, int Rows, int Columns>
    using matrix_of = Eigen::Matrix<S, Rows, Columns>;
    template <class S, int Rows, int Columns>
    using array_of = Eigen::Array<S, Rows, Columns>;
    template <class Self>
    using base_of = std::conditional_t<matrix_traits<Self>::is_array, Eigen::ArrayBase<Self>,
                                       Eigen::MatrixBase<Self>>;
};

template <class S, int Rows, int Columns, int Options, int MaxRows, int MaxColumns>
requires(Rows != Eigen::Dynamic && Columns != Eigen::Dynamic)
struct matrix_traits<Eigen::Matrix<S, Rows, Columns, Options, MaxRows, MaxColumns>> {
    using scalar = S;
    using family = eigen_matrices;
    static constexpr int rows = Rows, columns = Columns;
    static constexpr bool is_row_major = (Options & Eigen::RowMajor) != 0, is_array = false;
    template <class T>
    using rebind = Eigen::Matrix<T, Rows, Columns, Options, MaxRows, MaxColumns>;
};
template <class S, int Rows, int Columns, int Options, int MaxRows, int MaxColumns>
requires(Rows != Eigen::Dynamic && Columns != Eigen::Dynamic)
struct matrix_traits<Eigen::Array<S, Rows, Columns, Options, MaxRows, MaxColumns>> {
    using scalar = S;
    using family = eigen_matrices;
    static constexpr int rows = Rows, columns = Columns;
    static constexpr bool is_row_major = (Options & Eigen::RowMajor) != 0, is_array = true;
    template <class T>
    using rebind = Eigen::Array<T, Rows, Columns, Options, MaxRows, MaxColumns>;
};

/// Whether T is a matrix that stands for one of Eigen's in a program: of active scalars, or a part
/// of such a one.
template <class T>
constexpr bool stands_for_eigen = false;
template <int Rows, int Columns, int Options, int MaxRows, int MaxColumns>
constexpr bool
    stands_for_eigen<Eigen::Matrix<active, Rows, Columns, Options, MaxRows, MaxColumns>> = true;
template <int Rows, int Columns, int Options, int MaxRows, int MaxColumns>
constexpr bool stands_for_eigen<Eigen::Array<active, Rows, Columns, Options, MaxRows, MaxColumns>> =
    true;
template <class Origin, int Rows, int Columns>
constexpr bool stands_for_eigen<matrix_part<Origin, Rows, Columns>> = stands_for_eigen<Origin>;

/// Whether T is a matrix of Eigen's own, or an expression of these.
template <class T>
concept OfEigen = !stands_for_eigen<T> && std::derived_from<T, Eigen::EigenBase<T>>;

template <class T>
constexpr auto refuse_numbers_of_eigen() {
    static_assert(
        never<T>,
        "tapeless: a differentiated function cannot have an Eigen matrix of numbers, such as an "
        "Eigen::Matrix3d, which the compiler cannot compute with; pass it as an argument, "
        "tapeless::fixed(m), or make it of the function's scalar, Eigen::Matrix<T, 3, 3>");
    return true;
}
// For constructors. (clang asks for the default of a template parameter before its constraint.)
template <class T>
constexpr bool is_of_numbers_of_eigen() {
    if constexpr (OfEigen<T>)
        return refuse_numbers_of_eigen<T>();
    else
        return false;
}

} // namespace tapeless

namespace Eigen {

/// @name Eigen's bases, as those of what stands for a matrix of Eigen's
/// @{
template <class Self>
requires tapeless::stands_for_eigen<Self>
struct EigenBase<Self> : tapeless::fixed_matrix<Self> {};
template <class Self>
requires tapeless::stands_for_eigen<Self>
class DenseBase<Self> : public EigenBase<Self> {};
template <class Self>
requires tapeless::stands_for_eigen<Self>
class MatrixBase<Self> : public DenseBase<Self> {
    /// @name Not allowed: a matrix of numbers
    /// @{
    template <std::same_as<Self> A, tapeless::OfEigen B>
    friend constexpr auto operator*(A const& a, B const&) {
        static_cast<void>(tapeless::refuse_numbers_of_eigen<B>());
        return a;
    }
    template <tapeless::OfEigen A, std::same_as<Self> B>
    friend constexpr auto operator*(A const&, B const& b) {
        static_cast<void>(tapeless::refuse_numbers_of_eigen<A>());
        return b;
    }
    template <std::same_as<Self> A, tapeless::OfEigen B>
    friend constexpr auto operator+(A const& a, B const&) {
        static_cast<void>(tapeless::refuse_numbers_of_eigen<B>());
        return a;
    }
    template <tapeless::OfEigen A, std::same_as<Self> B>
    friend constexpr auto operator+(A const&, B const& b) {
        static_cast<void>(tapeless::refuse_numbers_of_eigen<A>());
        return b;
    }
    template <std::same_as<Self> A, tapeless::OfEigen B>
    friend constexpr auto operator-(A const& a, B const&) {
        static_cast<void>(tapeless::refuse_numbers_of_eigen<B>());
        return a;
    }
    template <tapeless::OfEigen A, std::same_as<Self> B>
    friend constexpr auto operator-(A const&, B const& b) {
        static_cast<void>(tapeless::refuse_numbers_of_eigen<A>());
        return b;
    }
    /// @}
};
/// An array's functions of each scalar, `sin(a)` for `a.sin()`.
template <class Self>
requires tapeless::stands_for_eigen<Self>
class ArrayBase<Self> : public DenseBase<Self> {
    friend constexpr auto abs(Self const& a) { return a.abs(); }
    friend constexpr auto square(Self const& a) { return a.square(); }
    friend constexpr auto sqrt(Self const& a) { return a.sqrt(); }
    friend constexpr auto rsqrt(Self const& a) { return a.rsqrt(); }
    friend constexpr auto exp(Self const& a) { return a.exp(); }
    friend constexpr auto log(Self const& a) { return a.log(); }
    friend constexpr auto log1p(Self const& a) { return a.log1p(); }
    friend constexpr auto sin(Self const& a) { return a.sin(); }
    friend constexpr auto cos(Self const& a) { return a.cos(); }
    friend constexpr auto tan(Self const& a) { return a.tan(); }
    friend constexpr auto asin(Self const& a) { return a.asin(); }
    friend constexpr auto acos(Self const& a) { return a.acos(); }
    friend constexpr auto atan(Self const& a) { return a.atan(); }
    friend constexpr auto sinh(Self const& a) { return a.sinh(); }
    friend constexpr auto cosh(Self const& a) { return a.cosh(); }
    friend constexpr auto tanh(Self const& a) { return a.tanh(); }
    template <class Exponent>
    friend constexpr auto pow(Self const& a, Exponent const& exponent) {
        return a.pow(exponent);
    }
};
/// @}

/// Stands for Eigen's class in a program.
template <int Rows, int Columns, int Options, int MaxRows, int MaxColumns>
requires(Rows != Dynamic && Columns != Dynamic)
class Matrix<tapeless::active, Rows, Columns, Options, MaxRows, MaxColumns>
    : public tapeless::stored_matrix<
          Matrix<tapeless::active, Rows, Columns, Options, MaxRows, MaxColumns>> {
  public:
    using tapeless::stored_matrix<Matrix>::stored_matrix;
    /// The scalars as they are stored.
    constexpr explicit Matrix(tapeless::active const* scalars) {
        for (std::ptrdiff_t k = 0; k < Matrix::size(); ++k)
            (*this)(k) = scalars[k];
    }
    /// The matrix of a rotation.
    template <class Rotation>
    requires requires(RotationBase<Rotation, Rows> const& r) { r.derived().toRotationMatrix(); }
    constexpr explicit Matrix(RotationBase<Rotation, Rows> const& rotation) {
        *this = rotation;
    }
    template <class Rotation>
    requires requires(RotationBase<Rotation, Rows> const& r) { r.derived().toRotationMatrix(); }
    constexpr Matrix& operator=(RotationBase<Rotation, Rows> const& rotation) {
        return *this = Matrix(rotation.derived().toRotationMatrix());
    }
    /// Not allowed.
    template <tapeless::OfEigen M, auto = tapeless::is_of_numbers_of_eigen<M>()>
    constexpr Matrix(M const&) {}
};
template <int Rows, int Columns, int Options, int MaxRows, int MaxColumns>
requires(Rows != Dynamic && Columns != Dynamic)
class Array<tapeless::active, Rows, Columns, Options, MaxRows, MaxColumns>
    : public tapeless::stored_matrix<
          Array<tapeless::active, Rows, Columns, Options, MaxRows, MaxColumns>> {
  public:
    using tapeless::stored_matrix<Array>::stored_matrix;
    /// Not allowed.
    template <tapeless::OfEigen M, auto = tapeless::is_of_numbers_of_eigen<M>()>
    constexpr Array(M const&) {}
};

/// Not allowed.
template <int Rows, int Columns, int Options, int MaxRows, int MaxColumns>
requires(Rows == Dynamic || Columns == Dynamic)
class Matrix<tapeless::active, Rows, Columns, Options, MaxRows, MaxColumns> {
    static_assert(Rows != Dynamic && Columns != Dynamic,
                  "tapeless: the size of a matrix in a differentiated function must be known to "
                  "the compiler; write Eigen::Matrix<T, 3, 1> for Eigen::Matrix<T, "
                  "Eigen::Dynamic, 1>");
};
template <int Rows, int Columns, int Options, int MaxRows, int MaxColumns>
requires(Rows == Dynamic || Columns == Dynamic)
class Array<tapeless::active, Rows, Columns, Options, MaxRows, MaxColumns> {
    static_assert(Rows != Dynamic && Columns != Dynamic,
                  "tapeless: the size of a matrix in a differentiated function must be known to "
                  "the compiler; write Eigen::Matrix<T, 3, 1> for Eigen::Matrix<T, "
                  "Eigen::Dynamic, 1>");
};

} // namespace Eigen
