/// @file Rows of the operation table, with their functions: exponential integrals.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "arithmetic.hpp"
#include "boost_math.hpp"
#include "missing.hpp"

#include <boost/math/constants/constants.hpp>
#include <boost/math/special_functions/expint.hpp>
#include <cmath>
#include <limits>
#include <string_view>
#include <tuple>

namespace tapeless {

struct exponential_integral;
struct generalised_exponential_integral;

/// @name Exponential integrals
/// @{

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
/// @}

// Where exp(x) / x is beyond exp(x), its root is taken as a factor twice.
template <class S>
S exponential_over_argument_of_number(int order, S const& x) {
    using std::exp;
    if (x > std::numeric_limits<S>::max())
        return x;
    S sum = 1;
    for (int k = 1; k <= order; ++k)
        sum = 1 - static_cast<S>(k) / x * sum;
    if (x < 1)
        return exp(x) / x * sum;
    S const root = exp(x / 2);
    return root / x * sum * root;
}

/// The derivative of exp(x) / x of this order; the next one is its own.
struct exponential_over_argument {
    static constexpr std::string_view name = "exp_over_x_derivative";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static auto value(auto const& order, auto const& x) {
        return on_numbers(
            [&](auto const& number) {
                return exponential_over_argument_of_number(as_number<int>(order), number);
            },
            x);
    }
    static constexpr auto partials(auto const&, auto const& order, auto const& x) {
        return std::tuple{constant_like<missing_derivative>(x),
                          apply<exponential_over_argument>(order + 1, x)};
    }
};

// E_n(x) of an x above 1, by the even part of the continued fraction DLMF 8.19.17.
template <class S>
S exponential_integral_by_fraction(int n, S const& x) {
    using std::exp;
    constexpr int digits = std::numeric_limits<S>::digits;
    S const order = static_cast<S>(n);
    int const last = digits / 4 + static_cast<int>(0.04 * digits * digits / static_cast<double>(x));
    S tail = 0;
    for (int k = last; k >= 1; --k)
        tail = static_cast<S>(k) * (order + static_cast<S>(k - 1)) /
               (x + order + static_cast<S>(2 * k) - tail);
    return exp(-x) / (x + order - tail);
}

// E_n(x). Below n = 1 upwards from E_0 by the recurrence DLMF 8.19.12, all of whose terms are
// positive. Boost.Math is less accurate above n = 1, and gives 0 in place of what is denormal.
template <class S>
S exponential_integral_of_order(int n, S const& x) {
    using std::exp;
    if (!(x >= 0))
        return not_a_number<S>();
    if (!is_finite(x))
        return S(0);
    if (n > 0 && x > (n == 1 ? 500 : 1))
        return exponential_integral_by_fraction(n, x);
    S const decay = exp(-x);
    if (n > 1 && n < 64 && x > 0) {
        S result = boost::math::expint(1u, x, quiet_policy());
        for (int k = 1; k < n; ++k)
            result = (decay - x * result) / static_cast<S>(k);
        return result;
    }
    if (n > 0)
        return boost::math::expint(static_cast<unsigned>(n), x, quiet_policy());
    S result = decay / x;
    for (int k = 1; k <= -n; ++k)
        result = (decay + static_cast<S>(k) * result) / x;
    return result;
}

struct exponential_integral {
    static constexpr std::string_view name = "expint";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static auto value(auto const& x) {
        return on_numbers(
            []<class S>(S const& number) {
                using std::log;
                // DLMF 6.6.1: what Boost.Math divides by underflows.
                if (number > 0 && number < std::numeric_limits<S>::min() * 4)
                    return S(log(number) + boost::math::constants::euler<S>());
                return number < -500 && is_finite(number)
                           ? S(-exponential_integral_by_fraction(1, S(-number)))
                           : S(boost::math::expint(number, quiet_policy()));
            },
            x);
    }
    static constexpr auto partials(auto const&, auto const& x) {
        return std::tuple{apply<exponential_over_argument>(0, x)};
    }
};

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

} // namespace tapeless
