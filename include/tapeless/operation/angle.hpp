/// @file Rows of the operation table: the angle of a point of the plane, and its derivatives, the
/// powers of a complex reciprocal.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "arithmetic.hpp"
#include "numbers.hpp"
#include "powers.hpp"
#include "squares.hpp"

#include <cmath>
#include <string_view>
#include <tuple>
#include <type_traits>

namespace tapeless {

/// Real and imaginary part of a complex number.
template <class S>
struct complex_parts {
    S real, imaginary;
};

/// 1 / (x + i*y)^n, a power n of at least 1. At the origin its parts are 0 for n = 1, the least
/// slope that the angle has there, and infinite for others.
template <class S>
[[gnu::always_inline]] constexpr complex_parts<S> power_of_reciprocal(int n, S x, S y) {
    S scale = 1, sum = x * x + y * y;
    if constexpr (LanguageReal<S>)
        if (!squares<S>::are_sound(sum)) {
            scale = squares<S>::scale(sum);
            x = x * scale, y = y * scale;
            sum = x * x + y * y;
        }
    if (x == 0 && y == 0)
        return n == 1 ? complex_parts<S>{S(0), S(0)}
                      : complex_parts<S>{infinity_of<S>(), infinity_of<S>()};
    if (n == 1)
        return {division::value(x, sum) * scale, -division::value(y, sum) * scale};
    // The power of the direction, which cannot overflow, times that of the distance's reciprocal.
    S const distance = square_root::value(sum), real = x / distance, imaginary = -y / distance;
    complex_parts<S> result{real, imaginary};
    for (int k = 2; k <= n; ++k)
        result =
            k == 2 ? complex_parts<S>{(real - imaginary) * (real + imaginary), 2 * real * imaginary}
                   : complex_parts<S>{result.real * real - result.imaginary * imaginary,
                                      result.real * imaginary + result.imaginary * real};
    for (int k = 1; k <= n; ++k)
        result = {result.real / distance * scale, result.imaginary / distance * scale};
    return result;
}

struct imaginary_power_of_reciprocal;

/// The real part of 1 / (x + i*y)^n.
struct real_power_of_reciprocal {
    static constexpr std::string_view name = "real_power_of_reciprocal";
    [[gnu::always_inline]] static constexpr auto value(auto const& n, auto const& x,
                                                       auto const& y) {
        using number = std::remove_cvref_t<decltype(x + y)>;
        return power_of_reciprocal(whole_number(n), number(x), number(y)).real;
    }
    static constexpr auto partials(auto const&, auto const& n, auto const& x, auto const& y) {
        return std::tuple{0, -n * apply<real_power_of_reciprocal>(n + 1, x, y),
                          n * apply<imaginary_power_of_reciprocal>(n + 1, x, y)};
    }
};

/// The imaginary part of 1 / (x + i*y)^n.
struct imaginary_power_of_reciprocal {
    static constexpr std::string_view name = "imaginary_power_of_reciprocal";
    [[gnu::always_inline]] static constexpr auto value(auto const& n, auto const& x,
                                                       auto const& y) {
        using number = std::remove_cvref_t<decltype(x + y)>;
        return power_of_reciprocal(whole_number(n), number(x), number(y)).imaginary;
    }
    static constexpr auto partials(auto const&, auto const& n, auto const& x, auto const& y) {
        return std::tuple{0, -n * apply<imaginary_power_of_reciprocal>(n + 1, x, y),
                          -n * apply<real_power_of_reciprocal>(n + 1, x, y)};
    }
};

/// The angle of the point (x, y); the derivative at the origin is 0.
struct arc_tangent_of_quotient {
    static constexpr std::string_view name = "atan2";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& y, auto const& x) {
        using std::atan2;
        return atan2(y, x);
    }
    static constexpr auto partials(auto const&, auto const& y, auto const& x) {
        return std::tuple{apply<real_power_of_reciprocal>(1, x, y),
                          apply<imaginary_power_of_reciprocal>(1, x, y)};
    }
};

} // namespace tapeless
