/// @file What square matrices have: determinant, inverse, and systems of equations solved.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "decompositions.hpp"

namespace tapeless {

/// The members of matrices that are square. Determinants are polynomials, by minors, without a
/// division or a choice, and have their derivatives at singular matrices too. The inverse is by
/// cofactors to 4 x 4, as Eigen's, and by elimination with partial pivoting beyond.
template <class Self>
class matrix_algebra {
    using traits = matrix_traits<Self>;
    using S = typename traits::scalar;
    using plain = typename traits::template rebind<S>;
    static constexpr int N = traits::rows;
    static constexpr bool is_square = traits::rows == traits::columns;
    template <int Rows, int Columns>
    using matrix_of = typename traits::family::template matrix_of<S, Rows, Columns>;

  public:
    constexpr S determinant() const {
        static_assert(is_square && N <= 6,
                      "tapeless: a determinant needs a square matrix of six rows at most");
        if constexpr (N > 4) {
            return determinant_by_minors();
        } else {
            S result = self()(0, 0) * cofactor(0, 0);
            for (int j = 1; j < N; ++j)
                result = result + self()(0, j) * cofactor(0, j);
            return result;
        }
    }
    /// The inverse of a matrix, or the reciprocals of an array.
    constexpr plain inverse() const {
        if constexpr (traits::is_array)
            return self().cwiseInverse();
        else
            return inverted();
    }
    /// A = L * transpose(L), of a positive definite matrix, whose lower triangle is read; NaN of
    /// any other. `a.llt().solve(b)` solves a * x = b.
    constexpr auto llt() const { return cholesky<plain>(self()); }
    /// A = L * D * transpose(L) without pivots, hence of a positive or negative definite matrix,
    /// whose lower triangle is read; NaN where a leading minor is 0.
    constexpr auto ldlt() const { return cholesky_without_roots<plain>(self()); }
    /// `a.partialPivLu().solve(b)` solves a * x = b, for a of six rows at most. Pivots are chosen
    /// when the program runs.
    constexpr auto partialPivLu() const { return pivoted_elimination<plain>(self()); }
    constexpr auto lu() const { return pivoted_elimination<plain>(self()); }

  private:
    constexpr Self const& self() const { return static_cast<Self const&>(*this); }

    constexpr plain inverted() const {
        static_assert(is_square && N <= 6,
                      "tapeless: an inverse needs a square matrix of six rows at most");
        if constexpr (N > 4) {
            return partialPivLu().inverse();
        } else {
            S const reciprocal = S(1) / determinant();
            return plain::filled([&](auto i, auto j) { return cofactor(j, i) * reciprocal; });
        }
    }
    // The determinant without a row and a column, with its sign.
    constexpr S cofactor(std::ptrdiff_t row, std::ptrdiff_t column) const {
        if constexpr (N == 1) {
            return S(1);
        } else {
            auto const without = matrix_of<N - 1, N - 1>::filled([&](auto i, auto j) {
                return self()(i < row ? i : i + 1, j < column ? j : j + 1);
            });
            S const minor = without.determinant();
            return (row + column) % 2 == 0 ? minor : -minor;
        }
    }
    // Of each set of k columns the minor with the first k rows, by the minors with one row less.
    constexpr S determinant_by_minors() const {
        S minors[std::size_t{1} << N]{};
        minors[0] = S(1);
        for (unsigned columns = 1; columns < 1u << N; ++columns) {
            int last = -1;
            for (int j = 0; j < N; ++j)
                last += static_cast<int>(columns >> j & 1);
            bool is_first = true, is_negative = last % 2 != 0;
            for (int j = 0; j < N; ++j)
                if (columns >> j & 1) {
                    S const& rest = minors[columns & ~(1u << j)];
                    S const term = last == 0 ? self()(last, j) : self()(last, j) * rest;
                    S& sum = minors[columns];
                    sum = is_first ? (is_negative ? -term : term)
                                   : (is_negative ? sum - term : sum + term);
                    is_first = false;
                    is_negative = !is_negative;
                }
        }
        return minors[(std::size_t{1} << N) - 1];
    }
};

} // namespace tapeless
