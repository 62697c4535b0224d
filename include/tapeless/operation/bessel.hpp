/// @file Rows of the operation table, with their functions: Bessel functions and sinc.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "arithmetic.hpp"
#include "boost_math.hpp"
#include "missing.hpp"

#include <boost/math/constants/constants.hpp>
#include <boost/math/special_functions/bessel.hpp>
#include <boost/math/special_functions/gamma.hpp>
#include <cmath>
#include <concepts>
#include <limits>
#include <string_view>
#include <tuple>
#include <type_traits>

namespace tapeless {

struct bessel_function;
struct neumann_function;
struct modified_bessel_function;
struct macdonald_function;
struct spherical_bessel_function;
struct sine_over_argument;

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

// Where x is large, from sin and cos by the recurrence DLMF 10.51.1, which is faster.
template <class S>
S spherical_bessel_of_number(int n, S const& x) {
    using std::abs, std::cos, std::sin, std::sqrt;
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
