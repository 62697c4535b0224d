/// @file Rows of the operation table, with their functions: the inverses of the error functions and
/// of the normal distribution.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "arithmetic.hpp"
#include "boost_math.hpp"
#include "literal_order.hpp"
#include "missing.hpp"
#include "normal_distribution.hpp"

#include <boost/math/special_functions/erf.hpp>
#include <cmath>
#include <string_view>
#include <tuple>

namespace tapeless {

struct inverse_error_function;
struct inverse_complementary_error_function;
struct normal_quantile_function;

/// @name Inverses of the error functions and of the normal distribution
/// @{

/// The x of erf(x), DLMF 7.17.
template <class X, class... None>
requires(Operands<X> && sizeof...(None) == 0)
constexpr applied<inverse_error_function, X> erfinv(X const& x, None...) {
    return apply<inverse_error_function>(x);
}
/// The x of erfc(x), DLMF 7.17.
template <class X, class... None>
requires(Operands<X> && sizeof...(None) == 0)
constexpr applied<inverse_complementary_error_function, X> erfcinv(X const& x, None...) {
    return apply<inverse_complementary_error_function>(x);
}
/// The x of normal_cdf(x).
template <class X, class... None>
requires(Operands<X> && sizeof...(None) == 0)
constexpr applied<normal_quantile_function, X> normal_quantile(X const& x, None...) {
    return apply<normal_quantile_function>(x);
}
/// @}

// The inverses, as the derivatives' row knows them.
struct inverse_kind {
    static constexpr int error = 0, complementary = 1, normal = 2;
};

// The derivative of this order of an inverse at x, where its value is y: the slope to that power
// times a polynomial of y. Where x is small, what the slope takes the exponential of is less well
// known than x itself: exp(y*y) is erfcx(y) / x.
template <class S>
S inverse_error_derivative_of_numbers(int order, int kind, S const& y, S const& x) {
    using std::exp;
    if (order < 1 || order > most_derivatives)
        return not_a_number<S>();
    S slope = 1 / two_over_root_pi::value<S>();
    if (kind == inverse_kind::error)
        slope = slope * exp(y * y);
    else if (kind == inverse_kind::complementary)
        slope = -slope * (x > 0 && x < 1 ? S(scaled_error_integral(0, y) / x) : S(exp(y * y)));
    else if (x > 0 && x < 0.5)
        slope = 2 * slope * root_of_half::value<S>() *
                scaled_error_integral(0, S(-y * root_of_half::value<S>())) / x;
    else
        slope = 4 * slope * root_of_half::value<S>() * exp(y * y / 2);
    // d/dx slope = rate * y * slope^2
    S const rate = kind == inverse_kind::normal ? 1 : 2;
    S coefficients[most_derivatives + 1] = {1};
    for (int n = 1; n < order; ++n) {
        S before = 0;
        for (int power = 0; power <= n; ++power) {
            S const here = coefficients[power];
            S const above = power < n ? coefficients[power + 1] : S(0);
            coefficients[power] =
                static_cast<S>(n) * rate * before + static_cast<S>(power + 1) * above;
            before = here;
        }
    }
    S result = coefficients[order - 1];
    for (int power = order - 2; power >= 0; --power)
        result = coefficients[power] == 0 ? S(result * y) : S(result * y + coefficients[power]);
    for (int n = 0; n < order; ++n)
        result = result * slope;
    return result;
}

/// The derivative of this order of an inverse at x, with its value y given too: x has all of the
/// derivative, y none.
struct inverse_error_derivative {
    static constexpr std::string_view name = "inverse_error_derivative";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static auto value(auto const& order, auto const& kind, auto const& y,
                                             auto const& x) {
        return on_numbers(
            [&]<class S>(S const& root, S const& at) {
                return inverse_error_derivative_of_numbers(as_number<int>(order),
                                                           as_number<int>(kind), root, at);
            },
            y, x);
    }
    static constexpr auto partials(auto const&, auto const& order, auto const& kind, auto const& y,
                                   auto const& x) {
        auto const unknown = constant_like<missing_derivative>(x);
        return std::tuple{unknown, unknown, 0,
                          apply<inverse_error_derivative>(order + 1, kind, y, x)};
    }
};

struct inverse_error_function {
    static constexpr std::string_view name = "erfinv";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static auto value(auto const& x) {
        return on_numbers(
            [](auto const& number) { return boost::math::erf_inv(number, quiet_policy()); }, x);
    }
    static constexpr auto partials(auto const& y, auto const& x) {
        return std::tuple{apply<inverse_error_derivative>(1, inverse_kind::error, y, x)};
    }
};

struct inverse_complementary_error_function {
    static constexpr std::string_view name = "erfcinv";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static auto value(auto const& x) {
        return on_numbers(
            [](auto const& number) { return boost::math::erfc_inv(number, quiet_policy()); }, x);
    }
    static constexpr auto partials(auto const& y, auto const& x) {
        return std::tuple{apply<inverse_error_derivative>(1, inverse_kind::complementary, y, x)};
    }
};

struct normal_quantile_function {
    static constexpr std::string_view name = "normal_quantile";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static auto value(auto const& x) {
        return on_numbers(
            []<class S>(S const& number) {
                return 0 - boost::math::erfc_inv(S(2 * number), quiet_policy()) /
                               root_of_half::value<S>();
            },
            x);
    }
    static constexpr auto partials(auto const& y, auto const& x) {
        return std::tuple{apply<inverse_error_derivative>(1, inverse_kind::normal, y, x)};
    }
};

} // namespace tapeless
