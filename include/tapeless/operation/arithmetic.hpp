/// @file Rows of the operation table: arithmetic.
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

struct addition {
    static constexpr std::string_view name = "add", symbol = "+";
    static constexpr algebraic kind = algebraic::sum;
    static constexpr bool runs_on_vectors = true;
    static constexpr int precedence = 1;
    static constexpr bool commutative = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& a, auto const& b) {
        if constexpr (LanguageReal<decltype(a), decltype(b)>)
            if (__builtin_is_constant_evaluated())
                return constant_evaluation::add(a, b);
        return a + b;
    }
    static constexpr auto partials(auto const&, auto const&, auto const&) {
        return std::tuple{1, 1};
    }
};

struct subtraction {
    static constexpr std::string_view name = "subtract", symbol = "-";
    static constexpr algebraic kind = algebraic::difference;
    static constexpr bool runs_on_vectors = true;
    static constexpr int precedence = 1;
    [[gnu::always_inline]] static constexpr auto value(auto const& a, auto const& b) {
        if constexpr (LanguageReal<decltype(a), decltype(b)>)
            if (__builtin_is_constant_evaluated())
                return constant_evaluation::subtract(a, b);
        return a - b;
    }
    static constexpr auto partials(auto const&, auto const&, auto const&) {
        return std::tuple{1, -1};
    }
};

struct multiplication {
    static constexpr std::string_view name = "multiply", symbol = "*";
    static constexpr algebraic kind = algebraic::product;
    static constexpr bool runs_on_vectors = true;
    static constexpr int precedence = 2;
    static constexpr bool commutative = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& a, auto const& b) {
        if constexpr (LanguageReal<decltype(a), decltype(b)>)
            if (__builtin_is_constant_evaluated())
                return constant_evaluation::multiply(a, b);
        return a * b;
    }
    static constexpr auto partials(auto const&, auto const& a, auto const& b) {
        return std::tuple{b, a};
    }
};

struct division {
    static constexpr std::string_view name = "divide", symbol = "/";
    static constexpr algebraic kind = algebraic::quotient;
    static constexpr bool runs_on_vectors = true;
    static constexpr int precedence = 2;
    [[gnu::always_inline]] static constexpr auto value(auto const& a, auto const& b) {
        if constexpr (LanguageReal<decltype(a), decltype(b)>)
            if (__builtin_is_constant_evaluated())
                return constant_evaluation::divide(a, b);
        return a / b;
    }
    static constexpr auto partials(auto const& y, auto const&, auto const& b) {
        auto const reciprocal = 1 / b;
        return std::tuple{reciprocal, -(y * reciprocal)};
    }
};

struct negation {
    static constexpr std::string_view name = "negate", symbol = "-";
    static constexpr algebraic kind = algebraic::negation;
    static constexpr bool runs_on_vectors = true;
    static constexpr int precedence = 3;
    [[gnu::always_inline]] static constexpr auto value(auto const& a) { return -a; }
    static constexpr auto partials(auto const&, auto const&) { return std::tuple{-1}; }
};

/// A product that is exactly 0 where its first factor is, whatever the second: an adjoint times a
/// partial that may be infinite at the end of its domain.
struct guarded_product {
    static constexpr std::string_view name = "guarded_multiply", symbol = "*";
    static constexpr algebraic kind = algebraic::guarded_product;
    static constexpr bool runs_on_vectors = true;
    static constexpr int precedence = 2;
    static constexpr bool zero_wins = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& a, auto const& b) {
        using number = std::remove_cvref_t<decltype(a)>;
        return a == 0 ? number_as<number>(0) : multiplication::value(a, b);
    }
    static constexpr auto partials(auto const&, auto const& a, auto const& b) {
        return std::tuple{b, a};
    }
};

struct fused_multiply_add {
    static constexpr std::string_view name = "fma";
    static constexpr int precedence = 1; // in LaTeX, where it is a sum
    [[gnu::always_inline]] static constexpr auto value(auto const& a, auto const& b,
                                                       auto const& c) {
        using std::fma;
        if constexpr (LanguageNumber<decltype(a), decltype(b), decltype(c)>)
            if (__builtin_is_constant_evaluated()) {
                using number = decltype(fma(a, b, c));
                return constant_evaluation::fma(number(a), number(b), number(c));
            }
        if constexpr (requires { fma(a, b, c); })
            return fma(a, b, c);
        else
            return a * b + c;
    }
    static constexpr auto partials(auto const&, auto const& a, auto const& b, auto const&) {
        return std::tuple{b, a, 1};
    }
};

} // namespace tapeless
