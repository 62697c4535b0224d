/// @file matrix, coefficients: small matrices and arrays of a size that the compiler knows.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../structure/nested.hpp"
#include "../structure/structure.hpp"
#include "storage.hpp"

namespace tapeless {

/// Where scalar (i, j) lies.
enum class storage { column_major, row_major };

/// A matrix, or a column vector, of Rows times Columns scalars; its members are Eigen's, and
/// constexpr.
///
///     constexpr auto energy = [](auto const& a, auto const& x) { return x.dot(a * x) / 2; };
///     tapeless::gradient(energy, tapeless::fixed(a), tapeless::matrix<double, 2>(1, 2));
///
/// It is an argument and a result of functions that are differentiated, and for use within them.
/// Entries are computed in the order in which they are written down, sums from left to right.
template <class S, int Rows, int Columns = 1, storage Order = storage::column_major>
class matrix : public stored_matrix<matrix<S, Rows, Columns, Order>> {
  public:
    using stored_matrix<matrix>::stored_matrix;
};

/// The same with products, quotients and functions scalar by scalar: what `array()` of a matrix
/// gives, as Eigen::Array.
template <class S, int Rows, int Columns = 1, storage Order = storage::column_major>
class coefficients : public stored_matrix<coefficients<S, Rows, Columns, Order>> {
  public:
    using stored_matrix<coefficients>::stored_matrix;
};

struct own_matrices {
    template <class Self>
    using base_of = fixed_matrix<Self>;
    template <class S, int Rows, int Columns>
    using matrix_of = matrix<S, Rows, Columns>;
    template <class S, int Rows, int Columns>
    using array_of = coefficients<S, Rows, Columns>;
};

template <class S, int Rows, int Columns, storage Order>
struct matrix_traits<matrix<S, Rows, Columns, Order>> {
    using scalar = S;
    using family = own_matrices;
    static constexpr int rows = Rows, columns = Columns;
    static constexpr bool is_row_major = Order == storage::row_major, is_array = false;
    template <class T>
    using rebind = matrix<T, Rows, Columns, Order>;
};
template <class S, int Rows, int Columns, storage Order>
struct matrix_traits<coefficients<S, Rows, Columns, Order>> {
    using scalar = S;
    using family = own_matrices;
    static constexpr int rows = Rows, columns = Columns;
    static constexpr bool is_row_major = Order == storage::row_major, is_array = true;
    template <class T>
    using rebind = coefficients<T, Rows, Columns, Order>;
};

// A matrix of anything but scalars is an array of these, in the matrix's order.
template <class M, class T>
struct rebound_matrix {
    static constexpr int size = matrix_traits<M>::rows * matrix_traits<M>::columns;
    using type = std::array<T, static_cast<std::size_t>(size)>;
};
template <class M, Scalar S>
struct rebound_matrix<M, S> {
    using type = typename matrix_traits<M>::template rebind<S>;
};

/// A matrix: its scalars as they are stored, `m.data()[J]`.
template <MatrixShaped M>
requires Scalar<typename matrix_traits<M>::scalar>
struct structure<M> {
    static constexpr int size = matrix_traits<M>::rows * matrix_traits<M>::columns;
    using scalar = typename matrix_traits<M>::scalar;
    template <class S>
    using rebind = typename rebound_matrix<M, S>::type;
    template <int J>
    static constexpr auto& at(auto& x) {
        return x.data()[J];
    }
};

/// The derivatives of a matrix's or vector's scalars by those of another: a matrix with a row for
/// each scalar of Outer and a column for each of Inner, both as they are stored.
template <MatrixShaped Outer, MatrixShaped Inner>
requires(Structured<Outer> && Structured<Inner>)
struct nested_structure<Outer, Inner> {
    using family = typename matrix_traits<Inner>::family;
    using type =
        typename family::template matrix_of<typename matrix_traits<Inner>::scalar,
                                            structure<Outer>::size, structure<Inner>::size>;
    template <int I, int J>
    static constexpr auto& at(auto& x) {
        return x(I, J);
    }
};

} // namespace tapeless
