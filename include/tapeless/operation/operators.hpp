/// @file Operators for expressions and active scalars, each one row of the table.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "apply.hpp"

namespace tapeless {

// The rows, defined in arithmetic.hpp and comparison.hpp.
struct addition;
struct subtraction;
struct multiplication;
struct division;
struct negation;
struct less;
struct less_equal;
struct greater;
struct greater_equal;
struct equal;
struct not_equal;
struct both;
struct either;
struct negated;

/// @name Arithmetic
/// @{
template <class A, class B>
requires Symbolic<A, B>
constexpr operated<addition, A, B> operator+(A const& a, B const& b) {
    return symbolic_result<addition, A, B>::of(a, b);
}
template <class A, class B>
requires Symbolic<A, B>
constexpr operated<subtraction, A, B> operator-(A const& a, B const& b) {
    return symbolic_result<subtraction, A, B>::of(a, b);
}
template <class A, class B>
requires Symbolic<A, B>
constexpr operated<multiplication, A, B> operator*(A const& a, B const& b) {
    return symbolic_result<multiplication, A, B>::of(a, b);
}
template <class A, class B>
requires Symbolic<A, B>
constexpr operated<division, A, B> operator/(A const& a, B const& b) {
    return symbolic_result<division, A, B>::of(a, b);
}
template <class A>
requires Symbolic<A>
constexpr operated<negation, A> operator-(A const& a) {
    return symbolic_result<negation, A>::of(a);
}
template <class A>
requires Symbolic<A>
constexpr auto operator+(A const& a) {
    return a;
}
/// @}

/// @name Comparisons: conditions for where(condition, a, b)
/// @{
template <class A, class B>
requires Symbolic<A, B>
constexpr operated<less, A, B> operator<(A const& a, B const& b) {
    return symbolic_result<less, A, B>::of(a, b);
}
template <class A, class B>
requires Symbolic<A, B>
constexpr operated<less_equal, A, B> operator<=(A const& a, B const& b) {
    return symbolic_result<less_equal, A, B>::of(a, b);
}
template <class A, class B>
requires Symbolic<A, B>
constexpr operated<greater, A, B> operator>(A const& a, B const& b) {
    return symbolic_result<greater, A, B>::of(a, b);
}
template <class A, class B>
requires Symbolic<A, B>
constexpr operated<greater_equal, A, B> operator>=(A const& a, B const& b) {
    return symbolic_result<greater_equal, A, B>::of(a, b);
}
template <class A, class B>
requires Symbolic<A, B>
constexpr operated<equal, A, B> operator==(A const& a, B const& b) {
    return symbolic_result<equal, A, B>::of(a, b);
}
template <class A, class B>
requires Symbolic<A, B>
constexpr operated<not_equal, A, B> operator!=(A const& a, B const& b) {
    return symbolic_result<not_equal, A, B>::of(a, b);
}
template <class A, class B>
requires Symbolic<A, B>
constexpr operated<both, A, B> operator&&(A const& a, B const& b) {
    return symbolic_result<both, A, B>::of(a, b);
}
template <class A, class B>
requires Symbolic<A, B>
constexpr operated<either, A, B> operator||(A const& a, B const& b) {
    return symbolic_result<either, A, B>::of(a, b);
}
template <class A>
requires Symbolic<A>
constexpr operated<negated, A> operator!(A const& a) {
    return symbolic_result<negated, A>::of(a);
}
/// @}

} // namespace tapeless
