/// @file Rows of the operation table: slopes of functions that are made of exponentials.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "functions.hpp"
#include "numbers.hpp"

#include <cmath>
#include <string_view>
#include <tuple>
#include <type_traits>

namespace tapeless {

/// The natural logarithm of 2.
struct logarithm_of_two {
    static constexpr std::string_view name = "log(2)";
    template <class S>
    static constexpr S value() {
        return S(apply<logarithm>(S(2)));
    }
    static constexpr auto partials(auto const&) { return std::tuple{}; }
};

/// The derivative of this order of y = exp2(x), which is y * pow(log(2), order), also where y
/// overflows before it. y is a hint: the derivative by x is the whole one.
struct binary_exponential_derivative {
    static constexpr std::string_view name = "exp2_derivative";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& order, auto const& y,
                                                       auto const& x) {
        using number =
            number_of<std::remove_cvref_t<decltype(y)>, std::remove_cvref_t<decltype(x)>>;
        number const at = as_number<number>(x), power = as_number<number>(y),
                     times = as_number<number>(order);
        number const log_of_two = logarithm_of_two::value<number>();
        return power - power == 0
                   ? number(power * pow(log_of_two, times))
                   : number(exp2(number(at - times)) * pow(number(2 * log_of_two), times));
    }
    static constexpr auto partials(auto const&, auto const& order, auto const& y, auto const& x) {
        return std::tuple{0, 0, apply<binary_exponential_derivative>(order + 1, y, x)};
    }
};

/// exp(x) by y = expm1(x), where y + 1 has its digits. The derivative by x is the whole one.
struct exponential_minus_one_slope {
    static constexpr std::string_view name = "expm1_slope";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& y, auto const& x) {
        using number = std::remove_cvref_t<decltype(y)>;
        return y > -0.5f ? number(y + 1) : number(exp(x));
    }
    static constexpr auto partials(auto const& slope, auto const&, auto const&) {
        return std::tuple{0, slope};
    }
};

/// exp(-x) / (1 - exp(-x)), the slope of log1mexp; NaN for a negative x, as that is.
struct logarithm_of_one_minus_exponential_slope {
    static constexpr std::string_view name = "log1mexp_slope";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        using number = number_of<std::remove_cvref_t<decltype(x)>>;
        number const at = as_number<number>(x);
        if (at < 1)
            return at < 0 ? not_a_number<number>() : number(1 / expm1(at));
        number const decay = exp(-at);
        return number(decay / (1 - decay));
    }
    static constexpr auto partials(auto const& y, auto const&) {
        return std::tuple{-(y * (1 + y))};
    }
};

} // namespace tapeless
