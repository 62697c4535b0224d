/// @file Rows of the operation table, with their functions: the beta function and its relatives.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "densities.hpp"
#include "digamma_differences.hpp"
#include "gamma.hpp"
#include "incomplete_gamma.hpp"

#include <boost/math/special_functions/beta.hpp>
#include <cmath>
#include <limits>
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

// For large numbers the gamma functions by Stirling's formula, whose leading terms cancel on paper.
template <class S>
S logarithm_of_beta_of_numbers(S const& small, S const& large) {
    using std::atan, std::log, std::log1p;
    S const enough = static_cast<S>(std::numeric_limits<S>::digits10);
    S const total = small + large;
    if (small > 0 && small < std::numeric_limits<S>::min() / std::numeric_limits<S>::epsilon())
        return log(total / large) - log(small); // DLMF 5.7.1
    if (!(small > 0) || !(large >= enough) || !is_finite(total))
        return S(log(S(boost::math::beta(small, large, quiet_policy()))));
    S const part = small / total;
    S const corrections = stirling_correction(large) - stirling_correction(total);
    if (small < enough)
        return S(lgamma_of_number(small) + corrections + small - small * log(total) +
                 (large - S(0.5)) * log1p(-part));
    S const half_turn = 4 * S(atan(S(1)));
    return S(log(2 * half_turn / large) / 2 + (small - S(0.5)) * log(part) + large * log1p(-part) +
             stirling_correction(small) + corrections);
}

template <class S>
S beta_of_numbers(S const& small, S const& large) {
    using std::exp, std::log1p, std::pow, std::sqrt;
    S const enough = static_cast<S>(std::numeric_limits<S>::digits10);
    S const total = small + large;
    if (!(small > 0) || !(large >= enough) || !is_finite(total))
        return boost::math::beta(small, large, quiet_policy());
    S const part = small / total;
    S const corrections = stirling_correction(large) - stirling_correction(total);
    if (small < enough)
        return pow(total, S(-small)) * boost::math::tgamma(small, quiet_policy()) *
               exp(small + (large - S(0.5)) * log1p(-part) + corrections);
    return sqrt(S(boost::math::constants::two_pi<S>() / large)) * pow(part, S(small - S(0.5))) *
           exp(large * log1p(-part) + stirling_correction(small) + corrections);
}

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
        return std::tuple{-y * apply<digamma_difference>(0, a, b),
                          -y * apply<digamma_difference>(0, b, a)};
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
        auto const derivative = [&](int lower) {
            return apply<beta_density_derivative>(lower, a, b, x);
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
