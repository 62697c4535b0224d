/// @file Logistic regression: the loss of one labelled observation.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "softplus.hpp"

#include <array>
#include <cstddef>

namespace bench {

/// log(1 + exp(-label * (weights . features + bias))): inputs are eight weights and the bias. Needs
/// softplus.
struct logistic_loss {
    static constexpr char const* name = "logistic loss, 9 inputs";
    static constexpr std::size_t features = 8;
    static constexpr std::size_t inputs = features + 1;
    static constexpr std::size_t outputs = 1;

    static constexpr double label = -1.0;
    static constexpr std::array<double, features> observation{0.7,  -1.3, 0.4, 2.1,
                                                              -0.6, 1.8,  0.9, -0.2};

    static std::array<double, inputs> sample(auto& uniform) {
        std::array<double, inputs> point{};
        for (double& each : point)
            each = uniform(-1.0, 1.0);
        return point;
    }

    template <class T>
    constexpr T operator()(std::array<T, inputs> const& point) const {
        T score = point[features];
        for (std::size_t i = 0; i < features; ++i)
            score += point[i] * observation[i];
        T const margin = label * score;
        T const misfit = -margin;
        return softplus(misfit);
    }
};

} // namespace bench

namespace bench::hand {

inline double value_and_derivative(logistic_loss, std::array<double, 9> const& point,
                                   std::array<double, 9>& gradient) {
    constexpr double label = logistic_loss::label;
    constexpr std::size_t features = logistic_loss::features;
    constexpr auto const& observation = logistic_loss::observation;
    double score = point[features];
    for (std::size_t i = 0; i < features; ++i)
        score += point[i] * observation[i];
    auto const [loss, probability] = softplus_and_slope(-label * score);
    double const slope = -label * probability;
    for (std::size_t i = 0; i < features; ++i)
        gradient[i] = slope * observation[i];
    gradient[features] = slope;
    return loss;
}

} // namespace bench::hand
