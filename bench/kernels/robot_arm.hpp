/// @file Robotics: how far a two-link arm is from its target.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "sine_and_cosine.hpp"

#include <array>
#include <cmath>
#include <cstddef>
#include <tapeless.hpp>
#include <tuple>

namespace bench {

/// The same as a formula.
namespace robot_arm_formula {

using namespace tapeless::literals;
inline constexpr auto shoulder = "shoulder"_v;
inline constexpr auto elbow = "elbow"_v;
inline constexpr auto upper = "upper"_v;
inline constexpr auto lower = "lower"_v;
inline constexpr auto target_x = "target_x"_v;
inline constexpr auto target_y = "target_y"_v;

inline constexpr auto direction = shoulder + elbow;
inline constexpr auto x = upper * cos(shoulder) + lower * cos(direction) - target_x;
inline constexpr auto y = upper * sin(shoulder) + lower * sin(direction) - target_y;
inline constexpr auto error = x * x + y * y;

} // namespace robot_arm_formula

/// The squared distance of the end of a planar arm to its target. Needs cos, sin.
struct robot_arm {
    static constexpr char const* name = "two-link robot arm";
    static constexpr std::size_t inputs = 6; // two angles, two lengths, target
    static constexpr std::size_t outputs = 1;

    static std::array<double, inputs> sample(auto& uniform) {
        return {uniform(-1.5, 1.5), uniform(-1.5, 1.5), uniform(0.5, 1.5),
                uniform(0.5, 1.5),  uniform(-2.0, 2.0), uniform(-2.0, 2.0)};
    }

    template <class T>
    constexpr T operator()(std::array<T, inputs> const& point) const {
        using std::cos, std::sin;
        auto const& [shoulder, elbow, upper, lower, target_x, target_y] = point;
        T const direction = shoulder + elbow;
        T const x = upper * cos(shoulder) + lower * cos(direction) - target_x;
        T const y = upper * sin(shoulder) + lower * sin(direction) - target_y;
        return x * x + y * y;
    }

    static constexpr auto expression = robot_arm_formula::error;
    static constexpr std::tuple variables{robot_arm_formula::shoulder, robot_arm_formula::elbow,
                                          robot_arm_formula::upper,    robot_arm_formula::lower,
                                          robot_arm_formula::target_x, robot_arm_formula::target_y};

    static auto ask(auto question, std::array<double, inputs> const& point) {
        using namespace robot_arm_formula;
        return question(error, shoulder = point[0], elbow = point[1], upper = point[2],
                        lower = point[3], target_x = point[4], target_y = point[5]);
    }
};

} // namespace bench

namespace bench::hand {

inline double value_and_derivative(robot_arm, std::array<double, 6> const& point,
                                   std::array<double, 6>& gradient) {
    auto const [shoulder, elbow, upper, lower, target_x, target_y] = point;
    auto const [sine_1, cosine_1] = sine_and_cosine(shoulder);
    auto const [sine_2, cosine_2] = sine_and_cosine(shoulder + elbow);
    double const lower_x = lower * cosine_2, lower_y = lower * sine_2;
    double const arm_x = upper * cosine_1 + lower_x, arm_y = upper * sine_1 + lower_y;
    double const x = arm_x - target_x, y = arm_y - target_y;
    double const slope_x = 2.0 * x, slope_y = 2.0 * y;
    gradient = {arm_x * slope_y - arm_y * slope_x,
                lower_x * slope_y - lower_y * slope_x,
                slope_x * cosine_1 + slope_y * sine_1,
                slope_x * cosine_2 + slope_y * sine_2,
                -slope_x,
                -slope_y};
    return x * x + y * y;
}

} // namespace bench::hand
