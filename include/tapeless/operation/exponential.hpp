/// @file Rows of the operation table: exponentials and logarithms.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "constant_evaluation.hpp"
#include "constant_exponentials.hpp"
#include "exponential_slopes.hpp"
#include "functions.hpp"

#include <cmath>
#include <string_view>
#include <tuple>

namespace tapeless {

/// The natural logarithm of 10.
struct logarithm_of_ten {
    static constexpr std::string_view name = "log(10)";
    template <class S>
    static constexpr S value() {
        return S(apply<logarithm>(S(10)));
    }
    static constexpr auto partials(auto const&) { return std::tuple{}; }
};

struct exponential {
    static constexpr std::string_view name = "exp";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        using std::exp;
        if constexpr (LanguageNumber<decltype(x)>)
            if (__builtin_is_constant_evaluated())
                return decltype(exp(x))(constant_evaluation::exp(x));
        return exp(x);
    }
    static constexpr auto partials(auto const& y, auto const&) { return std::tuple{y}; }
};

struct binary_exponential {
    static constexpr std::string_view name = "exp2";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        using std::exp2;
        if constexpr (LanguageNumber<decltype(x)>)
            if (__builtin_is_constant_evaluated())
                return decltype(exp2(x))(constant_evaluation::exp2(x));
        return exp2(x);
    }
    static constexpr auto partials(auto const& y, auto const& x) {
        return std::tuple{apply<binary_exponential_derivative>(1, y, x)};
    }
};

struct exponential_minus_one {
    static constexpr std::string_view name = "expm1";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        using std::expm1;
        if constexpr (LanguageNumber<decltype(x)>)
            if (__builtin_is_constant_evaluated())
                return decltype(expm1(x))(constant_evaluation::expm1(x));
        return expm1(x);
    }
    static constexpr auto partials(auto const& y, auto const& x) {
        return std::tuple{apply<exponential_minus_one_slope>(y, x)};
    }
};

struct logarithm {
    static constexpr std::string_view name = "log";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        using std::log;
        if constexpr (LanguageNumber<decltype(x)>)
            if (__builtin_is_constant_evaluated())
                return decltype(log(x))(constant_evaluation::log(x));
        return log(x);
    }
    static constexpr auto partials(auto const&, auto const& x) { return std::tuple{1 / x}; }
};

struct binary_logarithm {
    static constexpr std::string_view name = "log2";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        using std::log2;
        if constexpr (LanguageNumber<decltype(x)>)
            if (__builtin_is_constant_evaluated())
                return decltype(log2(x))(constant_evaluation::log2(x));
        return log2(x);
    }
    static constexpr auto partials(auto const&, auto const& x) {
        return std::tuple{1 / constant_like<logarithm_of_two>(x) / x};
    }
};

struct decimal_logarithm {
    static constexpr std::string_view name = "log10";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        using std::log10;
        if constexpr (LanguageNumber<decltype(x)>)
            if (__builtin_is_constant_evaluated())
                return decltype(log10(x))(constant_evaluation::log10(x));
        return log10(x);
    }
    static constexpr auto partials(auto const&, auto const& x) {
        return std::tuple{1 / constant_like<logarithm_of_ten>(x) / x};
    }
};

struct logarithm_of_one_plus {
    static constexpr std::string_view name = "log1p";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        using std::log1p;
        if constexpr (LanguageNumber<decltype(x)>)
            if (__builtin_is_constant_evaluated())
                return decltype(log1p(x))(constant_evaluation::log1p(x));
        return log1p(x);
    }
    static constexpr auto partials(auto const&, auto const& x) { return std::tuple{1 / (1 + x)}; }
};

} // namespace tapeless
