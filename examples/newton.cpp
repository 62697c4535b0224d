/// @file Newton's method: value, gradient and Hessian in one call, and right digits that double.
// SPDX-License-Identifier: BSL-1.0
#include <tapeless.hpp>

#include <array>
#include <cmath>
#include <cstdio>

template <class T>
using point = std::array<T, 2>;

// Rosenbrock's banana: a curved valley, whose lowest point is (1, 1).
constexpr auto banana = []<class T>(point<T> const& x) {
    T const across = x[1] - x[0] * x[0];
    T const along = 1 - x[0];
    return 100 * (across * across) + along * along;
};

// The solution of two linear equations, by Cramer's rule.
point<double> solve(std::array<point<double>, 2> const& a, point<double> const& b) {
    double const determinant = a[0][0] * a[1][1] - a[0][1] * a[1][0];
    return {(b[0] * a[1][1] - a[0][1] * b[1]) / determinant,
            (a[0][0] * b[1] - b[0] * a[1][0]) / determinant};
}

int main() {
    point<double> x = {-1.2, 1.0};
    double distance = 1;

    std::printf("step       x[0]       x[1]          f  distance to (1, 1)\n");
    int step = 0;
    for (; step < 10 && distance > 1e-9; ++step) {
        auto const [value, gradient, hessian] = tapeless::value_gradient_and_hessian(banana, x);
        distance = std::hypot(x[0] - 1, x[1] - 1);
        std::printf("%4d  %9.6f  %9.6f  %9.4f  %.0e\n", step, x[0], x[1], value, distance);

        point<double> const descent = solve(hessian, gradient);
        x[0] -= descent[0];
        x[1] -= descent[1];
    }

    // By hand, where the valley is lowest.
    auto const found = tapeless::hessian(banana, point<double>{1, 1});
    std::printf("\nHessian at (1, 1):  %4.0f %4.0f    by hand:   802 -400\n", found[0][0],
                found[0][1]);
    std::printf("                    %4.0f %4.0f             -400  200\n", found[1][0],
                found[1][1]);
    bool const equal = found == std::array<point<double>, 2>{{{802, -400}, {-400, 200}}};

    return equal && step < 10 ? 0 : 1;
}
