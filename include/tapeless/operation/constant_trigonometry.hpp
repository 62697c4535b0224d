/// @file Trigonometric functions and their inverses in constant expressions.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "constant_exponentials.hpp"
#include "two_over_pi.hpp"

#include <cstdint>

namespace tapeless::constant_evaluation {

// The 64 binary digits of 2/pi from this one on, 0 being the first behind the point.
constexpr std::uint64_t digits_of_two_over_pi(int first) {
    std::uint64_t result = 0;
    int const last = first + 63;
    for (int i = first < 0 ? 0 : first / 4; 4 * i <= last; ++i) {
        char const digit = two_over_pi[i];
        auto const value = static_cast<std::uint64_t>(digit < 'a' ? digit - '0' : digit - 'a' + 10);
        int const shift = last - 4 * i - 3;
        result |= shift < 0 ? value >> -shift : value << shift;
    }
    return result;
}

/// An angle as quarter turns, of which multiples of 4 are left out, and a rest between -pi/4 and
/// pi/4.
struct reduced_angle {
    unsigned quarters;
    double_word rest;
};
/// Payne and Hanek's reduction of a positive number.
constexpr reduced_angle reduced(long double x) {
    if (x < 0.78L)
        return {0, {x}};
    __extension__ using wide = unsigned __int128;
    int const exponent = exponent_of(x) - 63;
    auto const digits = static_cast<std::uint64_t>(scaled({x}, -exponent).high);
    // x * 2/pi modulo 4 in four words, with 254 digits behind the point.
    std::uint64_t product[4] = {};
    std::uint64_t carry = 0;
    for (int i = 3; i >= 0; --i) {
        wide const part =
            static_cast<wide>(digits) * digits_of_two_over_pi(exponent - 2 + 64 * i) + carry;
        product[i] = static_cast<std::uint64_t>(part);
        carry = static_cast<std::uint64_t>(part >> 64);
    }
    auto quarters = static_cast<unsigned>(product[0] >> 62);
    bool const is_more = (product[0] >> 61) % 2 != 0; // than half of a quarter
    product[0] &= ~std::uint64_t{} >> 2;
    if (is_more) {
        ++quarters;
        product[0] |= ~(~std::uint64_t{} >> 2);
        for (std::uint64_t& word : product)
            word = ~word; // and the last digit is far below what is taken
    }
    // Of leading zeros none is kept.
    int zeros = 0;
    for (; product[0] == 0 && zeros < 128; zeros += 64) {
        product[0] = product[1], product[1] = product[2], product[2] = product[3];
        product[3] = 0;
    }
    double_word const turn =
        scaled(fraction_of(product[0], product[1], product[2]), 2 - zeros) * half_of_pi();
    return {quarters % 4, is_more ? -turn : turn};
}

// 1 - x^2/((n-1)*n) * (1 - x^2/((n-3)*(n-2)) * ...), up to the 36th power, of |x| < 0.79.
constexpr double_word alternating_series(double_word x, long double first) {
    double_word const square = x * x;
    double_word sum{1};
    for (long double n = first + 34; n >= first; n -= 2)
        sum = double_word{1} - sum * square / double_word{n * (n - 1)};
    return sum;
}
constexpr double_word sin_series(double_word x) { return x * alternating_series(x, 3); }
constexpr double_word cos_series(double_word x) { return alternating_series(x, 2); }

// The angle of a point, of which neither coordinate is negative and one is positive.
constexpr double_word angle_of(double_word y, double_word x) {
    bool const is_steep = y.high > x.high;
    double_word tangent = is_steep ? x / y : y / x;
    for (int i = 0; i < 2; ++i) // of half the angle
        tangent = tangent / (double_word{1} + sqrt_of(double_word{1} + tangent * tangent));
    double_word const angle = scaled(arc_series(tangent, -1), 2);
    return is_steep ? half_of_pi() - angle : angle;
}

/// @name Functions of <cmath> in constant expressions
/// @{
constexpr double_word sin(long double x) {
    long double const size = magnitude(x);
    if (gives_itself(x))
        return {x};
    if (!(size <= long_limits::max()))
        return undefined();
    reduced_angle const angle = reduced(size);
    double_word const sine =
        angle.quarters % 2 == 0 ? sin_series(angle.rest) : cos_series(angle.rest);
    return with_sign_of(x, angle.quarters < 2 ? sine : -sine);
}
constexpr double_word cos(long double x) {
    long double const size = magnitude(x);
    if (!(size <= long_limits::max()))
        return undefined();
    reduced_angle const angle = reduced(size);
    double_word const cosine =
        angle.quarters % 2 == 0 ? cos_series(angle.rest) : sin_series(angle.rest);
    return angle.quarters % 3 == 0 ? cosine : -cosine;
}
constexpr double_word tan(long double x) {
    long double const size = magnitude(x);
    if (gives_itself(x))
        return {x};
    if (!(size <= long_limits::max()))
        return undefined();
    reduced_angle const angle = reduced(size);
    double_word const sine = sin_series(angle.rest), cosine = cos_series(angle.rest);
    return with_sign_of(x, angle.quarters % 2 == 0 ? sine / cosine : -cosine / sine);
}

constexpr double_word atan2(long double y, long double x) {
    if (is_nan_of(x) || is_nan_of(y))
        return undefined();
    long double width = magnitude(x), height = magnitude(y);
    if (!is_negative(x) && height < width && gives_itself(height / width))
        return {y / x};
    if (width == infinity || height == infinity) {
        width = width == infinity ? 1 : 0;
        height = height == infinity ? 1 : 0;
    } else if (width != 0 || height != 0) {
        int const exponent = exponent_of(width > height ? width : height);
        width = scaled({width}, -exponent).high;
        height = scaled({height}, -exponent).high;
    }
    double_word const angle = height == 0 ? double_word{0} : angle_of({height}, {width});
    if (!is_negative(x))
        return with_sign_of(y, angle);
    return with_sign_of(y, scaled(half_of_pi(), 1) - angle);
}
constexpr double_word atan(long double x) { return gives_itself(x) ? double_word{x} : atan2(x, 1); }
// The other leg of a right triangle, of which x is a leg and 1 the longest side.
constexpr double_word other_leg(long double x) { return sqrt_of(sum_of(1, -x) * sum_of(1, x)); }
constexpr double_word asin(long double x) {
    long double const size = magnitude(x);
    if (gives_itself(x))
        return {x};
    if (!(size <= 1))
        return undefined();
    return with_sign_of(x, angle_of({size}, other_leg(x)));
}
constexpr double_word acos(long double x) {
    long double const size = magnitude(x);
    if (!(size <= 1))
        return undefined();
    double_word const angle = angle_of(other_leg(x), {size});
    return is_negative(x) ? scaled(half_of_pi(), 1) - angle : angle;
}
/// @}

} // namespace tapeless::constant_evaluation
