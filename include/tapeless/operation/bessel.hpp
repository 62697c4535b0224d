/// @file Rows of the operation table, with their functions: Bessel functions.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "arithmetic.hpp"
#include "bessel_values.hpp"
#include "missing.hpp"

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

/// The derivative of bessel_j of this order `of`; the next one is its own.
struct bessel_derivative {
    static constexpr std::string_view name = "bessel_j_derivative";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static auto value(auto const& of, auto const& order, auto const& x) {
        return on_numbers(
            []<class S>(S const& k, S const& n, S const& at) {
                return bessel_derivative_of_numbers<bessel_kind{1, -1, false}>(
                    [](auto const& v, auto const& z) { return bessel_j_of_numbers(v, z); }, k, n,
                    at);
            },
            of, order, x);
    }
    static constexpr auto partials(auto const&, auto const& of, auto const& order, auto const& x) {
        auto const unknown = constant_like<missing_derivative>(x);
        return std::tuple{unknown, unknown, apply<bessel_derivative>(of + 1, order, x)};
    }
};

struct bessel_function {
    static constexpr std::string_view name = "bessel_j";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static auto value(auto const& order, auto const& x) {
        return on_numbers([](auto const& n, auto const& at) { return bessel_j_of_numbers(n, at); },
                          order, x);
    }
    static constexpr auto partials(auto const&, auto const& order, auto const& x) {
        return std::tuple{constant_like<missing_derivative>(x),
                          apply<bessel_derivative>(1, order, x)};
    }
};

/// The derivative of bessel_y of this order `of`; the next one is its own.
struct neumann_derivative {
    static constexpr std::string_view name = "bessel_y_derivative";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static auto value(auto const& of, auto const& order, auto const& x) {
        return on_numbers(
            []<class S>(S const& k, S const& n, S const& at) {
                return bessel_derivative_of_numbers<bessel_kind{1, -1, true}>(
                    [](auto const& v, auto const& z) { return bessel_y_of_numbers(v, z); }, k, n,
                    at);
            },
            of, order, x);
    }
    static constexpr auto partials(auto const&, auto const& of, auto const& order, auto const& x) {
        auto const unknown = constant_like<missing_derivative>(x);
        return std::tuple{unknown, unknown, apply<neumann_derivative>(of + 1, order, x)};
    }
};

struct neumann_function {
    static constexpr std::string_view name = "bessel_y";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static auto value(auto const& order, auto const& x) {
        return on_numbers([](auto const& n, auto const& at) { return bessel_y_of_numbers(n, at); },
                          order, x);
    }
    static constexpr auto partials(auto const&, auto const& order, auto const& x) {
        return std::tuple{constant_like<missing_derivative>(x),
                          apply<neumann_derivative>(1, order, x)};
    }
};

/// The derivative of bessel_i of this order `of`; the next one is its own.
struct modified_bessel_derivative {
    static constexpr std::string_view name = "bessel_i_derivative";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static auto value(auto const& of, auto const& order, auto const& x) {
        return on_numbers(
            []<class S>(S const& k, S const& n, S const& at) {
                return bessel_derivative_of_numbers<bessel_kind{1, 1, false}>(
                    [](auto const& v, auto const& z) { return bessel_i_of_numbers(v, z); }, k, n,
                    at);
            },
            of, order, x);
    }
    static constexpr auto partials(auto const&, auto const& of, auto const& order, auto const& x) {
        auto const unknown = constant_like<missing_derivative>(x);
        return std::tuple{unknown, unknown, apply<modified_bessel_derivative>(of + 1, order, x)};
    }
};

struct modified_bessel_function {
    static constexpr std::string_view name = "bessel_i";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static auto value(auto const& order, auto const& x) {
        return on_numbers([](auto const& n, auto const& at) { return bessel_i_of_numbers(n, at); },
                          order, x);
    }
    static constexpr auto partials(auto const&, auto const& order, auto const& x) {
        return std::tuple{constant_like<missing_derivative>(x),
                          apply<modified_bessel_derivative>(1, order, x)};
    }
};

/// The derivative of bessel_k of this order `of`; the next one is its own.
struct macdonald_derivative {
    static constexpr std::string_view name = "bessel_k_derivative";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static auto value(auto const& of, auto const& order, auto const& x) {
        return on_numbers(
            []<class S>(S const& k, S const& n, S const& at) {
                return bessel_derivative_of_numbers<bessel_kind{-1, -1, true}>(
                    [](auto const& v, auto const& z) { return bessel_k_of_numbers(v, z); }, k, n,
                    at);
            },
            of, order, x);
    }
    static constexpr auto partials(auto const&, auto const& of, auto const& order, auto const& x) {
        auto const unknown = constant_like<missing_derivative>(x);
        return std::tuple{unknown, unknown, apply<macdonald_derivative>(of + 1, order, x)};
    }
};

struct macdonald_function {
    static constexpr std::string_view name = "bessel_k";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static auto value(auto const& order, auto const& x) {
        return on_numbers([](auto const& n, auto const& at) { return bessel_k_of_numbers(n, at); },
                          order, x);
    }
    static constexpr auto partials(auto const&, auto const& order, auto const& x) {
        return std::tuple{constant_like<missing_derivative>(x),
                          apply<macdonald_derivative>(1, order, x)};
    }
};

} // namespace tapeless
