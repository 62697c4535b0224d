/// @file Rows of the operation table: x * sigmoid(x), and its slope.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "sigmoid.hpp"

#include <cmath>
#include <string_view>
#include <tuple>
#include <type_traits>

namespace tapeless {

// c times s, which is exp(-abs(x)) far out: where s has lost digits to underflow, its root is taken
// as a factor twice.
template <class S>
[[gnu::always_inline]] constexpr S scaled_tail(S const& c, S const& s, S const& x) {
    if (s >= 1e-30f || s != s)
        return c * s;
    S const root = exp(-0.5f * abs(x));
    return c * root * root;
}

/// c * s, where s = sigmoid(x), a hint.
struct scaled_sigmoid {
    static constexpr std::string_view name = "scaled_sigmoid";
    [[gnu::always_inline]] static constexpr auto value(auto const& c, auto const& s,
                                                       auto const& x) {
        return scaled_tail(c, s, x);
    }
    static constexpr auto partials(auto const&, auto const& c, auto const& s, auto const& x) {
        return std::tuple{s, 0, c * apply<sigmoid_slope>(s, x)};
    }
};

/// c * s, where s = sigmoid_slope(sigmoid(x), x), a hint.
struct scaled_sigmoid_slope {
    static constexpr std::string_view name = "scaled_sigmoid_slope";
    [[gnu::always_inline]] static constexpr auto value(auto const& c, auto const& s,
                                                       auto const& x) {
        return scaled_tail(c, s, x);
    }
    static constexpr auto partials(auto const&, auto const& c, auto const& s, auto const& x) {
        return std::tuple{s, 0, apply<scaled_sigmoid_slope>(-(c * tanh(0.5 * x)), s, x)};
    }
};

/// The slope of silu(x), s * (1 + x * (1 - s)) with s = sigmoid(x).
struct sigmoid_linear_unit_slope {
    static constexpr std::string_view name = "silu_slope";
    static constexpr bool composite = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        return apply<scaled_sigmoid>(1 + x * apply<complementary_sigmoid>(x),
                                     apply<logistic_sigmoid>(x), x);
    }
    static constexpr auto partials(auto const&, auto const& x) {
        auto const s = apply<logistic_sigmoid>(x);
        return std::tuple{
            apply<scaled_sigmoid_slope>(2 - x * tanh(0.5 * x), apply<sigmoid_slope>(s, x), x)};
    }
};

struct sigmoid_linear_unit {
    static constexpr std::string_view name = "silu";
    static constexpr bool composite = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        return apply<scaled_sigmoid>(x, apply<logistic_sigmoid>(x), x);
    }
    static constexpr auto partials(auto const&, auto const& x) {
        return std::tuple{apply<sigmoid_linear_unit_slope>(x)};
    }
};

} // namespace tapeless
