/// @file The four kernels of the race, each written once and generic in its scalar.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cmath>
#include <cstddef>

namespace bench {

// A kernel is an empty struct: its name, its number of inputs, a point of its domain drawn from
// `uniform(low, high)`, and the function itself. Results of operations are stored as T, never as
// auto: with Sacado and ADOL-C an expression has a type of its own that must not be copied.

/// The first example of every text on reverse mode: x * y + sin(x).
struct product_plus_sine {
    static constexpr char const* name = "x*y + sin(x)";
    static constexpr std::size_t inputs = 2;

    static std::array<double, inputs> sample(auto& uniform) {
        return {uniform(-3.0, 3.0), uniform(-3.0, 3.0)};
    }

    template <class T>
    constexpr T operator()(std::array<T, inputs> const& point) const {
        using std::sin;
        return point[0] * point[1] + sin(point[0]);
    }
};

/// Rosenbrock's function chained over ten inputs: cheap arithmetic, every input used twice.
struct rosenbrock {
    static constexpr char const* name = "Rosenbrock, 10 inputs";
    static constexpr std::size_t inputs = 10;

    static std::array<double, inputs> sample(auto& uniform) {
        std::array<double, inputs> point{};
        for (double& x : point)
            x = uniform(-1.5, 1.5);
        return point;
    }

    template <class T>
    constexpr T operator()(std::array<T, inputs> const& x) const {
        T total = 0.0;
        for (std::size_t i = 0; i + 1 < inputs; ++i) {
            T const valley = x[i + 1] - x[i] * x[i];
            T const distance = 1.0 - x[i];
            total += 100.0 * (valley * valley) + distance * distance;
        }
        return total;
    }
};

/// Price of a European call after Black and Scholes (1973): five inputs, mostly transcendental.
struct black_scholes {
    static constexpr char const* name = "Black-Scholes call";
    static constexpr std::size_t inputs = 5; // spot, strike, volatility, rate, expiry

    static std::array<double, inputs> sample(auto& uniform) {
        return {uniform(80.0, 120.0), uniform(80.0, 120.0), uniform(0.1, 0.5), uniform(0.0, 0.1),
                uniform(0.25, 2.0)};
    }

    // With erf, since ADOL-C has no erfc.
    template <class T>
    static constexpr T normal_distribution(T const& x) {
        using std::erf;
        constexpr double sqrt_half = 0.70710678118654752440;
        return 0.5 + 0.5 * erf(sqrt_half * x);
    }

    template <class T>
    constexpr T operator()(std::array<T, inputs> const& point) const {
        using std::exp, std::log, std::sqrt;
        auto const& [spot, strike, volatility, rate, expiry] = point;
        T const deviation = volatility * sqrt(expiry);
        T const drift = (rate + 0.5 * volatility * volatility) * expiry;
        T const d1 = (log(spot / strike) + drift) / deviation;
        T const d2 = d1 - deviation;
        T const discounted_strike = strike * exp(-rate * expiry);
        return spot * normal_distribution(d1) - discounted_strike * normal_distribution(d2);
    }
};

/// Lennard-Jones energy of eight atoms, in reduced units, over all 28 pairs: heavy sharing.
struct lennard_jones {
    static constexpr char const* name = "Lennard-Jones, 8 atoms";
    static constexpr std::size_t atoms = 8;
    static constexpr std::size_t inputs = 3 * atoms; // x, y, z of one atom after the other

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
        T energy = 0.0;
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

} // namespace bench
