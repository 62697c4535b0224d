/// @file Cloth simulation: the energy of one stretched spring.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cmath>
#include <cstddef>
#include <tapeless.hpp>
#include <tuple>

namespace bench {

/// The same as a formula.
namespace cloth_spring_formula {

using namespace tapeless::literals;
inline constexpr auto x1 = "x1"_v;
inline constexpr auto y1 = "y1"_v;
inline constexpr auto z1 = "z1"_v;
inline constexpr auto x2 = "x2"_v;
inline constexpr auto y2 = "y2"_v;
inline constexpr auto z2 = "z2"_v;
inline constexpr auto stiffness = "stiffness"_v;
inline constexpr auto rest = "rest"_v;

inline constexpr auto length = sqrt(pow(x1 - x2, 2_c) + pow(y1 - y2, 2_c) + pow(z1 - z2, 2_c));
inline constexpr auto energy = stiffness * pow(length - rest, 2_c) / 2_c;

} // namespace cloth_spring_formula

/// stiffness / 2 * (distance - rest length)^2 between two points. Needs sqrt.
struct cloth_spring {
    static constexpr char const* name = "cloth spring";
    static constexpr std::size_t inputs = 8; // two points, stiffness, rest length
    static constexpr std::size_t outputs = 1;

    static std::array<double, inputs> sample(auto& uniform) {
        return {uniform(-0.5, 0.5), uniform(-0.5, 0.5), uniform(-0.5, 0.5),   uniform(0.6, 1.6),
                uniform(0.6, 1.6),  uniform(0.6, 1.6),  uniform(50.0, 150.0), uniform(0.5, 1.5)};
    }

    template <class T>
    constexpr T operator()(std::array<T, inputs> const& point) const {
        using std::sqrt;
        T const x = point[0] - point[3];
        T const y = point[1] - point[4];
        T const z = point[2] - point[5];
        T const stretch = sqrt(x * x + y * y + z * z) - point[7];
        return 0.5 * point[6] * (stretch * stretch);
    }

    static constexpr auto expression = cloth_spring_formula::energy;
    static constexpr std::tuple variables{
        cloth_spring_formula::x1,        cloth_spring_formula::y1,  cloth_spring_formula::z1,
        cloth_spring_formula::x2,        cloth_spring_formula::y2,  cloth_spring_formula::z2,
        cloth_spring_formula::stiffness, cloth_spring_formula::rest};

    static auto ask(auto question, std::array<double, inputs> const& point) {
        using namespace cloth_spring_formula;
        return question(energy, x1 = point[0], y1 = point[1], z1 = point[2], x2 = point[3],
                        y2 = point[4], z2 = point[5], stiffness = point[6], rest = point[7]);
    }
};

} // namespace bench

namespace bench::hand {

inline double value_and_derivative(cloth_spring, std::array<double, 8> const& point,
                                   std::array<double, 8>& gradient) {
    double const x = point[0] - point[3];
    double const y = point[1] - point[4];
    double const z = point[2] - point[5];
    double const length = std::sqrt(x * x + y * y + z * z);
    double const stretch = length - point[7];
    double const force = point[6] * stretch;
    double const pull = force / length;
    double const square = stretch * stretch;
    gradient = {pull * x,    pull * y,    pull * z,     -(pull * x),
                -(pull * y), -(pull * z), 0.5 * square, -force};
    return 0.5 * point[6] * square;
}

} // namespace bench::hand
