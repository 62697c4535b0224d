/// @file With NLopt: the lightest column, whose strength is one of two formulas.
// SPDX-License-Identifier: BSL-1.0
#include <tapeless.hpp>

#include <nlopt.hpp>

#include <array>
#include <cmath>
#include <cstdio>
#include <numbers>
#include <span>
#include <vector>

using std::numbers::pi;
using tapeless::into;
using tapeless::square;

// A steel tube, 2.5 m long, hinged at its ends, that carries 100 kN. All in N, mm and kg.
constexpr double length = 2500, load = 1e5, density = 7.85e-6, modulus = 2.1e5, yield = 350;

// By diameter and thickness.
constexpr auto mass = [](auto const& x) { return density * pi * length * x[0] * x[1]; };

// The stress at which it buckles: Euler's formula where it is slender, else Johnson's parabola. One
// of the sides runs.
constexpr auto strength = [](auto const& x) {
    auto const radius = sqrt((x[0] * x[0] + x[1] * x[1]) / 8);
    auto const s = square(length / radius) * yield / (2 * pi * pi * modulus);
    return tapeless::branch(
        s > 1, [&] { return yield / (2 * s); }, [&] { return yield * (1 - s / 2); });
};

// None may be positive: it does not buckle at twice the load, and its wall not by itself.
constexpr auto constraints = [](auto const& x) {
    auto const stress = load / (pi * x[0] * x[1]);
    return std::array{2 * stress / strength(x) - 1, x[0] / (40 * x[1]) - 1};
};

// The recipe: NLopt's arguments are pointers, and the derivatives, row-major, are null where it
// wants none.
double mass_of(unsigned, double const* x, double* gradient, void*) {
    return tapeless::value_and_gradient_into(mass, std::span<double const, 2>(x, 2),
                                             into(gradient));
}
void constraints_of(unsigned, double* results, unsigned, double const* x, double* jacobian, void*) {
    tapeless::value_and_jacobian_into(constraints, std::span<double const, 2>(x, 2),
                                      into(results, jacobian));
}

struct design {
    std::vector<double> x;
    double mass;
};
design lightest(nlopt::algorithm by, std::vector<double> x) {
    nlopt::opt optimizer(by, 2);
    optimizer.set_min_objective(mass_of, nullptr);
    optimizer.add_inequality_mconstraint(constraints_of, nullptr, {1e-10, 1e-10});
    optimizer.set_lower_bounds({10, 0.5});
    optimizer.set_upper_bounds({200, 10});
    optimizer.set_xtol_rel(1e-10);
    optimizer.set_maxeval(20000);
    double least = 0;
    optimizer.optimize(x, least);
    return {x, least};
}

int main() {
    design const slopes = lightest(nlopt::LD_SLSQP, {150, 8});
    design const no_slopes = lightest(nlopt::LN_COBYLA, {150, 8});
    std::printf("               diameter  thickness    mass\n");
    std::printf("with slopes     %7.3f  %9.3f  %6.3f\n", slopes.x[0], slopes.x[1], slopes.mass);
    std::printf("without         %7.3f  %9.3f  %6.3f\n", no_slopes.x[0], no_slopes.x[1],
                no_slopes.mass);

    auto const left = constraints(slopes.x);
    std::printf("\nIt is as thin as it may be: %s.\n",
                std::fmax(std::abs(left[0]), std::abs(left[1])) < 1e-6 ? "yes" : "no");
    bool const same = std::abs(slopes.mass - no_slopes.mass) < 1e-5 * slopes.mass;
    std::printf("Without derivatives it is the same column: %s.\n", same ? "yes" : "no");
    return same && left[0] < 1e-6 && left[1] < 1e-6 ? 0 : 1;
}
