/// @file Rows of the operation table: the functions of one complex number.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "division.hpp"

#include <array>
#include <string_view>
#include <tuple>

namespace tapeless {

/// The row of an analytic function. That states `of(z)`, the standard library's own function, so
/// that a value is the same to the last bit, and each branch cut lies where it has it, on both
/// sides of zero; and `slope(w, z)`, dw/dz where w is of(z), which has the cuts of w.
template <class Function>
struct analytic {
    static constexpr std::string_view name = Function::name;
    static constexpr int outputs = 2;
    static constexpr bool transcendental = true;

    template <class X>
    static std::array<X, 2> value(X const& x, X const& y) noexcept(LanguageReal<X>) {
        return parts_of(Function::of(complex_of(x, y)));
    }
    template <class W, class X>
    static constexpr auto partials(std::array<W, 2> const& w, X const& x, X const& y) {
        complex_slope const slope(Function::slope(complex_of(w), complex_of(x, y)));
        return std::tuple{slope.of_real, slope.of_imaginary};
    }
};

/// i * z.
template <class X>
constexpr std::complex<X> turned(std::complex<X> const& z) {
    return std::complex<X>(-z.imag(), z.real());
}
/// sqrt(1 - z*z). By two roots, of which each has its cut, and digits near 1 and -1.
template <class X>
constexpr std::complex<X> root_of_one_minus_square(std::complex<X> const& z) {
    return sqrt(X(1) - z) * sqrt(X(1) + z);
}
/// 1 / (1 - z*z). By two reciprocals, which do not overflow.
template <class X>
constexpr std::complex<X> reciprocal_of_one_minus_square(std::complex<X> const& z) {
    return reciprocal(X(1) - z) * reciprocal(X(1) + z);
}

struct complex_exponential {
    static constexpr std::string_view name = "complex_exp";
    static auto of(auto const& z) { return exp(z); }
    static constexpr auto slope(auto const& w, auto const&) { return w; }
};
struct complex_logarithm {
    static constexpr std::string_view name = "complex_log";
    static auto of(auto const& z) { return log(z); }
    static constexpr auto slope(auto const&, auto const& z) { return reciprocal(z); }
};
struct complex_root {
    static constexpr std::string_view name = "complex_sqrt";
    static auto of(auto const& z) { return sqrt(z); }
    template <class W>
    static constexpr auto slope(W const& w, auto const&) {
        return reciprocal(w) * typename W::value_type(0.5);
    }
};

struct complex_sine {
    static constexpr std::string_view name = "complex_sin";
    static auto of(auto const& z) { return sin(z); }
    static constexpr auto slope(auto const&, auto const& z) { return cos(z); }
};
struct complex_cosine {
    static constexpr std::string_view name = "complex_cos";
    static auto of(auto const& z) { return cos(z); }
    static constexpr auto slope(auto const&, auto const& z) { return -sin(z); }
};
/// (1 + w*w would cancel where w is near i.)
struct complex_tangent {
    static constexpr std::string_view name = "complex_tan";
    static auto of(auto const& z) { return tan(z); }
    static constexpr auto slope(auto const&, auto const& z) {
        auto const r = reciprocal(cos(z));
        return r * r;
    }
};
struct complex_hyperbolic_sine {
    static constexpr std::string_view name = "complex_sinh";
    static auto of(auto const& z) { return sinh(z); }
    static constexpr auto slope(auto const&, auto const& z) { return cosh(z); }
};
struct complex_hyperbolic_cosine {
    static constexpr std::string_view name = "complex_cosh";
    static auto of(auto const& z) { return cosh(z); }
    static constexpr auto slope(auto const&, auto const& z) { return sinh(z); }
};
struct complex_hyperbolic_tangent {
    static constexpr std::string_view name = "complex_tanh";
    static auto of(auto const& z) { return tanh(z); }
    static constexpr auto slope(auto const&, auto const& z) {
        auto const r = reciprocal(cosh(z));
        return r * r;
    }
};

struct complex_arc_sine {
    static constexpr std::string_view name = "complex_asin";
    static auto of(auto const& z) { return asin(z); }
    static constexpr auto slope(auto const&, auto const& z) {
        return reciprocal(root_of_one_minus_square(z));
    }
};
struct complex_arc_cosine {
    static constexpr std::string_view name = "complex_acos";
    static auto of(auto const& z) { return acos(z); }
    static constexpr auto slope(auto const&, auto const& z) {
        return -reciprocal(root_of_one_minus_square(z));
    }
};
struct complex_arc_tangent {
    static constexpr std::string_view name = "complex_atan";
    static auto of(auto const& z) { return atan(z); }
    static constexpr auto slope(auto const&, auto const& z) {
        return reciprocal_of_one_minus_square(turned(z));
    }
};
struct complex_area_sine {
    static constexpr std::string_view name = "complex_asinh";
    static auto of(auto const& z) { return asinh(z); }
    static constexpr auto slope(auto const&, auto const& z) {
        return reciprocal(root_of_one_minus_square(turned(z)));
    }
};
struct complex_area_cosine {
    static constexpr std::string_view name = "complex_acosh";
    static auto of(auto const& z) { return acosh(z); }
    template <class Z>
    static constexpr auto slope(auto const&, Z const& z) {
        typename Z::value_type const one(1);
        return reciprocal(sqrt(z - one) * sqrt(z + one));
    }
};
struct complex_area_tangent {
    static constexpr std::string_view name = "complex_atanh";
    static auto of(auto const& z) { return atanh(z); }
    static constexpr auto slope(auto const&, auto const& z) {
        return reciprocal_of_one_minus_square(z);
    }
};

} // namespace tapeless
