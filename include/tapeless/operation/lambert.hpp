/// @file Rows of the operation table, with their functions: the two real branches of Lambert's W.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "arithmetic.hpp"
#include "boost_math.hpp"
#include "comparison.hpp"
#include "exponential.hpp"
#include "literal_order.hpp"
#include "missing.hpp"
#include "selection.hpp"

#include <boost/math/special_functions/lambert_w.hpp>
#include <cmath>
#include <limits>
#include <string_view>
#include <tuple>
#include <type_traits>

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

/// The derivative of this order, a literal, of a branch of Lambert's W at x, with its value y given
/// too: the slope to that power times a polynomial of 1 / (1 + y). Of y itself the partials know
/// nothing: x has all of the derivative.
struct lambert_derivative {
    static constexpr std::string_view name = "lambert_derivative";
    static constexpr bool composite = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& order, auto const& branch,
                                                       auto const& y, auto const& x) {
        int const count = literal_order(order);
        // DLMF 4.13.4, in forms that are right at both ends and near 0.
        auto const inverse = 1 / (1 + y);
        auto const far_out = (1 - inverse) / x;
        auto const slope =
            literal_order(branch) == 0 ? where(y > 1, far_out, 1 / (exp(y) + x)) : far_out;
        // d/dx inverse = -inverse^2 * slope
        long double coefficients[most_derivatives + 1] = {1};
        for (int n = 1; n < count && n < most_derivatives; ++n)
            for (int power = n; power >= 0; --power) {
                long double const below = power > 0 ? coefficients[power - 1] : 0;
                coefficients[power] = -(n * (coefficients[power] + below) +
                                        static_cast<long double>(power - 1) * below);
            }
        auto result = slope;
        if (count > 1) {
            auto polynomial = literal_like(x, coefficients[count - 1]) * inverse;
            for (int power = count - 2; power > 0; --power)
                polynomial = (polynomial + literal_like(x, coefficients[power])) * inverse;
            result = (polynomial + literal_like(x, coefficients[0])) * slope;
        }
        for (int n = 1; n < count; ++n)
            result = result * slope;
        return result;
    }
    static constexpr auto partials(auto const&, auto const& order, auto const& branch,
                                   auto const& y, auto const& x) {
        auto const unknown = constant_like<missing_derivative>(x);
        return std::tuple{unknown, unknown, 0, apply<lambert_derivative>(order + 1, branch, y, x)};
    }
};

// What Boost.Math gives for W(x), with one step of Newton's method for y = x * exp(-y) where
// that is well conditioned. A float is computed in double.
template <class S, class F>
S polished_lambert(bool is_lower, F const& w, S const& x) {
    using std::abs, std::exp, std::log;
    if constexpr (std::is_same_v<S, float>) {
        return static_cast<float>(polished_lambert(is_lower, w, static_cast<double>(x)));
    } else {
        // Of a denormal x Boost.Math knows no w below -1.
        if (is_lower && x < 0 && x > -4 * std::numeric_limits<S>::min()) {
            S const bound = log(-x);
            S y = bound - log(-bound);
            for (int k = 0; k < 6; ++k)
                y -= (y + log(-y) - bound) * y / (1 + y);
            return y;
        }
        S const y = w(x);
        if (!(abs(1 + y) > 0.3) || !(abs(y) < 2))
            return y;
        return y - (y - x * exp(-y)) / (1 + y);
    }
}

struct principal_lambert_function {
    static constexpr std::string_view name = "lambert_w0";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static auto value(auto const& x) {
        return on_numbers(
            [](auto const& number) {
                return polished_lambert(
                    false,
                    [](auto const& at) { return boost::math::lambert_w0(at, quiet_policy()); },
                    number);
            },
            x);
    }
    static constexpr auto partials(auto const& y, auto const& x) {
        return std::tuple{apply<lambert_derivative>(1, 0, y, x)};
    }
};

struct lower_lambert_function {
    static constexpr std::string_view name = "lambert_wm1";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static auto value(auto const& x) {
        return on_numbers(
            [](auto const& number) {
                return polished_lambert(
                    true,
                    [](auto const& at) { return boost::math::lambert_wm1(at, quiet_policy()); },
                    number);
            },
            x);
    }
    static constexpr auto partials(auto const& y, auto const& x) {
        return std::tuple{apply<lambert_derivative>(1, -1, y, x)};
    }
};

} // namespace tapeless
