/// @file Functions of <cmath> and <algorithm> that have kinks or steps, for expressions, active
/// scalars and numbers alike, each one row of the table.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "apply.hpp"

namespace tapeless {

// The rows, defined in piecewise.hpp and rounding.hpp.
struct absolute_value;
struct larger;
struct smaller;
struct maximum_number;
struct minimum_number;
struct clamped;
struct sign_copy;
struct round_down;
struct round_up;
struct round_to_nearest;
struct truncation;
struct division_remainder;
struct nearest_remainder;
struct positive_difference;

/// @name Functions of <cmath> and <algorithm>, found by argument-dependent lookup
/// @{

template <class X>
requires Operands<X>
constexpr applied<absolute_value, X> abs(X const& x) {
    return apply<absolute_value>(x);
}
template <class X>
requires Operands<X>
constexpr applied<absolute_value, X> fabs(X const& x) {
    return apply<absolute_value>(x);
}
template <class A, class B>
requires Operands<A, B>
constexpr applied<larger, A, B> max(A const& a, B const& b) {
    return apply<larger>(a, b);
}
template <class A, class B>
requires Operands<A, B>
constexpr applied<smaller, A, B> min(A const& a, B const& b) {
    return apply<smaller>(a, b);
}
/// The larger of two values, the other one if one is NaN.
template <class A, class B>
requires Operands<A, B>
constexpr applied<maximum_number, A, B> fmax(A const& a, B const& b) {
    return apply<maximum_number>(a, b);
}
/// The smaller of two values, the other one if one is NaN.
template <class A, class B>
requires Operands<A, B>
constexpr applied<minimum_number, A, B> fmin(A const& a, B const& b) {
    return apply<minimum_number>(a, b);
}
template <class X, class Low, class High>
requires Operands<X, Low, High>
constexpr applied<clamped, X, Low, High> clamp(X const& x, Low const& low, High const& high) {
    return apply<clamped>(x, low, high);
}
// `using std::max;` in a function must not hide ours: same types, as std::max has, and more
// constrained.
template <class A>
requires is_symbolic<A>
constexpr applied<larger, A, A> max(A const& a, A const& b) {
    return apply<larger>(a, b);
}
template <class A>
requires is_symbolic<A>
constexpr applied<smaller, A, A> min(A const& a, A const& b) {
    return apply<smaller>(a, b);
}
template <class A>
requires is_symbolic<A>
constexpr applied<clamped, A, A, A> clamp(A const& x, A const& low, A const& high) {
    return apply<clamped>(x, low, high);
}
template <class X, class Y>
requires Operands<X, Y>
constexpr applied<sign_copy, X, Y> copysign(X const& x, Y const& y) {
    return apply<sign_copy>(x, y);
}
template <class X>
requires Operands<X>
constexpr applied<round_down, X> floor(X const& x) {
    return apply<round_down>(x);
}
template <class X>
requires Operands<X>
constexpr applied<round_up, X> ceil(X const& x) {
    return apply<round_up>(x);
}
template <class X>
requires Operands<X>
constexpr applied<round_to_nearest, X> round(X const& x) {
    return apply<round_to_nearest>(x);
}
template <class X>
requires Operands<X>
constexpr applied<truncation, X> trunc(X const& x) {
    return apply<truncation>(x);
}
template <class X, class Y>
requires Operands<X, Y>
constexpr applied<division_remainder, X, Y> fmod(X const& x, Y const& y) {
    return apply<division_remainder>(x, y);
}
/// x - y * n, n being the whole number nearest to x / y, the even one at a tie.
template <class X, class Y>
requires Operands<X, Y>
constexpr applied<nearest_remainder, X, Y> remainder(X const& x, Y const& y) {
    return apply<nearest_remainder>(x, y);
}
/// x - y where that is positive, else 0, with derivative 0 at a tie.
template <class X, class Y>
requires Operands<X, Y>
constexpr applied<positive_difference, X, Y> fdim(X const& x, Y const& y) {
    return apply<positive_difference>(x, y);
}
/// @}

} // namespace tapeless
