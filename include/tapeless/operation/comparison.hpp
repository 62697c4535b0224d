/// @file Rows of the operation table: comparisons, and what joins them.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "functions.hpp"

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

} // namespace tapeless
