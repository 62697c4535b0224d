/// @file Robust statistics: the log-density of observations under Student's t distribution.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cmath>
#include <cstddef>
#include <tapeless.hpp>
#include <tuple>

namespace bench {

/// The same as a formula.
namespace student_t_formula {

using namespace tapeless::literals;
inline constexpr auto x1 = "x1"_v;
inline constexpr auto x2 = "x2"_v;
inline constexpr auto x3 = "x3"_v;
inline constexpr auto x4 = "x4"_v;
inline constexpr auto x5 = "x5"_v;
inline constexpr auto location = "location"_v;
inline constexpr auto log_scale = "log_scale"_v;

constexpr auto log_density(auto x) {
    auto const z = (x - location) / exp(log_scale);
    return -0.98082925301172623686 - log_scale - 2.5 * log(1_c + z * z / 4_c);
}
inline constexpr auto total =
    log_density(x1) + log_density(x2) + log_density(x3) + log_density(x4) + log_density(x5);

} // namespace student_t_formula

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

    static constexpr auto expression = student_t_formula::total;
    static constexpr std::tuple variables{student_t_formula::x1,       student_t_formula::x2,
                                          student_t_formula::x3,       student_t_formula::x4,
                                          student_t_formula::x5,       student_t_formula::location,
                                          student_t_formula::log_scale};

    static auto ask(auto question, std::array<double, inputs> const& point) {
        using namespace student_t_formula;
        return question(total, x1 = point[0], x2 = point[1], x3 = point[2], x4 = point[3],
                        x5 = point[4], location = point[5], log_scale = point[6]);
    }
};

} // namespace bench

namespace bench::hand {

// The adjoint of the kernel. (One logarithm of a product would do for the sum of five logarithms.
// That is another formula, not this one's adjoint; it takes about half the time.) Arithmetic and
// logarithms stand in loops of their own, so that the compiler can vectorise the divisions.
inline double value_and_derivative(student_t, std::array<double, 7> const& point,
                                   std::array<double, 7>& gradient) {
    constexpr std::size_t observations = student_t::observations;
    constexpr double count = static_cast<double>(observations);
    constexpr double freedom = student_t::freedom;
    double const location = point[observations];
    double const log_scale = point[observations + 1];
    double const scale = std::exp(log_scale);
    double const height = student_t::normalisation - log_scale;
    double const steepness = (freedom + 1.0) / freedom / scale;
    std::array<double, observations> tails;
    for (std::size_t i = 0; i < observations; ++i) {
        double const z = (point[i] - location) / scale;
        tails[i] = 1.0 + z * z / freedom;
        gradient[i] = -(steepness * z) / tails[i];
    }
    double total = 0.0, by_location = 0.0, by_log_scale = 0.0;
    for (std::size_t i = 0; i < observations; ++i) {
        by_location -= gradient[i];
        by_log_scale -= gradient[i] * (point[i] - location);
    }
    for (double const tail : tails)
        total += height - 0.5 * (freedom + 1.0) * std::log(tail);
    gradient[observations] = by_location;
    gradient[observations + 1] = by_log_scale - count;
    return total;
}

} // namespace bench::hand
