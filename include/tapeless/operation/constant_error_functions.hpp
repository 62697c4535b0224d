/// @file Error functions in constant expressions.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "constant_exponentials.hpp"

namespace tapeless::constant_evaluation {

// exp(-x*x) / sqrt(pi).
constexpr double_word gaussian_of(long double x) {
    double_word const one_over_root_of_pi =
        fraction_of(0x906eba8214db688d, 0x71d48a7f6bfec344, 0x1409a0ebac3e7517);
    return exp_of(-product_of(x, x)) * one_over_root_of_pi;
}
// erf of a positive number below 2.2: 2/sqrt(pi) * exp(-x*x) * (x + 2*x^3/3 + 4*x^5/(3*5) + ...).
constexpr double_word erf_series(long double x) {
    double_word const square = product_of(x, x) * double_word{2};
    double_word sum{1};
    for (int n = 141; n > 1; n -= 2)
        sum = double_word{1} + sum * square / double_word{static_cast<long double>(n)};
    return gaussian_of(x) * sum * double_word{2 * x};
}
// erfc of larger ones, by its continued fraction.
constexpr double_word erfc_fraction(long double x) {
    if (x > 1000)
        return {0};
    int const terms = 30 + static_cast<int>(1050 / (x * x));
    double_word denominator{x};
    for (int n = terms; n > 0; --n)
        denominator =
            double_word{x} + double_word{0.5L * static_cast<long double>(n)} / denominator;
    return gaussian_of(x) / denominator;
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
/// @}

} // namespace tapeless::constant_evaluation
