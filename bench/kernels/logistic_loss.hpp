/// @file Logistic regression: the loss of one labelled observation.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "softplus.hpp"

#include <array>
#include <cstddef>
#include <tapeless.hpp>
#include <tuple>

namespace bench {

/// The same as a formula.
namespace logistic_loss_formula {

using namespace tapeless::literals;
inline constexpr auto w1 = "w1"_v;
inline constexpr auto w2 = "w2"_v;
inline constexpr auto w3 = "w3"_v;
inline constexpr auto w4 = "w4"_v;
inline constexpr auto w5 = "w5"_v;
inline constexpr auto w6 = "w6"_v;
inline constexpr auto w7 = "w7"_v;
inline constexpr auto w8 = "w8"_v;
inline constexpr auto bias = "bias"_v;

inline constexpr auto score =
    0.7 * w1 - 1.3 * w2 + 0.4 * w3 + 2.1 * w4 - 0.6 * w5 + 1.8 * w6 + 0.9 * w7 - 0.2 * w8 + bias;
inline constexpr auto loss = tapeless::softplus(score); // the label is -1

} // namespace logistic_loss_formula

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

    static constexpr auto expression = logistic_loss_formula::loss;
    static constexpr std::tuple variables{
        logistic_loss_formula::w1, logistic_loss_formula::w2, logistic_loss_formula::w3,
        logistic_loss_formula::w4, logistic_loss_formula::w5, logistic_loss_formula::w6,
        logistic_loss_formula::w7, logistic_loss_formula::w8, logistic_loss_formula::bias};

    static auto ask(auto question, std::array<double, inputs> const& point) {
        using namespace logistic_loss_formula;
        return question(loss, w1 = point[0], w2 = point[1], w3 = point[2], w4 = point[3],
                        w5 = point[4], w6 = point[5], w7 = point[6], w8 = point[7],
                        bias = point[8]);
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
