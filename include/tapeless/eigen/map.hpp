/// @file Eigen::Map in a program: a matrix or a quaternion that lies in an array of scalars.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "matrix.hpp"

namespace tapeless {

template <class Plain, int Options>
requires stands_for_eigen<std::remove_const_t<Plain>>
constexpr bool stands_for_eigen<Eigen::Map<Plain, Options, Eigen::Stride<0, 0>>> = true;

template <class Plain, int Options>
requires stands_for_eigen<std::remove_const_t<Plain>>
struct matrix_traits<Eigen::Map<Plain, Options, Eigen::Stride<0, 0>>>
    : matrix_traits<std::remove_const_t<Plain>> {};

} // namespace tapeless

namespace Eigen {

/// Stands for Eigen's class in a program: `Eigen::Map<Eigen::Matrix<T, 3, 1> const>(x.data())`.
template <class Plain, int Options>
requires tapeless::stands_for_eigen<std::remove_const_t<Plain>>
class Map<Plain, Options, Stride<0, 0>>
    : public tapeless::matrix_base<Map<Plain, Options, Stride<0, 0>>> {
    using traits = tapeless::matrix_traits<Map>;
    using pointer =
        std::conditional_t<std::is_const_v<Plain>, tapeless::active const*, tapeless::active*>;

  public:
    constexpr explicit Map(pointer scalars) : scalars_(scalars) {}
    constexpr Map(Map const&) = default;

    template <tapeless::FixedMatrix Other>
    requires(!std::is_const_v<Plain>)
    constexpr Map& operator=(Other const& other) {
        tapeless::check_same_size<Map, Other>();
        auto const from = other.eval(); // it may lie in the same array
        for (std::ptrdiff_t j = 0; j < Map::cols(); ++j)
            for (std::ptrdiff_t i = 0; i < Map::rows(); ++i)
                (*this)(i, j) = from(i, j);
        return *this;
    }
    constexpr Map& operator=(Map const& other) { return *this = other.eval(); }

    constexpr auto& operator()(std::ptrdiff_t i, std::ptrdiff_t j) const {
        tapeless::check_index<Map>(i, j);
        return scalars_[traits::is_row_major ? i * traits::columns + j : i + j * traits::rows];
    }
    constexpr auto& operator()(std::ptrdiff_t k) const { return scalars_[k]; }
    constexpr auto& operator[](std::ptrdiff_t k) const { return scalars_[k]; }
    constexpr pointer data() const { return scalars_; }

  private:
    pointer scalars_;
};

} // namespace Eigen
