/// @file Rows of the operation table: the logistic sigmoid, what has it as its slope, and its own
/// slope.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "functions.hpp"

#include <string_view>
#include <tuple>

namespace tapeless {

struct logistic_sigmoid {
    static constexpr std::string_view name = "sigmoid";
    static constexpr bool composite = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        auto const decay = exp(-abs(x));
        return where(x < 0, decay, 1) / (1 + decay);
    }
    static constexpr auto partials(auto const& y, auto const& x);
};

/// sigmoid(-x), which is 1 - sigmoid(x) with all digits, of the exponential that sigmoid(x) has.
struct complementary_sigmoid {
    static constexpr std::string_view name = "sigmoid_complement";
    static constexpr bool composite = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        auto const decay = exp(-abs(x));
        return where(x < 0, 1, decay) / (1 + decay);
    }
    static constexpr auto partials(auto const& y, auto const& x);
};

/// y * (1 - y), the slope of y = sigmoid(x). The derivative by x is the whole one: y is a hint.
struct sigmoid_slope {
    static constexpr std::string_view name = "sigmoid_slope";
    static constexpr bool composite = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& y, auto const& x) {
        return y * apply<complementary_sigmoid>(x);
    }
    // 1 - 2 * y would lose its digits near 0.
    static constexpr auto partials(auto const& slope, auto const&, auto const& x) {
        return std::tuple{0, -(slope * tanh(0.5 * x))};
    }
};

constexpr auto logistic_sigmoid::partials(auto const& y, auto const& x) {
    return std::tuple{apply<sigmoid_slope>(y, x)};
}
constexpr auto complementary_sigmoid::partials(auto const&, auto const& x) {
    return std::tuple{-apply<sigmoid_slope>(apply<logistic_sigmoid>(x), x)};
}

struct soft_plus {
    static constexpr std::string_view name = "softplus";
    static constexpr bool composite = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        return max(x, 0) + log1p(exp(-abs(x)));
    }
    static constexpr auto partials(auto const&, auto const& x) {
        return std::tuple{apply<logistic_sigmoid>(x)};
    }
};

struct logarithm_of_sigmoid {
    static constexpr std::string_view name = "log_sigmoid";
    static constexpr bool composite = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        return min(x, 0) - log1p(exp(-abs(x)));
    }
    static constexpr auto partials(auto const&, auto const& x) {
        return std::tuple{apply<logistic_sigmoid>(-x)};
    }
};

} // namespace tapeless
