/// @file Functions with a derivative of one's own: a table, and a root that is found by iteration.
// SPDX-License-Identifier: BSL-1.0
#include <tapeless.hpp>

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <tuple>
#include <vector>

using tapeless::fixed;

// The viscosity of water in mPa s, every 10 degrees from 0 to 50, as if it were read from a file.
std::vector<double> const viscosities = {1.792, 1.307, 1.002, 0.798, 0.653, 0.547};

std::size_t interval(double celsius) {
    double const last = static_cast<double>(viscosities.size() - 2);
    return static_cast<std::size_t>(std::fmin(std::fmax(celsius / 10, 0), last));
}

// A straight line between two entries. The derivative, the second function, is called with a weight
// w, the value y and the argument, and returns w dy/dx; both are called when the program runs.
constexpr auto viscosity_at = tapeless::custom_vjp<"viscosity_at">(
    [](double celsius) {
        std::size_t const i = interval(celsius);
        double const t = celsius / 10 - static_cast<double>(i);
        return (1 - t) * viscosities[i] + t * viscosities[i + 1];
    },
    [](double w, double, double celsius) {
        std::size_t const i = interval(celsius);
        return w * (viscosities[i + 1] - viscosities[i]) / 10;
    });

// Colebrook's equation for turbulent flow in a pipe of relative roughness k, with Reynolds' number:
// its root is x = 1 / sqrt(friction factor).
constexpr auto colebrook = [](auto x, auto reynolds, auto k) {
    return x + 2 * log10(k / 3.7 + 2.51 * x / reynolds);
};

// The root, by iteration. From g(x(a), a) = 0 follows dx/da = -(dg/da) / (dg/dx), so no iteration
// is differentiated; what is here is a part of the program, and may be differentiated again.
constexpr auto root = tapeless::custom_vjp<"root">(
    [](double reynolds, double k) {
        double x = 6;
        for (int i = 0; i < 50; ++i)
            x -= colebrook(x, reynolds, k);
        return x;
    },
    [](auto w, auto x, auto reynolds, auto k) {
        auto const [g_x, g_reynolds, g_k] = tapeless::gradient(colebrook, x, reynolds, k);
        return std::tuple{-w * g_reynolds / g_x, -w * g_k / g_x};
    });

// The pressure that a metre of pipe takes, in pascal.
constexpr auto pressure = [](auto celsius, auto speed, auto diameter) {
    auto const density = 1000.0;   // kg / m^3
    auto const roughness = 0.0001; // m
    auto const viscosity = viscosity_at(celsius) / 1000;
    auto const x = root(density * speed * diameter / viscosity, roughness / diameter);
    return density * speed * speed / (2 * diameter * x * x);
};

int main() {
    std::array const at = {23.0, 1.5, 0.05};
    char const* const names[] = {"celsius", "speed", "diameter"};

    auto const [value, gradient] = tapeless::value_and_gradient(pressure, at[0], at[1], at[2]);
    auto const [by_celsius, by_speed, by_diameter] = gradient;
    std::array const found = {by_celsius, by_speed, by_diameter};

    std::printf("A metre of pipe takes %.3f Pa. The derivatives:\n\n", value);
    std::printf("               found  by differences\n");
    bool right = true;
    for (std::size_t i = 0; i < 3; ++i) {
        double const h = 1e-5 * at[i];
        auto more = at, less = at;
        more[i] += h;
        less[i] -= h;
        double const slope = (std::apply(pressure, more) - std::apply(pressure, less)) / (2 * h);
        std::printf("%-8s  %10.3f  %14.3f\n", names[i], found[i], slope);
        right = right && std::abs(found[i] - slope) < 1e-7 * std::abs(slope);
    }

    // Once more, by the speed.
    auto const slope_at = [&](double speed) {
        return tapeless::gradient(pressure, fixed(at[0]), speed, fixed(at[2]));
    };
    double const twice = tapeless::derivative<2>(pressure, fixed(at[0]), at[1], fixed(at[2]));
    double const slope = (slope_at(at[1] + 1e-5) - slope_at(at[1] - 1e-5)) / 2e-5;
    std::printf("speed ^2  %10.3f  %14.3f\n", twice, slope);
    return right && std::abs(twice - slope) < 1e-6 * std::abs(slope) ? 0 : 1;
}
