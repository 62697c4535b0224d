/// @file Taylor coefficients of a function, and a step of an ODE by its Taylor series.
// SPDX-License-Identifier: BSL-1.0
#include <tapeless.hpp>

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdio>

constexpr int order = 7;
using coefficients = std::array<double, order + 1>;

constexpr auto bell = [](auto x) { return exp(sin(x)); };

// The differential equation y' = y cos(t), whose solution from y(0) = 1 is exp(sin(t)).
constexpr auto slope = [](auto t, auto y) { return y * cos(t); };

// The slope along the polynomial y(t) with the coefficients c.
constexpr auto slope_along = []<class T>(T t, std::array<T, order + 1> const& c) {
    T y = 0;
    for (std::size_t k = c.size(); k-- > 0;)
        y = y * t + c[k];
    return slope(t, y);
};

int main() {
    coefficients const by_hand = {1, 1, 1.0 / 2, 0, -1.0 / 8, -1.0 / 15, -1.0 / 240, 1.0 / 90};
    coefficients const found = tapeless::taylor<order>(bell, 0.0);

    // If y is right up to t^k, then y' is too, and its coefficient number k is k + 1 times the next
    // one of y.
    coefficients solution = {1};
    for (std::size_t k = 0; k < order; ++k) {
        auto const slopes = tapeless::taylor<order>(slope_along, 0.0, tapeless::fixed(solution));
        solution[k + 1] = slopes[k] / static_cast<double>(k + 1);
    }

    std::printf("       exp(sin(t))  y' = y cos(t)    by hand\n");
    bool right = true;
    for (std::size_t k = 0; k <= order; ++k) {
        std::printf("t^%zu  %12.6f  %13.6f  %9.6f\n", k, found[k], solution[k], by_hand[k]);
        right = right && std::abs(found[k] - by_hand[k]) < 1e-14 &&
                std::abs(solution[k] - by_hand[k]) < 1e-14;
    }

    double const t = 0.25;
    double y = 0;
    for (std::size_t k = solution.size(); k-- > 0;)
        y = y * t + solution[k];
    std::printf("\nA step to t = %.2f comes to %.6f; exp(sin(t)) is %.6f.\n", t, y, bell(t));
    right = right && std::abs(y - bell(t)) < 1e-6;
    return right ? 0 : 1;
}
