/// @file Rows of the operation table: trigonometric and hyperbolic functions, and their inverses.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "constant_evaluation.hpp"
#include "constant_exponentials.hpp"
#include "constant_trigonometry.hpp"
#include "functions.hpp"
#include "hyperbolic_slopes.hpp"
#include "inverse_slopes.hpp"

#include <cmath>
#include <string_view>
#include <tuple>

namespace tapeless {

struct sine {
    static constexpr std::string_view name = "sin";
    static constexpr algebraic kind = algebraic::sine;
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        using std::sin;
        if constexpr (LanguageNumber<decltype(x)>)
            if (__builtin_is_constant_evaluated())
                return decltype(sin(x))(constant_evaluation::sin(x));
        return sin(x);
    }
    static constexpr auto partials(auto const&, auto const& x) { return std::tuple{cos(x)}; }
};

struct cosine {
    static constexpr std::string_view name = "cos";
    static constexpr algebraic kind = algebraic::cosine;
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        using std::cos;
        if constexpr (LanguageNumber<decltype(x)>)
            if (__builtin_is_constant_evaluated())
                return decltype(cos(x))(constant_evaluation::cos(x));
        return cos(x);
    }
    static constexpr auto partials(auto const&, auto const& x) { return std::tuple{-sin(x)}; }
};

struct tangent_ratio {
    static constexpr std::string_view name = "tan";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        using std::tan;
        if constexpr (LanguageNumber<decltype(x)>)
            if (__builtin_is_constant_evaluated())
                return decltype(tan(x))(constant_evaluation::tan(x));
        return tan(x);
    }
    static constexpr auto partials(auto const& y, auto const&) { return std::tuple{1 + y * y}; }
};

struct arc_sine {
    static constexpr std::string_view name = "asin";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        using std::asin;
        if constexpr (LanguageNumber<decltype(x)>)
            if (__builtin_is_constant_evaluated())
                return decltype(asin(x))(constant_evaluation::asin(x));
        return asin(x);
    }
    static constexpr auto partials(auto const&, auto const& x) {
        return std::tuple{apply<arc_sine_slope>(x)};
    }
};

struct arc_cosine {
    static constexpr std::string_view name = "acos";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        using std::acos;
        if constexpr (LanguageNumber<decltype(x)>)
            if (__builtin_is_constant_evaluated())
                return decltype(acos(x))(constant_evaluation::acos(x));
        return acos(x);
    }
    static constexpr auto partials(auto const&, auto const& x) {
        return std::tuple{-apply<arc_sine_slope>(x)};
    }
};

struct arc_tangent {
    static constexpr std::string_view name = "atan";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        using std::atan;
        if constexpr (LanguageNumber<decltype(x)>)
            if (__builtin_is_constant_evaluated())
                return decltype(atan(x))(constant_evaluation::atan(x));
        return atan(x);
    }
    static constexpr auto partials(auto const&, auto const& x) {
        return std::tuple{apply<arc_tangent_slope>(x)};
    }
};

struct hyperbolic_sine {
    static constexpr std::string_view name = "sinh";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        using std::sinh;
        if constexpr (LanguageNumber<decltype(x)>)
            if (__builtin_is_constant_evaluated())
                return decltype(sinh(x))(constant_evaluation::sinh(x));
        return sinh(x);
    }
    static constexpr auto partials(auto const&, auto const& x) { return std::tuple{cosh(x)}; }
};

struct hyperbolic_cosine {
    static constexpr std::string_view name = "cosh";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        using std::cosh;
        if constexpr (LanguageNumber<decltype(x)>)
            if (__builtin_is_constant_evaluated())
                return decltype(cosh(x))(constant_evaluation::cosh(x));
        return cosh(x);
    }
    static constexpr auto partials(auto const&, auto const& x) { return std::tuple{sinh(x)}; }
};

struct hyperbolic_tangent {
    static constexpr std::string_view name = "tanh";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        using std::tanh;
        if constexpr (LanguageNumber<decltype(x)>)
            if (__builtin_is_constant_evaluated())
                return decltype(tanh(x))(constant_evaluation::tanh(x));
        return tanh(x);
    }
    static constexpr auto partials(auto const& y, auto const& x) {
        return std::tuple{apply<hyperbolic_tangent_slope>(y, x)};
    }
};

struct area_hyperbolic_sine {
    static constexpr std::string_view name = "asinh";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        using std::asinh;
        if constexpr (LanguageNumber<decltype(x)>)
            if (__builtin_is_constant_evaluated())
                return decltype(asinh(x))(constant_evaluation::asinh(x));
        return asinh(x);
    }
    static constexpr auto partials(auto const&, auto const& x) {
        return std::tuple{apply<area_hyperbolic_sine_slope>(x)};
    }
};

struct area_hyperbolic_cosine {
    static constexpr std::string_view name = "acosh";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        using std::acosh;
        if constexpr (LanguageNumber<decltype(x)>)
            if (__builtin_is_constant_evaluated())
                return decltype(acosh(x))(constant_evaluation::acosh(x));
        return acosh(x);
    }
    static constexpr auto partials(auto const&, auto const& x) {
        return std::tuple{apply<area_hyperbolic_cosine_slope>(x)};
    }
};

struct area_hyperbolic_tangent {
    static constexpr std::string_view name = "atanh";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        using std::atanh;
        if constexpr (LanguageNumber<decltype(x)>)
            if (__builtin_is_constant_evaluated())
                return decltype(atanh(x))(constant_evaluation::atanh(x));
        return atanh(x);
    }
    static constexpr auto partials(auto const&, auto const& x) {
        return std::tuple{apply<area_hyperbolic_tangent_slope>(x)};
    }
};

} // namespace tapeless
