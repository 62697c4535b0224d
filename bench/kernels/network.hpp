/// @file Training a small neural network: one hidden layer, one observation, squared error.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "softplus.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace bench {

/// Activation by tanh.
struct tanh_layer {
    template <class T>
    static constexpr T activate(T const& x) {
        using std::tanh;
        return tanh(x);
    }
    template <std::size_t Count>
    static void values_and_slopes(std::array<double, Count> const& x,
                                  std::array<double, Count>& values,
                                  std::array<double, Count>& slopes) {
        for (std::size_t i = 0; i < Count; ++i)
            values[i] = std::tanh(x[i]);
        for (std::size_t i = 0; i < Count; ++i)
            slopes[i] = 1.0 - values[i] * values[i];
    }
};
/// Activation by softplus.
struct softplus_layer {
    template <class T>
    static constexpr T activate(T const& x) {
        return softplus(x);
    }
    template <std::size_t Count>
    static void values_and_slopes(std::array<double, Count> const& x,
                                  std::array<double, Count>& values,
                                  std::array<double, Count>& slopes) {
        std::array<double, Count> small;
        for (std::size_t i = 0; i < Count; ++i)
            small[i] = std::exp(-std::abs(x[i]));
        for (std::size_t i = 0; i < Count; ++i)
            values[i] = std::log(1.0 + small[i]);
        for (std::size_t i = 0; i < Count; ++i) {
            values[i] += std::max(x[i], 0.0);
            slopes[i] = (x[i] > 0.0 ? 1.0 : small[i]) / (1.0 + small[i]);
        }
    }
};

/// The squared error of a network with one hidden layer and one output at one observation. Inputs
/// are all weights: those of one hidden unit after the other, the hidden units' biases, the
/// output's weights, its bias. Needs tanh or softplus.
template <std::size_t Features, std::size_t Hidden, class Layer>
struct network {
    static constexpr std::size_t biases = Features * Hidden; // where these begin
    static constexpr std::size_t output_weights = biases + Hidden;
    static constexpr std::size_t output_bias = output_weights + Hidden;
    static constexpr std::size_t inputs = output_bias + 1;
    static constexpr std::size_t outputs = 1;

    static constexpr double target = 0.3;
    static constexpr std::array<double, 8> observation{0.5, -0.9, 0.2, 0.7, 0.8, -0.4, -0.6, 0.3};
    static_assert(Features <= observation.size());

    static std::array<double, inputs> sample(auto& uniform) {
        std::array<double, inputs> point{};
        for (double& weight : point)
            weight = uniform(-1.0, 1.0);
        return point;
    }

    template <class T>
    constexpr T operator()(std::array<T, inputs> const& weights) const {
        T output = weights[output_bias];
        for (std::size_t i = 0; i < Hidden; ++i) {
            T sum = weights[biases + i];
            for (std::size_t j = 0; j < Features; ++j)
                sum += weights[i * Features + j] * observation[j];
            output += weights[output_weights + i] * Layer::activate(sum);
        }
        T const error = output - target;
        return error * error;
    }
};

struct tanh_network : network<4, 8, tanh_layer> {
    static constexpr char const* name = "tanh network, 49 weights";
};
struct softplus_network : network<8, 16, softplus_layer> {
    static constexpr char const* name = "softplus network, 161 weights";
};

} // namespace bench

namespace bench::hand {

// Arithmetic and calls of functions stand in loops of their own, so that the compiler can vectorise
// the former.
template <std::size_t Features, std::size_t Hidden, class Layer>
inline double
value_and_derivative(network<Features, Hidden, Layer>,
                     std::array<double, network<Features, Hidden, Layer>::inputs> const& weights,
                     std::array<double, network<Features, Hidden, Layer>::inputs>& gradient) {
    using kernel = network<Features, Hidden, Layer>;
    std::array<double, Hidden> sums, activations, slopes;
    for (std::size_t i = 0; i < Hidden; ++i) {
        double sum = weights[kernel::biases + i];
        for (std::size_t j = 0; j < Features; ++j)
            sum += weights[i * Features + j] * kernel::observation[j];
        sums[i] = sum;
    }
    Layer::values_and_slopes(sums, activations, slopes);
    double output = weights[kernel::output_bias];
    for (std::size_t i = 0; i < Hidden; ++i)
        output += weights[kernel::output_weights + i] * activations[i];
    double const error = output - kernel::target;
    double const seed = 2.0 * error;
    for (std::size_t i = 0; i < Hidden; ++i) {
        double const adjoint = seed * weights[kernel::output_weights + i] * slopes[i];
        for (std::size_t j = 0; j < Features; ++j)
            gradient[i * Features + j] = adjoint * kernel::observation[j];
        gradient[kernel::biases + i] = adjoint;
        gradient[kernel::output_weights + i] = seed * activations[i];
    }
    gradient[kernel::output_bias] = seed;
    return error * error;
}

} // namespace bench::hand
