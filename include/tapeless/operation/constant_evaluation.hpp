/// @file Arithmetic and functions of <cmath> in constant expressions, to the last bit as at run
/// time.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "double_word.hpp"
#include "numbers.hpp"

#include <concepts>
#include <cstdint>
#include <initializer_list>
#include <limits>
#include <type_traits>

namespace tapeless {

/// Whether these are numbers of one of the language's types that has at most 64 digits: what the
/// functions below take. A row that has one of them calls it `if
/// (__builtin_is_constant_evaluated())`, and the language's own library otherwise, so nothing of
/// this is in what runs. (Of std::is_constant_evaluated() g++ would know the answer too late: the
/// branch would count when it decides what to inline.)
template <class X, class... Rest>
concept LanguageReal = std::floating_point<std::remove_cvref_t<X>> &&
                       std::numeric_limits<std::remove_cvref_t<X>>::digits <= 64 &&
                       (std::same_as<std::remove_cvref_t<X>, std::remove_cvref_t<Rest>> && ...);

/// Whether these are such numbers or integers, which functions of <cmath> take as doubles.
template <class... X>
concept LanguageNumber = ((std::integral<std::remove_cvref_t<X>> || LanguageReal<X>) && ...);

/// What compilers do not compute in constant expressions: clang 19 nearly all of <cmath>, g++ what
/// sets errno, and neither of them 1 / 0 or 0 * infinity.
namespace constant_evaluation {

template <LanguageReal S>
constexpr bool is_nan(S x) {
    return x != x;
}
template <LanguageReal S>
constexpr bool is_infinite(S x) {
    return x < std::numeric_limits<S>::lowest() || x > std::numeric_limits<S>::max();
}

template <LanguageReal S>
constexpr S copysign(S x, S y) {
    if constexpr (std::same_as<S, float>)
        return __builtin_copysignf(x, y);
    else if constexpr (std::same_as<S, double>)
        return __builtin_copysign(x, y);
    else
        return __builtin_copysignl(x, y);
}
template <LanguageReal S>
constexpr S abs(S x) {
    return copysign(x, S(1));
}

template <LanguageReal S>
constexpr S add(S a, S b) {
    if (is_nan(a) || is_nan(b) || (is_infinite(a) && is_infinite(b) && a != b))
        return not_a_number<S>();
    return a + b;
}
template <LanguageReal S>
constexpr S subtract(S a, S b) {
    return add(a, -b);
}
template <LanguageReal S>
constexpr S multiply(S a, S b) {
    if (is_nan(a) || is_nan(b) || (is_infinite(a) && b == 0) || (a == 0 && is_infinite(b)))
        return not_a_number<S>();
    return a * b;
}
template <LanguageReal S>
constexpr S divide(S a, S b) {
    if (is_nan(a) || is_nan(b) || (a == 0 && b == 0) || (is_infinite(a) && is_infinite(b)))
        return not_a_number<S>();
    if (b == 0)
        return copysign(infinity_of<S>(), a) * copysign(S(1), b);
    return a / b;
}

/// a * b + c, rounded once.
template <LanguageReal S>
constexpr S fma(S a, S b, S c) {
    S const largest = std::numeric_limits<S>::max();
    bool const is_finite = abs(a) <= largest && abs(b) <= largest && abs(c) <= largest;
    if (!is_finite || a == 0 || b == 0)
        return add(multiply(a, b), c);
    return S(product_of(a, b) + double_word{c});
}

/// The nearest number to the square root: the root of the digits as an integer, rounded by its
/// remainder. No root lies halfway between two numbers.
template <LanguageReal S>
constexpr S sqrt(S x) {
    if (is_nan(x) || x < 0)
        return not_a_number<S>();
    if (x == 0 || is_infinite(x))
        return x;
    // x = 4^k * d with d in [1, 4), by powers of two, which are exact.
    S scale = 1;
    for (; x < 1; x = x * 0x1p64f)
        scale = scale * 0x1p-32f;
    for (S const power : {S(0x1p32f), S(0x1p4f), S(0x1p1f)})
        for (; x >= power * power; x = x / (power * power))
            scale = scale * power;
    __extension__ using integer = unsigned __int128;
    constexpr int digits = std::numeric_limits<S>::digits;
    S const unit = S(1) / static_cast<S>(std::uint64_t{1} << (digits - 1));
    integer const square = static_cast<integer>(x / unit) << (digits - 1);
    // Newton's method from above, down to the largest integer that is not above the root.
    integer root = integer{1} << digits;
    for (integer next = (root + square / root) / 2; next < root; next = (root + square / root) / 2)
        root = next;
    if (square - root * root > root)
        ++root;
    return static_cast<S>(root) * unit * scale;
}

/// The whole part, with the sign of x also where it is 0.
template <LanguageReal S>
constexpr S trunc(S x) {
    constexpr S first_without_fraction =
        static_cast<S>(std::uint64_t{1} << (std::numeric_limits<S>::digits - 1));
    if (!(abs(x) < first_without_fraction)) // or it is NaN
        return x;
    return copysign(static_cast<S>(static_cast<std::int64_t>(x)), x);
}
template <LanguageReal S>
constexpr S floor(S x) {
    S const whole = trunc(x);
    return whole > x ? whole - 1 : whole;
}
template <LanguageReal S>
constexpr S ceil(S x) {
    return -floor(-x);
}
/// To the nearest integer, halves away from 0.
template <LanguageReal S>
constexpr S round(S x) {
    S const whole = trunc(x);
    if (is_nan(x) || whole == x || abs(x - whole) < S(0.5))
        return whole;
    return whole + copysign(S(1), x);
}

/// Long division, every step of which is exact.
template <LanguageReal S>
constexpr S fmod(S x, S y) {
    if (is_nan(x) || is_nan(y) || is_infinite(x) || y == 0)
        return not_a_number<S>();
    if (is_infinite(y))
        return x;
    S const divisor = abs(y);
    S remainder = abs(x);
    S multiple = divisor;
    while (multiple <= remainder - multiple)
        multiple = multiple + multiple;
    for (; multiple >= divisor; multiple = multiple / 2)
        if (remainder >= multiple)
            remainder = remainder - multiple;
    return copysign(remainder, x);
}

/// The remainder that is nearest to 0, as fdlibm's: halves go to the even multiple.
template <LanguageReal S>
constexpr S remainder(S x, S y) {
    if (is_nan(x) || is_nan(y) || is_infinite(x) || y == 0)
        return not_a_number<S>();
    S const divisor = abs(y);
    S const least = std::numeric_limits<S>::min();
    S result = abs(divisor <= std::numeric_limits<S>::max() / 2 ? fmod(x, divisor + divisor) : x);
    // result > divisor / 2, where halving is exact and doubling does not overflow.
    auto const above_half = [&] {
        return divisor < 2 * least ? result + result > divisor : result > divisor / 2;
    };
    auto const at_half = [&] {
        return divisor < 2 * least ? result + result == divisor : result == divisor / 2;
    };
    if (above_half()) {
        result = result - divisor;
        if (above_half() || at_half())
            result = result - divisor;
    }
    return copysign(S(1), x) * result;
}
template <LanguageReal S>
constexpr S fdim(S x, S y) {
    if (is_nan(x) || is_nan(y))
        return not_a_number<S>();
    return x > y ? subtract(x, y) : S(0);
}

} // namespace constant_evaluation

} // namespace tapeless
