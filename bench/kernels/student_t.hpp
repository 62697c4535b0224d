/// @file Robust statistics: the log-density of observations under Student's t distribution.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cmath>
#include <cstddef>

namespace bench {

/// The log-density of five observations, given the location and the logarithm of the scale; four
/// degrees of freedom, as a constant, since not every engine has lgamma. Needs exp, log.
struct student_t {
    static constexpr char const* name = "Student t log-density";
    static constexpr std::size_t observations = 5;
    static constexpr std::size_t inputs = observations + 2;
    static constexpr std::size_t outputs = 1;

    static constexpr double freedom = 4.0;
    // lgamma((freedom + 1) / 2) - lgamma(freedom / 2) - log(freedom * pi) / 2, which is log(3 / 8)
    static constexpr double normalisation = -0.98082925301172623686;

    static std::array<double, inputs> sample(auto& uniform) {
        std::array<double, inputs> point{};
        for (std::size_t i = 0; i < observations; ++i)
            point[i] = uniform(-3.0, 3.0);
        point[observations] = uniform(-1.0, 1.0);
        point[observations + 1] = uniform(-0.5, 0.5);
        return point;
    }

    template <class T>
    constexpr T operator()(std::array<T, inputs> const& point) const {
        using std::exp, std::log;
        T const& location = point[observations];
        T const& log_scale = point[observations + 1];
        T const scale = exp(log_scale);
        T total(0.0);
        for (std::size_t i = 0; i < observations; ++i) {
            T const z = (point[i] - location) / scale;
            total += normalisation - log_scale - 0.5 * (freedom + 1.0) * log(1.0 + z * z / freedom);
        }
        return total;
    }
};

} // namespace bench

namespace bench::hand {

inline double value_and_derivative(student_t, std::array<double, 7> const& point,
                                   std::array<double, 7>& gradient) {
    constexpr std::size_t observations = student_t::observations;
    constexpr double count = static_cast<double>(observations);
    constexpr double weight = student_t::freedom + 1.0;
    double const location = point[observations];
    double const log_scale = point[observations + 1];
    double const inverse_scale = std::exp(-log_scale);
    double logarithms = 0.0, by_location = 0.0, by_log_scale = 0.0;
    for (std::size_t i = 0; i < observations; ++i) {
        double const z = (point[i] - location) * inverse_scale;
        double const square = z * z;
        logarithms += std::log(1.0 + square * (1.0 / student_t::freedom));
        double const share = weight / (student_t::freedom + square);
        double const slope = share * z * inverse_scale;
        gradient[i] = -slope;
        by_location += slope;
        by_log_scale += share * square;
    }
    gradient[observations] = by_location;
    gradient[observations + 1] = by_log_scale - count;
    return count * (student_t::normalisation - log_scale) - 0.5 * weight * logarithms;
}

} // namespace bench::hand
