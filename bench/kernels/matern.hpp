/// @file Gaussian processes: the Matern covariance of two points.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cmath>
#include <cstddef>
#include <tapeless.hpp>
#include <tuple>

namespace bench {

/// The same as a formula.
namespace matern_formula {

using namespace tapeless::literals;
inline constexpr auto x1 = "x1"_v;
inline constexpr auto y1 = "y1"_v;
inline constexpr auto z1 = "z1"_v;
inline constexpr auto x2 = "x2"_v;
inline constexpr auto y2 = "y2"_v;
inline constexpr auto z2 = "z2"_v;
inline constexpr auto variance = "variance"_v;
inline constexpr auto length = "length"_v;

inline constexpr double sqrt_5 = 2.23606797749978969641;
inline constexpr auto distance = sqrt(pow(x1 - x2, 2_c) + pow(y1 - y2, 2_c) + pow(z1 - z2, 2_c));
inline constexpr auto scaled = sqrt_5 * distance / length;
inline constexpr auto covariance = variance * (1_c + scaled + scaled * scaled / 3_c) * exp(-scaled);

} // namespace matern_formula

/// Matern's covariance with smoothness 5/2. Needs exp, sqrt.
struct matern {
    static constexpr char const* name = "Matern-5/2 covariance";
    static constexpr std::size_t inputs = 8; // two points, variance, length scale
    static constexpr std::size_t outputs = 1;

    static constexpr double sqrt_5 = matern_formula::sqrt_5;

    static std::array<double, inputs> sample(auto& uniform) {
        return {uniform(-0.5, 0.5), uniform(-0.5, 0.5), uniform(-0.5, 0.5), uniform(0.6, 1.6),
                uniform(0.6, 1.6),  uniform(0.6, 1.6),  uniform(0.5, 2.0),  uniform(0.5, 2.0)};
    }

    template <class T>
    constexpr T operator()(std::array<T, inputs> const& point) const {
        using std::exp, std::sqrt;
        T const x = point[0] - point[3];
        T const y = point[1] - point[4];
        T const z = point[2] - point[5];
        T const distance = sqrt(x * x + y * y + z * z);
        T const scaled = sqrt_5 * distance / point[7];
        return point[6] * (1.0 + scaled + scaled * scaled / 3.0) * exp(-scaled);
    }

    static constexpr auto expression = matern_formula::covariance;
    static constexpr std::tuple variables{
        matern_formula::x1, matern_formula::y1, matern_formula::z1,       matern_formula::x2,
        matern_formula::y2, matern_formula::z2, matern_formula::variance, matern_formula::length};

    static auto ask(auto question, std::array<double, inputs> const& point) {
        using namespace matern_formula;
        return question(covariance, x1 = point[0], y1 = point[1], z1 = point[2], x2 = point[3],
                        y2 = point[4], z2 = point[5], variance = point[6], length = point[7]);
    }
};

} // namespace bench

namespace bench::hand {

// The slope by the scaled distance s is -variance / 3 * s * (1 + s) * exp(-s): most terms cancel,
// and so does the division by the distance.
inline double value_and_derivative(matern, std::array<double, 8> const& point,
                                   std::array<double, 8>& gradient) {
    double const x = point[0] - point[3];
    double const y = point[1] - point[4];
    double const z = point[2] - point[5];
    double const variance = point[6];
    double const length = point[7];
    double const scaled = matern::sqrt_5 * std::sqrt(x * x + y * y + z * z) / length;
    double const decay = std::exp(-scaled);
    double const linear = 1.0 + scaled;
    double const third = scaled * scaled / 3.0;
    double const polynomial = linear + third;
    double const inverse = 1.0 / length;
    double const common = variance * linear * decay * inverse;
    double const pull = -5.0 / 3.0 * common * inverse;
    gradient = {pull * x,    pull * y,    pull * z,           -(pull * x),
                -(pull * y), -(pull * z), polynomial * decay, common * third};
    return variance * polynomial * decay;
}

} // namespace bench::hand
