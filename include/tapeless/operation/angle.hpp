/// @file Rows of the operation table: the angle of a point of the plane, and its derivatives, the
/// powers of a complex reciprocal.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "arithmetic.hpp"
#include "constant_trigonometry.hpp"
#include "literal_order.hpp"
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

// 1 / (x + i*y)^n where the sum of both squares is sound. The power of the direction cannot
// overflow; that of the distance's reciprocal comes last.
template <class S>
[[gnu::always_inline]] constexpr complex_parts<S> power_of_reciprocal(int n, S x, S y, S sum,
                                                                      S scale) {
    if (n == 1)
        return {x / sum * scale, -y / sum * scale};
    S const distance = square_root::value(sum), real = x / distance, imaginary = -y / distance;
    complex_parts<S> result{(real - imaginary) * (real + imaginary), 2 * real * imaginary};
    for (int k = 3; k <= n; ++k)
        result = {result.real * real - result.imaginary * imaginary,
                  result.real * imaginary + result.imaginary * real};
    for (int k = 1; k <= n; ++k)
        result = {result.real / distance * scale, result.imaginary / distance * scale};
    return result;
}

// At the origin the parts are 0 for n = 1, the least slope that the angle has there, and infinite
// for others.
template <class S>
[[gnu::noinline, gnu::cold]] constexpr complex_parts<S> power_of_extreme_reciprocal(int n, S x, S y,
                                                                                    S sum) {
    if (x == 0 && y == 0)
        return n == 1 ? complex_parts<S>{S(0), S(0)}
                      : complex_parts<S>{infinity_of<S>(), infinity_of<S>()};
    if constexpr (!LanguageReal<S>) {
        return power_of_reciprocal(n, x, y, sum, S(1));
    } else {
        if (constant_evaluation::is_infinite(x) || constant_evaluation::is_infinite(y) ||
            sum != sum)
            return {not_a_number<S>(), not_a_number<S>()};
        S const scale = squares<S>::scale(sum);
        x = x * scale, y = y * scale;
        return power_of_reciprocal(n, x, y, x * x + y * y, scale);
    }
}

/// 1 / (x + i*y)^n, a power n of at least 1.
template <class S>
[[gnu::always_inline]] constexpr complex_parts<S> power_of_reciprocal(int n, S x, S y) {
    S const sum = x * x + y * y;
    bool is_sound = false;
    if constexpr (LanguageReal<S>)
        is_sound = squares<S>::are_sound(sum);
    return is_sound ? power_of_reciprocal(n, x, y, sum, S(1))
                    : power_of_extreme_reciprocal(n, x, y, sum);
}

struct imaginary_power_of_reciprocal;

/// The real part of 1 / (x + i*y)^n.
struct real_power_of_reciprocal {
    static constexpr std::string_view name = "real_power_of_reciprocal";
    [[gnu::always_inline]] static constexpr auto value(auto const& n, auto const& x,
                                                       auto const& y) {
        using number = std::remove_cvref_t<decltype(x + y)>;
        return power_of_reciprocal(literal_order(n), number(x), number(y)).real;
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
        return power_of_reciprocal(literal_order(n), number(x), number(y)).imaginary;
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
        if constexpr (LanguageNumber<decltype(y), decltype(x)>)
            if (__builtin_is_constant_evaluated())
                return decltype(atan2(y, x))(constant_evaluation::atan2(y, x));
        return atan2(y, x);
    }
    static constexpr auto partials(auto const&, auto const& y, auto const& x) {
        return std::tuple{apply<real_power_of_reciprocal>(1, x, y),
                          apply<imaginary_power_of_reciprocal>(1, x, y)};
    }
};

} // namespace tapeless
