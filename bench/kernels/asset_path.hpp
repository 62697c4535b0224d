/// @file Monte Carlo: the discounted payoff of an option on one path, and its pathwise greeks.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace bench {

/// A call on the average of twelve prices along a geometric Brownian path, whose normal shocks are
/// constants. Needs exp, max, sqrt.
struct asset_path {
    static constexpr char const* name = "asset path, 12 steps";
    static constexpr std::size_t inputs = 5; // spot, strike, volatility, rate, expiry
    static constexpr std::size_t outputs = 1;

    static constexpr std::size_t steps = 12;
    static constexpr std::array<double, steps> shocks{0.31, -1.12, 0.84, 1.47,  -0.26, 0.05,
                                                      0.92, -0.63, 1.76, -1.38, 0.44,  0.58};

    static std::array<double, inputs> sample(auto& uniform) {
        return {uniform(90.0, 120.0), uniform(80.0, 110.0), uniform(0.1, 0.5), uniform(0.0, 0.1),
                uniform(0.25, 2.0)};
    }

    template <class T>
    constexpr T operator()(std::array<T, inputs> const& point) const {
        using std::exp, std::max, std::sqrt;
        auto const& [spot, strike, volatility, rate, expiry] = point;
        T const time = expiry / static_cast<double>(steps);
        T const drift = (rate - 0.5 * volatility * volatility) * time;
        T const deviation = volatility * sqrt(time);
        T price = spot;
        T sum(0.0);
        for (double const shock : shocks) {
            price = price * exp(drift + deviation * shock);
            sum += price;
        }
        T const gain = sum / static_cast<double>(steps) - strike;
        T const payoff = max(gain, T(0.0));
        return exp(-rate * expiry) * payoff;
    }
};

} // namespace bench

namespace bench::hand {

// Each price's logarithm is linear in drift and deviation, so one loop forward finds the value and
// both slopes. The exponentials stand in a loop of their own, so that no sum has to be kept across
// their calls. By the expiry, drift changes by itself, and deviation by half of itself, over it.
inline double value_and_derivative(asset_path, std::array<double, 5> const& point,
                                   std::array<double, 5>& gradient) {
    constexpr double steps = static_cast<double>(asset_path::steps);
    auto const [spot, strike, volatility, rate, expiry] = point;
    double const time = expiry / steps;
    double const drift = (rate - 0.5 * volatility * volatility) * time;
    double const root = std::sqrt(time);
    double const deviation = volatility * root;
    double const discount = std::exp(-rate * expiry);
    std::array<double, asset_path::shocks.size()> growths;
    for (std::size_t i = 0; i < growths.size(); ++i)
        growths[i] = std::exp(drift + deviation * asset_path::shocks[i]);
    double price = spot, sum = 0.0, by_drift = 0.0, by_deviation = 0.0;
    double passed = 0.0, moved = 0.0; // steps, and the sum of their shocks
    for (std::size_t i = 0; i < growths.size(); ++i) {
        price *= growths[i];
        passed += 1.0;
        moved += asset_path::shocks[i];
        sum += price;
        by_drift += passed * price;
        by_deviation += moved * price;
    }
    double const average = sum / steps;
    double const gain = average - strike;
    double const value = discount * std::max(gain, 0.0);
    if (!(gain > 0.0)) {
        gradient.fill(0.0);
        return value;
    }
    double const seed = discount * (1.0 / steps);
    double const drift_adjoint = seed * by_drift;
    double const deviation_adjoint = seed * by_deviation;
    gradient = {discount * average / spot, -discount,
                deviation_adjoint * root - drift_adjoint * volatility * time,
                drift_adjoint * time - expiry * value,
                (drift_adjoint * drift + 0.5 * deviation_adjoint * deviation) / expiry -
                    rate * value};
    return value;
}

} // namespace bench::hand
