/// @file Rows of the operation table: powers and roots.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "constant_evaluation.hpp"
#include "functions.hpp"

#include <cmath>
#include <string_view>
#include <tuple>
#include <type_traits>

namespace tapeless {

struct square_of {
    static constexpr std::string_view name = "square";
    static constexpr bool composite = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x) { return x * x; }
    static constexpr auto partials(auto const&, auto const& x) { return std::tuple{2 * x}; }
};

struct square_root {
    static constexpr std::string_view name = "sqrt";
    static constexpr bool zero_wins = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        if constexpr (LanguageReal<decltype(x)>)
            if (__builtin_is_constant_evaluated())
                return constant_evaluation::sqrt(x);
        using std::sqrt;
        return sqrt(x);
    }
    static constexpr auto partials(auto const& y, auto const&) { return std::tuple{0.5 / y}; }
};

struct cube_root {
    static constexpr std::string_view name = "cbrt";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        using std::cbrt;
        return cbrt(x);
    }
    static constexpr auto partials(auto const& y, auto const&) {
        return std::tuple{1 / (3 * (y * y))};
    }
};

struct reciprocal_square_root {
    static constexpr std::string_view name = "rsqrt";
    static constexpr bool composite = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        return 1 / square_root::value(x);
    }
    static constexpr auto partials(auto const& y, auto const&) {
        return std::tuple{-0.5 * (y * y * y)};
    }
};

/// x to an integer power, by squaring: the products are the same for numbers and in every program.
struct integer_power {
    static constexpr std::string_view name = "pow";
    static constexpr algebraic kind = algebraic::integer_power;
    static constexpr bool composite = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x, auto const& exponent) {
        using number = std::remove_cvref_t<decltype(x * x)>;
        long long const n = integer(exponent);
        unsigned long long left =
            n < 0 ? 0 - static_cast<unsigned long long>(n) : static_cast<unsigned long long>(n);
        if (left == 0)
            return number(1);
        number base = x;
        for (; left % 2 == 0; left /= 2)
            base = base * base;
        number result = base;
        for (left /= 2; left != 0; left /= 2) {
            base = base * base;
            if (left % 2 != 0)
                result = result * base;
        }
        return n < 0 ? number(1 / result) : result;
    }
    static constexpr auto partials(auto const&, auto const& x, auto const& exponent) {
        return std::tuple{exponent * apply<integer_power>(x, one_less(exponent)), 0};
    }

  private:
    static constexpr long long integer(active const& exponent) {
        return static_cast<long long>(exponent.number());
    }
    static constexpr long long integer(auto const& exponent) {
        return static_cast<long long>(exponent);
    }
    // A literal again, whatever its size: the program's own arithmetic would leave a difference
    // that float rounds.
    static constexpr active one_less(active const& exponent) {
        return active(exponent.number() - 1);
    }
    static constexpr auto one_less(auto const& exponent) { return exponent - 1; }
};

struct power {
    static constexpr std::string_view name = "pow";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x, auto const& y) {
        using std::pow;
        return pow(x, y);
    }
    static constexpr auto partials(auto const& value, auto const& x, auto const& y) {
        auto const log_x = log(x); // -infinity at both zeros, whatever the sign of the value there
        auto const slope = y * pow(x, y - 1); // whose slope in y counts where y is 0 too
        return std::tuple{where(y == 0 && x == 0, 0, slope),
                          where(x == 0, where(y >= 0, 0, log_x), value * log_x)};
    }
};

} // namespace tapeless
