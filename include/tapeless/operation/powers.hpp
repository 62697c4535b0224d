/// @file Rows of the operation table: powers and roots.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "constant_evaluation.hpp"
#include "constant_exponentials.hpp"
#include "functions.hpp"
#include "power_derivatives.hpp"

#include <cmath>
#include <concepts>
#include <string_view>
#include <tuple>
#include <type_traits>

namespace tapeless {

struct square_of {
    static constexpr std::string_view name = "square";
    static constexpr algebraic kind = algebraic::square;
    static constexpr bool composite = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x) { return x * x; }
    static constexpr auto partials(auto const&, auto const& x) { return std::tuple{2 * x}; }
};

struct square_root {
    static constexpr std::string_view name = "sqrt";
    static constexpr algebraic kind = algebraic::square_root;
    static constexpr bool zero_wins = true, is_root = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        using std::sqrt;
        if constexpr (LanguageNumber<decltype(x)>)
            if (__builtin_is_constant_evaluated())
                return constant_evaluation::sqrt(decltype(sqrt(x))(x));
        return sqrt(x);
    }
    static constexpr auto partials(auto const& y, auto const&) { return std::tuple{0.5 / y}; }
};

struct cube_root {
    static constexpr std::string_view name = "cbrt";
    static constexpr bool transcendental = true, zero_wins = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        using std::cbrt;
        if constexpr (LanguageNumber<decltype(x)>)
            if (__builtin_is_constant_evaluated())
                return decltype(cbrt(x))(constant_evaluation::cbrt(x));
        return cbrt(x);
    }
    static constexpr auto partials(auto const& y, auto const& x) {
        return std::tuple{apply<cube_root_slope>(y, x)};
    }
};

struct reciprocal_square_root {
    static constexpr std::string_view name = "rsqrt";
    static constexpr bool composite = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        return 1 / square_root::value(x);
    }
    static constexpr auto partials(auto const& y, auto const& x) {
        return std::tuple{-(y / (2 * x))};
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
    // Of a negative exponent the power that is one less overflows in the denominator too early.
    static constexpr auto partials(auto const& y, auto const& x, auto const& exponent) {
        return std::tuple{exponent * (integer(exponent) < 0
                                          ? y / x
                                          : apply<integer_power>(x, one_less(exponent))),
                          0};
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
        if constexpr (LanguageNumber<decltype(x), decltype(y)>)
            if (__builtin_is_constant_evaluated())
                return decltype(pow(x, y))(constant_evaluation::pow(x, y));
        return pow(x, y);
    }
    static constexpr auto partials(auto const&, auto const& x, auto const& y) {
        return std::tuple{slope(x, y), apply<power_derivative>(0, 1, x, y)};
    }

  private:
    static constexpr auto slope(auto const& x, auto const& y) {
        return apply<power_derivative>(1, 0, x, y);
    }
    // Of a literal exponent beyond 1 nothing needs care, if it is exact.
    template <std::same_as<active> X>
    static constexpr X slope(X const& x, X const& y) {
        if (y.recorder() != nullptr && is_literal(y)) {
            long double const exponent = y.number();
            folded_literal const less = fold_literals(algebraic::difference, exponent, 1);
            if (less.is_known && (exponent >= 1 || exponent <= -1))
                return y * pow(x, X(less.number));
        }
        return apply<power_derivative>(1, 0, x, y);
    }
    static constexpr bool is_literal(active const& y) {
        return y.recorder()->instructions[y.in(*y.recorder())].kind == algebraic::literal;
    }
};

} // namespace tapeless
