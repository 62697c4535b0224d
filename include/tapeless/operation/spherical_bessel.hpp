/// @file Rows of the operation table, with their functions: spherical Bessel functions and sinc,
/// which is one of them.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "arithmetic.hpp"
#include "boost_math.hpp"
#include "comparison.hpp"
#include "missing.hpp"
#include "selection.hpp"

#include <boost/math/constants/constants.hpp>
#include <boost/math/special_functions/bessel.hpp>
#include <cmath>
#include <string_view>
#include <tuple>
#include <type_traits>

namespace tapeless {

struct spherical_bessel_function;
struct sine_over_argument;

/// @name Spherical Bessel functions
/// The derivative with respect to the order has no closed form.
/// @{

/// The spherical Bessel function of the first kind of an order 0, 1, 2, ..., DLMF 10.47.3.
template <class Order, class X, class... None>
requires(Operands<Order, X> && sizeof...(None) == 0)
constexpr applied<spherical_bessel_function, Order, X> spherical_bessel(Order const& order,
                                                                        X const& x, None...) {
    return apply<spherical_bessel_function>(order, x);
}
/// sin(x) / x, and 1 at 0, accurate there in every derivative.
template <class X, class... None>
requires(Operands<X> && sizeof...(None) == 0)
constexpr applied<sine_over_argument, X> sinc(X const& x, None...) {
    return apply<sine_over_argument>(x);
}
/// @}

// The power series, DLMF 10.53.1, of an order n > 0 at x > 0.
template <class S>
S spherical_bessel_by_series(int n, S const& x) {
    S power = 1; // x^n / (1 * 3 * ... * (2*n + 1))
    for (int k = 1; k <= n; ++k)
        power = power * x / static_cast<S>(2 * k + 1);
    S const square = x * x / 2;
    S term = 1, rest = 0; // the sum is 1 + rest
    for (int k = 1; k == 1 || term != 0; ++k) {
        term = -term * square / static_cast<S>(k * (2 * (n + k) + 1));
        S const before = rest;
        rest += term;
        if (rest == before)
            break;
    }
    return power + power * rest;
}

// Where x is large, from sin and cos by the recurrence DLMF 10.51.1, which is faster. A float is
// computed in double.
template <class S>
S spherical_bessel_of_number(int n, S const& x) {
    using std::abs, std::cos, std::sin, std::sqrt;
    if constexpr (std::is_same_v<S, float>)
        return static_cast<S>(spherical_bessel_of_number(n, static_cast<double>(x)));
    S const distance = abs(x);
    if (!is_finite(x))
        return x == x ? S(0) : x;
    S result;
    if (n == 0) {
        result = distance == 0 ? S(1) : S(sin(distance) / distance);
    } else if (distance > static_cast<S>(n + 1)) {
        S before = sin(distance) / distance;
        result = (before - cos(distance)) / distance;
        for (int k = 1; k < n; ++k) {
            S const next = static_cast<S>(2 * k + 1) * result / distance - before;
            before = result;
            result = next;
        }
    } else if (distance * distance <= static_cast<S>(8 * n)) {
        result = spherical_bessel_by_series(n, distance);
    } else if constexpr (std::is_floating_point_v<S>) {
        result = boost::math::sph_bessel(static_cast<unsigned>(n), distance, quiet_policy());
    } else {
        // DLMF 10.47.3: Boost.Math's own does not compile for Boost.Multiprecision's numbers.
        S const half_turn = boost::math::constants::pi<S>();
        result = distance == 0 ? S(0)
                               : S(boost::math::cyl_bessel_j(S(static_cast<S>(n) + S(0.5)),
                                                             distance, quiet_policy()) *
                                   sqrt(S(half_turn / (2 * distance))));
    }
    return n % 2 != 0 && x < 0 ? S(-result) : result;
}

struct spherical_bessel_function {
    static constexpr std::string_view name = "spherical_bessel";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static auto value(auto const& order, auto const& x) {
        return on_numbers(
            []<class S>(S const& n, S const& at) {
                return is_whole(n) && n >= 0 ? spherical_bessel_of_number(static_cast<int>(n), at)
                                             : not_a_number<S>();
            },
            order, x);
    }
    // DLMF 10.51.1, which for the order 0 multiplies what is not there by 0.
    static constexpr auto partials(auto const&, auto const& order, auto const& x) {
        auto const before = where(order == 0, 0, order - 1);
        return std::tuple{constant_like<missing_derivative>(x),
                          (order * apply<spherical_bessel_function>(before, x) -
                           (order + 1) * apply<spherical_bessel_function>(order + 1, x)) /
                              (2 * order + 1)};
    }
};

struct sine_over_argument {
    static constexpr std::string_view name = "sinc";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static auto value(auto const& x) {
        return on_numbers([](auto const& at) { return spherical_bessel_of_number(0, at); }, x);
    }
    static constexpr auto partials(auto const&, auto const& x) {
        return std::tuple{-apply<spherical_bessel_function>(1, x)};
    }
};

} // namespace tapeless
