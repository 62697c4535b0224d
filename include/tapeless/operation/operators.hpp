/// @file Operators and functions for expressions, active scalars and numbers alike, each one row of
/// the table.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "apply.hpp"

namespace tapeless {

// The rows, defined in operation/.
struct addition;
struct subtraction;
struct multiplication;
struct division;
struct negation;
struct fused_multiply_add;
struct square_of;
struct square_root;
struct cube_root;
struct reciprocal_square_root;
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
struct scaled_complementary_error_function;
struct normal_distribution_function;
struct logarithm_of_normal_distribution_function;
struct logistic_sigmoid;
struct soft_plus;
struct logarithm_of_sigmoid;
struct rectifier;
struct sigmoid_linear_unit;
struct gaussian_error_linear_unit;
struct x_logarithm_y;
struct logarithm_of_sum_of_exponentials;
struct logarithm_of_odds;
struct logarithm_of_one_minus_exponential;
struct logarithm_of_difference_of_exponentials;
struct euclidean_norm;
struct absolute_value;
struct sign_of;
struct larger;
struct smaller;
struct clamped;
struct sign_copy;
struct round_down;
struct round_up;
struct round_to_nearest;
struct truncation;
struct division_remainder;
struct nearest_remainder;
struct positive_difference;
struct selection;
struct barrier;
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

/// @name Functions of <cmath>, <algorithm> and <numeric>, found by argument-dependent lookup
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
template <class A, class B>
requires Operands<A, B>
constexpr applied<larger, A, B> fmax(A const& a, B const& b) {
    return apply<larger>(a, b);
}
template <class A, class B>
requires Operands<A, B>
constexpr applied<smaller, A, B> fmin(A const& a, B const& b) {
    return apply<smaller>(a, b);
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
