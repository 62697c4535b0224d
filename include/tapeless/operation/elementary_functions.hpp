/// @file The elementary functions of <cmath>, for expressions, active scalars and numbers alike,
/// each one row of the table.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "apply.hpp"

#include <type_traits>

namespace tapeless {

// The rows, defined in arithmetic.hpp, powers.hpp, exponential.hpp, trigonometric.hpp and
// error.hpp.
struct fused_multiply_add;
struct square_root;
struct cube_root;
struct power;
struct integer_power;
struct hypotenuse;
struct exponential;
struct binary_exponential;
struct exponential_minus_one;
struct logarithm;
struct binary_logarithm;
struct decimal_logarithm;
struct logarithm_of_one_plus;
struct sine;
struct cosine;
struct tangent_ratio;
struct arc_sine;
struct arc_cosine;
struct arc_tangent;
struct arc_tangent_of_quotient;
struct hyperbolic_sine;
struct hyperbolic_cosine;
struct hyperbolic_tangent;
struct area_hyperbolic_sine;
struct area_hyperbolic_cosine;
struct area_hyperbolic_tangent;
struct error_function;
struct complementary_error_function;

/// @name Functions of <cmath>, found by argument-dependent lookup
/// @{

/// a * b + c, rounded once.
template <class A, class B, class C>
requires Operands<A, B, C>
constexpr applied<fused_multiply_add, A, B, C> fma(A const& a, B const& b, C const& c) {
    return apply<fused_multiply_add>(a, b, c);
}
template <class X>
requires Operands<X>
constexpr applied<square_root, X> sqrt(X const& x) {
    return apply<square_root>(x);
}
template <class X>
requires Operands<X>
constexpr applied<cube_root, X> cbrt(X const& x) {
    return apply<cube_root>(x);
}
// An exponent that is an integer and known to the compiler or the function makes a chain of
// products.
template <class X, class Y>
using power_row =
    std::conditional_t<is_integral_constant<Y> || (std::is_integral_v<Y> && !is_expression<X>),
                       integer_power, power>;
/// x to the power y. An integer exponent (an int, or an integral constant) gives a chain of
/// products, also for numbers; a number or an active scalar as exponent is std::pow. In an
/// expression an int is a number like any other: take 3_c.
template <class X, class Y>
requires Operands<X, Y>
constexpr applied<power_row<X, Y>, X, Y> pow(X const& x, Y const& y) {
    return apply<power_row<X, Y>>(x, y);
}
template <class X, class Y>
requires Operands<X, Y>
constexpr applied<hypotenuse, X, Y> hypot(X const& x, Y const& y) {
    return apply<hypotenuse>(x, y);
}
template <class X, class Y, class Z>
requires Operands<X, Y, Z>
constexpr applied<hypotenuse, X, Y, Z> hypot(X const& x, Y const& y, Z const& z) {
    return apply<hypotenuse>(x, y, z);
}
template <class X>
requires Operands<X>
constexpr applied<exponential, X> exp(X const& x) {
    return apply<exponential>(x);
}
template <class X>
requires Operands<X>
constexpr applied<binary_exponential, X> exp2(X const& x) {
    return apply<binary_exponential>(x);
}
template <class X>
requires Operands<X>
constexpr applied<exponential_minus_one, X> expm1(X const& x) {
    return apply<exponential_minus_one>(x);
}
template <class X>
requires Operands<X>
constexpr applied<logarithm, X> log(X const& x) {
    return apply<logarithm>(x);
}
template <class X>
requires Operands<X>
constexpr applied<binary_logarithm, X> log2(X const& x) {
    return apply<binary_logarithm>(x);
}
template <class X>
requires Operands<X>
constexpr applied<decimal_logarithm, X> log10(X const& x) {
    return apply<decimal_logarithm>(x);
}
template <class X>
requires Operands<X>
constexpr applied<logarithm_of_one_plus, X> log1p(X const& x) {
    return apply<logarithm_of_one_plus>(x);
}
template <class X>
requires Operands<X>
constexpr applied<sine, X> sin(X const& x) {
    return apply<sine>(x);
}
template <class X>
requires Operands<X>
constexpr applied<cosine, X> cos(X const& x) {
    return apply<cosine>(x);
}
template <class X>
requires Operands<X>
constexpr applied<tangent_ratio, X> tan(X const& x) {
    return apply<tangent_ratio>(x);
}
template <class X>
requires Operands<X>
constexpr applied<arc_sine, X> asin(X const& x) {
    return apply<arc_sine>(x);
}
template <class X>
requires Operands<X>
constexpr applied<arc_cosine, X> acos(X const& x) {
    return apply<arc_cosine>(x);
}
template <class X>
requires Operands<X>
constexpr applied<arc_tangent, X> atan(X const& x) {
    return apply<arc_tangent>(x);
}
/// The angle of the point (x, y); (0, 0) has derivative (0, 0).
template <class Y, class X>
requires Operands<Y, X>
constexpr applied<arc_tangent_of_quotient, Y, X> atan2(Y const& y, X const& x) {
    return apply<arc_tangent_of_quotient>(y, x);
}
template <class X>
requires Operands<X>
constexpr applied<hyperbolic_sine, X> sinh(X const& x) {
    return apply<hyperbolic_sine>(x);
}
template <class X>
requires Operands<X>
constexpr applied<hyperbolic_cosine, X> cosh(X const& x) {
    return apply<hyperbolic_cosine>(x);
}
template <class X>
requires Operands<X>
constexpr applied<hyperbolic_tangent, X> tanh(X const& x) {
    return apply<hyperbolic_tangent>(x);
}
template <class X>
requires Operands<X>
constexpr applied<area_hyperbolic_sine, X> asinh(X const& x) {
    return apply<area_hyperbolic_sine>(x);
}
template <class X>
requires Operands<X>
constexpr applied<area_hyperbolic_cosine, X> acosh(X const& x) {
    return apply<area_hyperbolic_cosine>(x);
}
template <class X>
requires Operands<X>
constexpr applied<area_hyperbolic_tangent, X> atanh(X const& x) {
    return apply<area_hyperbolic_tangent>(x);
}
template <class X>
requires Operands<X>
constexpr applied<error_function, X> erf(X const& x) {
    return apply<error_function>(x);
}
template <class X>
requires Operands<X>
constexpr applied<complementary_error_function, X> erfc(X const& x) {
    return apply<complementary_error_function>(x);
}
/// @}

} // namespace tapeless
