/// @file Double words: sums of two long doubles, which have twice the digits, for functions in
/// constant expressions.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <bit>
#include <cstdint>
#include <initializer_list>
#include <limits>

// Nothing here is a template, but what rounds: a template would be made anew for each program.
namespace tapeless::constant_evaluation {

using long_limits = std::numeric_limits<long double>;
// Written as bits, since with -ffast-math clang warns of the numbers themselves.
constexpr long double infinity{std::bit_cast<double>(std::uint64_t{0x7ff} << 52)};
constexpr long double no_number{std::bit_cast<double>(std::uint64_t{0xfff} << 51)};

/// The unevaluated sum of two numbers, of which `high` is the sum rounded. As what a function
/// computes it may also be an infinity, a NaN or a 0 with a sign, with `low` 0.
struct double_word {
    long double high, low = 0;

    /// The nearest number of a type S of the language, rounded once.
    template <class S>
    requires(std::numeric_limits<S>::is_iec559)
    explicit constexpr operator S() const {
        if constexpr (std::numeric_limits<S>::digits < long_limits::digits) {
            using limits = std::numeric_limits<S>;
            constexpr long double epsilon = limits::epsilon(), largest = limits::max();
            constexpr long double beyond = largest / (1 - epsilon / 2) * (1 - epsilon / 4);
            if (high >= beyond || high <= -beyond)
                return static_cast<S>(high > 0 ? infinity : -infinity);
            if (low == 0) // or high is NaN
                return static_cast<S>(high);
            S const near = static_cast<S>(high);
            // Where high lies halfway between two numbers, low tells which of them is nearer.
            long double const rest = high - static_cast<long double>(near), other = high + rest;
            if (rest != 0 && (rest > 0) == (low > 0) &&
                static_cast<long double>(static_cast<S>(other)) == other)
                return static_cast<S>(other);
            return near;
        }
        return static_cast<S>(high);
    }
};

// Knuth's sum and, of numbers of which the first is not smaller, Dekker's: with its error.
constexpr double_word sum_of(long double a, long double b) {
    long double const sum = a + b, part = sum - a;
    return {sum, (a - (sum - part)) + (b - part)};
}
constexpr double_word fast_sum_of(long double a, long double b) {
    long double const sum = a + b, part = sum - a;
    return {sum, b - part};
}
// Veltkamp's halves and Dekker's product with its error.
constexpr double_word halves_of(long double a) {
    constexpr long double split = (std::uint64_t{1} << (long_limits::digits + 1) / 2) + 1;
    long double const scaled = split * a, rest = scaled - a, high = scaled - rest;
    return {high, a - high};
}
constexpr double_word product_of(long double a, long double b) {
    double_word const x = halves_of(a), y = halves_of(b);
    long double const product = a * b;
    long double const first = x.high * y.high - product, second = first + x.high * y.low;
    return {product, (second + x.low * y.high) + x.low * y.low};
}

// As in "Tight and rigorous error bounds for basic building blocks of double-word arithmetic" by
// Joldes, Muller and Popescu: relative errors of a few 2^-128.
constexpr double_word operator-(double_word a) { return {-a.high, -a.low}; }
constexpr double_word operator+(double_word a, double_word b) {
    double_word const high = sum_of(a.high, b.high), low = sum_of(a.low, b.low);
    double_word const sum = fast_sum_of(high.high, high.low + low.high);
    return fast_sum_of(sum.high, low.low + sum.low);
}
constexpr double_word operator-(double_word a, double_word b) { return a + -b; }
constexpr double_word operator*(double_word a, double_word b) {
    double_word const product = product_of(a.high, b.high);
    return fast_sum_of(product.high, product.low + (a.high * b.low + a.low * b.high));
}
constexpr double_word operator/(double_word a, double_word b) {
    long double const quotient = a.high / b.high;
    double_word const rest = a - b * double_word{quotient};
    return fast_sum_of(quotient, rest.high / b.high);
}

/// 2^k, a number that there is.
constexpr long double power_of_two(int k) {
    long double result = 1, base = k < 0 ? 0.5L : 2.0L;
    for (int left = k < 0 ? -k : k; left != 0; left /= 2) {
        if (left % 2 != 0)
            result *= base;
        if (left > 1)
            base *= base;
    }
    return result;
}
/// x * 2^k, of a result that does not overflow.
constexpr double_word scaled(double_word x, int k) {
    long double const first = power_of_two(k / 2), second = power_of_two(k - k / 2);
    return {x.high * first * second, x.low * first * second};
}
/// The k for which 2^k <= x < 2^(k+1).
constexpr int exponent_of(long double x) {
    int result = 0, steps = 0;
    long double powers[32] = {2};
    while ((4 << steps) < long_limits::max_exponent)
        powers[steps + 1] = powers[steps] * powers[steps], ++steps;
    for (int k = steps; k >= 0; --k) {
        for (; x >= powers[k]; x /= powers[k])
            result += 1 << k;
        for (; x * powers[k] < 2; x *= powers[k])
            result -= 1 << k;
    }
    return result;
}

/// The fraction with these digits, in words of 64 bits.
constexpr double_word fraction_of(std::uint64_t first, std::uint64_t second, std::uint64_t third) {
    double_word result{0};
    for (std::uint64_t const word : {third, second, first}) {
        long double const high = static_cast<long double>(word >> 32);
        long double const low = static_cast<long double>(word & 0xffffffff);
        result = (result + fast_sum_of(high * 0x1p32L, low)) * double_word{0x1p-64L};
    }
    return result;
}
constexpr double_word log_of_two() {
    return fraction_of(0xb17217f7d1cf79ab, 0xc9e3b39803f2f6af, 0x40f343267298b62d);
}
constexpr double_word half_of_pi() {
    return scaled(fraction_of(0xc90fdaa22168c234, 0xc4c6628b80dc1cd1, 0x29024e088a67cc74), 1);
}

constexpr double_word sqrt_of(double_word x) {
    if (x.high == 0)
        return {0};
    int const exponent = exponent_of(x.high), half = (exponent - (exponent < 0)) / 2;
    x = scaled(x, -2 * half); // in [1, 4)
    long double near = 1.5;
    for (int i = 0; i < 6; ++i)
        near = (near + x.high / near) / 2;
    // Twice, so that an exact root has no low part.
    double_word root{near};
    for (int i = 0; i < 2; ++i) {
        double_word const rest = x - product_of(root.high, root.high);
        root = fast_sum_of(root.high, rest.high / (2 * root.high));
    }
    return scaled(root, half);
}

// z + sign * z^3/3 + z^5/5 + sign * z^7/7 + ...: atanh(z), or atan(z) with sign -1, of |z| <= 0.2.
constexpr double_word arc_series(double_word z, long double sign) {
    double_word const square = z * z * double_word{sign};
    double_word sum{0};
    for (long double n = 57; n > 0; n -= 2)
        sum = sum * square + double_word{1} / double_word{n};
    return sum * z;
}

} // namespace tapeless::constant_evaluation
