/// @file Eigen's views of the caller's memory as arguments: Map, Ref and Block, of fixed size.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../structure/views.hpp"
#include "matrix.hpp"

namespace tapeless {

template <class T>
constexpr bool has_fixed_size =
    T::RowsAtCompileTime != Eigen::Dynamic && T::ColsAtCompileTime != Eigen::Dynamic;

/// Eigen's matrices and expressions that have no scalars of their own.
template <class T>
concept OtherEigen =
    !std::is_const_v<T> && !MatrixShaped<T> && !stands_for_eigen<T> &&
    requires(T const& x) { []<class Derived>(Eigen::EigenBase<Derived> const&) {}(x); };
template <class T>
concept IsEigenArray =
    requires(T const& x) { []<class Derived>(Eigen::ArrayBase<Derived> const&) {}(x); };
/// Those whose scalars lie in memory all the same: `Eigen::Map<Eigen::Vector3d const>(pointer)`, an
/// Eigen::Ref, `m.col(0)`, `v.head<3>()`.
template <class T>
concept EigenView = OtherEigen<T> && has_fixed_size<T> && requires(T const& x) {
    []<class Derived>(Eigen::DenseBase<Derived> const&) {}(x);
} && (int{T::Flags} & Eigen::DirectAccessBit) != 0;

/// A view: its scalars in the order in which they are stored.
template <EigenView T>
struct structure<T> {
    static constexpr int rows = T::RowsAtCompileTime, columns = T::ColsAtCompileTime;
    static constexpr int size = rows * columns;
    using scalar = typename T::Scalar;
    template <class S>
    using rebind = std::conditional_t<
        IsEigenArray<T>,
        rebound_matrix<Eigen::Array<scalar, rows, columns, T::PlainObject::Options>, S>,
        rebound_matrix<Eigen::Matrix<scalar, rows, columns, T::PlainObject::Options>, S>>::type;
    template <int J>
    TAPELESS_INLINED static constexpr auto& at(auto& x) {
        if constexpr (T::IsRowMajor)
            return x.coeffRef(J / columns, J % columns);
        else
            return x.coeffRef(J % rows, J / rows);
    }
};
// What is made in the shape of a view is a matrix.
template <EigenView T>
struct argument<T> : argument_by_view<T> {};

/// Not allowed.
template <OtherEigen T>
requires(!EigenView<T>)
struct structure<T> {
    static_assert(has_fixed_size<T>,
                  "tapeless: the size of an Eigen argument must be known to the compiler; write "
                  "Eigen::Vector3d or Eigen::Matrix<double, 6, 1> for Eigen::VectorXd, and "
                  "v.head<3>() for v.head(3)");
    static_assert(!has_fixed_size<T>,
                  "tapeless: an expression of Eigen's is no argument, since it has no scalars of "
                  "its own; write (a + b).eval() for a + b");
};

} // namespace tapeless
