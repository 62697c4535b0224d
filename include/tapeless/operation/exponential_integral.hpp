/// @file Rows of the operation table, with their functions: exponential integrals.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "arithmetic.hpp"
#include "boost_math.hpp"
#include "exponential.hpp"
#include "missing.hpp"

#include <boost/math/special_functions/expint.hpp>
#include <cmath>
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

} // namespace tapeless
