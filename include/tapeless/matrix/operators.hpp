/// @file The operators of matrices and arrays.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../operation/functions.hpp"
#include "entry_arithmetic.hpp"

#include <concepts>
#include <cstddef>
#include <type_traits>
#include <utility>

namespace tapeless {

/// What is known of a matrix type: `scalar`, `rows`, `columns`, `is_row_major`; `is_array`, whether
/// its products are taken scalar by scalar; `rebind<S>`; and `family`, whose templates
/// `matrix_of<S, Rows, Columns>` and `array_of<S, Rows, Columns>` make those of another size.
template <class T>
struct matrix_traits;

/// Whether T is a matrix of any library's that has scalars of its own.
template <class T>
concept MatrixShaped = requires {
    typename matrix_traits<T>::scalar;
    requires std::same_as<
        T, typename matrix_traits<T>::template rebind<typename matrix_traits<T>::scalar>>;
};

template <class Self>
class fixed_matrix;

/// Whether T is a matrix of this library's, or stands for one of another's in a program.
template <class T>
concept FixedMatrix = std::derived_from<T, fixed_matrix<T>>;

/// Whether two matrices can be operands of one operator: both are matrices, or both are arrays.
template <class A, class B>
concept Alike =
    FixedMatrix<A> && FixedMatrix<B> && matrix_traits<A>::is_array == matrix_traits<B>::is_array;

/// What a matrix can be multiplied with, scalar by scalar.
template <class T>
concept Factor = Operands<T>;

struct own_matrices;

// The operand whose family the result has: one that is not this library's, if there is one.
template <class A, class B>
using leading =
    std::conditional_t<std::same_as<typename matrix_traits<A>::family, own_matrices>, B, A>;

template <class S, class T>
using product_scalar = std::remove_cvref_t<decltype(std::declval<S>() * std::declval<T>())>;

/// The type of A op B, scalar by scalar, and of A times a T.
template <class A, class B>
using elementwise = typename matrix_traits<leading<A, B>>::template rebind<
    product_scalar<typename matrix_traits<A>::scalar, typename matrix_traits<B>::scalar>>;
template <class A, class T>
using scaled = typename matrix_traits<A>::template rebind<
    product_scalar<typename matrix_traits<A>::scalar, T>>;

template <class A, class B>
constexpr void check_same_size() {
    static_assert(A::rows() == B::rows() && A::cols() == B::cols(),
                  "tapeless: two matrices must have the same numbers of rows and columns");
}

/// op(a(i, j), b(i, j)) for all i and j.
template <class A, class B>
constexpr auto combined(A const& a, B const& b, auto const& op) {
    check_same_size<A, B>();
    return elementwise<A, B>::filled([&](auto i, auto j) { return op(a(i, j), b(i, j)); });
}

/// The matrix product, each entry a sum from left to right.
template <class A, class B>
constexpr auto matrix_product(A const& a, B const& b) {
    static_assert(A::cols() == B::rows(), "tapeless: a matrix product needs as many columns on its "
                                          "left as rows on its right");
    using scalar = typename elementwise<A, B>::Scalar;
    using family = typename matrix_traits<leading<A, B>>::family;
    using result = typename family::template matrix_of<scalar, matrix_traits<A>::rows,
                                                       matrix_traits<B>::columns>;
    return result::filled([&](auto i, auto j) {
        scalar entry = product_of_entries(a(i, 0), b(0, j));
        for (std::ptrdiff_t k = 1; k < A::cols(); ++k)
            entry = sum_of_entries(entry, product_of_entries(a(i, k), b(k, j)));
        return entry;
    });
}

/// The operators of a matrix type. Friends, which only its own operands find, and with deduced
/// results: they are no candidates, and cost the compiler nothing, where scalars are added.
template <class Self>
class matrix_operators {
    static constexpr bool is_array = matrix_traits<Self>::is_array;

    template <std::same_as<Self> A, class B>
    requires Alike<A, B>
    friend constexpr auto operator+(A const& a, B const& b) {
        return combined(a, b, [](auto const& l, auto const& r) { return sum_of_entries(l, r); });
    }
    template <std::same_as<Self> A, class B>
    requires Alike<A, B>
    friend constexpr auto operator-(A const& a, B const& b) {
        return combined(a, b,
                        [](auto const& l, auto const& r) { return difference_of_entries(l, r); });
    }
    friend constexpr auto operator-(Self const& a) {
        return Self::filled([&](auto i, auto j) { return -a(i, j); });
    }
    template <std::same_as<Self> A, class B>
    requires Alike<A, B>
    friend constexpr auto operator*(A const& a, B const& b) {
        if constexpr (is_array)
            return combined(a, b,
                            [](auto const& l, auto const& r) { return product_of_entries(l, r); });
        else
            return matrix_product(a, b);
    }
    template <std::same_as<Self> A, Factor T>
    friend constexpr auto operator*(A const& a, T const& factor) {
        return scaled<A, T>::filled(
            [&](auto i, auto j) { return product_of_entries(a(i, j), factor); });
    }
    template <std::same_as<Self> A, Factor T>
    friend constexpr auto operator*(T const& factor, A const& a) {
        return scaled<A, T>::filled(
            [&](auto i, auto j) { return product_of_entries(factor, a(i, j)); });
    }
    template <std::same_as<Self> A, Factor T>
    friend constexpr auto operator/(A const& a, T const& divisor) {
        return scaled<A, T>::filled([&](auto i, auto j) { return a(i, j) / divisor; });
    }

    // Arrays only.
    template <std::same_as<Self> A, class B>
    requires(is_array && Alike<A, B>)
    friend constexpr auto operator/(A const& a, B const& b) {
        return combined(a, b, [](auto const& l, auto const& r) { return l / r; });
    }
    template <std::same_as<Self> A, Factor T>
    requires is_array
    friend constexpr auto operator/(T const& dividend, A const& a) {
        return scaled<A, T>::filled([&](auto i, auto j) { return dividend / a(i, j); });
    }
    template <std::same_as<Self> A, Factor T>
    requires is_array
    friend constexpr auto operator+(A const& a, T const& term) {
        return scaled<A, T>::filled([&](auto i, auto j) { return a(i, j) + term; });
    }
    template <std::same_as<Self> A, Factor T>
    requires is_array
    friend constexpr auto operator+(T const& term, A const& a) {
        return scaled<A, T>::filled([&](auto i, auto j) { return term + a(i, j); });
    }
    template <std::same_as<Self> A, Factor T>
    requires is_array
    friend constexpr auto operator-(A const& a, T const& term) {
        return scaled<A, T>::filled([&](auto i, auto j) { return a(i, j) - term; });
    }
    template <std::same_as<Self> A, Factor T>
    requires is_array
    friend constexpr auto operator-(T const& term, A const& a) {
        return scaled<A, T>::filled([&](auto i, auto j) { return term - a(i, j); });
    }

    // Whether all scalars are equal: of active scalars, a condition.
    template <std::same_as<Self> A, class B>
    requires Alike<A, B>
    friend constexpr auto operator==(A const& a, B const& b) {
        check_same_size<A, B>();
        auto result = a(0, 0) == b(0, 0);
        for (std::ptrdiff_t j = 0; j < A::cols(); ++j)
            for (std::ptrdiff_t i = 0; i < A::rows(); ++i)
                result = result && a(i, j) == b(i, j);
        return result;
    }
};

} // namespace tapeless
