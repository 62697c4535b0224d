/// @file The members of matrices and vectors whose size the compiler knows.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../operation/arithmetic.hpp"
#include "../operation/elementary.hpp"
#include "../operation/piecewise.hpp"
#include "operators.hpp"

#include <concepts>
#include <cstddef>
#include <initializer_list>
#include <utility>

namespace tapeless {

// Not constexpr: calling them ends the compiler's run of a function, with this name in its message.
inline void an_index_is_outside_of_the_matrix() {}
inline void a_matrix_has_another_number_of_entries() {}

/// `m << 1, 2, 3;`, row by row.
template <class Self>
class entries_of {
  public:
    constexpr entries_of(Self& target, auto const& first) : target_(target) { *this, first; }
    entries_of(entries_of const&) = delete;
    constexpr ~entries_of() {
        if (__builtin_is_constant_evaluated() && count_ != Self::size())
            a_matrix_has_another_number_of_entries();
    }
    constexpr entries_of& operator,(auto const& entry) {
        target_(count_ / Self::cols(), count_ % Self::cols()) = entry;
        ++count_;
        return *this;
    }

  private:
    Self& target_;
    std::ptrdiff_t count_ = 0;
};

/// The storage and the members that matrices share. They are named and defined as Eigen's, so that
/// a generic function takes either, and constexpr, so that the compiler can run it. Parts are
/// copies: `m.col(0)` can be read, and is written scalar by scalar.
template <class Self>
class fixed_matrix : public matrix_operators<Self> {
    using traits = matrix_traits<Self>;
    using S = typename traits::scalar;
    static constexpr int row_count = traits::rows, column_count = traits::columns;
    static constexpr int count = row_count * column_count;
    static constexpr bool is_vector = row_count == 1 || column_count == 1;

  public:
    using Scalar = S;
    using Index = std::ptrdiff_t;
    static constexpr int RowsAtCompileTime = row_count, ColsAtCompileTime = column_count,
                         SizeAtCompileTime = count;
    /// The type with other numbers of rows and columns.
    template <int Rows, int Columns = 1>
    using sized = std::conditional_t<traits::is_array,
                                     typename traits::family::template array_of<S, Rows, Columns>,
                                     typename traits::family::template matrix_of<S, Rows, Columns>>;

    /// All 0.
    constexpr fixed_matrix() = default;
    /// A vector of these scalars.
    template <class... T>
    requires(sizeof...(T) == count && is_vector && (std::convertible_to<T, S> && ...))
    constexpr explicit(count == 1) fixed_matrix(T const&... entries)
        : entries_{static_cast<S>(entries)...} {}
    /// A matrix of these rows.
    constexpr fixed_matrix(std::initializer_list<std::initializer_list<S>> all) {
        std::ptrdiff_t i = 0;
        for (auto const& row : all) {
            std::ptrdiff_t j = 0;
            for (S const& entry : row)
                (*this)(i, j++) = entry;
            ++i;
        }
    }
    /// Another's scalars, converted.
    template <FixedMatrix Other>
    requires(!std::same_as<Other, Self>)
    constexpr fixed_matrix(Other const& other) {
        check_same_size<Self, Other>();
        fill([&](auto i, auto j) { return static_cast<S>(other(i, j)); });
    }

    static constexpr std::ptrdiff_t rows() { return row_count; }
    static constexpr std::ptrdiff_t cols() { return column_count; }
    static constexpr std::ptrdiff_t size() { return count; }

    constexpr S& operator()(std::ptrdiff_t i, std::ptrdiff_t j) { return entries_[place(i, j)]; }
    constexpr S const& operator()(std::ptrdiff_t i, std::ptrdiff_t j) const {
        return entries_[place(i, j)];
    }
    constexpr S& operator()(std::ptrdiff_t k) { return entries_[k]; }
    constexpr S const& operator()(std::ptrdiff_t k) const { return entries_[k]; }
    constexpr S& operator[](std::ptrdiff_t k) { return entries_[k]; }
    constexpr S const& operator[](std::ptrdiff_t k) const { return entries_[k]; }
    constexpr S& x() { return entries_[0]; }
    constexpr S& y() { return entries_[1]; }
    constexpr S& z() { return entries_[2]; }
    constexpr S& w() { return entries_[3]; }
    constexpr S const& x() const { return entries_[0]; }
    constexpr S const& y() const { return entries_[1]; }
    constexpr S const& z() const { return entries_[2]; }
    constexpr S const& w() const { return entries_[3]; }
    /// The scalar of a matrix that has one.
    constexpr S const& value() const {
        static_assert(count == 1, "tapeless: value() is for matrices of one scalar");
        return entries_[0];
    }
    constexpr operator S() const
    requires(count == 1)
    {
        return entries_[0];
    }
    /// The scalars as they are stored.
    constexpr S* data() { return entries_; }
    constexpr S const* data() const { return entries_; }
    constexpr S* begin() { return entries_; }
    constexpr S const* begin() const { return entries_; }
    constexpr S* end() { return entries_ + count; }
    constexpr S const* end() const { return entries_ + count; }

    /// The matrix of all f(i, j).
    static constexpr Self filled(auto const& f) {
        Self result;
        result.fill(f);
        return result;
    }
    static constexpr Self Constant(S const& value) {
        return filled([&](auto, auto) { return value; });
    }
    static constexpr Self Zero() { return Constant(S(0)); }
    static constexpr Self Ones() { return Constant(S(1)); }
    static constexpr Self Identity() {
        return filled([](auto i, auto j) { return S(i == j ? 1 : 0); });
    }
    static constexpr Self Unit(std::ptrdiff_t k) {
        return filled([k](auto i, auto j) { return S(i + j == k ? 1 : 0); });
    }
    static constexpr Self UnitX() { return Unit(0); }
    static constexpr Self UnitY() { return Unit(1); }
    static constexpr Self UnitZ() { return Unit(2); }
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
        auto result = entries_[0] * other[0];
        for (int k = 1; k < count; ++k)
            result = result + entries_[k] * other[k];
        return result;
    }
    constexpr S squaredNorm() const { return dot(self()); }
    /// The Euclidean norm, with derivative 0 at 0.
    constexpr S norm() const {
        return [this]<std::size_t... K>(std::index_sequence<K...>) {
            return apply<euclidean_norm>(entries_[K]...);
        }(std::make_index_sequence<static_cast<std::size_t>(count)>{});
    }
    /// The vector over its norm; 0 itself.
    constexpr Self normalized() const {
        S const square = squaredNorm();
        return self() / apply<square_root>(where(square > 0, square, S(1)));
    }
    constexpr void normalize() { self() = normalized(); }
    template <FixedMatrix Other>
    constexpr auto cross(Other const& b) const {
        static_assert(count == 3 && Other::size() == 3,
                      "tapeless: a cross product needs two vectors of three");
        auto const& a = entries_;
        return sized<row_count, column_count>(a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2],
                                              a[0] * b[1] - a[1] * b[0]);
    }
    constexpr auto transpose() const {
        return sized<column_count, row_count>::filled(
            [this](auto i, auto j) { return (*this)(j, i); });
    }
    constexpr S determinant() const {
        static_assert(row_count == column_count && row_count <= 4,
                      "tapeless: a determinant needs a square matrix of four rows at most");
        S result = (*this)(0, 0) * cofactor(0, 0);
        for (int j = 1; j < column_count; ++j)
            result = result + (*this)(0, j) * cofactor(0, j);
        return result;
    }
    constexpr auto inverse() const {
        static_assert(row_count == column_count && row_count <= 4,
                      "tapeless: an inverse needs a square matrix of four rows at most");
        S const reciprocal = S(1) / determinant();
        return filled([&](auto i, auto j) { return cofactor(j, i) * reciprocal; });
    }

    /// @name Parts, as copies
    /// @{
    template <int Rows, int Columns>
    constexpr sized<Rows, Columns> const block(std::ptrdiff_t row, std::ptrdiff_t column) const {
        return sized<Rows, Columns>::filled(
            [&](auto i, auto j) { return (*this)(row + i, column + j); });
    }
    constexpr sized<1, column_count> const row(std::ptrdiff_t i) const {
        return block<1, column_count>(i, 0);
    }
    constexpr sized<row_count, 1> const col(std::ptrdiff_t j) const {
        return block<row_count, 1>(0, j);
    }
    constexpr sized<(row_count < column_count ? row_count : column_count)> const diagonal() const {
        return sized<(row_count < column_count ? row_count : column_count)>::filled(
            [this](auto i, auto) { return (*this)(i, i); });
    }
    template <int Count>
    constexpr auto segment(std::ptrdiff_t begin) const {
        static_assert(is_vector, "tapeless: head, tail and segment are for vectors");
        if constexpr (row_count == 1)
            return block<1, Count>(0, begin);
        else
            return block<Count, 1>(begin, 0);
    }
    template <int Count>
    constexpr auto head() const {
        return segment<Count>(0);
    }
    template <int Count>
    constexpr auto tail() const {
        return segment<Count>(count - Count);
    }
    /// @}

    /// @name Coefficient by coefficient
    /// @{
    constexpr Self unaryExpr(auto const& f) const {
        return filled([&](auto i, auto j) { return S(f((*this)(i, j))); });
    }
    template <FixedMatrix Other>
    constexpr Self binaryExpr(Other const& other, auto const& f) const {
        check_same_size<Self, Other>();
        return filled([&](auto i, auto j) { return S(f((*this)(i, j), other(i, j))); });
    }
    constexpr Self cwiseProduct(FixedMatrix auto const& other) const {
        return binaryExpr(other, [](auto const& left, auto const& right) { return left * right; });
    }
    constexpr Self cwiseQuotient(FixedMatrix auto const& other) const {
        return binaryExpr(other, [](auto const& left, auto const& right) { return left / right; });
    }
    constexpr Self cwiseMax(FixedMatrix auto const& other) const { return each<larger>(other); }
    constexpr Self cwiseMin(FixedMatrix auto const& other) const { return each<smaller>(other); }
    constexpr Self cwiseAbs() const { return each<absolute_value>(); }
    constexpr Self cwiseAbs2() const { return each<square_of>(); }
    constexpr Self cwiseSqrt() const { return each<square_root>(); }
    constexpr Self cwiseInverse() const {
        return unaryExpr([](S const& entry) { return S(1) / entry; });
    }
    constexpr auto array() const {
        return typename traits::family::template array_of<S, row_count, column_count>(self());
    }
    constexpr auto matrix() const {
        return typename traits::family::template matrix_of<S, row_count, column_count>(self());
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

    constexpr Self const& eval() const { return self(); }
    constexpr Self& noalias() { return self(); }

  protected:
    /// The row's value for each scalar.
    template <class Row>
    constexpr Self each(FixedMatrix auto const&... other) const {
        (check_same_size<Self, std::remove_cvref_t<decltype(other)>>(), ...);
        return filled([&](auto i, auto j) { return S(apply<Row>((*this)(i, j), other(i, j)...)); });
    }

  private:
    constexpr Self& self() { return static_cast<Self&>(*this); }
    constexpr Self const& self() const { return static_cast<Self const&>(*this); }

    static constexpr std::ptrdiff_t place(std::ptrdiff_t i, std::ptrdiff_t j) {
        if (__builtin_is_constant_evaluated() &&
            (i < 0 || i >= row_count || j < 0 || j >= column_count))
            an_index_is_outside_of_the_matrix();
        return traits::is_row_major ? i * column_count + j : i + j * row_count;
    }
    constexpr void fill(auto const& f) {
        for (std::ptrdiff_t j = 0; j < column_count; ++j)
            for (std::ptrdiff_t i = 0; i < row_count; ++i)
                (*this)(i, j) = f(i, j);
    }
    constexpr S folded(auto const& f) const {
        S result = entries_[0];
        for (int k = 1; k < count; ++k)
            result = f(result, entries_[k]);
        return result;
    }
    // The determinant without a row and a column, with its sign.
    constexpr S cofactor(std::ptrdiff_t row, std::ptrdiff_t column) const {
        if constexpr (row_count == 1) {
            return S(1);
        } else {
            auto const without =
                sized<row_count - 1, column_count - 1>::filled([&](auto i, auto j) {
                    return (*this)(i < row ? i : i + 1, j < column ? j : j + 1);
                });
            S const minor = without.determinant();
            return (row + column) % 2 == 0 ? minor : -minor;
        }
    }

    S entries_[count]{};
};

/// The members that arrays have besides: functions of each scalar.
template <class Self>
class fixed_array : public fixed_matrix<Self> {
    using base = fixed_matrix<Self>;
    using S = typename matrix_traits<Self>::scalar;

  public:
    using base::base;

    constexpr Self abs() const { return this->template each<absolute_value>(); }
    constexpr Self square() const { return this->template each<square_of>(); }
    constexpr Self sqrt() const { return this->template each<square_root>(); }
    constexpr Self rsqrt() const { return this->template each<reciprocal_square_root>(); }
    constexpr Self exp() const { return this->template each<exponential>(); }
    constexpr Self log() const { return this->template each<logarithm>(); }
    constexpr Self log1p() const { return this->template each<logarithm_of_one_plus>(); }
    constexpr Self sin() const { return this->template each<sine>(); }
    constexpr Self cos() const { return this->template each<cosine>(); }
    constexpr Self tan() const { return this->template each<tangent_ratio>(); }
    constexpr Self asin() const { return this->template each<arc_sine>(); }
    constexpr Self acos() const { return this->template each<arc_cosine>(); }
    constexpr Self atan() const { return this->template each<arc_tangent>(); }
    constexpr Self sinh() const { return this->template each<hyperbolic_sine>(); }
    constexpr Self cosh() const { return this->template each<hyperbolic_cosine>(); }
    constexpr Self tanh() const { return this->template each<hyperbolic_tangent>(); }
    constexpr Self inverse() const { return this->cwiseInverse(); }
    template <class Exponent>
    constexpr Self pow(Exponent const& exponent) const {
        return this->unaryExpr(
            [&](S const& entry) { return apply<power_row<S, Exponent>>(entry, exponent); });
    }
    template <FixedMatrix Other>
    constexpr Self max(Other const& other) const {
        return this->template each<larger>(other);
    }
    template <FixedMatrix Other>
    constexpr Self min(Other const& other) const {
        return this->template each<smaller>(other);
    }
    constexpr Self max(S const& other) const {
        return this->unaryExpr([&](S const& entry) { return apply<larger>(entry, other); });
    }
    constexpr Self min(S const& other) const {
        return this->unaryExpr([&](S const& entry) { return apply<smaller>(entry, other); });
    }
};

} // namespace tapeless
