/// @file Parts of matrices and vectors, of sizes that the compiler knows.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "operators.hpp"

#include <concepts>
#include <cstddef>

namespace tapeless {

template <class Origin, int Rows, int Columns>
class matrix_part;

/// The members that give parts. Those of a variable, `m.col(0)`, refer to it, and can be assigned
/// to; those of what is constant are copies.
template <class Self>
class matrix_blocks {
    using traits = matrix_traits<Self>;
    using S = typename traits::scalar;
    static constexpr int row_count = traits::rows, column_count = traits::columns;
    static constexpr int count = row_count * column_count;

  public:
    /// The type with other numbers of rows and columns.
    template <int Rows, int Columns = 1>
    using sized = std::conditional_t<traits::is_array,
                                     typename traits::family::template array_of<S, Rows, Columns>,
                                     typename traits::family::template matrix_of<S, Rows, Columns>>;

    template <int Rows, int Columns>
    constexpr sized<Rows, Columns> const block(std::ptrdiff_t row, std::ptrdiff_t column) const& {
        return sized<Rows, Columns>::filled(
            [&](auto i, auto j) { return self()(row + i, column + j); });
    }
    template <int Rows, int Columns>
    constexpr auto block(std::ptrdiff_t row, std::ptrdiff_t column) & {
        return matrix_part<Self, Rows, Columns>(self(), row, column);
    }
    constexpr decltype(auto) row(std::ptrdiff_t i) const& { return part<1, column_count>(i, 0); }
    constexpr decltype(auto) row(std::ptrdiff_t i) & { return part<1, column_count>(i, 0); }
    constexpr decltype(auto) col(std::ptrdiff_t j) const& { return part<row_count, 1>(0, j); }
    constexpr decltype(auto) col(std::ptrdiff_t j) & { return part<row_count, 1>(0, j); }

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

    template <int Count>
    constexpr decltype(auto) topRows() const& {
        return part<Count, column_count>(0, 0);
    }
    template <int Count>
    constexpr decltype(auto) topRows() & {
        return part<Count, column_count>(0, 0);
    }
    template <int Count>
    constexpr decltype(auto) middleRows(std::ptrdiff_t i) const& {
        return part<Count, column_count>(i, 0);
    }
    template <int Count>
    constexpr decltype(auto) middleRows(std::ptrdiff_t i) & {
        return part<Count, column_count>(i, 0);
    }
    template <int Count>
    constexpr decltype(auto) bottomRows() const& {
        return part<Count, column_count>(row_count - Count, 0);
    }
    template <int Count>
    constexpr decltype(auto) bottomRows() & {
        return part<Count, column_count>(row_count - Count, 0);
    }
    template <int Count>
    constexpr decltype(auto) leftCols() const& {
        return part<row_count, Count>(0, 0);
    }
    template <int Count>
    constexpr decltype(auto) leftCols() & {
        return part<row_count, Count>(0, 0);
    }
    template <int Count>
    constexpr decltype(auto) middleCols(std::ptrdiff_t j) const& {
        return part<row_count, Count>(0, j);
    }
    template <int Count>
    constexpr decltype(auto) middleCols(std::ptrdiff_t j) & {
        return part<row_count, Count>(0, j);
    }
    template <int Count>
    constexpr decltype(auto) rightCols() const& {
        return part<row_count, Count>(0, column_count - Count);
    }
    template <int Count>
    constexpr decltype(auto) rightCols() & {
        return part<row_count, Count>(0, column_count - Count);
    }
    template <int Rows, int Columns>
    constexpr decltype(auto) topLeftCorner() const& {
        return part<Rows, Columns>(0, 0);
    }
    template <int Rows, int Columns>
    constexpr decltype(auto) topLeftCorner() & {
        return part<Rows, Columns>(0, 0);
    }
    template <int Rows, int Columns>
    constexpr decltype(auto) topRightCorner() const& {
        return part<Rows, Columns>(0, column_count - Columns);
    }
    template <int Rows, int Columns>
    constexpr decltype(auto) topRightCorner() & {
        return part<Rows, Columns>(0, column_count - Columns);
    }
    template <int Rows, int Columns>
    constexpr decltype(auto) bottomLeftCorner() const& {
        return part<Rows, Columns>(row_count - Rows, 0);
    }
    template <int Rows, int Columns>
    constexpr decltype(auto) bottomLeftCorner() & {
        return part<Rows, Columns>(row_count - Rows, 0);
    }
    template <int Rows, int Columns>
    constexpr decltype(auto) bottomRightCorner() const& {
        return part<Rows, Columns>(row_count - Rows, column_count - Columns);
    }
    template <int Rows, int Columns>
    constexpr decltype(auto) bottomRightCorner() & {
        return part<Rows, Columns>(row_count - Rows, column_count - Columns);
    }

    /// @name Not allowed: parts whose size the compiler does not know
    /// @{
    template <std::integral T>
    constexpr Self& block(T, std::ptrdiff_t, std::ptrdiff_t, std::ptrdiff_t) {
        return refused<T>();
    }
    template <std::integral T>
    constexpr Self const& block(T, std::ptrdiff_t, std::ptrdiff_t, std::ptrdiff_t) const {
        return refused<T>();
    }
    template <std::integral T>
    constexpr Self const& head(T) const {
        return refused<T>();
    }
    template <std::integral T>
    constexpr Self const& tail(T) const {
        return refused<T>();
    }
    template <std::integral T>
    constexpr Self const& segment(T, std::ptrdiff_t) const {
        return refused<T>();
    }
    /// @}

  private:
    constexpr Self& self() { return static_cast<Self&>(*this); }
    constexpr Self const& self() const { return static_cast<Self const&>(*this); }

    template <int Rows, int Columns>
    constexpr decltype(auto) part(std::ptrdiff_t i, std::ptrdiff_t j) const {
        return self().template block<Rows, Columns>(i, j);
    }
    template <int Rows, int Columns>
    constexpr decltype(auto) part(std::ptrdiff_t i, std::ptrdiff_t j) {
        return self().template block<Rows, Columns>(i, j);
    }
    template <int Count>
    static constexpr decltype(auto) segment_of(auto& whole, std::ptrdiff_t begin) {
        static_assert(row_count == 1 || column_count == 1,
                      "tapeless: head, tail and segment are for vectors");
        if constexpr (row_count == 1)
            return whole.template block<1, Count>(0, begin);
        else
            return whole.template block<Count, 1>(begin, 0);
    }
    template <class T>
    constexpr Self const& refused() const {
        static_assert(never<T>, "tapeless: the size of a part must be known to the compiler; write "
                                "v.template head<2>() for v.head(2), and m.template block<2, 3>(i, "
                                "j) for m.block(i, j, 2, 3)");
        return self();
    }
    template <class T>
    constexpr Self& refused() {
        static_cast<matrix_blocks const&>(*this).template refused<T>();
        return self();
    }
};

} // namespace tapeless
