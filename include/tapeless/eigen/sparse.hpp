/// @file Sparse Jacobians and Hessians as Eigen's sparse matrices.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../base/version.hpp"

#include <Eigen/SparseCore>
#include <algorithm>

namespace tapeless {

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
