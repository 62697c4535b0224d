/// @file The functions of <complex>, for complex numbers of active scalars.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../operation/elementary_functions.hpp"
#include "../operation/piecewise_functions.hpp"
#include "analytic.hpp"
#include "complex.hpp"
#include "operators.hpp"
#include "powers.hpp"

#include <concepts>

// In namespace std, so that exp(z) and std::exp(z) are the same, as with numbers. Each takes what
// the standard's function takes and is more constrained, so it wins.
namespace std {

/// @name Parts and size
/// @{

/// The distance from 0; its derivative at 0 is 0.
template <same_as<tapeless::active> T>
constexpr T abs(complex<T> const& z) {
    return hypot(z.real(), z.imag());
}
/// The angle, from -pi to pi; its derivative at 0 is 0.
template <same_as<tapeless::active> T>
constexpr T arg(complex<T> const& z) {
    return atan2(z.imag(), z.real());
}
/// The square of the distance from 0.
template <same_as<tapeless::active> T>
constexpr T norm(complex<T> const& z) {
    return z.real() * z.real() + z.imag() * z.imag();
}
template <same_as<tapeless::active> T>
constexpr complex<T> conj(complex<T> const& z) {
    return complex<T>(z.real(), -z.imag());
}
/// z; of an infinite one the infinity of the sphere.
template <same_as<tapeless::active> T>
constexpr complex<T> proj(complex<T> const& z) {
    T const infinite = numeric_limits<T>::infinity();
    auto const is_infinite = abs(z.real()) == infinite || abs(z.imag()) == infinite;
    return complex<T>(where(is_infinite, infinite, z.real()),
                      where(is_infinite, copysign(0, z.imag()), z.imag()));
}
/// The number at this distance from 0 and of this angle.
template <same_as<tapeless::active> T>
constexpr complex<T> polar(T const& distance, T const& angle) {
    return complex<T>(distance * cos(angle), distance * sin(angle));
}
template <tapeless::RealOperand A, tapeless::RealOperand B>
requires(!same_as<A, B> && (same_as<A, tapeless::active> || same_as<B, tapeless::active>))
constexpr auto polar(A const& distance, B const& angle) {
    return polar(tapeless::as_complex_operand(distance), tapeless::as_complex_operand(angle));
}
/// @}

/// @name Analytic functions, each with the value and the branch cuts of the standard's
/// @{
template <same_as<tapeless::active> T>
constexpr complex<T> exp(complex<T> const& z) {
    return tapeless::apply_complex<tapeless::analytic<tapeless::complex_exponential>>(z.real(),
                                                                                      z.imag());
}
template <same_as<tapeless::active> T>
constexpr complex<T> log(complex<T> const& z) {
    return tapeless::apply_complex<tapeless::analytic<tapeless::complex_logarithm>>(z.real(),
                                                                                    z.imag());
}
template <same_as<tapeless::active> T>
constexpr complex<T> log10(complex<T> const& z) {
    return log(z) / log(T(10));
}
template <same_as<tapeless::active> T>
constexpr complex<T> sqrt(complex<T> const& z) {
    return tapeless::apply_complex<tapeless::analytic<tapeless::complex_root>>(z.real(), z.imag());
}
template <same_as<tapeless::active> T>
constexpr complex<T> sin(complex<T> const& z) {
    return tapeless::apply_complex<tapeless::analytic<tapeless::complex_sine>>(z.real(), z.imag());
}
template <same_as<tapeless::active> T>
constexpr complex<T> cos(complex<T> const& z) {
    return tapeless::apply_complex<tapeless::analytic<tapeless::complex_cosine>>(z.real(),
                                                                                 z.imag());
}
template <same_as<tapeless::active> T>
constexpr complex<T> tan(complex<T> const& z) {
    return tapeless::apply_complex<tapeless::analytic<tapeless::complex_tangent>>(z.real(),
                                                                                  z.imag());
}
template <same_as<tapeless::active> T>
constexpr complex<T> sinh(complex<T> const& z) {
    return tapeless::apply_complex<tapeless::analytic<tapeless::complex_hyperbolic_sine>>(z.real(),
                                                                                          z.imag());
}
template <same_as<tapeless::active> T>
constexpr complex<T> cosh(complex<T> const& z) {
    return tapeless::apply_complex<tapeless::analytic<tapeless::complex_hyperbolic_cosine>>(
        z.real(), z.imag());
}
template <same_as<tapeless::active> T>
constexpr complex<T> tanh(complex<T> const& z) {
    return tapeless::apply_complex<tapeless::analytic<tapeless::complex_hyperbolic_tangent>>(
        z.real(), z.imag());
}
template <same_as<tapeless::active> T>
constexpr complex<T> asin(complex<T> const& z) {
    return tapeless::apply_complex<tapeless::analytic<tapeless::complex_arc_sine>>(z.real(),
                                                                                   z.imag());
}
template <same_as<tapeless::active> T>
constexpr complex<T> acos(complex<T> const& z) {
    return tapeless::apply_complex<tapeless::analytic<tapeless::complex_arc_cosine>>(z.real(),
                                                                                     z.imag());
}
template <same_as<tapeless::active> T>
constexpr complex<T> atan(complex<T> const& z) {
    return tapeless::apply_complex<tapeless::analytic<tapeless::complex_arc_tangent>>(z.real(),
                                                                                      z.imag());
}
template <same_as<tapeless::active> T>
constexpr complex<T> asinh(complex<T> const& z) {
    return tapeless::apply_complex<tapeless::analytic<tapeless::complex_area_sine>>(z.real(),
                                                                                    z.imag());
}
template <same_as<tapeless::active> T>
constexpr complex<T> acosh(complex<T> const& z) {
    return tapeless::apply_complex<tapeless::analytic<tapeless::complex_area_cosine>>(z.real(),
                                                                                      z.imag());
}
template <same_as<tapeless::active> T>
constexpr complex<T> atanh(complex<T> const& z) {
    return tapeless::apply_complex<tapeless::analytic<tapeless::complex_area_tangent>>(z.real(),
                                                                                       z.imag());
}
/// @}

/// @name Powers: an int makes a chain of products, as the standard library's does
/// @{
template <same_as<tapeless::active> T>
constexpr complex<T> pow(complex<T> const& z, int exponent) {
    return tapeless::apply_complex<tapeless::complex_integer_power>(z.real(), z.imag(),
                                                                    T(exponent));
}
template <same_as<tapeless::active> T>
constexpr complex<T> pow(complex<T> const& z, T const& exponent) {
    return tapeless::apply_complex<tapeless::complex_real_power>(z.real(), z.imag(), exponent);
}
template <same_as<tapeless::active> T>
constexpr complex<T> pow(complex<T> const& z, complex<T> const& exponent) {
    return tapeless::apply_complex<tapeless::complex_power>(z.real(), z.imag(), exponent.real(),
                                                            exponent.imag());
}
template <same_as<tapeless::active> T>
constexpr complex<T> pow(T const& x, complex<T> const& exponent) {
    return tapeless::apply_complex<tapeless::real_complex_power>(x, exponent.real(),
                                                                 exponent.imag());
}
template <class X, class B>
requires(tapeless::MixedComplex<complex<X>, B> && !same_as<B, int>)
constexpr auto pow(complex<X> const& base, B const& exponent) {
    return pow(tapeless::as_complex_operand(base), tapeless::as_complex_operand(exponent));
}
template <tapeless::RealOperand A, class Y>
requires tapeless::MixedComplex<A, complex<Y>>
constexpr auto pow(A const& base, complex<Y> const& exponent) {
    return pow(tapeless::as_complex_operand(base), tapeless::as_complex_operand(exponent));
}
/// @}

} // namespace std
