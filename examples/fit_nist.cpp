/// @file Levenberg and Marquardt's method on NIST's dataset Misra1a, to all certified digits.
// SPDX-License-Identifier: BSL-1.0
#include <tapeless.hpp>

#include <Eigen/Dense>
#include <array>
#include <cstdio>
#include <iterator>
#include <string>
#include <tuple>

// https://www.itl.nist.gov/div898/strd/nls/data/misra1a.shtml
struct observation {
    double y, x;
};
constexpr observation observations[] = {
    {10.07, 77.6},  {14.73, 114.9}, {17.94, 141.1}, {23.93, 190.8}, {29.61, 239.9},
    {35.18, 289.0}, {40.02, 332.8}, {44.82, 378.4}, {50.76, 434.8}, {55.05, 477.3},
    {61.01, 536.8}, {66.40, 593.1}, {75.47, 689.1}, {81.78, 760.0},
};
constexpr int count = std::size(observations);

constexpr auto model = [](auto b1, auto b2, auto x) { return b1 * (1 - exp(-b2 * x)); };

// What the model leaves over, and its derivatives: a row for each observation.
struct linearisation {
    Eigen::Vector<double, count> residuals;
    Eigen::Matrix<double, count, 2> jacobian;

    explicit linearisation(Eigen::Vector2d const& b) {
        for (int i = 0; i < count; ++i) {
            auto const [y, x] = observations[i];
            auto const [value, gradient] =
                tapeless::value_and_gradient(model, b[0], b[1], tapeless::fixed(x));
            residuals[i] = y - value;
            jacobian.row(i) << std::get<0>(gradient), std::get<1>(gradient);
        }
    }
    double sum_of_squares() const { return residuals.squaredNorm(); }
};

Eigen::Vector2d fit(Eigen::Vector2d b) {
    linearisation here(b);
    double damping = 1e-3;
    double change = 1;
    while (change > 1e-12 && damping < 1e12) {
        Eigen::Matrix2d normal = here.jacobian.transpose() * here.jacobian;
        normal.diagonal() *= 1 + damping;
        Eigen::Vector2d const step =
            normal.ldlt().solve(here.jacobian.transpose() * here.residuals);

        linearisation const there(b + step);
        if (there.sum_of_squares() <= (1 + 1e-12) * here.sum_of_squares()) { // up to rounding
            b += step;
            here = there;
            change = step.cwiseQuotient(b).norm();
            damping /= 10;
        } else {
            damping *= 10;
        }
    }
    return b;
}

using digits = std::array<std::string, 3>;

std::string eleven_digits(double number) {
    char text[32];
    std::snprintf(text, sizeof text, "%.10E", number);
    return text;
}

void print(std::string const& label, digits const& row) {
    std::printf("%-20s", label.c_str());
    for (std::string const& each : row)
        std::printf("  %16s", each.c_str());
    std::printf("\n");
}

int main() {
    digits const certified = {"2.3894212918E+02", "5.5015643181E-04", "1.2455138894E-01"};
    bool equal = true;

    print("y = b1 (1 - e^-b2 x)", {"b1", "b2", "sum of squares"});
    print("certified by NIST", certified);
    for (Eigen::Vector2d const& start :
         {Eigen::Vector2d(500, 0.0001), Eigen::Vector2d(250, 0.0005)}) {
        Eigen::Vector2d const b = fit(start);
        digits const found = {eleven_digits(b[0]), eleven_digits(b[1]),
                              eleven_digits(linearisation(b).sum_of_squares())};
        char label[32];
        std::snprintf(label, sizeof label, "from (%.0f, %.4f)", start[0], start[1]);
        print(label, found);
        equal = equal && found == certified;
    }
    return equal ? 0 : 1;
}
