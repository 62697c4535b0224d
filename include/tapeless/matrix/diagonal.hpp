/// @file Diagonal matrices: what asDiagonal() of a vector gives.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "operators.hpp"

#include <cstddef>

namespace tapeless {

/// The square matrix with the scalars of a V on its diagonal; products do not meet its zeros.
template <class V>
class diagonal_matrix {
    using traits = matrix_traits<V>;
    using S = typename traits::scalar;
    static constexpr int N = traits::rows;
    using dense = typename traits::family::template matrix_of<S, N, N>;

  public:
    constexpr explicit diagonal_matrix(FixedMatrix auto const& diagonal) : diagonal_(diagonal) {}

    constexpr V const& diagonal() const { return diagonal_; }
    constexpr V& diagonal() { return diagonal_; }
    constexpr diagonal_matrix inverse() const { return diagonal_matrix(diagonal_.cwiseInverse()); }
    constexpr dense toDenseMatrix() const {
        return dense::filled([this](auto i, auto j) { return i == j ? diagonal_[i] : S(0); });
    }
    constexpr operator dense() const { return toDenseMatrix(); }

    constexpr diagonal_matrix operator*(diagonal_matrix const& other) const {
        return diagonal_matrix(diagonal_.cwiseProduct(other.diagonal_));
    }
    template <FixedMatrix M>
    constexpr auto operator*(M const& m) const {
        static_assert(M::rows() == N, "tapeless: a matrix product needs as many columns on its "
                                      "left as rows on its right");
        return M::filled([&](auto i, auto j) { return product_of_entries(diagonal_[i], m(i, j)); });
    }
    template <FixedMatrix M>
    friend constexpr auto operator*(M const& m, diagonal_matrix const& d) {
        static_assert(M::cols() == N, "tapeless: a matrix product needs as many columns on its "
                                      "left as rows on its right");
        return M::filled(
            [&](auto i, auto j) { return product_of_entries(m(i, j), d.diagonal_[j]); });
    }

  private:
    V diagonal_;
};

} // namespace tapeless
