/// @file Where a matrix's scalars lie, and parts that refer to those of another.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../base/extent.hpp"
#include "members.hpp"

#include <initializer_list>

namespace tapeless {

// Not constexpr: calling it ends the compiler's run of a function, with this name in its message.
inline void an_index_is_outside_of_the_matrix() {}

template <class M>
constexpr void check_index(std::ptrdiff_t i, std::ptrdiff_t j) {
    if (__builtin_is_constant_evaluated() && (i < 0 || i >= M::rows() || j < 0 || j >= M::cols()))
        an_index_is_outside_of_the_matrix();
}

/// The members of a matrix under the names that they have in its family.
template <class Self>
using matrix_base = typename matrix_traits<Self>::family::template base_of<Self>;

/// A matrix that has its scalars.
template <class Self>
class stored_matrix : public matrix_base<Self> {
    using traits = matrix_traits<Self>;
    using S = typename traits::scalar;
    static constexpr int count = traits::rows * traits::columns;
    static constexpr bool is_vector = traits::rows == 1 || traits::columns == 1;

  public:
    /// All 0.
    constexpr stored_matrix() = default;
    /// A vector of these scalars.
    template <class... T>
    requires(sizeof...(T) == count && is_vector && (std::convertible_to<T, S> && ...))
    constexpr explicit(count == 1) stored_matrix(T const&... entries)
        : entries_{static_cast<S>(entries)...} {}
    /// A matrix of these rows.
    constexpr stored_matrix(std::initializer_list<std::initializer_list<S>> all) {
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
    constexpr stored_matrix(Other const& other) {
        check_same_size<Self, Other>();
        for (std::ptrdiff_t j = 0; j < Self::cols(); ++j)
            for (std::ptrdiff_t i = 0; i < Self::rows(); ++i)
                (*this)(i, j) = static_cast<S>(other(i, j));
    }

    constexpr S& operator()(std::ptrdiff_t i, std::ptrdiff_t j) { return entries_[place(i, j)]; }
    constexpr S const& operator()(std::ptrdiff_t i, std::ptrdiff_t j) const {
        return entries_[place(i, j)];
    }
    constexpr S& operator()(std::ptrdiff_t k) { return entries_[k]; }
    constexpr S const& operator()(std::ptrdiff_t k) const { return entries_[k]; }
    constexpr S& operator[](std::ptrdiff_t k) { return entries_[k]; }
    constexpr S const& operator[](std::ptrdiff_t k) const { return entries_[k]; }
    /// The scalars as they are stored.
    constexpr S* data() { return entries_; }
    constexpr S const* data() const { return entries_; }
    constexpr S* begin() { return entries_; }
    constexpr S const* begin() const { return entries_; }
    constexpr S* end() { return entries_ + count; }
    constexpr S const* end() const { return entries_ + count; }

  private:
    static constexpr std::ptrdiff_t place(std::ptrdiff_t i, std::ptrdiff_t j) {
        check_index<Self>(i, j);
        return traits::is_row_major ? i * traits::columns + j : i + j * traits::rows;
    }

    S entries_[extent(count)]{};
};

/// The part of a variable that begins at (row, column): what is assigned to it is assigned to the
/// variable.
template <class Origin, int Rows, int Columns>
class matrix_part : public matrix_base<matrix_part<Origin, Rows, Columns>> {
    using S = typename matrix_traits<Origin>::scalar;

  public:
    constexpr matrix_part(Origin& origin, std::ptrdiff_t row, std::ptrdiff_t column)
        : origin_(&origin), row_(row), column_(column) {}
    constexpr matrix_part(matrix_part const&) = default;

    template <FixedMatrix Other>
    constexpr matrix_part& operator=(Other const& other) {
        check_same_size<matrix_part, Other>();
        auto const from = other.eval(); // it may refer to the same variable
        for (std::ptrdiff_t j = 0; j < Columns; ++j)
            for (std::ptrdiff_t i = 0; i < Rows; ++i)
                (*this)(i, j) = from(i, j);
        return *this;
    }
    constexpr matrix_part& operator=(matrix_part const& other) { return *this = other.eval(); }

    constexpr S& operator()(std::ptrdiff_t i, std::ptrdiff_t j) const {
        check_index<matrix_part>(i, j);
        return (*origin_)(row_ + i, column_ + j);
    }
    constexpr S& operator()(std::ptrdiff_t k) const { return (*this)(k % Rows, k / Rows); }
    constexpr S& operator[](std::ptrdiff_t k) const { return (*this)(k % Rows, k / Rows); }
    template <int R, int C>
    constexpr auto block(std::ptrdiff_t row, std::ptrdiff_t column) const {
        return matrix_part<Origin, R, C>(*origin_, row_ + row, column_ + column);
    }

  private:
    Origin* origin_;
    std::ptrdiff_t row_, column_;
};

template <class Origin, int Rows, int Columns>
struct matrix_traits<matrix_part<Origin, Rows, Columns>> {
    using scalar = typename matrix_traits<Origin>::scalar;
    using family = typename matrix_traits<Origin>::family;
    static constexpr int rows = Rows, columns = Columns;
    static constexpr bool is_row_major = false, is_array = matrix_traits<Origin>::is_array;
    template <class T>
    using rebind =
        std::conditional_t<is_array, typename family::template array_of<T, Rows, Columns>,
                           typename family::template matrix_of<T, Rows, Columns>>;
};

} // namespace tapeless
