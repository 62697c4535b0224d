/// @file The densities of the gamma and beta distributions, and their derivatives: without
/// underflow, overflow or cancellation on the way.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "boost_math.hpp"
#include "literal_order.hpp"

#include <boost/math/constants/constants.hpp>
#include <boost/math/special_functions/bernoulli.hpp>
#include <boost/math/special_functions/beta.hpp>
#include <boost/math/special_functions/gamma.hpp>
#include <boost/math/special_functions/log1p.hpp>
#include <cmath>
#include <limits>
#include <type_traits>

namespace tapeless {

// lgamma(x) less the leading terms of Stirling's formula, (x - 1/2) log(x) - x + log(2 pi) / 2, for
// large x: DLMF 5.11.1.
template <class S>
S stirling_correction(S const& x) {
    using std::abs;
    S result = 0, power = 1 / x;
    for (int k = 1; k < 200; ++k) {
        S const term = boost::math::bernoulli_b2n<S>(k, quiet_policy()) * power /
                       static_cast<S>(2 * k * (2 * k - 1));
        result += term;
        if (!(abs(term) > std::numeric_limits<S>::epsilon() * abs(result)))
            break;
        power = power / (x * x);
    }
    return result;
}

// log(1 + u) - u, where 1 + u is given too.
template <class S>
S logarithm_beyond_slope(S const& u, S const& one_more) {
    using std::log;
    return u < -0.5 || u > 1 ? S(log(one_more) - u) : S(boost::math::log1pmx(u, quiet_policy()));
}

// From here on Stirling's formula has all digits.
template <class S>
constexpr int enough_for_stirling = std::numeric_limits<S>::digits10 + 5;

// a - b * x, with one rounding where there is an operation for it.
template <class S>
S fused_difference(S const& a, S const& b, S const& x) {
    if constexpr (std::is_floating_point_v<S>)
        return std::fma(-b, x, a);
    else
        return a - b * x;
}

// x^(a - 1) * exp(-x) / tgamma(a), for a > 0 and x >= 0.
template <class S>
S gamma_density_of_numbers(S const& a, S const& x) {
    using std::exp, std::pow, std::sqrt;
    if (x == 0)
        return a > 1 ? S(0) : a == 1 ? S(1) : infinity_of<S>();
    // As long as no power overflows.
    if (a < 95 || (x < a / 2 && a < 140)) {
        S const root = exp(-x / 2);
        if (root == 0)
            return S(0);
        if (a < 0.5)
            return pow(x, a) * root / boost::math::tgamma(S(a + 1), quiet_policy()) * (a / x) *
                   root;
        return pow(x, S(a - 1)) * root / boost::math::tgamma(a, quiet_policy()) * root;
    }
    // DLMF 5.11.1
    S const bulk = a * logarithm_beyond_slope(S((x - a) / a), S(x / a));
    return exp(bulk - stirling_correction(a)) * sqrt(S(a / boost::math::constants::two_pi<S>())) /
           x;
}

// x^(a - 1) * y^(b - 1) / beta(a, b), for positive a <= b, and x + y = 1, both positive.
template <class S>
S beta_density_of_sorted(S const& a, S const& b, S const& x, S const& y) {
    using std::exp, std::log1p, std::pow, std::sqrt;
    S const total = a + b;
    if (b < enough_for_stirling<S>) {
        if (b < 0.5) // DLMF 5.5.1
            return pow(x, a) * pow(y, b) /
                   ((1 + total) * boost::math::beta(S(1 + a), S(1 + b), quiet_policy())) *
                   (b / total) * (a / x) / y;
        S const other = x < y ? S(exp((b - 1) * log1p(-x))) : S(pow(y, S(b - 1)));
        if (a < 0.5)
            return pow(x, a) / (total * boost::math::beta(S(1 + a), b, quiet_policy())) * other *
                   (a / x);
        return pow(x, S(a - 1)) / boost::math::beta(a, b, quiet_policy()) * other;
    }
    S const corrections = stirling_correction(b) - stirling_correction(total);
    S const scaled = x * total;
    if (a < enough_for_stirling<S> || (scaled < a / 2 && a < 140)) {
        S const rest = -(b - S(0.5)) * log1p(-a / total) - a - corrections;
        S const root = x < y ? S(exp(((b - 1) * log1p(-x) + rest) / 2))
                             : S(pow(y, S((b - 1) / 2)) * exp(rest / 2));
        if (a < 0.5)
            return pow(scaled, a) * root / boost::math::tgamma(S(a + 1), quiet_policy()) * (a / x) *
                   root;
        if (root == 0)
            return S(0);
        S const power = pow(scaled, S((a - 1) / 2));
        return power * (root * (total / boost::math::tgamma(a, quiet_policy()))) * power * root;
    }
    S const gap = -fused_difference(a, total, x);
    S const bulk = a * logarithm_beyond_slope(S(gap / a), S(scaled / a)) +
                   b * logarithm_beyond_slope(S(-gap / b), S(y * total / b));
    return exp(bulk - corrections - stirling_correction(a)) *
           sqrt(S(a / total * b / boost::math::constants::two_pi<S>())) / x / y;
}

// The same of positive shapes in any order, at the ends too.
template <class S>
S beta_density_of_numbers(S const& a, S const& b, S const& x, S const& y) {
    if (x == 0)
        return a > 1 ? S(0) : a == 1 ? b : infinity_of<S>();
    if (y == 0)
        return b > 1 ? S(0) : b == 1 ? a : infinity_of<S>();
    return a > b ? beta_density_of_sorted(b, a, y, x) : beta_density_of_sorted(a, b, x, y);
}

// a * (a - 1) * ... of so many factors.
template <class S>
S falling_factorial(S const& a, int count) {
    S result = 1;
    for (int i = 0; i < count; ++i)
        result = result * (a - static_cast<S>(i));
    return result;
}

template <class S>
S binomial(int n, int k) {
    S result = 1;
    for (int j = 0; j < k; ++j)
        result = result * static_cast<S>(n - j) / static_cast<S>(j + 1);
    return result;
}

// How much less a shape may be, of at most n, and positive still.
template <class S>
int least_shape_below(S const& a, int n) {
    using std::ceil;
    return a > static_cast<S>(n) ? n : static_cast<int>(ceil(a)) - 1;
}

// The sum of coefficients[j] * x^(m - j), n + 1 terms, over `divisor` and times `factor`.
template <class S>
S sum_of_powers(S const* coefficients, int n, int m, S const& x, S const& divisor,
                S const& factor) {
    int top = n;
    while (top > 0 && coefficients[top] == 0)
        --top;
    S sum = 0;
    for (int j = 0; j <= top; ++j)
        sum = sum * x + coefficients[j];
    sum = sum / divisor * factor;
    for (int j = top; j < m; ++j)
        sum = sum * x;
    for (int j = m; j < top; ++j)
        sum = sum / x;
    return sum;
}

// The n-th derivative of the density by x, of a float in double. That is the density times a
// Charlier polynomial of n, over x^n, or, where x is small, the sum of its terms times the density
// of a smaller a, which underflows later.
template <class S>
S gamma_density_derivative_of_numbers(int n, S const& a, S const& x) {
    if constexpr (std::is_same_v<S, float>)
        return static_cast<float>(gamma_density_derivative_of_numbers<double>(n, a, x));
    if (n < 0 || n > most_derivatives || !(a > 0) || !(x >= 0))
        return not_a_number<S>();
    if (n == 0)
        return gamma_density_of_numbers(a, x);
    int const m = x < 1 || x < a / 2 ? least_shape_below(a, n) : 0;
    S const density = gamma_density_of_numbers(S(a - static_cast<S>(m)), x);
    S const shapes = falling_factorial(S(a - 1), m);
    if (x < 1) {
        S coefficients[most_derivatives + 1];
        for (int j = 0; j <= n; ++j)
            coefficients[j] = binomial<S>(n, j) * falling_factorial(S(a - 1), j) *
                              static_cast<S>((n - j) % 2 != 0 ? -1 : 1);
        return sum_of_powers(coefficients, n, m, x, shapes, density);
    }
    S before = 0, polynomial = 1;
    for (int k = 0; k < n; ++k) {
        S const next =
            (a - static_cast<S>(k + 1) - x) * polynomial - static_cast<S>(k) * x * before;
        before = polynomial;
        polynomial = next;
        if (k >= m) { // x^k grows beyond all bounds
            before = before / x;
            polynomial = polynomial / x;
        }
    }
    return density * (polynomial / shapes);
}

// The n-th derivative of the density by x, of which y is the rest from 1: the like, with a Jacobi
// polynomial.
template <class S>
S beta_density_derivative_of_numbers(int n, S const& a, S const& b, S const& x, S const& y) {
    if constexpr (std::is_same_v<S, float>)
        return static_cast<float>(beta_density_derivative_of_numbers<double>(n, a, b, x, y));
    if (n < 0 || n > most_derivatives || !(a > 0) || !(b > 0) || !(x >= 0) || !(y >= 0))
        return not_a_number<S>();
    if (n == 0)
        return beta_density_of_numbers(a, b, x, y);
    if (x > y) {
        S const mirrored = beta_density_derivative_of_numbers(n, b, a, y, x);
        return n % 2 != 0 ? S(-mirrored) : mirrored;
    }
    int const m = x * (a + b) < a ? least_shape_below(a, n) : 0;
    S density = beta_density_of_numbers(S(a - static_cast<S>(m)), b, x, y);
    for (int i = 1; i <= m; ++i)
        density = density * ((a + b - static_cast<S>(i)) / (a - static_cast<S>(i)));
    S coefficients[most_derivatives + 1];
    if (a < 2 || b * x < 1) {
        S power = 1;
        for (int j = n; j >= 0; --j) {
            coefficients[j] = binomial<S>(n, j) * falling_factorial(S(a - 1), j) *
                              falling_factorial(S(b - 1), n - j) * power;
            power = -power / y;
        }
        return sum_of_powers(coefficients, n, m, x, S(1), density);
    }
    S before = 0, polynomial = 1;
    S const slope = fused_difference(S(a - 1), S(a + b - 2), x);
    for (int k = 0; k < n; ++k) {
        S const next = (slope - static_cast<S>(k) * (y - x)) * polynomial -
                       static_cast<S>(k) * (a + b - static_cast<S>(k + 1)) * x * y * before;
        before = polynomial / y;
        polynomial = next / y;
        if (k >= m) {
            before = before / x;
            polynomial = polynomial / x;
        }
    }
    return density * polynomial;
}

// What Leibniz' rule has for the n-th derivative of f(x) * log(x) besides log(x) times that of f: a
// sum over f's derivatives of lower order.
template <class X, class F>
constexpr auto product_with_logarithm_rest(int n, X const& x, F const& derivative) {
    auto power = 1 / x;
    long double falling = n;
    auto sum = n > 0 ? falling * derivative(n - 1) * power : 0 * power;
    for (int j = 2; j <= n; ++j) {
        power = power / x;
        falling = -falling * static_cast<long double>(n - j + 1);
        sum = sum + falling / j * derivative(n - j) * power;
    }
    return sum;
}

} // namespace tapeless
