/// @file Rows of the operation table, with their functions: Bessel functions.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "arithmetic.hpp"
#include "boost_math.hpp"
#include "missing.hpp"

#include <boost/math/special_functions/bessel.hpp>
#include <boost/math/special_functions/gamma.hpp>
#include <cmath>
#include <concepts>
#include <limits>
#include <string_view>
#include <tuple>

namespace tapeless {

struct bessel_function;
struct neumann_function;
struct modified_bessel_function;
struct macdonald_function;

/// @name Bessel functions
/// The derivative with respect to the order has no closed form. An order that is no integer wants
/// an x that is not negative.
/// @{

/// The Bessel function of the first kind, DLMF 10.2.2.
template <class Order, class X, class... None>
requires(Operands<Order, X> && sizeof...(None) == 0)
constexpr applied<bessel_function, Order, X> bessel_j(Order const& order, X const& x, None...) {
    return apply<bessel_function>(order, x);
}
/// The Bessel function of the second kind for positive x, DLMF 10.2.3.
template <class Order, class X, class... None>
requires(Operands<Order, X> && sizeof...(None) == 0)
constexpr applied<neumann_function, Order, X> bessel_y(Order const& order, X const& x, None...) {
    return apply<neumann_function>(order, x);
}
/// The modified Bessel function of the first kind, DLMF 10.25.2.
template <class Order, class X, class... None>
requires(Operands<Order, X> && sizeof...(None) == 0)
constexpr applied<modified_bessel_function, Order, X> bessel_i(Order const& order, X const& x,
                                                               None...) {
    return apply<modified_bessel_function>(order, x);
}
/// The modified Bessel function of the second kind for positive x, DLMF 10.25.3.
template <class Order, class X, class... None>
requires(Operands<Order, X> && sizeof...(None) == 0)
constexpr applied<macdonald_function, Order, X> bessel_k(Order const& order, X const& x, None...) {
    return apply<macdonald_function>(order, x);
}
/// @}

// Whether an order is one that Boost.Math counts up to in ints.
template <class S>
bool is_order(S const& n) {
    return n > -1e8 && n < 1e8;
}

// Whether a whole number is odd.
template <class S>
bool is_odd(S const& n) {
    using std::fmod;
    return fmod(n, S(2)) != 0;
}

// J or I, where `positive` is the function for positive x, and for any x if the order is an
// integer. Boost.Math is kept from what it does not know: orders below 0, and x = 0.
template <bool Alternating, class S, class F>
S of_first_kind(F const& positive, S const& order, S const& x) {
    using std::floor;
    if (is_whole(order)) // DLMF 10.4.1, 10.27.1
        return order >= 0                     ? S(positive(order, x))
               : Alternating && is_odd(order) ? S(-positive(S(-order), x))
                                              : S(positive(S(-order), x));
    if (x > 0)
        return positive(order, x);
    if (x < 0)
        return not_a_number<S>();
    // DLMF 10.2.2, 10.25.2: 1 / tgamma(order + 1) has the sign.
    return order > 0 ? S(0) : is_odd(S(floor(order))) ? infinity_of<S>() : S(-infinity_of<S>());
}

template <class S>
S bessel_y_of_numbers(S const& order, S const& x) {
    using std::abs, std::fmod;
    if (x < 0)
        return not_a_number<S>();
    if (order < 0 && is_whole(order)) { // DLMF 10.4.1
        S const reflected = bessel_y_of_numbers(S(-order), x);
        return is_odd(order) ? S(-reflected) : reflected;
    }
    if (x > 0) {
        // What overflows on the way: for tiny x Boost.Math's gamma function would throw.
        if (order > 0 && x < std::numeric_limits<S>::epsilon() &&
            !is_finite(S(boost::math::tgamma(order, quiet_policy()))))
            return S(-infinity_of<S>());
        S const result = boost::math::cyl_neumann(order, x, quiet_policy());
        return order > 0 && result != result ? S(-infinity_of<S>()) : result;
    }
    // DLMF 10.2.3: -infinity times cos(pi * order) below 0.
    S const turn = order < 0 ? S(abs(S(fmod(abs(order), S(2)) - 1))) : S(1);
    return turn > 0.5 ? S(-infinity_of<S>()) : turn < 0.5 ? infinity_of<S>() : S(0);
}

// Whether an order is known to be 0: then both neighbours are the same function.
template <class Order>
constexpr bool is_zero_order(Order const& order) {
    if constexpr (std::same_as<Order, active>)
        return order.recorder()->instructions[order.in(*order.recorder())].kind ==
                   algebraic::literal &&
               order.number() == 0;
    else
        return false;
}

struct bessel_function {
    static constexpr std::string_view name = "bessel_j";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static auto value(auto const& order, auto const& x) {
        return on_numbers(
            []<class S>(S const& n, S const& at) {
                if (!is_order(n) || !is_finite(at))
                    return is_order(n) && at == at ? S(0) : not_a_number<S>();
                return of_first_kind<true>(
                    [](S const& v, S const& z) {
                        return boost::math::cyl_bessel_j(v, z, quiet_policy());
                    },
                    n, at);
            },
            order, x);
    }
    // DLMF 10.6.1
    static constexpr auto partials(auto const&, auto const& order, auto const& x) {
        auto const next = apply<bessel_function>(order + 1, x);
        return std::tuple{constant_like<missing_derivative>(x),
                          is_zero_order(order) ? -next
                                               : (apply<bessel_function>(order - 1, x) - next) / 2};
    }
};

struct neumann_function {
    static constexpr std::string_view name = "bessel_y";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static auto value(auto const& order, auto const& x) {
        return on_numbers(
            []<class S>(S const& n, S const& at) {
                if (!is_order(n) || !is_finite(at))
                    return is_order(n) && at > 0 ? S(0) : not_a_number<S>();
                return bessel_y_of_numbers(n, at);
            },
            order, x);
    }
    // DLMF 10.6.1
    static constexpr auto partials(auto const&, auto const& order, auto const& x) {
        auto const next = apply<neumann_function>(order + 1, x);
        return std::tuple{
            constant_like<missing_derivative>(x),
            is_zero_order(order) ? -next : (apply<neumann_function>(order - 1, x) - next) / 2};
    }
};

struct modified_bessel_function {
    static constexpr std::string_view name = "bessel_i";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static auto value(auto const& order, auto const& x) {
        return on_numbers(
            []<class S>(S const& n, S const& at) {
                if (!is_order(n) || !is_finite(at))
                    return is_order(n) && at > 0 ? infinity_of<S>() : not_a_number<S>();
                return of_first_kind<false>(
                    [](S const& v, S const& z) {
                        return boost::math::cyl_bessel_i(v, z, quiet_policy());
                    },
                    n, at);
            },
            order, x);
    }
    // DLMF 10.29.1
    static constexpr auto partials(auto const&, auto const& order, auto const& x) {
        auto const next = apply<modified_bessel_function>(order + 1, x);
        return std::tuple{constant_like<missing_derivative>(x),
                          is_zero_order(order)
                              ? next
                              : (apply<modified_bessel_function>(order - 1, x) + next) / 2};
    }
};

struct macdonald_function {
    static constexpr std::string_view name = "bessel_k";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static auto value(auto const& order, auto const& x) {
        return on_numbers(
            []<class S>(S const& n, S const& at) {
                if (!is_order(n) || !is_finite(at))
                    return is_order(n) && at > 0 ? S(0) : not_a_number<S>();
                using std::abs;
                return at > 0    ? S(boost::math::cyl_bessel_k(S(abs(n)), at, quiet_policy()))
                       : at == 0 ? infinity_of<S>()
                                 : not_a_number<S>();
            },
            order, x);
    }
    // DLMF 10.29.1
    static constexpr auto partials(auto const&, auto const& order, auto const& x) {
        auto const next = apply<macdonald_function>(order + 1, x);
        return std::tuple{
            constant_like<missing_derivative>(x),
            is_zero_order(order) ? -next : (apply<macdonald_function>(order - 1, x) + next) / -2};
    }
};

} // namespace tapeless
