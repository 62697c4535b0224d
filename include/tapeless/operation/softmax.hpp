/// @file softmax and its logarithm.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "functions.hpp"
#include "sigmoid.hpp"

#include <array>
#include <cstddef>

namespace tapeless {

/// The first largest of several values.
template <class X, std::size_t N>
constexpr X largest_of(std::array<X, N> const& x) {
    X largest = x[0];
    for (std::size_t i = 1; i < N; ++i)
        largest = max(largest, x[i]);
    return largest;
}

/// Differences x[i] - largest, and their exponentials. Of the first that is largest these are the
/// constants 0 and 1: the derivative by it is that by `largest`, so what is nearly 1 has a slope
/// that is made of the others, which are small.
template <class X, std::size_t N>
struct parts_of_softmax {
    std::array<X, N> differences;
    std::array<X, N> exponentials;
    X rest; ///< the sum of all exponentials but that of the largest

    /// Subtracts `shift`, which is `largest` where that is finite; at_largest stands for the
    /// exponential of the largest difference.
    constexpr parts_of_softmax(std::array<X, N> const& x, X const& largest, X const& shift,
                               X const& at_largest)
        : differences(x), exponentials(x), rest(0) {
        auto is_first = x[0] == largest, is_found = is_first;
        for (std::size_t i = 0; i < N; ++i) {
            if (i > 0)
                is_first = x[i] == largest && !is_found;
            X const difference = x[i] - shift, exponential = exp(difference),
                    other = where(is_first, 0, exponential);
            rest = i == 0 ? other : X(rest + other);
            differences[i] = where(is_first, 0, difference);
            exponentials[i] = where(is_first, at_largest, exponential);
            if (i > 0 && i + 1 < N)
                is_found = is_found || x[i] == largest;
        }
    }
};

/// @name Functions of all elements of an array
/// @{

/// exp(x[i]) over the sum of all exp(x[j]), without overflow.
template <class X, std::size_t N, class... None>
requires(Operands<X> && N > 0 && sizeof...(None) == 0)
constexpr auto softmax(std::array<X, N> const& x, None...) {
    if constexpr (N == 2) {
        X const gap = x[0] - x[1];
        return std::array<X, N>{apply<logistic_sigmoid>(gap), apply<complementary_sigmoid>(gap)};
    } else {
        X const largest = largest_of(x);
        parts_of_softmax<X, N> const parts(x, largest, largest, X(1));
        X const total = 1 + parts.rest;
        std::array<X, N> result = parts.exponentials;
        for (X& each : result)
            each = each / total;
        return result;
    }
}

/// log(softmax(x)[i]), which is x[i] - log_sum_exp(x), without cancellation.
template <class X, std::size_t N, class... None>
requires(Operands<X> && N > 0 && sizeof...(None) == 0)
constexpr auto log_softmax(std::array<X, N> const& x, None...) {
    if constexpr (N == 2) {
        X const gap = x[0] - x[1];
        return std::array<X, N>{log_sigmoid(gap), log_sigmoid(-gap)};
    } else {
        X const largest = largest_of(x);
        parts_of_softmax<X, N> const parts(x, largest, largest, X(1));
        X const of_rest = log1p(parts.rest);
        std::array<X, N> result = parts.differences;
        for (X& each : result)
            each = each - of_rest;
        return result;
    }
}
/// @}

} // namespace tapeless
