/// @file Rows of the operation table: quotients of complex numbers, and reciprocals.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../operation/component.hpp"
#include "../operation/constant_evaluation.hpp"
#include "../operation/operands.hpp"
#include "../operation/squares.hpp"
#include "parts.hpp"

#include <array>
#include <string_view>
#include <tuple>
#include <type_traits>

namespace tapeless {

/// A row with two outputs on these operands, as a complex number. Its type is stated, not deduced:
/// the slopes of a row may call the row.
template <class Row, class X, class... Rest>
constexpr std::complex<X> apply_complex(X const& x, Rest const&... rest) {
    return complex_of(tapeless::apply<Row>(x, rest...));
}

// Whether the square of a size is exact to its rounding.
template <class X>
bool is_sound_square(X const& square) {
    if constexpr (LanguageReal<X>)
        return squares<X>::are_sound(square);
    else
        return false;
}

/// 1 / z, of which slopes are made: inline where the squares are sound, else the language's own,
/// which is infinite at 0.
struct complex_reciprocal {
    static constexpr std::string_view name = "complex_reciprocal";
    static constexpr int outputs = 2;
    template <class X>
    [[gnu::always_inline]] static std::array<X, 2> value(X const& x, X const& y) {
        X const sum = x * x + y * y;
        if (is_sound_square(sum))
            return {x / sum, -y / sum};
        return of_extremes(x, y);
    }
    template <class W, class X>
    static constexpr auto partials(std::array<W, 2> const& w, X const&, X const&) {
        auto const r = complex_of(w);
        complex_slope const slope(-(r * r));
        return std::tuple{slope.of_real, slope.of_imaginary};
    }

  private:
    template <class X>
    [[gnu::noinline, gnu::cold]] static std::array<X, 2> of_extremes(X const& x, X const& y) {
        return parts_of(complex_of(X(1), X(0)) / complex_of(x, y));
    }
};

/// 1 / z.
template <class X>
constexpr std::complex<X> reciprocal(std::complex<X> const& z) {
    return apply_complex<complex_reciprocal>(z.real(), z.imag());
}

/// (a + ib) / (c + id), as the language divides complex numbers: scaled, and with what Annex G of C
/// says of infinities.
struct complex_quotient {
    static constexpr std::string_view name = "complex_quotient";
    static constexpr int outputs = 2;
    template <class X>
    static std::array<X, 2> value(X const& a, X const& b, X const& c, X const& d) {
        return parts_of(complex_of(a, b) / complex_of(c, d));
    }
    template <class W, class X>
    static constexpr auto partials(std::array<W, 2> const& w, X const&, X const&, X const& c,
                                   X const& d) {
        auto const r = reciprocal(complex_of(c, d));
        complex_slope const by_numerator(r), by_denominator(-(complex_of(w) * r));
        return std::tuple{std::tuple_cat(by_numerator.of_real, by_denominator.of_real),
                          std::tuple_cat(by_numerator.of_imaginary, by_denominator.of_imaginary)};
    }
};

} // namespace tapeless
