/// @file Operators of complex numbers of active scalars with other numbers, comparisons, and where.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../operation/functions.hpp"
#include "complex.hpp"

#include <concepts>

namespace tapeless {

template <class T>
constexpr bool is_complex = false;
template <class T>
constexpr bool is_complex<std::complex<T>> = true;
template <class T>
constexpr bool is_active_or_complex_active = std::same_as<T, active>;
template <class T>
constexpr bool is_active_or_complex_active<std::complex<T>> = std::same_as<T, active>;

/// A real number, or an active scalar.
template <class T>
concept RealOperand = is_number<T> || std::same_as<T, active>;

/// Operands of which one at least is complex, and one active: `2 * z`, `1i * x`. (Those of one
/// scalar are the standard library's operators', which are more specialised.)
template <class A, class B>
concept MixedComplex = (is_active_or_complex_active<A> || is_active_or_complex_active<B>) &&
                       (is_complex<A> || RealOperand<A>) && (is_complex<B> || RealOperand<B>);

// (Of a T that is `active` by default nothing is asked before it is needed, so that the umbrella is
// cheap; and what is not complex fails at once, so that operators of other scalars are.)

/// An operand made active: real if it is real, so that the other one's parts meet it one by one.
template <class A, class T = active>
constexpr auto as_complex_operand(A const& a) {
    if constexpr (is_complex<A>)
        return std::complex<T>(a);
    else
        return T(a);
}

/// @name Arithmetic
/// @{
template <class X, class B>
requires MixedComplex<std::complex<X>, B>
constexpr auto operator+(std::complex<X> const& a, B const& b) {
    return as_complex_operand(a) + as_complex_operand(b);
}
template <RealOperand A, class Y>
requires MixedComplex<A, std::complex<Y>>
constexpr auto operator+(A const& a, std::complex<Y> const& b) {
    return as_complex_operand(a) + as_complex_operand(b);
}
template <class X, class B>
requires MixedComplex<std::complex<X>, B>
constexpr auto operator-(std::complex<X> const& a, B const& b) {
    return as_complex_operand(a) - as_complex_operand(b);
}
template <RealOperand A, class Y>
requires MixedComplex<A, std::complex<Y>>
constexpr auto operator-(A const& a, std::complex<Y> const& b) {
    return as_complex_operand(a) - as_complex_operand(b);
}
template <class X, class B>
requires MixedComplex<std::complex<X>, B>
constexpr auto operator*(std::complex<X> const& a, B const& b) {
    return as_complex_operand(a) * as_complex_operand(b);
}
template <RealOperand A, class Y>
requires MixedComplex<A, std::complex<Y>>
constexpr auto operator*(A const& a, std::complex<Y> const& b) {
    return as_complex_operand(a) * as_complex_operand(b);
}
template <class X, class B>
requires MixedComplex<std::complex<X>, B>
constexpr auto operator/(std::complex<X> const& a, B const& b) {
    return as_complex_operand(a) / as_complex_operand(b);
}
template <RealOperand A, class Y>
requires MixedComplex<A, std::complex<Y>>
constexpr auto operator/(A const& a, std::complex<Y> const& b) {
    return as_complex_operand(a) / as_complex_operand(b);
}
/// @}

/// @name Comparisons: conditions for where(condition, a, b)
/// @{
template <std::same_as<active> T>
constexpr condition operator==(std::complex<T> const& a, std::complex<T> const& b) {
    return a.real() == b.real() && a.imag() == b.imag();
}
template <std::same_as<active> T>
constexpr condition operator==(std::complex<T> const& a, T const& b) {
    return a == std::complex<T>(b);
}
template <class X, class B, class T = active>
requires MixedComplex<std::complex<X>, B>
constexpr condition operator==(std::complex<X> const& a, B const& b) {
    return std::complex<T>(a) == std::complex<T>(b);
}
template <class X, class B>
requires MixedComplex<std::complex<X>, B>
constexpr condition operator!=(std::complex<X> const& a, B const& b) {
    return !(a == b);
}
/// @}

/// @name where(condition, a, b) of complex numbers
/// Both are computed; the one that is not taken adds exactly 0 to any derivative.
/// @{
template <std::same_as<active> T>
constexpr std::complex<T> where(condition const& which, std::complex<T> const& a,
                                std::complex<T> const& b) {
    return std::complex<T>(where(which, a.real(), b.real()), where(which, a.imag(), b.imag()));
}
template <class X, class B, class T = active>
requires MixedComplex<std::complex<X>, B>
constexpr auto where(condition const& which, std::complex<X> const& a, B const& b) {
    return where(which, std::complex<T>(a), std::complex<T>(b));
}
template <RealOperand A, class Y, class T = active>
requires MixedComplex<A, std::complex<Y>>
constexpr auto where(condition const& which, A const& a, std::complex<Y> const& b) {
    return where(which, std::complex<T>(a), std::complex<T>(b));
}
/// @}

} // namespace tapeless
