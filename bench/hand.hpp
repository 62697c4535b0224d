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

inline double value_and_gradient(product_plus_sine, std::array<double, 2> const& point,
                                 std::array<double, 2>& gradient) {
    auto const [x, y] = point;
    auto const [sine, cosine] = sine_and_cosine(x);
    gradient = {y + cosine, x};
    return x * y + sine;
}

// One loop: the second half of a coordinate's derivative is kept in `carried` until its turn. The
// value is summed as the kernel sums it: two accumulators are a little faster, and another
// function.
inline double value_and_gradient(rosenbrock, std::array<double, 10> const& x,
                                 std::array<double, 10>& gradient) {
    double total = 0.0, carried = 0.0;
    for (std::size_t i = 0; i + 1 < x.size(); ++i) {
        double const valley = x[i + 1] - x[i] * x[i];
        double const distance = 1.0 - x[i];
        double const slope = 200.0 * valley;
        total += 100.0 * (valley * valley) + distance * distance;
        gradient[i] = carried - 2.0 * (slope * x[i] + distance);
        carried = slope;
    }
    gradient[x.size() - 1] = carried;
    return total;
}

// The adjoint of the kernel. (Whoever knows finance knows more: spot * density(d1) equals the
// discounted strike times density(d2), which makes one density serve all five greeks. That is
// another formula, not this one's adjoint; it takes about 0.87 of the time.)
inline double value_and_gradient(black_scholes, std::array<double, 5> const& point,
                                 std::array<double, 5>& gradient) {
    constexpr double sqrt_half = 0.70710678118654752440;
    constexpr double density_at_0 = 0.39894228040143267794; // 1 / sqrt(2 pi)
    auto const [spot, strike, volatility, rate, expiry] = point;
    double const root = std::sqrt(expiry);
    double const deviation = volatility * root;
    double const inverse = 1.0 / deviation;
    double const growth = rate + 0.5 * volatility * volatility;
    double const d1 = (std::log(spot / strike) + growth * expiry) * inverse;
    double const d2 = d1 - deviation;
    double const delta = 0.5 + 0.5 * std::erf(sqrt_half * d1);
    double const exercise = 0.5 + 0.5 * std::erf(sqrt_half * d2);
    double const discount = std::exp(-rate * expiry);
    double const strike_paid = strike * discount * exercise;
    double const d2_adjoint = -strike * discount * density_at_0 * std::exp(-0.5 * d2 * d2);
    double const d1_adjoint = spot * density_at_0 * std::exp(-0.5 * d1 * d1) + d2_adjoint;
    double const sum_adjoint = d1_adjoint * inverse;
    double const deviation_adjoint = -d2_adjoint - sum_adjoint * d1;
    double const share = sum_adjoint / (spot * strike);
    gradient = {delta + share * strike, -discount * exercise - share * spot,
                sum_adjoint * volatility * expiry + deviation_adjoint * root,
                (sum_adjoint + strike_paid) * expiry,
                sum_adjoint * growth + 0.5 * volatility * volatility * inverse * deviation_adjoint +
                    rate * strike_paid};
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
