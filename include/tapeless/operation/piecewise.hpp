/// @file Rows of the operation table: comparisons, selections, and what has kinks or steps.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "functions.hpp"
#include "../base/vectors.hpp"
#include "constant_evaluation.hpp"

#include <cmath>
#include <string_view>
#include <tuple>

namespace tapeless {

struct less {
    static constexpr std::string_view name = "less", symbol = "<";
    static constexpr algebraic kind = algebraic::less;
    static constexpr int precedence = 0;
    static constexpr bool is_condition = true, runs_on_vectors = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& a, auto const& b) {
        return a < b;
    }
    static constexpr auto partials(auto const&, auto const&, auto const&) {
        return std::tuple{0, 0};
    }
};

struct less_equal {
    static constexpr std::string_view name = "less_equal", symbol = "<=";
    static constexpr algebraic kind = algebraic::less_equal;
    static constexpr int precedence = 0;
    static constexpr bool is_condition = true, runs_on_vectors = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& a, auto const& b) {
        return a <= b;
    }
    static constexpr auto partials(auto const&, auto const&, auto const&) {
        return std::tuple{0, 0};
    }
};

struct greater {
    static constexpr std::string_view name = "greater", symbol = ">";
    static constexpr algebraic kind = algebraic::greater;
    static constexpr int precedence = 0;
    static constexpr bool is_condition = true, runs_on_vectors = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& a, auto const& b) {
        return a > b;
    }
    static constexpr auto partials(auto const&, auto const&, auto const&) {
        return std::tuple{0, 0};
    }
};

struct greater_equal {
    static constexpr std::string_view name = "greater_equal", symbol = ">=";
    static constexpr algebraic kind = algebraic::greater_equal;
    static constexpr int precedence = 0;
    static constexpr bool is_condition = true, runs_on_vectors = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& a, auto const& b) {
        return a >= b;
    }
    static constexpr auto partials(auto const&, auto const&, auto const&) {
        return std::tuple{0, 0};
    }
};

struct equal {
    static constexpr std::string_view name = "equal", symbol = "==";
    static constexpr algebraic kind = algebraic::equal;
    static constexpr int precedence = 0;
    static constexpr bool is_condition = true, commutative = true, runs_on_vectors = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& a, auto const& b) {
        return a == b;
    }
    static constexpr auto partials(auto const&, auto const&, auto const&) {
        return std::tuple{0, 0};
    }
};

struct not_equal {
    static constexpr std::string_view name = "not_equal", symbol = "!=";
    static constexpr int precedence = 0;
    static constexpr bool is_condition = true, commutative = true, runs_on_vectors = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& a, auto const& b) {
        return a != b;
    }
    static constexpr auto partials(auto const&, auto const&, auto const&) {
        return std::tuple{0, 0};
    }
};

struct both {
    static constexpr std::string_view name = "both", symbol = "&&";
    static constexpr int precedence = -1, conditions = 2;
    static constexpr bool is_condition = true, commutative = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& a, auto const& b) {
        return a && b;
    }
    static constexpr auto partials(auto const&, auto const&, auto const&) {
        return std::tuple{0, 0};
    }
};

struct either {
    static constexpr std::string_view name = "either", symbol = "||";
    static constexpr int precedence = -2, conditions = 2;
    static constexpr bool is_condition = true, commutative = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& a, auto const& b) {
        return a || b;
    }
    static constexpr auto partials(auto const&, auto const&, auto const&) {
        return std::tuple{0, 0};
    }
};

struct negated {
    static constexpr std::string_view name = "not", symbol = "!";
    static constexpr int precedence = 3, conditions = 1;
    static constexpr bool is_condition = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& a) { return !a; }
    static constexpr auto partials(auto const&, auto const&) { return std::tuple{0}; }
};

/// One of two values. Its adjoint is chosen for one side, never multiplied by a mask: the algebra
/// of simplify.hpp moves the selection outwards over every product, so nothing on the side that is
/// not taken can poison the result.
struct selection {
    static constexpr std::string_view name = "where";
    static constexpr int conditions = 1;
    static constexpr bool runs_on_vectors = true;
    static constexpr algebraic kind = algebraic::selection;
    [[gnu::always_inline]] static constexpr auto value(auto const& condition, auto const& a,
                                                       auto const& b) {
        using number = std::remove_cvref_t<decltype(true ? a : b)>;
        return condition ? number(a) : number(b);
    }
    static constexpr auto partials(auto const&, auto const& condition, auto const&, auto const&) {
        return std::tuple{0, apply<selection>(condition, 1, 0), apply<selection>(condition, 0, 1)};
    }
};

/// One of two values, of which the other is not computed: what only one side needs is moved into
/// that side (improve/sides.hpp), in derivatives too, since they are branches again.
struct branched {
    static constexpr std::string_view name = "branch";
    static constexpr int conditions = 1;
    static constexpr algebraic kind = algebraic::branch;
    [[gnu::always_inline]] static constexpr auto value(auto const& condition, auto const& a,
                                                       auto const& b) {
        return selection::value(condition, a, b);
    }
    static constexpr auto partials(auto const&, auto const& condition, auto const&, auto const&) {
        return std::tuple{0, apply<branched>(condition, 1, 0), apply<branched>(condition, 0, 1)};
    }
};

/// The identity, with derivative 0.
struct barrier {
    static constexpr std::string_view name = "stop_gradient";
    [[gnu::always_inline]] static constexpr auto value(auto const& x) { return x; }
    static constexpr auto partials(auto const&, auto const&) { return std::tuple{0}; }
};

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
        if constexpr (LanguageReal<decltype(x), decltype(y)>)
            if (__builtin_is_constant_evaluated())
                return constant_evaluation::copysign(x, y);
        using std::copysign;
        return copysign(x, y);
    }
    static constexpr auto partials(auto const&, auto const& x, auto const& y) {
        using number = std::remove_cvref_t<decltype(x)>;
        return std::tuple{apply<sign_of>(x) * apply<sign_copy>(number(1), y), 0};
    }
};

struct round_down {
    static constexpr std::string_view name = "floor";
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        if constexpr (LanguageReal<decltype(x)>)
            if (__builtin_is_constant_evaluated())
                return constant_evaluation::floor(x);
        using std::floor;
        return floor(x);
    }
    static constexpr auto partials(auto const&, auto const&) { return std::tuple{0}; }
};

struct round_up {
    static constexpr std::string_view name = "ceil";
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        if constexpr (LanguageReal<decltype(x)>)
            if (__builtin_is_constant_evaluated())
                return constant_evaluation::ceil(x);
        using std::ceil;
        return ceil(x);
    }
    static constexpr auto partials(auto const&, auto const&) { return std::tuple{0}; }
};

struct round_to_nearest {
    static constexpr std::string_view name = "round";
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        if constexpr (LanguageReal<decltype(x)>)
            if (__builtin_is_constant_evaluated())
                return constant_evaluation::round(x);
        using std::round;
        return round(x);
    }
    static constexpr auto partials(auto const&, auto const&) { return std::tuple{0}; }
};

struct truncation {
    static constexpr std::string_view name = "trunc";
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        if constexpr (LanguageReal<decltype(x)>)
            if (__builtin_is_constant_evaluated())
                return constant_evaluation::trunc(x);
        using std::trunc;
        return trunc(x);
    }
    static constexpr auto partials(auto const&, auto const&) { return std::tuple{0}; }
};

/// The remainder of x / y, with the sign of x: x - y * trunc(x / y).
struct division_remainder {
    static constexpr std::string_view name = "fmod";
    [[gnu::always_inline]] static constexpr auto value(auto const& x, auto const& y) {
        if constexpr (LanguageReal<decltype(x), decltype(y)>)
            if (__builtin_is_constant_evaluated())
                return constant_evaluation::fmod(x, y);
        using std::fmod;
        return fmod(x, y);
    }
    // (x - remainder) / y is the whole number to within rounding.
    static constexpr auto partials(auto const& remainder, auto const& x, auto const& y) {
        return std::tuple{1, -round((x - remainder) / y)};
    }
};

/// The remainder of x / y that is nearest to 0: x - y * n, n being the nearest whole number.
struct nearest_remainder {
    static constexpr std::string_view name = "remainder";
    [[gnu::always_inline]] static constexpr auto value(auto const& x, auto const& y) {
        if constexpr (LanguageReal<decltype(x), decltype(y)>)
            if (__builtin_is_constant_evaluated())
                return constant_evaluation::remainder(x, y);
        using std::remainder;
        return remainder(x, y);
    }
    // (x - remainder) / y is the whole number to within rounding.
    static constexpr auto partials(auto const& remainder, auto const& x, auto const& y) {
        return std::tuple{1, -round((x - remainder) / y)};
    }
};

/// max(x - y, 0), with derivative 0 at a tie.
struct positive_difference {
    static constexpr std::string_view name = "fdim";
    [[gnu::always_inline]] static constexpr auto value(auto const& x, auto const& y) {
        if constexpr (LanguageReal<decltype(x), decltype(y)>)
            if (__builtin_is_constant_evaluated())
                return constant_evaluation::fdim(x, y);
        using std::fdim;
        return fdim(x, y);
    }
    static constexpr auto partials(auto const&, auto const& x, auto const& y) {
        auto const none = x <= y;
        return std::tuple{where(none, 0, 1), where(none, 0, -1)};
    }
};

} // namespace tapeless
