/// @file Rows of the operation table: logarithms of sums and differences of exponentials.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "exponential_slopes.hpp"
#include "functions.hpp"
#include "sigmoid.hpp"
#include "softmax.hpp"

#include <array>
#include <cmath>
#include <cstddef>
#include <string_view>
#include <tuple>
#include <type_traits>

namespace tapeless {

// a - b, and 0 where both are the same infinity, as the larger of them says.
constexpr auto gap_between(auto const& a, auto const& b, auto const& larger) {
    return where(a == b && larger - larger != 0, 0, a - b);
}

/// log(1 - exp(-x)), as M. Maechler, "Accurately computing log(1 - exp(-|a|))", 2012.
struct logarithm_of_one_minus_exponential {
    static constexpr std::string_view name = "log1mexp";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        using number = number_of<std::remove_cvref_t<decltype(x)>>;
        number const at = as_number<number>(x);
        number const log_of_two = logarithm_of_two::value<number>();
        return at < log_of_two ? number(log(-expm1(-at))) : number(log1p(-exp(-at)));
    }
    static constexpr auto partials(auto const&, auto const& x) {
        return std::tuple{apply<logarithm_of_one_minus_exponential_slope>(x)};
    }
};

/// log(exp(a) - exp(b)); -infinity where a and b are equal, be they infinite.
struct logarithm_of_difference_of_exponentials {
    static constexpr std::string_view name = "log_diff_exp";
    static constexpr bool composite = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& a, auto const& b) {
        return a + apply<logarithm_of_one_minus_exponential>(gap_between(a, b, a));
    }
    static constexpr auto partials(auto const&, auto const& a, auto const& b) {
        auto const excess = apply<logarithm_of_one_minus_exponential_slope>(gap_between(a, b, a));
        return std::tuple{1 + excess, -excess};
    }
};

/// log(exp(x[0]) + exp(x[1]) + ...). The largest leaves the sum, so that the others keep their
/// digits beside it.
struct logarithm_of_sum_of_exponentials {
    static constexpr std::string_view name = "log_sum_exp";
    static constexpr bool composite = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x) { return as_real(x); }
    [[gnu::always_inline]] static constexpr auto value(auto const& a, auto const& b) {
        auto const larger = max(a, b);
        return larger + log1p(exp(-abs(gap_between(a, b, larger))));
    }
    [[gnu::always_inline]] static constexpr auto value(auto const& first, auto const&... rest) {
        auto const x = array_of(first, rest...);
        auto const largest = largest_of(x);
        return largest + log1p(below(x, largest).rest);
    }
    // The softmax, of the exponentials that the value has computed; 0 where all operands are
    // -infinity.
    static constexpr auto partials(auto const&, auto const&) { return std::tuple{1}; }
    static constexpr auto partials(auto const&, auto const& a, auto const& b) {
        auto const larger = max(a, b), gap = gap_between(a, b, larger);
        auto const is_nothing = larger < 0 && larger - larger != 0;
        return std::tuple{where(is_nothing, 0, apply<logistic_sigmoid>(gap)),
                          where(is_nothing, 0, apply<complementary_sigmoid>(gap))};
    }
    static constexpr auto partials(auto const&, auto const& first, auto const&... rest) {
        auto const x = array_of(first, rest...);
        auto const largest = largest_of(x);
        auto const parts = below(x, largest);
        auto const total = of_largest(largest) + parts.rest;
        auto const reciprocal = where(total == 0, 0, 1 / total);
        return std::apply([&](auto const&... each) { return std::tuple{(each * reciprocal)...}; },
                          parts.exponentials);
    }

  private:
    static constexpr auto array_of(auto const&... x) {
        using number = std::remove_cvref_t<decltype((... + x))>;
        return std::array<number, sizeof...(x)>{number(x)...};
    }
    static constexpr auto is_infinite(auto const& x) { return x - x != 0 && x == x; }
    // exp(largest - shift), which has no derivative.
    static constexpr auto of_largest(auto const& largest) {
        return stop_gradient(where(is_infinite(largest), max(largest, 0), 1));
    }
    // Subtracting an infinity would give NaN; 0 does as well, since exp of the operands is then 0
    // or infinite.
    template <class X, std::size_t N>
    static constexpr auto below(std::array<X, N> const& x, X const& largest) {
        return parts_of_softmax<X, N>(x, largest, where(is_infinite(largest), 0, largest),
                                      of_largest(largest));
    }
};

} // namespace tapeless
