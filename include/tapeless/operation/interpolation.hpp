/// @file Rows of the operation table: between two numbers.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "constant_evaluation.hpp"
#include "functions.hpp"
#include "numbers.hpp"

#include <cmath>
#include <limits>
#include <string_view>
#include <tuple>

namespace tapeless {

/// a + t * (b - a), exact at both ends and monotonic, as std::lerp.
struct linear_interpolation {
    static constexpr std::string_view name = "lerp";
    template <class A, class B, class T>
    [[gnu::always_inline]] static constexpr auto value(A const& a, B const& b, T const& t) {
        using number = number_of<A, B, T>;
        return between(as_number<number>(a), as_number<number>(b), as_number<number>(t));
    }
    static constexpr auto partials(auto const&, auto const& a, auto const& b, auto const& t) {
        return std::tuple{1 - t, t, b - a};
    }

  private:
    template <class S>
    [[gnu::always_inline]] static constexpr S between(S const& a, S const& b, S const& t) {
        if constexpr (LanguageReal<S>) {
            return std::lerp(a, b, t);
        } else {
            if ((a <= 0 && b >= 0) || (a >= 0 && b <= 0))
                return t * b + (1 - t) * a;
            if (t == 1)
                return b;
            S const result = a + t * (b - a);
            return (t > 1) == (b > a) ? (b < result ? result : b) : (result < b ? result : b);
        }
    }
};

/// (a + b) / 2 without overflow, as std::midpoint.
struct middle {
    static constexpr std::string_view name = "midpoint";
    template <class A, class B>
    [[gnu::always_inline]] static constexpr auto value(A const& a, B const& b) {
        using number = number_of<A, B>;
        return between(as_number<number>(a), as_number<number>(b));
    }
    template <class Result>
    static constexpr auto partials(Result const&, auto const&, auto const&) {
        return std::tuple{Result(0.5), Result(0.5)};
    }

  private:
    template <class S>
    [[gnu::always_inline]] static constexpr S between(S const& a, S const& b) {
        S const half = std::numeric_limits<S>::max() / 2, least = std::numeric_limits<S>::min() * 2;
        S const size_of_a = a < 0 ? S(-a) : a, size_of_b = b < 0 ? S(-b) : b;
        if (size_of_a <= half && size_of_b <= half)
            return (a + b) / 2;
        if (size_of_a < least) // halving it would round
            return a + b / 2;
        if (size_of_b < least)
            return a / 2 + b;
        return a / 2 + b / 2;
    }
};

} // namespace tapeless
