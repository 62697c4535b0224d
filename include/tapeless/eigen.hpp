/// @file Eigen's matrices, vectors and arrays of fixed size as arguments and results, and sparse
/// Jacobians and Hessians as Eigen's sparse matrices.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "base/version.hpp"
#include "matrix/matrix.hpp"

#include <Eigen/SparseCore>
#include <algorithm>

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
/// its name. Functions of `auto` or of `Eigen::Matrix<T, 3, 1>` take either; functions of
/// `Eigen::MatrixBase<Derived>`, and Eigen's decompositions and quaternions, do not. Within a
/// function sums go from left to right, also where Eigen's vectorised ones do not.
struct eigen_matrices {
    template <class S, int Rows, int Columns>
    using matrix_of = Eigen::Matrix<S, Rows, Columns>;
    template <class S, int Rows, int Columns>
    using array_of = Eigen::Array<S, Rows, Columns>;
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

// Eigen's types of any other kind.
template <class T>
concept OtherEigen = !MatrixShaped<T> && requires(T const& x) {
    []<class Derived>(Eigen::EigenBase<Derived> const&) {}(x);
};
template <class T>
constexpr bool has_fixed_size =
    T::RowsAtCompileTime != Eigen::Dynamic && T::ColsAtCompileTime != Eigen::Dynamic;

/// Not allowed.
template <OtherEigen T>
struct structure<T> {
    static_assert(has_fixed_size<T>,
                  "tapeless: the size of an Eigen argument must be known to the compiler; write "
                  "Eigen::Vector3d or Eigen::Matrix<double, 6, 1> for Eigen::VectorXd");
    static_assert(!has_fixed_size<T>,
                  "tapeless: an expression, Map, Ref or Block of Eigen's is no argument, since "
                  "gradients have the arguments' types; write (a + b).eval() for a + b");
};

/// What sparse_jacobian and sparse_hessian return.
template <class T>
concept SparseResult = requires(T const& result) {
    T::pattern.row_pointers;
    T::pattern.column_indices;
    result.entries;
};
template <SparseResult T>
using sparse_matrix =
    Eigen::SparseMatrix<typename decltype(T::entries)::value_type, Eigen::RowMajor>;

/// The matrix of a sparse Jacobian or Hessian, as a view of `result`, which has to outlive it.
template <SparseResult T>
Eigen::Map<sparse_matrix<T> const> eigen_map(T const& result) {
    constexpr auto const& pattern = T::pattern;
    return {pattern.rows,
            pattern.columns,
            pattern.count,
            pattern.row_pointers.data(),
            pattern.column_indices.data(),
            result.entries.data()};
}

/// The matrix of a sparse Jacobian or Hessian.
///
///     Eigen::SparseMatrix<double> const h = tapeless::to_eigen(tapeless::sparse_hessian(f, x));
template <SparseResult T>
sparse_matrix<T> to_eigen(T const& result) {
    return eigen_map(result);
}
/// The same into a matrix. One that was filled so before has its entries overwritten, and nothing
/// is allocated.
template <SparseResult T>
void to_eigen(T const& result, sparse_matrix<T>& matrix) {
    auto const from = eigen_map(result);
    bool const is_filled = matrix.isCompressed() && matrix.rows() == from.rows() &&
                           matrix.cols() == from.cols() &&
                           std::equal(from.outerIndexPtr(), from.outerIndexPtr() + from.rows() + 1,
                                      matrix.outerIndexPtr()) &&
                           std::equal(from.innerIndexPtr(), from.innerIndexPtr() + from.nonZeros(),
                                      matrix.innerIndexPtr());
    if (is_filled)
        std::copy(result.entries.begin(), result.entries.end(), matrix.valuePtr());
    else
        matrix = from;
}

} // namespace tapeless

namespace Eigen {

/// Stands for Eigen's class in a program.
template <int Rows, int Columns, int Options, int MaxRows, int MaxColumns>
requires(Rows != Dynamic && Columns != Dynamic)
class Matrix<tapeless::active, Rows, Columns, Options, MaxRows, MaxColumns>
    : public tapeless::stored_matrix<
          Matrix<tapeless::active, Rows, Columns, Options, MaxRows, MaxColumns>> {
  public:
    using tapeless::stored_matrix<Matrix>::stored_matrix;
};
template <int Rows, int Columns, int Options, int MaxRows, int MaxColumns>
requires(Rows != Dynamic && Columns != Dynamic)
class Array<tapeless::active, Rows, Columns, Options, MaxRows, MaxColumns>
    : public tapeless::stored_matrix<
          Array<tapeless::active, Rows, Columns, Options, MaxRows, MaxColumns>> {
  public:
    using tapeless::stored_matrix<Array>::stored_matrix;
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
