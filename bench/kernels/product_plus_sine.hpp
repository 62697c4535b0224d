/// @file The first example of every text on reverse mode.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "sine_and_cosine.hpp"

#include <array>
#include <cmath>
#include <cstddef>
#include <tapeless.hpp>
#include <tuple>

namespace bench {

/// x * y + sin(x). Needs sin.
struct product_plus_sine {
    static constexpr char const* name = "x*y + sin(x)";
    static constexpr std::size_t inputs = 2;
    static constexpr std::size_t outputs = 1;

    static std::array<double, inputs> sample(auto& uniform) {
        return {uniform(-3.0, 3.0), uniform(-3.0, 3.0)};
    }

    template <class T>
    constexpr T operator()(std::array<T, inputs> const& point) const {
        using std::sin;
        return point[0] * point[1] + sin(point[0]);
    }

    static constexpr tapeless::variable<"x"> x{};
    static constexpr tapeless::variable<"y"> y{};
    static constexpr std::tuple variables{x, y};
    static constexpr auto expression = x * y + sin(x);

    static auto ask(auto question, std::array<double, inputs> const& point) {
        return question(expression, x = point[0], y = point[1]);
    }
};

} // namespace bench

namespace bench::hand {

inline double value_and_derivative(product_plus_sine, std::array<double, 2> const& point,
                                   std::array<double, 2>& gradient) {
    auto const [x, y] = point;
    auto const [sine, cosine] = sine_and_cosine(x);
    gradient = {y + cosine, x};
    return x * y + sine;
}

} // namespace bench::hand
