/// @file Rows of the operation table, with their functions: the two real branches of Lambert's W.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "arithmetic.hpp"
#include "boost_math.hpp"
#include "exponential.hpp"

#include <boost/math/special_functions/lambert_w.hpp>
#include <string_view>
#include <tuple>

namespace tapeless {

struct principal_lambert_function;
struct lower_lambert_function;

/// @name Lambert's W
/// @{

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
/// @}

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

} // namespace tapeless
