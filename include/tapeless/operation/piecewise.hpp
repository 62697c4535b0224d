/// @file Rows of the operation table: what has kinks, and the signs at which they are.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../base/vectors.hpp"
#include "constant_evaluation.hpp"
#include "functions.hpp"

#include <cmath>
#include <string_view>
#include <tuple>
#include <type_traits>

namespace tapeless {

struct sign_of {
    static constexpr std::string_view name = "sign";
    static constexpr algebraic kind = algebraic::sign;
    static constexpr bool runs_on_vectors = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        using number = std::remove_cvref_t<decltype(x)>;
        return x > 0 ? number_as<number>(1) : x < 0 ? number_as<number>(-1) : number(x);
    }
    static constexpr auto partials(auto const&, auto const&) { return std::tuple{0}; }
};

struct absolute_value {
    static constexpr std::string_view name = "abs";
    static constexpr algebraic kind = algebraic::absolute_value;
    static constexpr bool runs_on_vectors = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        if constexpr (LanguageReal<decltype(x)>)
            if (__builtin_is_constant_evaluated())
                return constant_evaluation::abs(x);
        if constexpr (LanguageVector<std::remove_cvref_t<decltype(x)>>) {
            return magnitude(x);
        } else {
            using std::abs;
            return abs(x);
        }
    }
    static constexpr auto partials(auto const&, auto const& x) {
        return std::tuple{apply<sign_of>(x)};
    }
};

/// The larger of two values, the first at a tie, as `a < b ? b : a`.
struct larger {
    static constexpr std::string_view name = "max";
    static constexpr bool runs_on_vectors = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& a, auto const& b) {
        using number = std::remove_cvref_t<decltype(true ? a : b)>;
        auto const first = static_cast<number>(a), second = static_cast<number>(b);
        return first < second ? second : first;
    }
    static constexpr auto partials(auto const&, auto const& a, auto const& b) {
        auto const second = a < b;
        return std::tuple{where(second, 0, 1), where(second, 1, 0)};
    }
};

/// The smaller of two values, the first at a tie, as `b < a ? b : a`.
struct smaller {
    static constexpr std::string_view name = "min";
    static constexpr bool runs_on_vectors = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& a, auto const& b) {
        using number = std::remove_cvref_t<decltype(true ? a : b)>;
        auto const first = static_cast<number>(a), second = static_cast<number>(b);
        return second < first ? second : first;
    }
    static constexpr auto partials(auto const&, auto const& a, auto const& b) {
        auto const second = b < a;
        return std::tuple{where(second, 0, 1), where(second, 1, 0)};
    }
};

/// The larger of two values, of which one that is NaN is none, as <cmath>'s; the first at a tie.
struct maximum_number {
    static constexpr std::string_view name = "fmax";
    [[gnu::always_inline]] static constexpr auto value(auto const& a, auto const& b) {
        using std::fmax;
        if constexpr (LanguageNumber<decltype(a), decltype(b)>)
            if (__builtin_is_constant_evaluated()) {
                using number = decltype(fmax(a, b));
                return number(a != a ? b : larger::value(number(a), number(b)));
            }
        return fmax(a, b);
    }
    static constexpr auto partials(auto const&, auto const& a, auto const& b) {
        auto const second = a < b || a != a;
        return std::tuple{where(second, 0, 1), where(second, 1, 0)};
    }
};

/// The smaller of two values, of which one that is NaN is none, as <cmath>'s; the first at a tie.
struct minimum_number {
    static constexpr std::string_view name = "fmin";
    [[gnu::always_inline]] static constexpr auto value(auto const& a, auto const& b) {
        using std::fmin;
        if constexpr (LanguageNumber<decltype(a), decltype(b)>)
            if (__builtin_is_constant_evaluated()) {
                using number = decltype(fmin(a, b));
                return number(a != a ? b : smaller::value(number(a), number(b)));
            }
        return fmin(a, b);
    }
    static constexpr auto partials(auto const&, auto const& a, auto const& b) {
        auto const second = b < a || a != a;
        return std::tuple{where(second, 0, 1), where(second, 1, 0)};
    }
};

/// The value between two bounds; at a bound, the value, as std::clamp.
struct clamped {
    static constexpr std::string_view name = "clamp";
    [[gnu::always_inline]] static constexpr auto value(auto const& x, auto const& low,
                                                       auto const& high) {
        using number = std::remove_cvref_t<decltype(true ? x : (true ? low : high))>;
        auto const at = static_cast<number>(x), from = static_cast<number>(low),
                   to = static_cast<number>(high);
        return at < from ? from : to < at ? to : at;
    }
    static constexpr auto partials(auto const&, auto const& x, auto const& low, auto const& high) {
        auto const below = x < low;
        auto const above = high < x;
        return std::tuple{where(below, 0, where(above, 0, 1)), where(below, 1, 0),
                          where(below, 0, where(above, 1, 0))};
    }
};

/// max(x, 0), with derivative 0 at 0.
struct rectifier {
    static constexpr std::string_view name = "relu";
    static constexpr bool runs_on_vectors = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        using number = std::remove_cvref_t<decltype(x)>;
        return x <= 0 ? number_as<number>(0) : x; // a NaN is passed on
    }
    static constexpr auto partials(auto const&, auto const& x) {
        return std::tuple{where(x <= 0, 0, 1)};
    }
};

/// The magnitude of the first value with the sign of the second.
struct sign_copy {
    static constexpr std::string_view name = "copysign";
    [[gnu::always_inline]] static constexpr auto value(auto const& x, auto const& y) {
        using std::copysign;
        if constexpr (LanguageNumber<decltype(x), decltype(y)>)
            if (__builtin_is_constant_evaluated()) {
                using number = decltype(copysign(x, y));
                return constant_evaluation::copysign(number(x), number(y));
            }
        return copysign(x, y);
    }
    static constexpr auto partials(auto const&, auto const& x, auto const& y) {
        using number = std::remove_cvref_t<decltype(x)>;
        return std::tuple{apply<sign_of>(x) * apply<sign_copy>(number(1), y), 0};
    }
};

/// max(x - y, 0), with derivative 0 at a tie.
struct positive_difference {
    static constexpr std::string_view name = "fdim";
    [[gnu::always_inline]] static constexpr auto value(auto const& x, auto const& y) {
        using std::fdim;
        if constexpr (LanguageNumber<decltype(x), decltype(y)>)
            if (__builtin_is_constant_evaluated()) {
                using number = decltype(fdim(x, y));
                return constant_evaluation::fdim(number(x), number(y));
            }
        return fdim(x, y);
    }
    static constexpr auto partials(auto const&, auto const& x, auto const& y) {
        auto const none = x <= y;
        return std::tuple{where(none, 0, 1), where(none, 0, -1)};
    }
};

} // namespace tapeless
