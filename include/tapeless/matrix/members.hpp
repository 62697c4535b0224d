/// @file The members of matrices and vectors whose size the compiler knows, and of their parts.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "array.hpp"
#include "entries.hpp"

#include <concepts>
#include <cstddef>
#include <utility>

namespace tapeless {

struct no_array_members {};

template <class Origin, int Rows, int Columns>
class matrix_part;

/// The members that matrices and their parts share. They are named and defined as Eigen's, so that
/// a generic function takes either, and constexpr, so that the compiler can run it. All of them
/// need Self's `(i, j)` and `[k]` only. Parts of a variable, `m.col(0)`, refer to it, and can be
/// assigned to; those of what is constant, and all else that Eigen computes when it is read, are
/// copies.
template <class Self>
class fixed_matrix : public matrix_operators<Self>,
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
    using Index = std::ptrdiff_t;
    static constexpr int RowsAtCompileTime = row_count, ColsAtCompileTime = column_count,
                         SizeAtCompileTime = count;
    /// The type with other numbers of rows and columns.
    template <int Rows, int Columns = 1>
    using sized = std::conditional_t<traits::is_array,
                                     typename traits::family::template array_of<S, Rows, Columns>,
                                     typename traits::family::template matrix_of<S, Rows, Columns>>;

    static constexpr std::ptrdiff_t rows() { return row_count; }
    static constexpr std::ptrdiff_t cols() { return column_count; }
    static constexpr std::ptrdiff_t size() { return count; }

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
        auto result = self()[0] * other[0];
        for (int k = 1; k < count; ++k)
            result = result + self()[k] * other[k];
        return result;
    }
    constexpr S squaredNorm() const { return dot(self()); }
    /// The Euclidean norm, with derivative 0 at 0.
    constexpr S norm() const {
        return [this]<std::size_t... K>(std::index_sequence<K...>) {
            return apply<euclidean_norm>(self()[static_cast<std::ptrdiff_t>(K)]...);
        }(std::make_index_sequence<static_cast<std::size_t>(count)>{});
    }
    template <int P>
    constexpr S lpNorm() const {
        static_assert(P == 1 || P == 2, "tapeless: lpNorm is for P = 1 and P = 2");
        if constexpr (P == 1)
            return cwiseAbs().sum();
        else
            return norm();
    }
    /// The vector over its norm; 0 itself.
    constexpr plain normalized() const {
        S const square = squaredNorm();
        return self() / apply<square_root>(where(square > 0, square, S(1)));
    }
    constexpr void normalize() { self() = normalized(); }
    template <FixedMatrix Other>
    constexpr auto cross(Other const& b) const {
        static_assert(count == 3 && Other::size() == 3,
                      "tapeless: a cross product needs two vectors of three");
        Self const& a = self();
        return elementwise<Self, Other>(a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2],
                                        a[0] * b[1] - a[1] * b[0]);
    }
    constexpr S determinant() const {
        static_assert(row_count == column_count && row_count <= 4,
                      "tapeless: a determinant needs a square matrix of four rows at most");
        S result = self()(0, 0) * cofactor(0, 0);
        for (int j = 1; j < column_count; ++j)
            result = result + self()(0, j) * cofactor(0, j);
        return result;
    }
    constexpr plain inverse() const {
        if constexpr (traits::is_array)
            return cwiseInverse();
        else
            return inverse_matrix();
    }

    /// @name Parts
    /// @{
    template <int Rows, int Columns>
    constexpr sized<Rows, Columns> const block(std::ptrdiff_t row, std::ptrdiff_t column) const& {
        return sized<Rows, Columns>::filled(
            [&](auto i, auto j) { return self()(row + i, column + j); });
    }
    template <int Rows, int Columns>
    constexpr auto block(std::ptrdiff_t row, std::ptrdiff_t column) & {
        return matrix_part<Self, Rows, Columns>(self(), row, column);
    }
    constexpr decltype(auto) row(std::ptrdiff_t i) const& {
        return self().template block<1, column_count>(i, 0);
    }
    constexpr decltype(auto) row(std::ptrdiff_t i) & {
        return self().template block<1, column_count>(i, 0);
    }
    constexpr decltype(auto) col(std::ptrdiff_t j) const& {
        return self().template block<row_count, 1>(0, j);
    }
    constexpr decltype(auto) col(std::ptrdiff_t j) & {
        return self().template block<row_count, 1>(0, j);
    }
    template <int Count>
    constexpr decltype(auto) segment(std::ptrdiff_t begin) const& {
        return segment_of<Count>(self(), begin);
    }
    template <int Count>
    constexpr decltype(auto) segment(std::ptrdiff_t begin) & {
        return segment_of<Count>(self(), begin);
    }
    template <int Count>
    constexpr decltype(auto) head() const& {
        return segment_of<Count>(self(), 0);
    }
    template <int Count>
    constexpr decltype(auto) head() & {
        return segment_of<Count>(self(), 0);
    }
    template <int Count>
    constexpr decltype(auto) tail() const& {
        return segment_of<Count>(self(), count - Count);
    }
    template <int Count>
    constexpr decltype(auto) tail() & {
        return segment_of<Count>(self(), count - Count);
    }
    constexpr sized<(row_count < column_count ? row_count : column_count)> const diagonal() const {
        return sized<(row_count < column_count ? row_count : column_count)>::filled(
            [this](auto i, auto) { return self()(i, i); });
    }
    constexpr sized<column_count, row_count> const transpose() const {
        return sized<column_count, row_count>::filled(
            [this](auto i, auto j) { return self()(j, i); });
    }
    /// @}

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

    template <int Count>
    static constexpr decltype(auto) segment_of(auto& whole, std::ptrdiff_t begin) {
        static_assert(is_vector, "tapeless: head, tail and segment are for vectors");
        if constexpr (row_count == 1)
            return whole.template block<1, Count>(0, begin);
        else
            return whole.template block<Count, 1>(begin, 0);
    }
    constexpr plain inverse_matrix() const {
        static_assert(row_count == column_count && row_count <= 4,
                      "tapeless: an inverse needs a square matrix of four rows at most");
        S const reciprocal = S(1) / determinant();
        return filled([&](auto i, auto j) { return cofactor(j, i) * reciprocal; });
    }
    constexpr S folded(auto const& f) const {
        S result = self()[0];
        for (int k = 1; k < count; ++k)
            result = f(result, self()[k]);
        return result;
    }
    // The determinant without a row and a column, with its sign.
    constexpr S cofactor(std::ptrdiff_t row, std::ptrdiff_t column) const {
        if constexpr (row_count == 1) {
            return S(1);
        } else {
            auto const without =
                sized<row_count - 1, column_count - 1>::filled([&](auto i, auto j) {
                    return self()(i < row ? i : i + 1, j < column ? j : j + 1);
                });
            S const minor = without.determinant();
            return (row + column) % 2 == 0 ? minor : -minor;
        }
    }
};

} // namespace tapeless
