/// @file Rows of the operation table: sigmoids, logarithms of probabilities, and what networks are
/// made of.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "error.hpp"
#include "exponential.hpp"

#include <cmath>
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
    // y * (1 - y), with a 1 - y that keeps its digits far out, and its slope at the kink of abs.
    static constexpr auto partials(auto const& y, auto const& x) {
        return std::tuple{y * apply<logistic_sigmoid>(-x)};
    }
};

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

struct sigmoid_linear_unit {
    static constexpr std::string_view name = "silu";
    static constexpr bool composite = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        return x * apply<logistic_sigmoid>(x);
    }
    static constexpr auto partials(auto const& y, auto const& x) {
        auto const s = apply<logistic_sigmoid>(x);
        return std::tuple{s + y * (1 - s)};
    }
};

struct gaussian_error_linear_unit {
    static constexpr std::string_view name = "gelu";
    static constexpr bool composite = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        return x * distribution(x);
    }
    static constexpr auto partials(auto const&, auto const& x) {
        auto const half_slope =
            constant_like<two_over_root_pi>(x) * constant_like<root_of_half>(x) * 0.5;
        return std::tuple{distribution(x) + x * (half_slope * exp(-0.5 * (x * x)))};
    }

  private:
    static constexpr auto distribution(auto const& x) {
        using number = std::remove_cvref_t<decltype(x)>; // 0.5 alone would make a double of a float
        return number(0.5) * erfc(-(x * constant_like<root_of_half>(x)));
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
        auto const ratio = x / y; // whose slope counts at 0 too
        return std::tuple{log(y), where(x == 0 && !(abs(y) > 0), 0, ratio)};
    }
};

struct logarithm_of_sum_of_exponentials {
    static constexpr std::string_view name = "log_sum_exp";
    static constexpr bool composite = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& first, auto const&... rest) {
        auto const shift = finite(largest_of(first, rest...));
        return shift + log((exp(first - shift) + ... + exp(rest - shift)));
    }
    // The softmax, of the exponentials that the value has computed; 0 where all operands are
    // -infinity.
    static constexpr auto partials(auto const&, auto const& first, auto const&... rest) {
        auto const shift = finite(largest_of(first, rest...));
        auto const total = (exp(first - shift) + ... + exp(rest - shift));
        auto const reciprocal = where(total == 0, 0, 1 / total);
        return std::tuple{exp(first - shift) * reciprocal, (exp(rest - shift) * reciprocal)...};
    }

  private:
    static constexpr auto largest_of(auto const& first, auto const&... rest) {
        auto largest = first;
        ((largest = max(largest, rest)), ...);
        return largest;
    }
    // Subtracting an infinity would give NaN; 0 does as well, since exp of the operands is then 0
    // or infinite.
    static constexpr auto finite(auto const& x) { return where(x - x != 0 && x == x, 0, x); }
};

/// log(x / (1 - x)), the inverse of sigmoid.
struct logarithm_of_odds {
    static constexpr std::string_view name = "logit";
    static constexpr bool composite = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        auto const p = as_real(x);
        return log(p / (1 - p));
    }
    static constexpr auto partials(auto const&, auto const& x) {
        return std::tuple{1 / x + 1 / (1 - x)};
    }
};

/// log(1 - exp(-x)), as M. Maechler, "Accurately computing log(1 - exp(-|a|))", 2012.
struct logarithm_of_one_minus_exponential {
    static constexpr std::string_view name = "log1mexp";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        using std::exp, std::expm1, std::log, std::log1p;
        using number = number_of<std::remove_cvref_t<decltype(x)>>;
        number const at = as_number<number>(x);
        number const log_of_two = logarithm_of_two::value<number>();
        return at < log_of_two ? number(log(-expm1(-at))) : number(log1p(-exp(-at)));
    }
    static constexpr auto partials(auto const&, auto const& x) { return std::tuple{1 / expm1(x)}; }
};

/// log(exp(a) - exp(b)); -infinity where a and b are equal, be they infinite.
struct logarithm_of_difference_of_exponentials {
    static constexpr std::string_view name = "log_diff_exp";
    static constexpr bool composite = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& a, auto const& b) {
        return a + apply<logarithm_of_one_minus_exponential>(gap(a, b));
    }
    static constexpr auto partials(auto const&, auto const& a, auto const& b) {
        auto const excess = 1 / expm1(gap(a, b));
        return std::tuple{1 + excess, -excess};
    }

  private:
    static constexpr auto gap(auto const& a, auto const& b) { return where(a == b, 0, a - b); }
};

} // namespace tapeless
