/// @file Rows of the operation table, with their functions: the inverses of the error functions and
/// of the normal distribution.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "arithmetic.hpp"
#include "boost_math.hpp"
#include "error.hpp"
#include "exponential.hpp"

#include <boost/math/special_functions/erf.hpp>
#include <string_view>
#include <tuple>

namespace tapeless {

struct inverse_error_function;
struct inverse_complementary_error_function;
struct normal_quantile_function;

/// @name Inverses of the error functions and of the normal distribution
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

} // namespace tapeless
