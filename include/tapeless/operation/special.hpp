/// @file Special functions that are computed by Boost.Math, for expressions, active scalars and
/// numbers alike. `#include <tapeless/operation/special.hpp>` beside <tapeless.hpp>.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "bessel.hpp"
#include "beta.hpp"
#include "error.hpp"
#include "gamma.hpp"

#include <boost/math/constants/constants.hpp>
#include <boost/math/special_functions/cos_pi.hpp>
#include <boost/math/special_functions/erf.hpp>
#include <boost/math/special_functions/expint.hpp>
#include <boost/math/special_functions/lambert_w.hpp>
#include <boost/math/special_functions/sin_pi.hpp>
#include <cmath>
#include <string_view>
#include <tuple>

namespace tapeless {

struct inverse_error_function;
struct inverse_complementary_error_function;
struct normal_quantile_function;
struct principal_lambert_function;
struct lower_lambert_function;
struct exponential_integral;
struct generalised_exponential_integral;
struct sine_of_half_turns;
struct cosine_of_half_turns;

/// @name Special functions
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
/// The w >= -1 of w * exp(w) = x, DLMF 4.13.
template <class X, class... None>
requires(Operands<X> && sizeof...(None) == 0)
constexpr applied<principal_lambert_function, X> lambert_w0(X const& x, None...) {
    return apply<principal_lambert_function>(x);
}
/// The w <= -1 of w * exp(w) = x, DLMF 4.13.
template <class X, class... None>
requires(Operands<X> && sizeof...(None) == 0)
constexpr applied<lower_lambert_function, X> lambert_wm1(X const& x, None...) {
    return apply<lower_lambert_function>(x);
}
/// The exponential integral Ei(x), DLMF 6.2.5.
template <class X>
requires Operands<X>
constexpr applied<exponential_integral, X> expint(X const& x) {
    return apply<exponential_integral>(x);
}
/// The generalised exponential integral of an integer order for positive x, DLMF 8.19.2.
template <class Order, class X>
requires Operands<Order, X>
constexpr applied<generalised_exponential_integral, Order, X> expint(Order const& order,
                                                                     X const& x) {
    return apply<generalised_exponential_integral>(order, x);
}
/// sin(pi * x), exact where x is a multiple of 1/2.
template <class X, class... None>
requires(Operands<X> && sizeof...(None) == 0)
constexpr applied<sine_of_half_turns, X> sinpi(X const& x, None...) {
    return apply<sine_of_half_turns>(x);
}
/// cos(pi * x), exact where x is a multiple of 1/2.
template <class X, class... None>
requires(Operands<X> && sizeof...(None) == 0)
constexpr applied<cosine_of_half_turns, X> cospi(X const& x, None...) {
    return apply<cosine_of_half_turns>(x);
}
/// @}

struct inverse_error_function {
    static constexpr std::string_view name = "erfinv";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static auto value(auto const& x) {
        return on_numbers(
            [](auto const& number) { return boost::math::erf_inv(number, quiet_policy()); }, x);
    }
    static constexpr auto partials(auto const& y, auto const& x) {
        return std::tuple{exp(y * y) / constant_like<two_over_root_pi>(x)};
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
        return std::tuple{-(exp(y * y) / constant_like<two_over_root_pi>(x))};
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
    // 1 / density(y)
    static constexpr auto partials(auto const& y, auto const& x) {
        auto const twice_density_at_0 =
            constant_like<two_over_root_pi>(x) * constant_like<root_of_half>(x);
        return std::tuple{2 * exp(0.5 * (y * y)) / twice_density_at_0};
    }
};

struct principal_lambert_function {
    static constexpr std::string_view name = "lambert_w0";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static auto value(auto const& x) {
        return on_numbers(
            [](auto const& number) { return boost::math::lambert_w0(number, quiet_policy()); }, x);
    }
    // DLMF 4.13.4
    static constexpr auto partials(auto const& y, auto const&) {
        return std::tuple{1 / (exp(y) * (1 + y))};
    }
};

struct lower_lambert_function {
    static constexpr std::string_view name = "lambert_wm1";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static auto value(auto const& x) {
        return on_numbers(
            [](auto const& number) { return boost::math::lambert_wm1(number, quiet_policy()); }, x);
    }
    // DLMF 4.13.4 with exp(y) = x / y, in a form that has the right limit at both ends.
    static constexpr auto partials(auto const& y, auto const& x) {
        return std::tuple{(1 + 1 / (-1 - y)) / x};
    }
};

struct exponential_integral {
    static constexpr std::string_view name = "expint";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static auto value(auto const& x) {
        return on_numbers(
            [](auto const& number) { return boost::math::expint(number, quiet_policy()); }, x);
    }
    static constexpr auto partials(auto const&, auto const& x) { return std::tuple{exp(x) / x}; }
};

// E_n(x). Below n = 1 upwards from E_0 by the recurrence DLMF 8.19.12, all of whose terms are
// positive.
template <class S>
S exponential_integral_of_order(int n, S const& x) {
    using std::exp;
    if (!(x >= 0))
        return not_a_number<S>();
    if (!is_finite(x))
        return S(0);
    if (n > 0)
        return boost::math::expint(static_cast<unsigned>(n), x, quiet_policy());
    S const decay = exp(-x);
    S result = decay / x;
    for (int k = 1; k <= -n; ++k)
        result = (decay + static_cast<S>(k) * result) / x;
    return result;
}

struct generalised_exponential_integral {
    static constexpr std::string_view name = "expint";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static auto value(auto const& order, auto const& x) {
        return on_numbers(
            []<class S>(S const& n, S const& at) {
                return is_whole(n) ? exponential_integral_of_order(static_cast<int>(n), at)
                                   : not_a_number<S>();
            },
            order, x);
    }
    // DLMF 8.19.13
    static constexpr auto partials(auto const&, auto const& order, auto const& x) {
        return std::tuple{constant_like<missing_derivative>(x),
                          -apply<generalised_exponential_integral>(order - 1, x)};
    }
};

/// The number pi.
struct half_turn {
    static constexpr std::string_view name = "pi";
    template <class S>
    static S value() {
        return boost::math::constants::pi<S>();
    }
    static constexpr auto partials(auto const&) { return std::tuple{}; }
};

struct sine_of_half_turns {
    static constexpr std::string_view name = "sinpi";
    static constexpr bool transcendental = true;
    // Boost.Math's function knows integers that fit an int only.
    [[gnu::always_inline]] static auto value(auto const& x) {
        return on_numbers(
            []<class S>(S const& number) {
                using std::fmod;
                return is_finite(number)
                           ? S(boost::math::sin_pi(S(fmod(number, S(2))), quiet_policy()))
                           : not_a_number<S>();
            },
            x);
    }
    static constexpr auto partials(auto const&, auto const& x) {
        return std::tuple{constant_like<half_turn>(x) * apply<cosine_of_half_turns>(x)};
    }
};

struct cosine_of_half_turns {
    static constexpr std::string_view name = "cospi";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static auto value(auto const& x) {
        return on_numbers(
            []<class S>(S const& number) {
                using std::fmod;
                return is_finite(number)
                           ? S(boost::math::cos_pi(S(fmod(number, S(2))), quiet_policy()))
                           : not_a_number<S>();
            },
            x);
    }
    static constexpr auto partials(auto const&, auto const& x) {
        return std::tuple{-(constant_like<half_turn>(x) * apply<sine_of_half_turns>(x))};
    }
};

} // namespace tapeless
