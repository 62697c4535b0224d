/// @file Rows of the operation table, with their functions: the gamma function, and the derivatives
/// of its logarithm.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "arithmetic.hpp"
#include "boost_math.hpp"
#include "literal_order.hpp"
#include "missing.hpp"

#include <boost/math/constants/constants.hpp>
#include <boost/math/special_functions/cos_pi.hpp>
#include <boost/math/special_functions/digamma.hpp>
#include <boost/math/special_functions/gamma.hpp>
#include <boost/math/special_functions/polygamma.hpp>
#include <boost/math/special_functions/sin_pi.hpp>
#include <boost/math/special_functions/trigamma.hpp>
#include <cmath>
#include <limits>
#include <string_view>
#include <tuple>
#include <type_traits>

namespace tapeless {

struct gamma_function;
struct logarithm_of_gamma;
struct digamma_function;
struct trigamma_function;
struct polygamma_function;

/// @name The gamma function, and the derivatives of its logarithm
/// @{

/// The gamma function, DLMF 5.2.1: that of the standard library.
template <class X>
requires Operands<X>
constexpr applied<gamma_function, X> tgamma(X const& x) {
    return apply<gamma_function>(x);
}
/// log(abs(tgamma(x))): that of the standard library.
template <class X>
requires Operands<X>
constexpr applied<logarithm_of_gamma, X> lgamma(X const& x) {
    return apply<logarithm_of_gamma>(x);
}
/// The derivative of lgamma, DLMF 5.2.2.
template <class X, class... None>
requires(Operands<X> && sizeof...(None) == 0)
constexpr applied<digamma_function, X> digamma(X const& x, None...) {
    return apply<digamma_function>(x);
}
/// The derivative of digamma, DLMF 5.15.
template <class X, class... None>
requires(Operands<X> && sizeof...(None) == 0)
constexpr applied<trigamma_function, X> trigamma(X const& x, None...) {
    return apply<trigamma_function>(x);
}
/// The derivative of digamma of this order, an integer that is not differentiated, DLMF 5.15. Of an
/// order above 20 at a negative x Boost.Math keeps a table, behind a lock.
template <class Order, class X, class... None>
requires(Operands<Order, X> && sizeof...(None) == 0)
constexpr applied<polygamma_function, Order, X> polygamma(Order const& order, X const& x, None...) {
    return apply<polygamma_function>(order, x);
}
/// @}

/// The derivative of tgamma of this order, a literal, with y = tgamma(x) given too: y times a
/// complete Bell polynomial of digamma and its derivatives, which is made first, lest infinities of
/// both signs meet. Of y itself the partials know nothing: x has all of the derivative.
struct gamma_derivative {
    static constexpr std::string_view name = "tgamma_derivative";
    static constexpr bool composite = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& order, auto const& y,
                                                       auto const& x) {
        int const count = literal_order(order);
        auto const first = apply<digamma_function>(x);
        std::remove_const_t<decltype(first)> slopes[most_derivatives], sums[most_derivatives];
        slopes[0] = sums[0] = first;
        for (int n = 1; n < count && n < most_derivatives; ++n) {
            slopes[n] = n == 1 ? apply<trigamma_function>(x) : apply<polygamma_function>(n, x);
            sums[n] = sums[n - 1] * first + slopes[n];
            long double binomial = n;
            for (int j = 1; j < n; ++j) {
                sums[n] = sums[n] + literal_like(x, binomial) * (sums[n - 1 - j] * slopes[j]);
                binomial = binomial * static_cast<long double>(n - j) / (j + 1);
            }
        }
        return y * sums[count - 1];
    }
    static constexpr auto partials(auto const&, auto const& order, auto const& y, auto const& x) {
        return std::tuple{constant_like<missing_derivative>(x), 0,
                          apply<gamma_derivative>(order + 1, y, x)};
    }
};

struct gamma_function {
    static constexpr std::string_view name = "tgamma";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static auto value(auto const& x) {
        return on_numbers(
            []<class S>(S const& number) {
                if constexpr (std::is_floating_point_v<S>)
                    return std::tgamma(number);
                else
                    return boost::math::tgamma(number, quiet_policy());
            },
            x);
    }
    static constexpr auto partials(auto const& y, auto const& x) {
        return std::tuple{apply<gamma_derivative>(1, y, x)};
    }
};

// The standard library's lgamma leaves the sign of the gamma function in a global variable; glibc
// has the same functions without.
#if defined(__GLIBC__) && defined(_GNU_SOURCE)
inline float standard_lgamma(float x) {
    int sign;
    return ::lgammaf_r(x, &sign);
}
inline double standard_lgamma(double x) {
    int sign;
    return ::lgamma_r(x, &sign);
}
inline long double standard_lgamma(long double x) {
    int sign;
    return ::lgammal_r(x, &sign);
}
#else
template <class S>
S standard_lgamma(S const& x) {
    return std::lgamma(x);
}
#endif

template <class S>
S polygamma_of_number(int n, S const& x);

template <class S>
S lgamma_of_number(S const& x) {
    if constexpr (std::is_floating_point_v<S>)
        return standard_lgamma(x);
    else
        return is_pole_of_gamma(x) ? infinity_of<S>() : S(boost::math::lgamma(x, quiet_policy()));
}

struct logarithm_of_gamma {
    static constexpr std::string_view name = "lgamma";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static auto value(auto const& x) {
        return on_numbers([](auto const& number) { return lgamma_of_number(number); }, x);
    }
    static constexpr auto partials(auto const&, auto const& x) {
        return std::tuple{apply<digamma_function>(x)};
    }
};

// The derivative of digamma of order n at a negative x, DLMF 5.15.6, by what x is from the nearest
// integer: Boost.Math loses that to 1 - x.
template <class S>
S reflected_polygamma(int n, S const& x) {
    using std::round;
    if (n > most_derivatives)
        return not_a_number<S>();
    S const rest = x - round(x), half_turn = boost::math::constants::pi<S>();
    S const cotangent =
        boost::math::cos_pi(rest, quiet_policy()) / boost::math::sin_pi(rest, quiet_policy());
    // d/dx cotangent = -half_turn * (1 + cotangent^2)
    S coefficients[most_derivatives + 3] = {0, 1};
    for (int k = 0; k < n; ++k) {
        S below = 0;
        for (int power = 0; power <= k + 2; ++power) {
            S const here = coefficients[power], above = coefficients[power + 1];
            coefficients[power] =
                -(static_cast<S>(power + 1) * above + static_cast<S>(power - 1) * below);
            below = here;
        }
    }
    S sum = coefficients[n + 1];
    for (int power = n; power >= 0; --power)
        sum = coefficients[power] == 0 ? S(sum * cotangent)
                                       : S(sum * cotangent + coefficients[power]);
    for (int k = 0; k <= n; ++k)
        sum = sum * half_turn;
    S const mirrored = polygamma_of_number(n, S(1 - x));
    return n % 2 != 0 ? S(-mirrored - sum) : S(mirrored - sum);
}

// The derivative of digamma of order n, digamma itself for 0. At a pole: infinite if both sides
// agree on the sign, else NaN; at 0 the sign of 0 tells the side.
template <class S>
S polygamma_of_number(int n, S const& x) {
    using std::copysign, std::round;
    if (x != x)
        return x;
    if (!is_finite(x))
        return x < 0 ? not_a_number<S>() : n == 0 ? x : S(0);
    if (is_pole_of_gamma(x))
        return n % 2 != 0 ? infinity_of<S>()
               : x == 0   ? S(copysign(infinity_of<S>(), S(-x)))
                          : not_a_number<S>();
    if (x < 0)
        return reflected_polygamma(n, x);
    if (n > 1 && n <= most_derivatives && x * std::numeric_limits<S>::epsilon() > 1) {
        // The first term of DLMF 5.15.8.
        S leading = n % 2 != 0 ? 1 : -1;
        for (int k = 1; k < n; ++k)
            leading = leading / x * static_cast<S>(k);
        return leading / x;
    }
    S const result = n == 0   ? S(boost::math::digamma(x, quiet_policy()))
                     : n == 1 ? S(boost::math::trigamma(x, quiet_policy()))
                              : S(boost::math::polygamma(n, x, quiet_policy()));
    if (n % 2 != 0 || is_finite(result))
        return result;
    // An overflow, to which Boost.Math gives no sign.
    return S(copysign(infinity_of<S>(), x > 0 ? S(-x) : S(round(x) - x)));
}

struct digamma_function {
    static constexpr std::string_view name = "digamma";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static auto value(auto const& x) {
        return on_numbers([](auto const& number) { return polygamma_of_number(0, number); }, x);
    }
    static constexpr auto partials(auto const&, auto const& x) {
        return std::tuple{apply<trigamma_function>(x)};
    }
};

struct trigamma_function {
    static constexpr std::string_view name = "trigamma";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static auto value(auto const& x) {
        return on_numbers([](auto const& number) { return polygamma_of_number(1, number); }, x);
    }
    static constexpr auto partials(auto const&, auto const& x) {
        return std::tuple{apply<polygamma_function>(2, x)};
    }
};

struct polygamma_function {
    static constexpr std::string_view name = "polygamma";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static auto value(auto const& order, auto const& x) {
        return on_numbers(
            []<class S>(S const& n, S const& number) {
                return is_whole(n) && n >= 0 ? polygamma_of_number(static_cast<int>(n), number)
                                             : not_a_number<S>();
            },
            order, x);
    }
    static constexpr auto partials(auto const&, auto const& order, auto const& x) {
        return std::tuple{constant_like<missing_derivative>(x),
                          apply<polygamma_function>(order + 1, x)};
    }
};

} // namespace tapeless
