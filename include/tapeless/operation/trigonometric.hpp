/// @file Rows of the operation table: trigonometric and hyperbolic functions, and their inverses.
// SPDX-License-Identifier: BSL-1.0
#pragma once

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
        return cos(x);
    }
    static constexpr auto partials(auto const&, auto const& x) { return std::tuple{-sin(x)}; }
};

struct tangent_ratio {
    static constexpr std::string_view name = "tan";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        using std::tan;
        return tan(x);
    }
    static constexpr auto partials(auto const& y, auto const&) { return std::tuple{1 + y * y}; }
};

struct arc_sine {
    static constexpr std::string_view name = "asin";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        using std::asin;
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
        return sinh(x);
    }
    static constexpr auto partials(auto const&, auto const& x) { return std::tuple{cosh(x)}; }
};

struct hyperbolic_cosine {
    static constexpr std::string_view name = "cosh";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        using std::cosh;
        return cosh(x);
    }
    static constexpr auto partials(auto const&, auto const& x) { return std::tuple{sinh(x)}; }
};

struct hyperbolic_tangent {
    static constexpr std::string_view name = "tanh";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        using std::tanh;
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
        return atanh(x);
    }
    static constexpr auto partials(auto const&, auto const& x) {
        return std::tuple{apply<area_hyperbolic_tangent_slope>(x)};
    }
};

} // namespace tapeless
