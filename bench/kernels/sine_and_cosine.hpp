/// @file Sine and cosine in one call, for the hand-written adjoints.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>
#include <utility>

namespace bench::hand {

// The C library of Linux has one call for both; g++ finds it by itself, clang does not.
template <class Scalar>
std::pair<Scalar, Scalar> sine_and_cosine(Scalar x) {
    if constexpr (requires(Scalar result) { sincos(x, &result, &result); }) {
        Scalar sine, cosine;
        sincos(x, &sine, &cosine);
        return {sine, cosine};
    } else {
        return {std::sin(x), std::cos(x)};
    }
}

} // namespace bench::hand
