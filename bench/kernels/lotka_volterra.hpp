/// @file Fitting an ordinary differential equation: predators and prey, twenty Runge-Kutta steps.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>

namespace bench {

/// The squared distance of the state after twenty steps to an observation. Inputs are the four
/// rates and the two numbers that the populations begin with.
struct lotka_volterra {
    static constexpr char const* name = "Lotka-Volterra, 20 RK4 steps";
    static constexpr std::size_t inputs = 6;
    static constexpr std::size_t outputs = 1;

    static constexpr std::size_t steps = 20;
    static constexpr double step = 0.1;
    static constexpr std::array<double, 2> observed{2.0, 1.5};

    static std::array<double, inputs> sample(auto& uniform) {
        return {uniform(0.8, 1.4), uniform(0.3, 0.7), uniform(0.2, 0.5),
                uniform(0.6, 1.2), uniform(1.0, 3.0), uniform(0.5, 2.0)};
    }

    template <class T>
    using state = std::array<T, 2>; // prey, predators

    template <class T>
    static constexpr state<T> slope(std::array<T, inputs> const& rates, state<T> const& now) {
        T const prey_growth = rates[0] - rates[1] * now[1];
        T const predator_growth = rates[2] * now[0] - rates[3];
        return {now[0] * prey_growth, now[1] * predator_growth};
    }
    template <class T>
    static constexpr state<T> moved(state<T> const& from, double time, state<T> const& slope) {
        return {from[0] + time * slope[0], from[1] + time * slope[1]};
    }

    template <class T>
    constexpr T operator()(std::array<T, inputs> const& point) const {
        state<T> now{point[4], point[5]};
        for (std::size_t i = 0; i < steps; ++i) {
            state<T> const k1 = slope(point, now);
            state<T> const k2 = slope(point, moved(now, 0.5 * step, k1));
            state<T> const k3 = slope(point, moved(now, 0.5 * step, k2));
            state<T> const k4 = slope(point, moved(now, step, k3));
            for (std::size_t j = 0; j < 2; ++j)
                now[j] += step / 6.0 * (k1[j] + 2.0 * k2[j] + 2.0 * k3[j] + k4[j]);
        }
        T const prey = now[0] - observed[0], predators = now[1] - observed[1];
        return prey * prey + predators * predators;
    }
};

} // namespace bench

namespace bench::hand {

// The states of all stages are kept on the way forward; the way back computes the two growths
// again, which is cheaper than keeping them too.
inline double value_and_derivative(lotka_volterra, std::array<double, 6> const& point,
                                   std::array<double, 6>& gradient) {
    constexpr std::size_t steps = lotka_volterra::steps;
    constexpr double step = lotka_volterra::step;
    auto const [birth, predation, feeding, death, first_prey, first_predators] = point;
    struct population {
        double prey, predators;
    };
    std::array<std::array<population, 4>, steps> stages;
    auto const slope = [&](population const& at) {
        return population{at.prey * (birth - predation * at.predators),
                          at.predators * (feeding * at.prey - death)};
    };
    auto const moved = [](population const& from, double time, population const& along) {
        return population{from.prey + time * along.prey, from.predators + time * along.predators};
    };
    population now{first_prey, first_predators};
    for (auto& stage : stages) {
        stage[0] = now;
        population const k1 = slope(stage[0]);
        stage[1] = moved(now, 0.5 * step, k1);
        population const k2 = slope(stage[1]);
        stage[2] = moved(now, 0.5 * step, k2);
        population const k3 = slope(stage[2]);
        stage[3] = moved(now, step, k3);
        population const k4 = slope(stage[3]);
        now.prey += step / 6.0 * (k1.prey + 2.0 * k2.prey + 2.0 * k3.prey + k4.prey);
        now.predators +=
            step / 6.0 * (k1.predators + 2.0 * k2.predators + 2.0 * k3.predators + k4.predators);
    }
    double const prey = now.prey - lotka_volterra::observed[0];
    double const predators = now.predators - lotka_volterra::observed[1];

    double birth_adjoint = 0.0, predation_adjoint = 0.0, feeding_adjoint = 0.0, death_adjoint = 0.0;
    // The adjoint of the state that a slope was taken at, from the adjoint of the slope.
    auto const slope_adjoint = [&](population const& at, population const& adjoint) {
        double const u = adjoint.prey * at.prey;
        double const v = adjoint.predators * at.predators;
        birth_adjoint += u;
        predation_adjoint -= u * at.predators;
        feeding_adjoint += v * at.prey;
        death_adjoint -= v;
        return population{adjoint.prey * (birth - predation * at.predators) + feeding * v,
                          adjoint.predators * (feeding * at.prey - death) - predation * u};
    };
    population adjoint{2.0 * prey, 2.0 * predators};
    for (std::size_t i = steps; i-- > 0;) {
        auto const& stage = stages[i];
        population const sixth{step / 6.0 * adjoint.prey, step / 6.0 * adjoint.predators};
        population const third{2.0 * sixth.prey, 2.0 * sixth.predators};
        population const s4 = slope_adjoint(stage[3], sixth);
        population const s3 = slope_adjoint(stage[2], moved(third, step, s4));
        population const s2 = slope_adjoint(stage[1], moved(third, 0.5 * step, s3));
        population const s1 = slope_adjoint(stage[0], moved(sixth, 0.5 * step, s2));
        adjoint.prey += (s4.prey + s3.prey) + (s2.prey + s1.prey);
        adjoint.predators += (s4.predators + s3.predators) + (s2.predators + s1.predators);
    }
    gradient = {birth_adjoint, predation_adjoint, feeding_adjoint,
                death_adjoint, adjoint.prey,      adjoint.predators};
    return prey * prey + predators * predators;
}

} // namespace bench::hand
