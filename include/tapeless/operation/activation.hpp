/// @file Rows of the operation table: sigmoids, logarithms of probabilities, and what networks are
/// made of.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "arithmetic.hpp"
#include "exponential.hpp"
#include "gelu.hpp"
#include "sigmoid.hpp"
#include "silu.hpp"

#include <cmath>
#include <string_view>
#include <tuple>

namespace tapeless {

/// x / y^n, of a whole number n. Step by step, no power of y leaves the range before the quotient.
struct divided_by_power {
    static constexpr std::string_view name = "divided_by_power";
    [[gnu::always_inline]] static constexpr auto value(auto const& x, auto const& y,
                                                       auto const& n) {
        using number =
            number_of<std::remove_cvref_t<decltype(x)>, std::remove_cvref_t<decltype(y)>>;
        number quotient = as_number<number>(x);
        for (int k = as_number<int>(n); k > 0; --k)
            quotient = quotient / as_number<number>(y);
        return quotient;
    }
    static constexpr auto partials(auto const&, auto const& x, auto const& y, auto const& n) {
        return std::tuple{apply<divided_by_power>(1, y, n),
                          -n * apply<divided_by_power>(x, y, n + 1),
                          constant_like<missing_derivative>(x)};
    }
};

struct x_logarithm_y {
    static constexpr std::string_view name = "xlogy";
    static constexpr bool composite = true;
    // y == y lets a NaN through.
    [[gnu::always_inline]] static constexpr auto value(auto const& x, auto const& y) {
        return where(x == 0 && y == y, 0, x * log(y));
    }
    static constexpr auto partials(auto const&, auto const& x, auto const& y) {
        // The slopes of both count at 0 too.
        auto const ratio = apply<divided_by_power>(x, y, 1);
        auto const nothing = apply<guarded_product>(x, 1 / y);
        return std::tuple{log(y), where(x == 0 && !(abs(y) > 0), nothing, ratio)};
    }
};

/// log(x / (1 - x)), the inverse of sigmoid, of a quotient that has no digits beside 1 near 1/2.
struct logarithm_of_odds {
    static constexpr std::string_view name = "logit";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        using number = number_of<std::remove_cvref_t<decltype(x)>>;
        number const p = as_number<number>(x), rest = 1 - p;
        return p > 0.25f && p < 0.75f ? number(log1p((p - rest) / rest)) : number(log(p / rest));
    }
    static constexpr auto partials(auto const&, auto const& x) {
        return std::tuple{1 / x + 1 / (1 - x)};
    }
};

} // namespace tapeless
