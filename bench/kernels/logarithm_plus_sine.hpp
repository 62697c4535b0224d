/// @file The second example of every text on reverse mode.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "sine_and_cosine.hpp"

#include <array>
#include <cmath>
#include <cstddef>
#include <tapeless.hpp>
#include <tuple>

namespace bench {

/// log(x) + x * y + sin(y). Needs log, sin.
struct logarithm_plus_sine {
    static constexpr char const* name = "log(x) + x*y + sin(y)";
    static constexpr std::size_t inputs = 2;
    static constexpr std::size_t outputs = 1;

    static std::array<double, inputs> sample(auto& uniform) {
        return {uniform(0.5, 5.0), uniform(-3.0, 3.0)};
    }

    template <class T>
    constexpr T operator()(std::array<T, inputs> const& point) const {
        using std::log, std::sin;
        return log(point[0]) + point[0] * point[1] + sin(point[1]);
    }

    static constexpr tapeless::variable<"x"> x{};
    static constexpr tapeless::variable<"y"> y{};
    static constexpr std::tuple variables{x, y};
    static constexpr auto expression = log(x) + x * y + sin(y);

    static auto ask(auto question, std::array<double, inputs> const& point) {
        return question(expression, x = point[0], y = point[1]);
    }
};

} // namespace bench

namespace bench::hand {

inline double value_and_derivative(logarithm_plus_sine, std::array<double, 2> const& point,
                                   std::array<double, 2>& gradient) {
    auto const [x, y] = point;
    auto const [sine, cosine] = sine_and_cosine(y);
    gradient = {1.0 / x + y, x + cosine};
    return std::log(x) + x * y + sine;
}

} // namespace bench::hand
