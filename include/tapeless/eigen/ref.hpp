/// @file Eigen::Ref in a program: the parameter of a function that takes matrices and parts alike.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "matrix.hpp"

#include <cstddef>

namespace tapeless {

template <class Plain, int Options, class Stride>
requires stands_for_eigen<std::remove_const_t<Plain>>
constexpr bool stands_for_eigen<Eigen::Ref<Plain, Options, Stride>> = true;

template <class Plain, int Options, class Stride>
requires stands_for_eigen<std::remove_const_t<Plain>>
struct matrix_traits<Eigen::Ref<Plain, Options, Stride>>
    : matrix_traits<std::remove_const_t<Plain>> {};

} // namespace tapeless

namespace Eigen {

/// Stands for Eigen's class in a program: a copy of what is constant.
template <class Plain, int Options, class Stride>
requires tapeless::stands_for_eigen<Plain>
class Ref<Plain const, Options, Stride>
    : public tapeless::stored_matrix<Ref<Plain const, Options, Stride>> {
  public:
    using tapeless::stored_matrix<Ref>::stored_matrix;
};

/// Stands for Eigen's class in a program: what is assigned to it is assigned to what it refers to.
template <class Plain, int Options, class Stride>
requires(tapeless::stands_for_eigen<Plain> && !std::is_const_v<Plain>)
class Ref<Plain, Options, Stride> : public tapeless::matrix_base<Ref<Plain, Options, Stride>> {
    using traits = tapeless::matrix_traits<Plain>;

  public:
    template <tapeless::FixedMatrix M>
    requires(!std::is_const_v<M> && !std::same_as<M, Ref>)
    constexpr Ref(M& referred) {
        refer_to(referred);
    }
    template <class Origin>
    constexpr Ref(tapeless::matrix_part<Origin, traits::rows, traits::columns> const& part) {
        refer_to(part);
    }
    constexpr Ref(Ref const&) = default;

    template <tapeless::FixedMatrix Other>
    constexpr Ref& operator=(Other const& other) {
        tapeless::check_same_size<Ref, Other>();
        auto const from = other.eval(); // it may refer to the same variable
        for (std::ptrdiff_t j = 0; j < Ref::cols(); ++j)
            for (std::ptrdiff_t i = 0; i < Ref::rows(); ++i)
                (*this)(i, j) = from(i, j);
        return *this;
    }
    constexpr Ref& operator=(Ref const& other) { return *this = other.eval(); }

    constexpr tapeless::active& operator()(std::ptrdiff_t i, std::ptrdiff_t j) const {
        tapeless::check_index<Ref>(i, j);
        return *scalars_[i + j * traits::rows];
    }
    constexpr tapeless::active& operator()(std::ptrdiff_t k) const {
        return (*this)(k % traits::rows, k / traits::rows);
    }
    constexpr tapeless::active& operator[](std::ptrdiff_t k) const { return (*this)(k); }

  private:
    template <class M>
    constexpr void refer_to(M& referred) {
        tapeless::check_same_size<Ref, std::remove_const_t<M>>();
        for (std::ptrdiff_t j = 0; j < Ref::cols(); ++j)
            for (std::ptrdiff_t i = 0; i < Ref::rows(); ++i)
                scalars_[i + j * traits::rows] = &referred(i, j);
    }

    tapeless::active* scalars_[traits::rows * traits::columns]{};
};

} // namespace Eigen
