/// @file Rows of the operation table, with their functions: the beta function and its relatives.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "beta_values.hpp"
#include "densities.hpp"
#include "digamma_differences.hpp"
#include "gamma.hpp"
#include "incomplete_gamma.hpp"

#include <string_view>
#include <tuple>

namespace tapeless {

struct beta_function;
struct logarithm_of_beta;
struct lower_beta_fraction;
struct upper_beta_fraction;
struct beta_density;

/// @name The beta function and its relatives
/// @{

/// tgamma(a) * tgamma(b) / tgamma(a + b) of positive numbers, DLMF 5.12.1.
template <class A, class B, class... None>
requires(Operands<A, B> && sizeof...(None) == 0)
constexpr applied<beta_function, A, B> beta(A const& a, B const& b, None...) {
    return apply<beta_function>(a, b);
}
/// log(beta(a, b)), without underflow.
template <class A, class B, class... None>
requires(Operands<A, B> && sizeof...(None) == 0)
constexpr applied<logarithm_of_beta, A, B> lbeta(A const& a, B const& b, None...) {
    return apply<logarithm_of_beta>(a, b);
}
/// The regularised incomplete beta function I(a, b; x), DLMF 8.17.2. Its derivatives with respect
/// to a and b have no closed form.
template <class A, class B, class X, class... None>
requires(Operands<A, B, X> && sizeof...(None) == 0)
constexpr applied<lower_beta_fraction, A, B, X> ibeta(A const& a, B const& b, X const& x, None...) {
    return apply<lower_beta_fraction>(a, b, x);
}
/// 1 - ibeta(a, b, x), without cancellation.
template <class A, class B, class X, class... None>
requires(Operands<A, B, X> && sizeof...(None) == 0)
constexpr applied<upper_beta_fraction, A, B, X> ibetac(A const& a, B const& b, X const& x,
                                                       None...) {
    return apply<upper_beta_fraction>(a, b, x);
}
/// @}

/// The derivative of this order, by a, of digamma(a + b) - digamma(a), for positive a and b.
struct digamma_difference {
    static constexpr std::string_view name = "digamma_difference";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static auto value(auto const& order, auto const& a, auto const& b) {
        return on_numbers(
            [&](auto const& p, auto const& q) {
                return digamma_difference_of_numbers(as_number<int>(order), p, q);
            },
            a, b);
    }
    static constexpr auto partials(auto const&, auto const& order, auto const& a, auto const& b) {
        return std::tuple{constant_like<missing_derivative>(a),
                          apply<digamma_difference>(order + 1, a, b),
                          apply<polygamma_function>(order + 1, a + b)};
    }
};

/// The derivative of beta of these orders, literals, by a and by b, with its value y given too. Of
/// y itself the partials know nothing: a and b have all of the derivative.
struct beta_derivative {
    static constexpr std::string_view name = "beta_derivative";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static auto value(auto const& by_a, auto const& by_b, auto const& y,
                                             auto const& a, auto const& b) {
        return on_numbers(
            [&](auto const& value, auto const& p, auto const& q) {
                return beta_derivative_of_numbers(as_number<int>(by_a), as_number<int>(by_b), value,
                                                  p, q);
            },
            y, a, b);
    }
    static constexpr auto partials(auto const&, auto const& by_a, auto const& by_b, auto const& y,
                                   auto const& a, auto const& b) {
        auto const unknown = constant_like<missing_derivative>(y);
        return std::tuple{unknown, unknown, 0, apply<beta_derivative>(by_a + 1, by_b, y, a, b),
                          apply<beta_derivative>(by_a, by_b + 1, y, a, b)};
    }
};

struct beta_function {
    static constexpr std::string_view name = "beta";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static auto value(auto const& a, auto const& b) {
        return on_numbers(
            [](auto const& p, auto const& q) {
                return p < q ? beta_of_numbers(p, q) : beta_of_numbers(q, p);
            },
            a, b);
    }
    static constexpr auto partials(auto const& y, auto const& a, auto const& b) {
        return std::tuple{apply<beta_derivative>(1, 0, y, a, b),
                          apply<beta_derivative>(0, 1, y, a, b)};
    }
};

struct logarithm_of_beta {
    static constexpr std::string_view name = "lbeta";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static auto value(auto const& a, auto const& b) {
        return on_numbers(
            [](auto const& p, auto const& q) {
                return p < q ? logarithm_of_beta_of_numbers(p, q)
                             : logarithm_of_beta_of_numbers(q, p);
            },
            a, b);
    }
    static constexpr auto partials(auto const&, auto const& a, auto const& b) {
        return std::tuple{-apply<digamma_difference>(0, a, b), -apply<digamma_difference>(0, b, a)};
    }
};

/// The derivative by x of this order of ibeta_derivative; the next one is its own.
struct beta_density_derivative {
    static constexpr std::string_view name = "beta_density_derivative";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static auto value(auto const& order, auto const& a, auto const& b,
                                             auto const& x) {
        return on_numbers(
            [&]<class S>(S const& p, S const& q, S const& at) {
                return is_finite(S(p + q + at)) ? beta_density_derivative_of_numbers(
                                                      as_number<int>(order), p, q, at, S(1 - at))
                                                : not_a_number<S>();
            },
            a, b, x);
    }
    static constexpr auto partials(auto const& y, auto const& order, auto const& a, auto const& b,
                                   auto const& x) {
        auto const derivative = [&](int of_order) {
            return apply<beta_density_derivative>(of_order, a, b, x);
        };
        int const n = literal_order(order);
        return std::tuple{constant_like<missing_derivative>(x),
                          y * (log(x) + apply<digamma_difference>(0, a, b)) +
                              product_with_logarithm_rest(n, x, derivative),
                          y * (log1p(-x) + apply<digamma_difference>(0, b, a)) +
                              product_with_logarithm_rest(n, x - 1, derivative),
                          apply<beta_density_derivative>(order + 1, a, b, x)};
    }
};

/// The slope of ibeta, x^(a - 1) * (1 - x)^(b - 1) / beta(a, b).
struct beta_density {
    static constexpr std::string_view name = "ibeta_derivative";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static auto value(auto const& a, auto const& b, auto const& x) {
        return beta_density_derivative::value(0, a, b, x);
    }
    static constexpr auto partials(auto const& y, auto const& a, auto const& b, auto const& x) {
        auto const nothing = y == 0;
        return std::tuple{where(nothing, 0, y * (log(x) + apply<digamma_difference>(0, a, b))),
                          where(nothing, 0, y * (log1p(-x) + apply<digamma_difference>(0, b, a))),
                          apply<beta_density_derivative>(1, a, b, x)};
    }
};

struct lower_beta_fraction {
    static constexpr std::string_view name = "ibeta";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static auto value(auto const& a, auto const& b, auto const& x) {
        return on_numbers(
            []<class S>(S const& p, S const& q, S const& at) {
                return is_finite(S(p + q + at)) ? S(boost::math::ibeta(p, q, at, quiet_policy()))
                                                : not_a_number<S>();
            },
            a, b, x);
    }
    static constexpr auto partials(auto const&, auto const& a, auto const& b, auto const& x) {
        auto const unknown = constant_like<missing_derivative>(x);
        return std::tuple{unknown, unknown, apply<beta_density>(a, b, x)};
    }
};

struct upper_beta_fraction {
    static constexpr std::string_view name = "ibetac";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static auto value(auto const& a, auto const& b, auto const& x) {
        return on_numbers(
            []<class S>(S const& p, S const& q, S const& at) {
                return is_finite(S(p + q + at)) ? S(boost::math::ibetac(p, q, at, quiet_policy()))
                                                : not_a_number<S>();
            },
            a, b, x);
    }
    static constexpr auto partials(auto const&, auto const& a, auto const& b, auto const& x) {
        auto const unknown = constant_like<missing_derivative>(x);
        return std::tuple{unknown, unknown, -apply<beta_density>(a, b, x)};
    }
};

} // namespace tapeless
