/// @file Error functions in constant expressions.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "constant_exponentials.hpp"

namespace tapeless::constant_evaluation {

constexpr double_word one_over_root_of_pi() {
    return fraction_of(0x906eba8214db688d, 0x71d48a7f6bfec344, 0x1409a0ebac3e7517);
}
// erf of a positive number below 2.2: 2/sqrt(pi) * exp(-x*x) * (x + 2*x^3/3 + 4*x^5/(3*5) + ...).
constexpr double_word erf_series(long double x) {
    double_word const square = product_of(x, x) * double_word{2};
    double_word sum{1};
    for (long double n = 141; n > 1; n -= 2)
        sum = double_word{1} + sum * square / double_word{n};
    return exp_of(-product_of(x, x)) * one_over_root_of_pi() * sum * double_word{2 * x};
}
// exp(x*x) * erfc(x) of larger ones, by its continued fraction.
constexpr double_word erfcx_fraction(long double x) {
    double_word denominator{x};
    for (long double n = 30 + static_cast<int>(1050 / (x * x)); n > 0; --n)
        denominator = double_word{x} + double_word{n / 2} / denominator;
    return one_over_root_of_pi() / denominator;
}
constexpr double_word erfc_fraction(long double x) {
    return x > 1000 ? double_word{0} : exp_of(-product_of(x, x)) * erfcx_fraction(x);
}

/// @name Functions of <cmath> in constant expressions
/// @{
constexpr double_word erf(long double x) {
    if (is_nan_of(x) || x == 0)
        return {x};
    long double const size = magnitude(x);
    return with_sign_of(x, size < 2.2L ? erf_series(size) : double_word{1} - erfc_fraction(size));
}
constexpr double_word erfc(long double x) {
    if (is_nan_of(x))
        return undefined();
    long double const size = magnitude(x);
    double_word const one{1};
    if (size < 2.2L)
        return one - with_sign_of(x, erf_series(size));
    return is_negative(x) ? double_word{2} - erfc_fraction(size) : erfc_fraction(size);
}
/// exp(x*x) * erfc(x).
constexpr double_word erfcx(long double x) {
    if (is_nan_of(x))
        return undefined();
    if (x >= 2.2L)
        return x > long_limits::max() / 0x1p64L ? double_word{0} : erfcx_fraction(x);
    double_word const bell = x < -1000 ? infinite() : exp_of(product_of(x, x));
    return bell.high > long_limits::max() / 2 ? infinite() : bell * erfc(x);
}
/// @}

} // namespace tapeless::constant_evaluation
