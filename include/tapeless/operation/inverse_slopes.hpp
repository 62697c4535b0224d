/// @file Rows of the operation table: slopes of inverse trigonometric and inverse hyperbolic
/// functions.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "functions.hpp"
#include "numbers.hpp"

#include <cmath>
#include <string_view>
#include <tuple>
#include <type_traits>

namespace tapeless {

/// 1 / sqrt(1 - x*x). (1 - x)(1 + x) keeps the digits that 1 - x*x loses near 1; as it stands, its
/// derivative would lose them near 0.
struct arc_sine_slope {
    static constexpr std::string_view name = "asin_slope";
    static constexpr bool composite = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        return 1 / sqrt((1 - x) * (1 + x));
    }
    static constexpr auto partials(auto const& y, auto const& x) {
        return std::tuple{x * (y * y * y)};
    }
};

/// 1 / (1 + x*x), of which 1 / x / x is left where the square overflows.
struct arc_tangent_slope {
    static constexpr std::string_view name = "atan_slope";
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        using number = number_of<std::remove_cvref_t<decltype(x)>>;
        number const at = as_number<number>(x), square = at * at;
        return square - square == 0 ? number(1 / (1 + square)) : number(1 / at / at);
    }
    static constexpr auto partials(auto const& y, auto const& x) {
        return std::tuple{-2 * ((x * y) * y)};
    }
};

/// 1 / sqrt(x*x + 1), of which 1 / abs(x) is left where the square overflows.
struct area_hyperbolic_sine_slope {
    static constexpr std::string_view name = "asinh_slope";
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        using number = number_of<std::remove_cvref_t<decltype(x)>>;
        number const at = as_number<number>(x), square = at * at;
        return square - square == 0 ? number(1 / sqrt(square + 1)) : number(1 / abs(at));
    }
    // x * y is between -1 and 1.
    static constexpr auto partials(auto const& y, auto const& x) {
        return std::tuple{-((x * y) * (y * y))};
    }
};

/// 1 / sqrt(x*x - 1), by two roots lest a product overflow.
struct area_hyperbolic_cosine_slope {
    static constexpr std::string_view name = "acosh_slope";
    static constexpr bool composite = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        return 1 / (sqrt(x - 1) * sqrt(x + 1));
    }
    static constexpr auto partials(auto const& y, auto const& x) {
        return std::tuple{-((x * y) * (y * y))};
    }
};

/// 1 / (1 - x*x), as in arc_sine_slope.
struct area_hyperbolic_tangent_slope {
    static constexpr std::string_view name = "atanh_slope";
    static constexpr bool composite = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        return 1 / ((1 - x) * (1 + x));
    }
    static constexpr auto partials(auto const& y, auto const& x) {
        return std::tuple{2 * ((x * y) * y)};
    }
};

} // namespace tapeless
