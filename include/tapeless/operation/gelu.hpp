/// @file Rows of the operation table: x times the normal distribution function, and its slope.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "error.hpp"
#include "gaussian.hpp"

#include <string_view>
#include <tuple>
#include <type_traits>

namespace tapeless {

// The standard normal distribution function as these rows have it.
constexpr auto normal_distribution_at(auto const& x) {
    using number = std::remove_cvref_t<decltype(x)>; // 0.5 alone would make a double of a float
    return number(0.5) * erfc(-(x * constant_like<root_of_half>(x)));
}

/// The slope of gelu(x). Its own is (2 - x*x) times the density, made of the derivatives of
/// exp(-x*x/2), in which no power of x overflows.
struct gaussian_error_linear_unit_slope {
    static constexpr std::string_view name = "gelu_slope";
    static constexpr bool composite = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        return normal_distribution_at(x) + x * (density_at_0(x) * apply<gaussian>(0.5, x));
    }
    static constexpr auto partials(auto const&, auto const& x) {
        auto const bell = apply<gaussian>(0.5, x);
        return std::tuple{density_at_0(x) * (bell - apply<gaussian_derivative>(2, 0.5, bell, x))};
    }

  private:
    static constexpr auto density_at_0(auto const& x) {
        using number = std::remove_cvref_t<decltype(x)>;
        return constant_like<two_over_root_pi>(x) * constant_like<root_of_half>(x) * number(0.5);
    }
};

struct gaussian_error_linear_unit {
    static constexpr std::string_view name = "gelu";
    static constexpr bool composite = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        return x * normal_distribution_at(x);
    }
    static constexpr auto partials(auto const&, auto const& x) {
        return std::tuple{apply<gaussian_error_linear_unit_slope>(x)};
    }
};

} // namespace tapeless
