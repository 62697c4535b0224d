/// @file Rows of the operation table: whole numbers near a number, and remainders.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "arithmetic.hpp"
#include "constant_evaluation.hpp"
#include "functions.hpp"

#include <cmath>
#include <string_view>
#include <tuple>

namespace tapeless {

struct round_down {
    static constexpr std::string_view name = "floor";
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        using std::floor;
        if constexpr (LanguageNumber<decltype(x)>)
            if (__builtin_is_constant_evaluated()) {
                using number = decltype(floor(x));
                return constant_evaluation::floor(number(x));
            }
        return floor(x);
    }
    static constexpr auto partials(auto const&, auto const&) { return std::tuple{0}; }
};

struct round_up {
    static constexpr std::string_view name = "ceil";
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        using std::ceil;
        if constexpr (LanguageNumber<decltype(x)>)
            if (__builtin_is_constant_evaluated()) {
                using number = decltype(ceil(x));
                return constant_evaluation::ceil(number(x));
            }
        return ceil(x);
    }
    static constexpr auto partials(auto const&, auto const&) { return std::tuple{0}; }
};

struct round_to_nearest {
    static constexpr std::string_view name = "round";
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        using std::round;
        if constexpr (LanguageNumber<decltype(x)>)
            if (__builtin_is_constant_evaluated()) {
                using number = decltype(round(x));
                return constant_evaluation::round(number(x));
            }
        return round(x);
    }
    static constexpr auto partials(auto const&, auto const&) { return std::tuple{0}; }
};

struct truncation {
    static constexpr std::string_view name = "trunc";
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        using std::trunc;
        if constexpr (LanguageNumber<decltype(x)>)
            if (__builtin_is_constant_evaluated()) {
                using number = decltype(trunc(x));
                return constant_evaluation::trunc(number(x));
            }
        return trunc(x);
    }
    static constexpr auto partials(auto const&, auto const&) { return std::tuple{0}; }
};

/// The whole number of times that y is in x, of which `rest` is left: the quotients of both are in
/// range where x - rest is not.
struct whole_quotient {
    static constexpr std::string_view name = "whole_quotient";
    [[gnu::always_inline]] static constexpr auto value(auto const& rest, auto const& x,
                                                       auto const& y) {
        return round_to_nearest::value(
            subtraction::value(division::value(x, y), division::value(rest, y)));
    }
    static constexpr auto partials(auto const&, auto const&, auto const&, auto const&) {
        return std::tuple{0, 0, 0};
    }
};

/// The remainder of x / y, with the sign of x: x - y * trunc(x / y).
struct division_remainder {
    static constexpr std::string_view name = "fmod";
    [[gnu::always_inline]] static constexpr auto value(auto const& x, auto const& y) {
        using std::fmod;
        if constexpr (LanguageNumber<decltype(x), decltype(y)>)
            if (__builtin_is_constant_evaluated()) {
                using number = decltype(fmod(x, y));
                return constant_evaluation::fmod(number(x), number(y));
            }
        return fmod(x, y);
    }
    static constexpr auto partials(auto const& remainder, auto const& x, auto const& y) {
        return std::tuple{1, -apply<whole_quotient>(remainder, x, y)};
    }
};

/// The remainder of x / y that is nearest to 0: x - y * n, n being the nearest whole number.
struct nearest_remainder {
    static constexpr std::string_view name = "remainder";
    [[gnu::always_inline]] static constexpr auto value(auto const& x, auto const& y) {
        using std::remainder;
        if constexpr (LanguageNumber<decltype(x), decltype(y)>)
            if (__builtin_is_constant_evaluated()) {
                using number = decltype(remainder(x, y));
                return constant_evaluation::remainder(number(x), number(y));
            }
        return remainder(x, y);
    }
    static constexpr auto partials(auto const& remainder, auto const& x, auto const& y) {
        return std::tuple{1, -apply<whole_quotient>(remainder, x, y)};
    }
};

} // namespace tapeless
