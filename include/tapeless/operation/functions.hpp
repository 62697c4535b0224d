/// @file tapeless's own functions, for expressions, active scalars and numbers alike.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "elementary_functions.hpp"
#include "numeric_functions.hpp"
#include "operators.hpp"
#include "piecewise_functions.hpp"

#include <array>
#include <cstddef>

namespace tapeless {

// The rows, defined in the headers that table.hpp lists.
struct reciprocal_square_root;
struct square_of;
struct sign_of;
struct logistic_sigmoid;
struct soft_plus;
struct logarithm_of_sigmoid;
struct rectifier;
struct sigmoid_linear_unit;
struct gaussian_error_linear_unit;
struct x_logarithm_y;
struct logarithm_of_odds;
struct logarithm_of_one_minus_exponential;
struct logarithm_of_difference_of_exponentials;
struct scaled_complementary_error_function;
struct normal_distribution_function;
struct logarithm_of_normal_distribution_function;
struct logarithm_of_normal_density;
struct euclidean_norm;
struct smooth_maximum;
struct logarithm_of_sum_of_exponentials;
struct barrier;
struct selection;

/// @name tapeless's own functions
/// Where a user has a function of the same name, that one is called: the empty pack ranks these
/// last.
/// @{

/// 1 / sqrt(x).
template <class X, class... None>
requires(Operands<X> && sizeof...(None) == 0)
constexpr applied<reciprocal_square_root, X> rsqrt(X const& x, None...) {
    return apply<reciprocal_square_root>(x);
}
/// x * x.
template <class X, class... None>
requires(Operands<X> && sizeof...(None) == 0)
constexpr applied<square_of, X> square(X const& x, None...) {
    return apply<square_of>(x);
}
/// -1, 0 or 1; zero and NaN give themselves.
template <class X, class... None>
requires(Operands<X> && sizeof...(None) == 0)
constexpr applied<sign_of, X> sign(X const& x, None...) {
    return apply<sign_of>(x);
}
/// 1 / (1 + exp(-x)), without overflow.
template <class X, class... None>
requires(Operands<X> && sizeof...(None) == 0)
constexpr applied<logistic_sigmoid, X> sigmoid(X const& x, None...) {
    return apply<logistic_sigmoid>(x);
}
/// log(1 + exp(x)), without overflow.
template <class X, class... None>
requires(Operands<X> && sizeof...(None) == 0)
constexpr applied<soft_plus, X> softplus(X const& x, None...) {
    return apply<soft_plus>(x);
}
/// log(sigmoid(x)), without overflow or cancellation.
template <class X, class... None>
requires(Operands<X> && sizeof...(None) == 0)
constexpr applied<logarithm_of_sigmoid, X> log_sigmoid(X const& x, None...) {
    return apply<logarithm_of_sigmoid>(x);
}
/// max(x, 0), with derivative 0 at 0.
template <class X, class... None>
requires(Operands<X> && sizeof...(None) == 0)
constexpr applied<rectifier, X> relu(X const& x, None...) {
    return apply<rectifier>(x);
}
/// x * sigmoid(x).
template <class X, class... None>
requires(Operands<X> && sizeof...(None) == 0)
constexpr applied<sigmoid_linear_unit, X> silu(X const& x, None...) {
    return apply<sigmoid_linear_unit>(x);
}
/// x times the standard normal distribution function of x.
template <class X, class... None>
requires(Operands<X> && sizeof...(None) == 0)
constexpr applied<gaussian_error_linear_unit, X> gelu(X const& x, None...) {
    return apply<gaussian_error_linear_unit>(x);
}
/// x * log(y), and 0 where x is 0.
template <class X, class Y, class... None>
requires(Operands<X, Y> && sizeof...(None) == 0)
constexpr applied<x_logarithm_y, X, Y> xlogy(X const& x, Y const& y, None...) {
    return apply<x_logarithm_y>(x, y);
}
/// log(x / (1 - x)), the inverse of sigmoid.
template <class X, class... None>
requires(Operands<X> && sizeof...(None) == 0)
constexpr applied<logarithm_of_odds, X> logit(X const& x, None...) {
    return apply<logarithm_of_odds>(x);
}
/// log(1 - exp(-x)) for a positive x, without cancellation.
template <class X, class... None>
requires(Operands<X> && sizeof...(None) == 0)
constexpr applied<logarithm_of_one_minus_exponential, X> log1mexp(X const& x, None...) {
    return apply<logarithm_of_one_minus_exponential>(x);
}
/// log(exp(a) - exp(b)) for a >= b, without overflow or cancellation.
template <class A, class B, class... None>
requires(Operands<A, B> && sizeof...(None) == 0)
constexpr applied<logarithm_of_difference_of_exponentials, A, B> log_diff_exp(A const& a,
                                                                              B const& b, None...) {
    return apply<logarithm_of_difference_of_exponentials>(a, b);
}
/// exp(x*x) * erfc(x), without overflow or underflow for positive x.
template <class X, class... None>
requires(Operands<X> && sizeof...(None) == 0)
constexpr applied<scaled_complementary_error_function, X> erfcx(X const& x, None...) {
    return apply<scaled_complementary_error_function>(x);
}
/// The distribution function of the standard normal distribution, erfc(-x / sqrt(2)) / 2.
template <class X, class... None>
requires(Operands<X> && sizeof...(None) == 0)
constexpr applied<normal_distribution_function, X> normal_cdf(X const& x, None...) {
    return apply<normal_distribution_function>(x);
}
/// log(normal_cdf(x)), without underflow or cancellation.
template <class X, class... None>
requires(Operands<X> && sizeof...(None) == 0)
constexpr applied<logarithm_of_normal_distribution_function, X> log_normal_cdf(X const& x,
                                                                               None...) {
    return apply<logarithm_of_normal_distribution_function>(x);
}
/// The logarithm of the density of the standard normal distribution, -x*x/2 - log(2 * pi)/2.
template <class X, class... None>
requires(Operands<X> && sizeof...(None) == 0)
constexpr applied<logarithm_of_normal_density, X> log_normal_pdf(X const& x, None...) {
    return apply<logarithm_of_normal_density>(x);
}
/// sqrt(x*x + width*width): abs(x) without its kink, larger by less than width.
template <class X, class Width, class... None>
requires(Operands<X, Width> && sizeof...(None) == 0)
constexpr applied<euclidean_norm, X, Width> smooth_abs(X const& x, Width const& width, None...) {
    return apply<euclidean_norm>(x, width);
}
/// (a + b + smooth_abs(a - b, width)) / 2: max(a, b) without its kink, larger by less than width.
template <class A, class B, class Width, class... None>
requires(Operands<A, B, Width> && sizeof...(None) == 0)
constexpr auto smooth_max(A const& a, B const& b, Width const& width, None...) {
    return apply<smooth_maximum>(a, b, width);
}
/// (a + b - smooth_abs(a - b, width)) / 2: min(a, b) without its kink, smaller by less than width.
template <class A, class B, class Width, class... None>
requires(Operands<A, B, Width> && sizeof...(None) == 0)
constexpr auto smooth_min(A const& a, B const& b, Width const& width, None...) {
    return -apply<smooth_maximum>(-a, -b, width);
}
/// log(exp(x[0]) + exp(x[1]) + ...), without overflow.
template <class X, std::size_t N, class... None>
requires(Operands<X> && N > 0 && sizeof...(None) == 0)
constexpr auto log_sum_exp(std::array<X, N> const& x, None...) {
    return std::apply(
        [](auto const&... each) { return apply<logarithm_of_sum_of_exponentials>(each...); }, x);
}
/// The Euclidean norm, with derivative 0 at 0.
template <class X, std::size_t N, class... None>
requires(Operands<X> && N > 0 && sizeof...(None) == 0)
constexpr auto norm(std::array<X, N> const& x, None...) {
    return std::apply([](auto const&... each) { return apply<euclidean_norm>(each...); }, x);
}
/// x[0] * y[0] + x[1] * y[1] + ...
template <class X, class Y, std::size_t N, class... None>
requires(Operands<X, Y> && N > 0 && sizeof...(None) == 0)
constexpr auto dot(std::array<X, N> const& x, std::array<Y, N> const& y, None...) {
    auto result = x[0] * y[0];
    for (std::size_t i = 1; i < N; ++i)
        result = result + x[i] * y[i];
    return result;
}
/// a where the condition holds, else b. Both are computed; the one that is not taken adds exactly 0
/// to any derivative.
template <class Condition, class A, class B>
requires(Operands<Condition, A, B>)
constexpr applied<selection, Condition, A, B> where(Condition const& condition, A const& a,
                                                    B const& b) {
    return apply<selection>(condition, a, b);
}
/// x, as a constant for every derivative.
template <class X>
requires Operands<X>
constexpr applied<barrier, X> stop_gradient(X const& x) {
    return apply<barrier>(x);
}
/// @}

} // namespace tapeless
