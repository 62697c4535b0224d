/// @file Rows of the operation table: powers of and to complex numbers.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../operation/literal_order.hpp"
#include "analytic.hpp"

#include <array>
#include <string_view>
#include <tuple>

namespace tapeless {

/// z to an integer power, by the library's chain of products.
struct complex_integer_power {
    static constexpr std::string_view name = "complex_pow";
    static constexpr int outputs = 2;
    template <class X>
    static std::array<X, 2> value(X const& x, X const& y, X const& exponent) {
        return parts_of(pow(complex_of(x, y), static_cast<int>(exponent)));
    }
    template <class W, class X>
    static constexpr auto partials(std::array<W, 2> const&, X const& x, X const& y,
                                   X const& exponent) {
        complex_slope const by_base(slope(complex_of(x, y), literal_order(exponent)));
        return std::tuple{std::tuple_cat(by_base.of_real, std::tuple{X(0)}),
                          std::tuple_cat(by_base.of_imaginary, std::tuple{X(0)})};
    }

  private:
    template <class Z>
    static constexpr Z slope(Z const& z, int exponent) {
        using X = typename Z::value_type;
        if (exponent == 0 || exponent == 1)
            return Z(X(exponent), X(0));
        return (exponent == 2 ? z : Z(pow(z, exponent - 1))) * X(exponent);
    }
};

/// z to the power w - 1, where p + iq is z to the power w, by a division if that is sound.
struct complex_lowered_power {
    static constexpr std::string_view name = "complex_lowered_pow";
    static constexpr int outputs = 2;
    template <class X>
    static std::array<X, 2> value(X const& p, X const& q, X const& x, X const& y, X const& u,
                                  X const& v) {
        if (is_sound_square(X(p * p + q * q)))
            return complex_quotient::value(p, q, x, y);
        if (x == 0 && y == 0 && u == 1 && v == 0)
            return {X(1), X(0)};
        return parts_of(pow(complex_of(x, y), complex_of(X(u - 1), v)));
    }
    // As those of a function of z and w alone.
    template <class W, class X>
    static constexpr auto partials(std::array<W, 2> const& w, X const&, X const&, X const& x,
                                   X const& y, X const& u, X const& v) {
        auto const one_less = complex_of(u - X(1), v);
        auto const lower = apply_complex<complex_lowered_power>(w[0], w[1], x, y, one_less.real(),
                                                                one_less.imag());
        complex_slope const by_base(one_less * lower),
            by_exponent(complex_of(w) * log(complex_of(x, y)));
        std::tuple const none{0, 0};
        return std::tuple{std::tuple_cat(none, by_base.of_real, by_exponent.of_real),
                          std::tuple_cat(none, by_base.of_imaginary, by_exponent.of_imaginary)};
    }
};

// The slopes of p = z^w by z and by w.
template <class Z>
constexpr Z power_slope_by_base(Z const& p, Z const& z, Z const& w) {
    return w * apply_complex<complex_lowered_power>(p.real(), p.imag(), z.real(), z.imag(),
                                                    w.real(), w.imag());
}
template <class Z>
constexpr Z power_slope_by_exponent(Z const& p, Z const& z) {
    return p * log(z);
}

/// z to the power w.
struct complex_power {
    static constexpr std::string_view name = "complex_pow";
    static constexpr int outputs = 2;
    static constexpr bool transcendental = true;
    template <class X>
    static std::array<X, 2> value(X const& x, X const& y, X const& u, X const& v) {
        return parts_of(pow(complex_of(x, y), complex_of(u, v)));
    }
    template <class P, class X>
    static constexpr auto partials(std::array<P, 2> const& p, X const& x, X const& y, X const& u,
                                   X const& v) {
        auto const z = complex_of(x, y);
        complex_slope const by_base(power_slope_by_base(complex_of(p), z, complex_of(u, v))),
            by_exponent(power_slope_by_exponent(complex_of(p), z));
        return std::tuple{std::tuple_cat(by_base.of_real, by_exponent.of_real),
                          std::tuple_cat(by_base.of_imaginary, by_exponent.of_imaginary)};
    }
};

/// z to a real power.
struct complex_real_power {
    static constexpr std::string_view name = "complex_pow";
    static constexpr int outputs = 2;
    static constexpr bool transcendental = true;
    template <class X>
    static std::array<X, 2> value(X const& x, X const& y, X const& u) {
        return parts_of(pow(complex_of(x, y), u));
    }
    template <class P, class X>
    static constexpr auto partials(std::array<P, 2> const& p, X const& x, X const& y, X const& u) {
        auto const z = complex_of(x, y);
        complex_slope const by_base(power_slope_by_base(complex_of(p), z, complex_of(u, X(0))));
        auto const by_exponent = power_slope_by_exponent(complex_of(p), z);
        return std::tuple{std::tuple_cat(by_base.of_real, std::tuple{by_exponent.real()}),
                          std::tuple_cat(by_base.of_imaginary, std::tuple{by_exponent.imag()})};
    }
};

/// A real number to the power w.
struct real_complex_power {
    static constexpr std::string_view name = "complex_pow";
    static constexpr int outputs = 2;
    static constexpr bool transcendental = true;
    template <class X>
    static std::array<X, 2> value(X const& x, X const& u, X const& v) {
        return parts_of(pow(x, complex_of(u, v)));
    }
    template <class P, class X>
    static constexpr auto partials(std::array<P, 2> const& p, X const& x, X const& u, X const& v) {
        auto const z = complex_of(x, X(0));
        auto const by_base = power_slope_by_base(complex_of(p), z, complex_of(u, v));
        complex_slope const by_exponent(power_slope_by_exponent(complex_of(p), z));
        return std::tuple{std::tuple_cat(std::tuple{by_base.real()}, by_exponent.of_real),
                          std::tuple_cat(std::tuple{by_base.imag()}, by_exponent.of_imaginary)};
    }
};

} // namespace tapeless
