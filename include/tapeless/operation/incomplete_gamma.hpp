/// @file Rows of the operation table, with their functions: the incomplete gamma functions.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "comparison.hpp"
#include "densities.hpp"
#include "exponential.hpp"
#include "gamma.hpp"
#include "selection.hpp"

#include <boost/math/special_functions/gamma.hpp>
#include <string_view>
#include <tuple>

namespace tapeless {

struct lower_gamma_fraction;
struct upper_gamma_fraction;
struct gamma_density;

/// @name Incomplete gamma functions
/// @{

/// The regularised lower incomplete gamma function P(a, x), DLMF 8.2.4. Its derivative with respect
/// to a has no closed form.
template <class A, class X, class... None>
requires(Operands<A, X> && sizeof...(None) == 0)
constexpr applied<lower_gamma_fraction, A, X> gamma_p(A const& a, X const& x, None...) {
    return apply<lower_gamma_fraction>(a, x);
}
/// The regularised upper incomplete gamma function Q(a, x) = 1 - P(a, x), DLMF 8.2.4.
template <class A, class X, class... None>
requires(Operands<A, X> && sizeof...(None) == 0)
constexpr applied<upper_gamma_fraction, A, X> gamma_q(A const& a, X const& x, None...) {
    return apply<upper_gamma_fraction>(a, x);
}
/// @}

// The limit of a function of gamma's family where x is infinite, NaN where anything else is.
template <class S>
S beyond_all_numbers(S const& shape, S const& x, int limit) {
    return is_finite(shape) && shape > 0 && x > 0 ? S(limit) : not_a_number<S>();
}

/// The derivative by x of this order of gamma_p_derivative; the next one is its own.
struct gamma_density_derivative {
    static constexpr std::string_view name = "gamma_density_derivative";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static auto value(auto const& order, auto const& a, auto const& x) {
        return on_numbers(
            [&]<class S>(S const& shape, S const& number) {
                return is_finite(shape) && is_finite(number)
                           ? gamma_density_derivative_of_numbers(as_number<int>(order), shape,
                                                                 number)
                           : beyond_all_numbers(shape, number, 0);
            },
            a, x);
    }
    static constexpr auto partials(auto const& y, auto const& order, auto const& a, auto const& x) {
        auto const of_logarithm =
            product_with_logarithm_rest(literal_order(order), x, [&](int of_order) {
                return apply<gamma_density_derivative>(of_order, a, x);
            });
        return std::tuple{constant_like<missing_derivative>(x),
                          y * (log(x) - apply<digamma_function>(a)) + of_logarithm,
                          apply<gamma_density_derivative>(order + 1, a, x)};
    }
};

/// The slope of gamma_p, x^(a - 1) * exp(-x) / tgamma(a).
struct gamma_density {
    static constexpr std::string_view name = "gamma_p_derivative";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static auto value(auto const& a, auto const& x) {
        return gamma_density_derivative::value(0, a, x);
    }
    static constexpr auto partials(auto const& y, auto const& a, auto const& x) {
        return std::tuple{where(y == 0, 0, y * (log(x) - apply<digamma_function>(a))),
                          apply<gamma_density_derivative>(1, a, x)};
    }
};

struct lower_gamma_fraction {
    static constexpr std::string_view name = "gamma_p";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static auto value(auto const& a, auto const& x) {
        return on_numbers(
            []<class S>(S const& shape, S const& number) {
                return is_finite(shape) && is_finite(number)
                           ? S(boost::math::gamma_p(shape, number, quiet_policy()))
                           : beyond_all_numbers(shape, number, 1);
            },
            a, x);
    }
    static constexpr auto partials(auto const&, auto const& a, auto const& x) {
        return std::tuple{constant_like<missing_derivative>(x), apply<gamma_density>(a, x)};
    }
};

struct upper_gamma_fraction {
    static constexpr std::string_view name = "gamma_q";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static auto value(auto const& a, auto const& x) {
        return on_numbers(
            []<class S>(S const& shape, S const& number) {
                return is_finite(shape) && is_finite(number)
                           ? S(boost::math::gamma_q(shape, number, quiet_policy()))
                           : beyond_all_numbers(shape, number, 0);
            },
            a, x);
    }
    static constexpr auto partials(auto const&, auto const& a, auto const& x) {
        return std::tuple{constant_like<missing_derivative>(x), -apply<gamma_density>(a, x)};
    }
};

} // namespace tapeless
