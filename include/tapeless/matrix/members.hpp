/// @file The members of matrices and vectors whose size the compiler knows, and of their parts.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "algebra.hpp"
#include "array.hpp"
#include "blocks.hpp"
#include "diagonal.hpp"
#include "entries.hpp"

#include <concepts>
#include <cstddef>
#include <utility>

namespace tapeless {

struct no_array_members {};

/// The members that matrices and their parts share. They are named and defined as Eigen's, so that
/// a generic function takes either, and constexpr, so that the compiler can run it. All of them
/// need Self's `(i, j)` and `[k]` only. Parts of a variable, `m.col(0)`, refer to it; all else that
/// Eigen computes when it is read is a copy.
template <class Self>
class fixed_matrix : public matrix_operators<Self>,
                     public matrix_blocks<Self>,
                     public matrix_algebra<Self>,
                     public refused_members_of_matrix<Self>,
                     public std::conditional_t<matrix_traits<Self>::is_array, array_members<Self>,
                                               no_array_members> {
    using traits = matrix_traits<Self>;
    using S = typename traits::scalar;
    static constexpr int row_count = traits::rows, column_count = traits::columns;
    static constexpr int count = row_count * column_count;
    static constexpr bool is_vector = row_count == 1 || column_count == 1;

  public:
    using Scalar = S;
    /// The type that has scalars of its own.
    using plain = typename traits::template rebind<S>;
    using PlainObject = plain;
    using Index = std::ptrdiff_t;
    static constexpr int RowsAtCompileTime = row_count, ColsAtCompileTime = column_count,
                         SizeAtCompileTime = count;
    static constexpr bool IsVectorAtCompileTime = is_vector, IsRowMajor = traits::is_row_major;
    template <int Rows, int Columns = 1>
    using sized = typename matrix_blocks<Self>::template sized<Rows, Columns>;

    constexpr Self& derived() { return self(); }
    constexpr Self const& derived() const { return self(); }
    static constexpr std::ptrdiff_t rows() { return row_count; }
    static constexpr std::ptrdiff_t cols() { return column_count; }
    static constexpr std::ptrdiff_t size() { return count; }

    constexpr S const& coeff(std::ptrdiff_t k) const { return self()[k]; }
    constexpr S const& coeff(std::ptrdiff_t i, std::ptrdiff_t j) const { return self()(i, j); }
    constexpr S const& coeffRef(std::ptrdiff_t k) const { return self()[k]; }
    constexpr S const& coeffRef(std::ptrdiff_t i, std::ptrdiff_t j) const { return self()(i, j); }
    constexpr S& coeffRef(std::ptrdiff_t k) { return self()[k]; }
    constexpr S& coeffRef(std::ptrdiff_t i, std::ptrdiff_t j) { return self()(i, j); }
    constexpr S& x() { return self()[0]; }
    constexpr S& y() { return self()[1]; }
    constexpr S& z() { return self()[2]; }
    constexpr S& w() { return self()[3]; }
    constexpr S const& x() const { return self()[0]; }
    constexpr S const& y() const { return self()[1]; }
    constexpr S const& z() const { return self()[2]; }
    constexpr S const& w() const { return self()[3]; }
    /// The scalar of a matrix that has one.
    constexpr S const& value() const {
        static_assert(count == 1, "tapeless: value() is for matrices of one scalar");
        return self()[0];
    }
    constexpr operator S() const
    requires(count == 1)
    {
        return self()[0];
    }
    /// The matrix of all f(i, j).
    static constexpr plain filled(auto const& f) {
        plain result;
        for (std::ptrdiff_t j = 0; j < column_count; ++j)
            for (std::ptrdiff_t i = 0; i < row_count; ++i)
                result(i, j) = f(i, j);
        return result;
    }
    static constexpr plain Constant(S const& value) {
        return filled([&](auto, auto) { return value; });
    }
    static constexpr plain Zero() { return Constant(S(0)); }
    static constexpr plain Ones() { return Constant(S(1)); }
    static constexpr plain Identity() {
        return filled([](auto i, auto j) { return S(i == j ? 1 : 0); });
    }
    static constexpr plain Unit(std::ptrdiff_t k) {
        return filled([k](auto i, auto j) { return S(i + j == k ? 1 : 0); });
    }
    static constexpr plain UnitX() { return Unit(0); }
    static constexpr plain UnitY() { return Unit(1); }
    static constexpr plain UnitZ() { return Unit(2); }
    constexpr Self& setConstant(S const& value) { return self() = Constant(value); }
    constexpr Self& setZero() { return self() = Zero(); }
    constexpr Self& setOnes() { return self() = Ones(); }
    constexpr Self& setIdentity() { return self() = Identity(); }
    constexpr entries_of<Self> operator<<(auto const& first) { return {self(), first}; }

    constexpr S sum() const {
        return folded([](S const& left, S const& right) { return left + right; });
    }
    constexpr S prod() const {
        return folded([](S const& left, S const& right) { return left * right; });
    }
    constexpr S mean() const { return sum() / count; }
    constexpr S maxCoeff() const {
        return folded([](S const& left, S const& right) { return apply<larger>(left, right); });
    }
    constexpr S minCoeff() const {
        return folded([](S const& left, S const& right) { return apply<smaller>(left, right); });
    }
    constexpr S trace() const { return diagonal().sum(); }
    template <FixedMatrix Other>
    constexpr auto dot(Other const& other) const {
        static_assert(Other::size() == count,
                      "tapeless: a dot product needs two vectors of one size");
        auto result = product_of_entries(self()[0], other[0]);
        for (int k = 1; k < count; ++k)
            result = sum_of_entries(result, product_of_entries(self()[k], other[k]));
        return result;
    }
    constexpr S squaredNorm() const { return dot(self()); }
    /// The Euclidean norm, with derivative 0 at 0.
    constexpr S norm() const {
        return [this]<std::size_t... K>(std::index_sequence<K...>) {
            return apply<euclidean_norm>(self()[static_cast<std::ptrdiff_t>(K)]...);
        }(std::make_index_sequence<static_cast<std::size_t>(count)>{});
    }
    constexpr S stableNorm() const { return norm(); }
    template <int P>
    constexpr S lpNorm() const {
        static_assert(P == 1 || P == 2 || P == -1,
                      "tapeless: lpNorm is for P = 1, P = 2 and P = Eigen::Infinity");
        if constexpr (P == 1)
            return cwiseAbs().sum();
        else if constexpr (P == -1)
            return cwiseAbs().maxCoeff();
        else
            return norm();
    }
    /// The vector over its norm; 0 itself.
    constexpr plain normalized() const {
        S const square = squaredNorm();
        return self() / apply<square_root>(where(square > 0, square, S(1)));
    }
    constexpr plain stableNormalized() const { return normalized(); }
    constexpr void normalize() { self() = normalized(); }
    template <FixedMatrix Other>
    constexpr auto cross(Other const& b) const {
        static_assert(count == 3 && Other::size() == 3,
                      "tapeless: a cross product needs two vectors of three");
        Self const& a = self();
        auto const minor = [&](int j, int k) {
            return difference_of_entries(product_of_entries(a[j], b[k]),
                                         product_of_entries(a[k], b[j]));
        };
        return elementwise<Self, Other>(minor(1, 2), minor(2, 0), minor(0, 1));
    }
    constexpr sized<(row_count < column_count ? row_count : column_count)> const diagonal() const {
        return sized<(row_count < column_count ? row_count : column_count)>::filled(
            [this](auto i, auto) { return self()(i, i); });
    }
    constexpr sized<column_count, row_count> const transpose() const {
        return sized<column_count, row_count>::filled(
            [this](auto i, auto j) { return self()(j, i); });
    }
    constexpr auto adjoint() const { return transpose(); }
    /// The matrix that has this vector as its diagonal.
    constexpr auto asDiagonal() const {
        static_assert(is_vector, "tapeless: asDiagonal is for vectors");
        return diagonal_matrix<sized<count>>(self());
    }
    /// The vector with a 1 below it, and the vector that it is such a vector of.
    constexpr sized<count + 1> homogeneous() const {
        static_assert(is_vector, "tapeless: homogeneous is for vectors");
        return sized<count + 1>::filled(
            [this](auto i, auto) { return i < count ? self()[i] : S(1); });
    }
    constexpr sized<count - 1> hnormalized() const {
        static_assert(is_vector && count > 1,
                      "tapeless: hnormalized is for vectors of two or more");
        return sized<count - 1>::filled(
            [this](auto i, auto) { return self()[i] / self()[count - 1]; });
    }

    /// @name Coefficient by coefficient
    /// @{
    constexpr plain unaryExpr(auto const& f) const {
        return filled([&](auto i, auto j) { return S(f(self()(i, j))); });
    }
    template <FixedMatrix Other>
    constexpr plain binaryExpr(Other const& other, auto const& f) const {
        check_same_size<Self, Other>();
        return filled([&](auto i, auto j) { return S(f(self()(i, j), other(i, j))); });
    }
    constexpr auto cwiseProduct(FixedMatrix auto const& other) const {
        return combined(self(), other,
                        [](auto const& left, auto const& right) { return left * right; });
    }
    constexpr auto cwiseQuotient(FixedMatrix auto const& other) const {
        return combined(self(), other,
                        [](auto const& left, auto const& right) { return left / right; });
    }
    constexpr plain cwiseMax(FixedMatrix auto const& other) const { return each<larger>(other); }
    constexpr plain cwiseMin(FixedMatrix auto const& other) const { return each<smaller>(other); }
    constexpr plain cwiseAbs() const { return each<absolute_value>(); }
    constexpr plain cwiseAbs2() const { return each<square_of>(); }
    constexpr plain cwiseSqrt() const { return each<square_root>(); }
    constexpr plain cwiseInverse() const {
        return unaryExpr([](S const& entry) { return S(1) / entry; });
    }
    constexpr typename traits::family::template array_of<S, row_count, column_count> const
    array() const {
        return self();
    }
    constexpr typename traits::family::template matrix_of<S, row_count, column_count> const
    matrix() const {
        return self();
    }
    template <class T>
    constexpr auto cast() const {
        return typename traits::template rebind<T>(self());
    }
    /// @}

    constexpr Self& operator+=(auto const& other) { return self() = self() + other; }
    constexpr Self& operator-=(auto const& other) { return self() = self() - other; }
    constexpr Self& operator*=(auto const& other) { return self() = self() * other; }
    constexpr Self& operator/=(auto const& other) { return self() = self() / other; }

    constexpr void swap(auto&& other) {
        auto const before = eval();
        self() = other.eval();
        other = before;
    }
    constexpr plain eval() const { return plain(self()); }
    constexpr Self& noalias() { return self(); }

    /// The row's value for each scalar.
    template <class Row>
    constexpr plain each(FixedMatrix auto const&... other) const {
        (check_same_size<Self, std::remove_cvref_t<decltype(other)>>(), ...);
        return filled([&](auto i, auto j) { return S(apply<Row>(self()(i, j), other(i, j)...)); });
    }

  private:
    constexpr Self& self() { return static_cast<Self&>(*this); }
    constexpr Self const& self() const { return static_cast<Self const&>(*this); }

    constexpr S folded(auto const& f) const {
        S result = self()[0];
        for (int k = 1; k < count; ++k)
            result = f(result, self()[k]);
        return result;
    }
};

} // namespace tapeless
