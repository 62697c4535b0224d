/// @file What llt(), ldlt() and partialPivLu() of a matrix give: they solve systems of equations.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "operators.hpp"
#include "refused.hpp"
#include "solution.hpp"

#include <cstddef>

namespace tapeless {

template <class M, class B>
constexpr void check_system() {
    static_assert(matrix_traits<M>::rows == matrix_traits<B>::rows,
                  "tapeless: solve(b) needs as many rows in b as the matrix has");
}
// The type of solutions of systems with right-hand sides B.
template <class M, class B>
using solution_of = typename matrix_traits<M>::family::template matrix_of<
    typename matrix_traits<M>::scalar, matrix_traits<M>::columns, matrix_traits<B>::columns>;

/// A = L * transpose(L).
template <class M>
class cholesky : public refused_members<cholesky<M>> {
    using S = typename matrix_traits<M>::scalar;
    static constexpr std::ptrdiff_t N = matrix_traits<M>::rows;
    static_assert(matrix_traits<M>::rows == matrix_traits<M>::columns,
                  "tapeless: llt() needs a square matrix");

  public:
    constexpr explicit cholesky(FixedMatrix auto const& a) {
        using tapeless::sqrt;
        for (std::ptrdiff_t k = 0; k < N; ++k)
            for (std::ptrdiff_t i = k; i < N; ++i) {
                S entry = a(i, k);
                for (std::ptrdiff_t j = 0; j < k; ++j)
                    entry = entry - lower_(i, j) * lower_(k, j);
                lower_(i, k) = i == k ? sqrt(entry) : entry / lower_(k, k);
            }
    }
    constexpr M const& matrixL() const { return lower_; }
    constexpr M matrixU() const { return lower_.transpose(); }
    template <FixedMatrix B>
    constexpr solution_of<M, B> solve(B const& b) const {
        check_system<M, B>();
        solution_of<M, B> x = b;
        for (std::ptrdiff_t c = 0; c < B::cols(); ++c) {
            for (std::ptrdiff_t i = 0; i < N; ++i) {
                for (std::ptrdiff_t j = 0; j < i; ++j)
                    x(i, c) = x(i, c) - lower_(i, j) * x(j, c);
                x(i, c) = x(i, c) / lower_(i, i);
            }
            for (std::ptrdiff_t i = N; i-- > 0;) {
                for (std::ptrdiff_t j = i + 1; j < N; ++j)
                    x(i, c) = x(i, c) - lower_(j, i) * x(j, c);
                x(i, c) = x(i, c) / lower_(i, i);
            }
        }
        return x;
    }

  private:
    M lower_{};
};

/// A = L * D * transpose(L), where L has 1 on its diagonal, on which D is kept here.
template <class M>
class cholesky_without_roots : public refused_members<cholesky_without_roots<M>> {
    using S = typename matrix_traits<M>::scalar;
    static constexpr std::ptrdiff_t N = matrix_traits<M>::rows;
    static_assert(matrix_traits<M>::rows == matrix_traits<M>::columns,
                  "tapeless: ldlt() needs a square matrix");

  public:
    constexpr explicit cholesky_without_roots(FixedMatrix auto const& a) {
        for (std::ptrdiff_t k = 0; k < N; ++k) {
            S scaled_row[static_cast<std::size_t>(N)]{};
            for (std::ptrdiff_t j = 0; j < k; ++j)
                scaled_row[j] = lower_(j, j) * lower_(k, j);
            for (std::ptrdiff_t i = k; i < N; ++i) {
                S entry = a(i, k);
                for (std::ptrdiff_t j = 0; j < k; ++j)
                    entry = entry - lower_(i, j) * scaled_row[j];
                lower_(i, k) = i == k ? entry : entry / lower_(k, k);
            }
        }
    }
    constexpr M matrixL() const {
        M result = lower_;
        for (std::ptrdiff_t i = 0; i < N; ++i)
            result(i, i) = S(1);
        return result;
    }
    constexpr auto vectorD() const { return lower_.diagonal(); }
    template <FixedMatrix B>
    constexpr solution_of<M, B> solve(B const& b) const {
        check_system<M, B>();
        solution_of<M, B> x = b;
        for (std::ptrdiff_t c = 0; c < B::cols(); ++c) {
            for (std::ptrdiff_t i = 0; i < N; ++i)
                for (std::ptrdiff_t j = 0; j < i; ++j)
                    x(i, c) = x(i, c) - lower_(i, j) * x(j, c);
            for (std::ptrdiff_t i = N; i-- > 0;) {
                x(i, c) = x(i, c) / lower_(i, i);
                for (std::ptrdiff_t j = i + 1; j < N; ++j)
                    x(i, c) = x(i, c) - lower_(j, i) * x(j, c);
            }
        }
        return x;
    }

  private:
    M lower_{};
};

/// Elimination with partial pivoting, each time that something is solved.
template <class M>
class pivoted_elimination : public refused_members<pivoted_elimination<M>> {
    using S = typename matrix_traits<M>::scalar;
    static constexpr int N = matrix_traits<M>::rows;
    static constexpr auto size = static_cast<std::size_t>(N);
    static_assert(N == matrix_traits<M>::columns && N <= 6,
                  "tapeless: partialPivLu() needs a square matrix of six rows at most");

  public:
    constexpr explicit pivoted_elimination(FixedMatrix auto const& a) : a_(a) {}
    constexpr S determinant() const { return a_.determinant(); }
    constexpr M inverse() const {
        if constexpr (N == 1) {
            return M::Constant(S(1) / a_(0, 0));
        } else {
            auto const all =
                applied_to_entries<inverse_matrix<N>>(std::make_index_sequence<size * size>{});
            return M::filled(
                [&](auto i, auto j) { return all[static_cast<std::size_t>(i + j * N)]; });
        }
    }
    template <FixedMatrix B>
    constexpr solution_of<M, B> solve(B const& b) const {
        check_system<M, B>();
        solution_of<M, B> x;
        for (std::ptrdiff_t c = 0; c < B::cols(); ++c) {
            if constexpr (N == 1) {
                x(0, c) = b(0, c) / a_(0, 0);
            } else {
                auto const column = [&]<std::size_t... I>(std::index_sequence<I...>) {
                    return applied_to_entries<linear_solution<N>>(
                        std::make_index_sequence<size * size>{},
                        S(b(static_cast<std::ptrdiff_t>(I), c))...);
                }(std::make_index_sequence<size>{});
                for (std::ptrdiff_t i = 0; i < N; ++i)
                    x(i, c) = column[static_cast<std::size_t>(i)];
            }
        }
        return x;
    }

  private:
    template <class Row, std::size_t... K>
    constexpr auto applied_to_entries(std::index_sequence<K...>, auto const&... more) const {
        return tapeless::apply<Row>(
            a_(static_cast<std::ptrdiff_t>(K % size), static_cast<std::ptrdiff_t>(K / size))...,
            more...);
    }

    M a_;
};

} // namespace tapeless
