/// @file An operation of one's own: Kepler's equation, solved by iteration, and its derivative.
// SPDX-License-Identifier: BSL-1.0
#include <tapeless.hpp>

#include <cmath>
#include <cstdio>
#include <iostream>
#include <string_view>
#include <tuple>

using namespace tapeless::literals;

// The angle E of a planet on its ellipse, at time m with eccentricity e: E - e sin(E) = m.
struct kepler {
    static constexpr std::string_view name = "kepler";

    // Any code: it is called with numbers only.
    static auto value(auto m, auto e) {
        auto angle = m;
        for (int i = 0; i < 20; ++i)
            angle -= (angle - e * std::sin(angle) - m) / (1 - e * std::cos(angle));
        return angle;
    }

    // The equation's derivatives, solved for those of E. No iteration is differentiated.
    static constexpr auto partials(auto angle, auto, auto e) {
        auto const slope = 1 / (1 - e * tapeless::cos(angle));
        return std::tuple{slope, slope * tapeless::sin(angle)};
    }
};

constexpr auto distance_at = [](auto m, auto e) {
    return 1 - e * cos(tapeless::apply<kepler>(m, e));
};

int main() {
    constexpr auto m = "m"_v;
    constexpr auto e = "e"_v;
    constexpr auto distance = 1_c - e * cos(tapeless::apply<kepler>(m, e));

    auto const [value, gradient] = tapeless::value_and_gradient(distance, m = 1.5, e = 0.6);
    std::cout << "distance = " << distance << " = " << value << '\n'
              << "    d/dm = " << tapeless::derivative(distance, m) << " = " << gradient[m] << '\n'
              << "    d/de = " << tapeless::derivative(distance, e) << " = " << gradient[e] << '\n';

    auto const [along_m, along_e] = tapeless::gradient(distance_at, 1.5, 0.6);
    std::cout << "The function gives the same: " << along_m << " and " << along_e << ".\n";

    double const h = 1e-5;
    auto const slope = [h](auto f) { return (f(h) - f(-h)) / (2 * h); };
    double const slope_m = slope([](double d) { return distance_at(1.5 + d, 0.6); });
    double const slope_e = slope([](double d) { return distance_at(1.5, 0.6 + d); });
    std::cout << "Finite differences come near: " << slope_m << " and " << slope_e << ".\n";

    auto const near = [](double a, double b) { return std::abs(a - b) < 1e-9; };
    bool const right = gradient[m] == along_m && gradient[e] == along_e && near(along_m, slope_m) &&
                       near(along_e, slope_e);
    return right ? 0 : 1;
}
