/// @file Finite differences: their best step, what is left of the gradient there, and their cost.
// SPDX-License-Identifier: BSL-1.0
#include <tapeless.hpp>

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdio>

constexpr std::size_t size = 10;
template <class T>
using point = std::array<T, size>;

// Rosenbrock's function, chained.
constexpr auto f = []<class T>(point<T> const& x) {
    T sum = 0;
    for (std::size_t i = 0; i + 1 < size; ++i) {
        T const valley = x[i + 1] - x[i] * x[i];
        T const distance = 1 - x[i];
        sum += 100 * (valley * valley) + distance * distance;
    }
    return sum;
};

point<double> forward_difference(point<double> x, double step) {
    point<double> result;
    for (std::size_t i = 0; i < size; ++i) {
        point<double> right = x;
        right[i] += step;
        result[i] = (f(right) - f(x)) / step;
    }
    return result;
}

point<double> central_difference(point<double> x, double step) {
    point<double> result;
    for (std::size_t i = 0; i < size; ++i) {
        point<double> left = x, right = x;
        left[i] -= step;
        right[i] += step;
        result[i] = (f(right) - f(left)) / (2 * step);
    }
    return result;
}

double relative_error(point<double> const& found, point<long double> const& exact) {
    long double error = 0, norm = 0;
    for (std::size_t i = 0; i < size; ++i) {
        error += (found[i] - exact[i]) * (found[i] - exact[i]);
        norm += exact[i] * exact[i];
    }
    return static_cast<double>(std::sqrt(error / norm));
}

int main() {
    point<double> x;
    point<long double> same_x;
    for (std::size_t i = 0; i < size; ++i)
        same_x[i] = x[i] = 0.5 + static_cast<double>(i * i % 7) / 8;
    auto const exact = tapeless::gradient(f, same_x); // in long double

    std::printf("Relative error of a gradient in %zu variables, in double\n\n", size);
    std::printf(" step   forward  central\n");
    double best_forward = 1, best_central = 1;
    for (double const step : {1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9, 1e-10, 1e-11}) {
        double const forward = relative_error(forward_difference(x, step), exact);
        double const central = relative_error(central_difference(x, step), exact);
        std::printf("%.0e   %.0e    %.0e\n", step, forward, central);
        best_forward = std::fmin(best_forward, forward);
        best_central = std::fmin(best_central, central);
    }

    double const error = relative_error(tapeless::gradient(f, x), exact);
    constexpr auto cost = tapeless::cost(f, point<double>{});
    double const evaluations = 1.0 * cost.value_and_gradient.instructions / cost.value.instructions;
    std::printf("\nA large step misses how f bends; a small one divides f's rounding errors.\n");

    std::printf("\n                      error  cost, in evaluations of f\n");
    std::printf("forward, best step    %.0e  %zu\n", best_forward, size + 1);
    std::printf("central, best step    %.0e  %zu\n", best_central, 2 * size);
    std::printf("tapeless, no step    <1e-15  %.0f, the value included\n", evaluations);

    return error < 1e-15 && best_forward > 1e-10 && best_central > 1e-13 && evaluations < 4 ? 0 : 1;
}
