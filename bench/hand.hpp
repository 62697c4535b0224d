/// @file Value and gradient of each kernel as an expert writes them: the mark to reach.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "kernels.hpp"

#include <array>
#include <cmath>
#include <cstddef>
#include <utility>

// Scalar code in double: no intrinsics, no library beyond <cmath>. Each function returns the value
// and overwrites the gradient.
namespace bench::hand {

// The C library of Linux has one call for both; g++ finds it by itself, clang does not.
template <class Scalar> std::pair<Scalar, Scalar> sine_and_cosine(Scalar x) {
    if constexpr (requires(Scalar result) { sincos(x, &result, &result); }) {
        Scalar sine, cosine;
        sincos(x, &sine, &cosine);
        return {sine, cosine};
    } else {
        return {std::sin(x), std::cos(x)};
    }
}

inline double value_and_gradient(product_plus_sine, std::array<double, 2> const& point,
                                 std::array<double, 2>& gradient) {
    auto const [x, y] = point;
    auto const [sine, cosine] = sine_and_cosine(x);
    gradient = {y + cosine, x};
    return x * y + sine;
}

// One loop: the second half of a coordinate's derivative is kept in `carried` until its turn. Two
// sums, since one would make each turn wait for the last.
inline double value_and_gradient(rosenbrock, std::array<double, 10> const& x,
                                 std::array<double, 10>& gradient) {
    double valleys = 0.0, distances = 0.0, carried = 0.0;
    for (std::size_t i = 0; i + 1 < x.size(); ++i) {
        double const valley = x[i + 1] - x[i] * x[i];
        double const distance = 1.0 - x[i];
        double const slope = 200.0 * valley;
        valleys += valley * valley;
        distances += distance * distance;
        gradient[i] = carried - 2.0 * (slope * x[i] + distance);
        carried = slope;
    }
    gradient[x.size() - 1] = carried;
    return 100.0 * valleys + distances;
}

// The greeks in closed form. Since spot * density(d1) equals discounted strike * density(d2), the
// derivatives through d1 and d2 cancel where they can, and one density serves all five.
inline double value_and_gradient(black_scholes, std::array<double, 5> const& point,
                                 std::array<double, 5>& gradient) {
    constexpr double sqrt_half = 0.70710678118654752440;
    constexpr double density_at_0 = 0.39894228040143267794; // 1 / sqrt(2 pi)
    auto const [spot, strike, volatility, rate, expiry] = point;
    double const root = std::sqrt(expiry);
    double const deviation = volatility * root;
    double const inverse = 1.0 / deviation;
    double const drift = (rate + 0.5 * volatility * volatility) * expiry;
    double const d1 = (std::log(spot / strike) + drift) * inverse;
    double const d2 = d1 - deviation;
    double const delta = 0.5 + 0.5 * std::erf(sqrt_half * d1);
    double const exercise = 0.5 + 0.5 * std::erf(sqrt_half * d2);
    double const paid = std::exp(-rate * expiry) * exercise;
    double const strike_paid = strike * paid;
    double const density = spot * density_at_0 * std::exp(-0.5 * d1 * d1);
    // volatility / (2 root), from the reciprocal that is there already
    double const half_spread = 0.5 * volatility * volatility * inverse;
    gradient = {delta, -paid, density * root, strike_paid * expiry,
                density * half_spread + rate * strike_paid};
    return spot * delta - strike_paid;
}

// One loop over the pairs: a pair's slope is known as soon as its energy is.
inline double value_and_gradient(lennard_jones, std::array<double, 24> const& position,
                                 std::array<double, 24>& gradient) {
    double energy = 0.0;
    gradient.fill(0.0);
    for (std::size_t i = 0; i < position.size(); i += 3) {
        double const x_i = position[i], y_i = position[i + 1], z_i = position[i + 2];
        double slope_x = gradient[i], slope_y = gradient[i + 1], slope_z = gradient[i + 2];
        for (std::size_t j = i + 3; j < position.size(); j += 3) {
            double const x = x_i - position[j];
            double const y = y_i - position[j + 1];
            double const z = z_i - position[j + 2];
            double const inverse = 1.0 / (x * x + y * y + z * z);
            double const sixth = inverse * inverse * inverse;
            double const slope = inverse * sixth * (24.0 - 48.0 * sixth);
            energy += sixth * (sixth - 1.0);
            slope_x += slope * x;
            slope_y += slope * y;
            slope_z += slope * z;
            gradient[j] -= slope * x;
            gradient[j + 1] -= slope * y;
            gradient[j + 2] -= slope * z;
        }
        gradient[i] = slope_x;
        gradient[i + 1] = slope_y;
        gradient[i + 2] = slope_z;
    }
    return 4.0 * energy;
}

} // namespace bench::hand
