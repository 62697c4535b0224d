/// @file The Lennard-Jones energy of atoms in reduced units: a pair, and a cluster.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <tapeless.hpp>
#include <tuple>

namespace bench {

/// The energy of all pairs among so many atoms: heavy sharing. Inputs are x, y, z of one atom after
/// the other.
template <std::size_t Atoms>
struct lennard_jones {
    static constexpr std::size_t inputs = 3 * Atoms;
    static constexpr std::size_t outputs = 1;

    // The corners of a cube, shaken: no two atoms come close enough to drown the others.
    static std::array<double, inputs> sample(auto& uniform) {
        std::array<double, inputs> point{};
        for (std::size_t i = 0; i < inputs; ++i) {
            std::size_t const atom = i / 3, axis = i % 3;
            point[i] = 1.2 * static_cast<double>(atom >> axis & 1) + uniform(-0.1, 0.1);
        }
        return point;
    }

    template <class T>
    constexpr T operator()(std::array<T, inputs> const& position) const {
        T energy(0.0);
        for (std::size_t i = 0; i < inputs; i += 3) {
            for (std::size_t j = i + 3; j < inputs; j += 3) {
                T const x = position[i] - position[j];
                T const y = position[i + 1] - position[j + 1];
                T const z = position[i + 2] - position[j + 2];
                T const inverse = 1.0 / (x * x + y * y + z * z);
                T const sixth = inverse * inverse * inverse;
                energy += sixth * sixth - sixth;
            }
        }
        return 4.0 * energy;
    }
};

/// The same as a formula.
namespace lennard_jones_formula {

using namespace tapeless::literals;
inline constexpr auto x1 = "x1"_v;
inline constexpr auto y1 = "y1"_v;
inline constexpr auto z1 = "z1"_v;
inline constexpr auto x2 = "x2"_v;
inline constexpr auto y2 = "y2"_v;
inline constexpr auto z2 = "z2"_v;

inline constexpr auto distance =
    pow(x1 - x2, 2_c) + pow(y1 - y2, 2_c) + pow(z1 - z2, 2_c); // squared
inline constexpr auto sixth = pow(1_c / distance, 3_c);
inline constexpr auto energy = 4_c * (sixth * sixth - sixth);

} // namespace lennard_jones_formula

struct lennard_jones_pair : lennard_jones<2> {
    static constexpr char const* name = "Lennard-Jones, 2 atoms";

    static constexpr auto expression = lennard_jones_formula::energy;
    static constexpr std::tuple variables{lennard_jones_formula::x1, lennard_jones_formula::y1,
                                          lennard_jones_formula::z1, lennard_jones_formula::x2,
                                          lennard_jones_formula::y2, lennard_jones_formula::z2};

    static auto ask(auto question, std::array<double, inputs> const& point) {
        using namespace lennard_jones_formula;
        return question(energy, x1 = point[0], y1 = point[1], z1 = point[2], x2 = point[3],
                        y2 = point[4], z2 = point[5]);
    }
};
struct lennard_jones_cluster : lennard_jones<8> {
    static constexpr char const* name = "Lennard-Jones, 8 atoms";
};

} // namespace bench

namespace bench::hand {

inline double value_and_derivative(lennard_jones_pair, std::array<double, 6> const& position,
                                   std::array<double, 6>& gradient) {
    double const x = position[0] - position[3];
    double const y = position[1] - position[4];
    double const z = position[2] - position[5];
    double const inverse = 1.0 / (x * x + y * y + z * z);
    double const square = inverse * inverse;
    double const sixth = square * inverse;
    double const slope = square * square * (24.0 - 48.0 * sixth);
    gradient = {slope * x, slope * y, slope * z, -(slope * x), -(slope * y), -(slope * z)};
    return 4.0 * (sixth * sixth - sixth);
}

// One loop over the pairs: a pair's slope is known as soon as its energy is.
inline double value_and_derivative(lennard_jones_cluster, std::array<double, 24> const& position,
                                   std::array<double, 24>& gradient) {
    double energy = 0.0;
    gradient.fill(0.0);
    for (std::size_t i = 0; i < position.size(); i += 3) {
        double const x_i = position[i], y_i = position[i + 1], z_i = position[i + 2];
        double slope_x = gradient[i], slope_y = gradient[i + 1], slope_z = gradient[i + 2];
        for (std::size_t j = i + 3; j < position.size(); j += 3) {
            double const x = x_i - position[j];
            double const y = y_i - position[j + 1];
            double const z = z_i - position[j + 2];
            double const inverse = 1.0 / (x * x + y * y + z * z);
            double const square = inverse * inverse;
            double const sixth = square * inverse;
            double const slope = square * square * (24.0 - 48.0 * sixth);
            energy += sixth * sixth - sixth;
            slope_x += slope * x;
            slope_y += slope * y;
            slope_z += slope * z;
            gradient[j] -= slope * x;
            gradient[j + 1] -= slope * y;
            gradient[j + 2] -= slope * z;
        }
        gradient[i] = slope_x;
        gradient[i + 1] = slope_y;
        gradient[i + 2] = slope_z;
    }
    return 4.0 * energy;
}

} // namespace bench::hand
