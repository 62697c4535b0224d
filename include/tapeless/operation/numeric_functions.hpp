/// @file lerp, midpoint, and the kinds of numbers that <cmath> tells apart.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "operators.hpp"
#include "piecewise_functions.hpp"

#include <type_traits>

namespace tapeless {

// The rows, defined in interpolation.hpp.
struct linear_interpolation;
struct middle;

/// @name Functions of <cmath> and <numeric>, found by argument-dependent lookup
/// The answers about active scalars are conditions, for `where`.
/// @{

/// a + t * (b - a), exact at both ends, as std::lerp.
template <class A, class B, class T>
requires Operands<A, B, T>
constexpr applied<linear_interpolation, A, B, T> lerp(A const& a, B const& b, T const& t) {
    return apply<linear_interpolation>(a, b, t);
}
/// (a + b) / 2 without overflow, as std::midpoint of real numbers.
template <class A, class B>
requires Operands<A, B>
constexpr applied<middle, A, B> midpoint(A const& a, B const& b) {
    return apply<middle>(a, b);
}
/// Whether x is not a number.
template <class X>
requires Operands<X>
constexpr auto isnan(X const& x) {
    return x != x;
}
/// Whether x is a number and finite.
template <class X>
requires Operands<X>
constexpr auto isfinite(X const& x) {
    return x - x == std::integral_constant<int, 0>();
}
/// Whether x is infinite.
template <class X>
requires Operands<X>
constexpr auto isinf(X const& x) {
    return x == x && x - x != std::integral_constant<int, 0>();
}
/// Whether x has the sign bit, as -0.0 does.
template <class X>
requires Operands<X>
constexpr auto signbit(X const& x) {
    using constant = std::integral_constant<int, 0>;
    if constexpr (is_integral_constant<X> || std::is_integral_v<X>)
        return x < constant();
    else
        return copysign(std::integral_constant<int, 1>(), x) < constant();
}
/// @}

} // namespace tapeless
