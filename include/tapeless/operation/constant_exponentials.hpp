/// @file Exponentials, logarithms, hyperbolic functions, their inverses and powers in constant
/// expressions.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "double_word.hpp"

#include <cstdint>

namespace tapeless::constant_evaluation {

constexpr bool is_nan_of(long double x) { return x != x; }
constexpr bool is_negative(long double x) { return __builtin_copysignl(1, x) < 0; }
constexpr long double magnitude(long double x) { return __builtin_copysignl(x, 1); }
// Of a number that is as small as its own sine, or NaN.
constexpr bool gives_itself(long double x) {
    return !(magnitude(x) >= power_of_two(-long_limits::max_exponent / 2));
}
constexpr double_word with_sign_of(long double x, double_word result) {
    return is_negative(x) ? -result : result;
}
constexpr double_word infinite() { return {infinity}; }
constexpr double_word undefined() { return {no_number}; }

// Where exp is surely infinite or 0.
constexpr long double largest_exponent = long_limits::max_exponent * 0.7L;
constexpr long double least_exponent = (long_limits::min_exponent - 2 * long_limits::digits) * 0.7L;

// exp(x) - 1 of |x| < 0.4.
constexpr double_word expm1_series(double_word x) {
    double_word sum{1};
    for (long double n = 30; n > 1; --n)
        sum = double_word{1} + sum * x / double_word{n};
    return sum * x;
}
// exp(x) * 2^k.
constexpr double_word exp_of(double_word x, int k = 0) {
    if (x.high > largest_exponent)
        return infinite();
    if (x.high < least_exponent)
        return {0};
    int const n = static_cast<int>(x.high * 1.4426950408889634L + (x.high < 0 ? -0.5L : 0.5L));
    double_word const rest = x - log_of_two() * double_word{static_cast<long double>(n)};
    double_word const result = double_word{1} + expm1_series(rest);
    k += n;
    if (k < long_limits::max_exponent)
        return scaled(result, k);
    double_word const half = scaled(result, long_limits::max_exponent - 1);
    return k == long_limits::max_exponent && half.high <= long_limits::max() / 2 ? half + half
                                                                                 : infinite();
}
constexpr double_word expm1_of(double_word x) {
    if (x.high > 100) // and 1 is too small to be seen
        return exp_of(x);
    return magnitude(x.high) < 0.35L ? expm1_series(x) : exp_of(x) - double_word{1};
}

// log(x) = exponent * log(2) + rest, of which the second does not cancel the first.
struct logarithm_parts {
    double_word exponent, rest;
};
constexpr logarithm_parts parts_of_log(double_word x) {
    int exponent = exponent_of(x.high);
    if (scaled(x, -exponent).high > 1.41L)
        ++exponent;
    x = scaled(x, -exponent);
    double_word const one{1}, rest = arc_series((x - one) / (x + one), 1);
    return {{static_cast<long double>(exponent)}, rest + rest};
}
constexpr double_word log_of(double_word x) {
    logarithm_parts const parts = parts_of_log(x);
    return parts.exponent * log_of_two() + parts.rest;
}
constexpr double_word log1p_of(double_word x) {
    if (magnitude(x.high) > 0.35L)
        return log_of(double_word{1} + x);
    double_word const half = arc_series(x / (double_word{2} + x), 1);
    return half + half;
}

/// @name Functions of <cmath> in constant expressions
/// Of numbers of a type S, exact as they are: S(exp(x)) is the nearest number of type S.
/// @{
constexpr double_word exp(long double x) { return is_nan_of(x) ? undefined() : exp_of({x}); }
constexpr double_word exp2(long double x) {
    if (is_nan_of(x))
        return undefined();
    if (x > largest_exponent * 2 || x < least_exponent * 2)
        return x > 0 ? infinite() : double_word{0};
    int const whole = static_cast<int>(x);
    return exp_of(log_of_two() * double_word{x - static_cast<long double>(whole)}, whole);
}
constexpr double_word expm1(long double x) {
    return gives_itself(x) ? double_word{x} : expm1_of({x});
}
// Of what has no finite logarithm.
constexpr double_word log_of_special(long double x) {
    return x == 0 ? -infinite() : x > 0 ? infinite() : undefined();
}
constexpr bool has_log(long double x) { return x > 0 && x <= long_limits::max(); }
constexpr double_word log(long double x) { return has_log(x) ? log_of({x}) : log_of_special(x); }
constexpr double_word log2(long double x) {
    if (!has_log(x))
        return log_of_special(x);
    logarithm_parts const parts = parts_of_log({x});
    return parts.exponent + parts.rest / log_of_two();
}
constexpr double_word log10(long double x) {
    double_word const log_of_ten =
        scaled(fraction_of(0x935d8dddaaa8ac16, 0xea56d62b82d30a28, 0xe28fecf9da5df90e), 2);
    return has_log(x) ? log_of({x}) / log_of_ten : log_of_special(x);
}
constexpr double_word log1p(long double x) {
    if (gives_itself(x))
        return {x};
    return x > -1 && x <= long_limits::max() ? log1p_of({x}) : log_of_special(x == -1 ? 0 : x);
}

constexpr double_word sinh(long double x) {
    if (gives_itself(x))
        return {x};
    long double const size = magnitude(x);
    if (size > 60)
        return with_sign_of(x, exp_of({size}, -1));
    double_word const e = expm1_of({size});
    return with_sign_of(x, scaled(e + e / (double_word{1} + e), -1));
}
constexpr double_word cosh(long double x) {
    if (is_nan_of(x))
        return undefined();
    long double const size = magnitude(x);
    if (size > 60)
        return exp_of({size}, -1);
    double_word const e = exp_of({size});
    return scaled(e + double_word{1} / e, -1);
}
constexpr double_word tanh(long double x) {
    if (gives_itself(x))
        return {x};
    long double const size = magnitude(x);
    if (size > 60)
        return with_sign_of(x, {1});
    double_word const e = expm1_of({2 * size});
    return with_sign_of(x, e / (e + double_word{2}));
}
constexpr double_word asinh(long double x) {
    long double const size = magnitude(x);
    if (gives_itself(x) || size > long_limits::max())
        return {x};
    if (size > 0x1p70L)
        return with_sign_of(x, log_of({size}) + log_of_two());
    double_word const square = product_of(size, size);
    double_word const root = sqrt_of(square + double_word{1});
    return with_sign_of(x, log1p_of(double_word{size} + square / (double_word{1} + root)));
}
constexpr double_word acosh(long double x) {
    if (!(x >= 1) || x > long_limits::max())
        return x > 1 ? infinite() : undefined();
    if (x > 0x1p70L)
        return log_of({x}) + log_of_two();
    double_word const less = sum_of(x, -1);
    return log1p_of(less + sqrt_of(less * sum_of(x, 1)));
}
constexpr double_word atanh(long double x) {
    long double const size = magnitude(x);
    if (gives_itself(x))
        return {x};
    if (size >= 1)
        return size == 1 ? with_sign_of(x, infinite()) : undefined();
    double_word const quotient = double_word{2 * size} / sum_of(1, -size);
    return with_sign_of(x, scaled(log1p_of(quotient), -1));
}

constexpr double_word pow(long double x, long double y) {
    if (y == 0 || x == 1)
        return {1};
    if (is_nan_of(x) || is_nan_of(y))
        return undefined();
    long double const base = magnitude(x), size = magnitude(y);
    bool is_whole = true, is_odd = false;
    if (size < 0x1p63L) {
        auto const whole = static_cast<std::uint64_t>(size);
        is_whole = static_cast<long double>(whole) == size;
        is_odd = is_whole && whole % 2 != 0;
    }
    double_word result{1};
    if (base == 0 || base > long_limits::max()) {
        result = (base > 1) == (y > 0) ? infinite() : double_word{0};
    } else if (x < 0 && size <= long_limits::max() && !is_whole) {
        return undefined();
    } else if (base != 1 && size > 0x1p80L) {
        result = (base > 1) == (y > 0) ? infinite() : double_word{0};
    } else if (base != 1) {
        double_word const exponent = log_of({base}) * double_word{y};
        result = exp_of(exponent);
        // What is as small as the error stands for an exact power.
        long double const error = (1 + magnitude(exponent.high)) * 0x1p-118L;
        if (result.high <= long_limits::max() && magnitude(result.low) < error * result.high)
            result.low = 0;
    }
    return is_odd ? with_sign_of(x, result) : result;
}
constexpr double_word cbrt(long double x) {
    long double const size = magnitude(x);
    if (is_nan_of(x) || x == 0 || size > long_limits::max())
        return {x};
    int const exponent = exponent_of(size), third = (exponent - (exponent < 0 ? 2 : 0)) / 3;
    double_word const cube = scaled({size}, -3 * third); // in [1, 8)
    long double near = 1.5;
    for (int i = 0; i < 8; ++i)
        near = (2 * near + cube.high / (near * near)) / 3;
    double_word const square = product_of(near, near), rest = cube - square * double_word{near};
    return with_sign_of(x, scaled(double_word{near} + rest / (square * double_word{3}), third));
}
constexpr double_word hypot(long double x, long double y, long double z = 0) {
    x = magnitude(x), y = magnitude(y), z = magnitude(z);
    if (x == infinity || y == infinity || z == infinity)
        return infinite();
    if (is_nan_of(x) || is_nan_of(y) || is_nan_of(z))
        return undefined();
    long double const largest = x > y ? (x > z ? x : z) : (y > z ? y : z);
    if (largest == 0)
        return {0};
    int const exponent = exponent_of(largest);
    x = scaled({x}, -exponent).high;
    y = scaled({y}, -exponent).high;
    z = scaled({z}, -exponent).high;
    double_word const root = sqrt_of(product_of(x, x) + product_of(y, y) + product_of(z, z));
    // What overflows is twice as large as the largest power of two.
    if (exponent + 1 == long_limits::max_exponent) {
        double_word const half = scaled(root, exponent - 1);
        return half.high > long_limits::max() / 2 ? infinite() : half + half;
    }
    return scaled(root, exponent);
}
/// @}

} // namespace tapeless::constant_evaluation
