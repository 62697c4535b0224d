/// @file Rosenbrock's function: cheap arithmetic, and a chain of any length.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>

namespace bench {

/// Rosenbrock's function chained over Count inputs; every input but the ends is used twice.
template <std::size_t Count>
struct rosenbrock {
    static constexpr std::size_t inputs = Count;
    static constexpr std::size_t outputs = 1;

    static std::array<double, inputs> sample(auto& uniform) {
        std::array<double, inputs> point{};
        for (double& x : point)
            x = uniform(-1.5, 1.5);
        return point;
    }

    template <class T>
    constexpr T operator()(std::array<T, inputs> const& x) const {
        T total(0.0);
        for (std::size_t i = 0; i + 1 < inputs; ++i) {
            T const valley = x[i + 1] - x[i] * x[i];
            T const distance = 1.0 - x[i];
            total += 100.0 * (valley * valley) + distance * distance;
        }
        return total;
    }
};

struct rosenbrock_10 : rosenbrock<10> {
    static constexpr char const* name = "Rosenbrock, 10 inputs";
};
struct rosenbrock_100 : rosenbrock<100> {
    static constexpr char const* name = "Rosenbrock, 100 inputs";
};

} // namespace bench

namespace bench::hand {

// One loop: the second half of a coordinate's derivative is kept in `carried` until its turn. The
// value is summed as the kernel sums it: two accumulators are a little faster, and another
// function.
template <std::size_t Count>
inline double value_and_derivative(rosenbrock<Count>, std::array<double, Count> const& x,
                                   std::array<double, Count>& gradient) {
    double total = 0.0, carried = 0.0, here = x[0];
    for (std::size_t i = 0; i + 1 < Count; ++i) {
        double const next = x[i + 1];
        double const valley = next - here * here;
        double const distance = 1.0 - here;
        double const slope = 200.0 * valley;
        total += 100.0 * (valley * valley) + distance * distance;
        gradient[i] = carried - 2.0 * (slope * here + distance);
        carried = slope;
        here = next;
    }
    gradient[Count - 1] = carried;
    return total;
}

} // namespace bench::hand
