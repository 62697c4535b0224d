/// @file Gauss and Newton's method: where a robot stands, from what it measures of known beacons.
// SPDX-License-Identifier: BSL-1.0
#include <tapeless.hpp>
#include <tapeless/eigen.hpp>

#include <Eigen/Dense>
#include <cmath>
#include <cstdio>

using tapeless::fixed;

constexpr int beacons = 3;
template <class T>
using pose = Eigen::Matrix<T, 3, 1>; // x, y, heading
template <class T>
using columns = Eigen::Matrix<T, 2, beacons>;
template <class T>
using misfit = Eigen::Matrix<T, 2 * beacons, 1>;

// For each beacon what its range and its bearing are off, in standard deviations.
constexpr auto residuals = []<class T>(pose<T> const& robot, columns<T> const& beacon,
                                       columns<T> const& measured) {
    misfit<T> result;
    for (int i = 0; i < beacons; ++i) {
        T const x = beacon(0, i) - robot[0];
        T const y = beacon(1, i) - robot[1];
        T const range = measured(0, i);
        T const direction = robot[2] + measured(1, i);
        T const ahead = x * cos(direction) + y * sin(direction);
        T const aside = y * cos(direction) - x * sin(direction);
        result[2 * i] = (hypot(x, y) - range) / 0.1;    // metres
        result[2 * i + 1] = atan2(aside, ahead) / 0.02; // radians
    }
    return result;
};

int main() {
    columns<double> beacon, measured;
    beacon << 0, 8, 3, 0, 1, 7;                       // x, y
    measured << 3.86, 5.28, 4.55, -2.93, -0.80, 1.08; // range, bearing
    pose<double> const truth = {3.0, 2.5, 0.5};       // where these were made up
    pose<double> robot = {5.0, 5.0, 0.0};

    std::printf("step       x       y  heading  sum of squares\n");
    double change = 1;
    int step = 0;
    Eigen::Matrix3d normal;
    for (; step < 20 && change > 1e-6; ++step) {
        auto const [r, jacobian] =
            tapeless::value_and_jacobian(residuals, robot, fixed(beacon), fixed(measured));
        std::printf("%4d  %6.3f  %6.3f  %7.3f  %14.3f\n", step, robot[0], robot[1], robot[2],
                    r.squaredNorm());
        normal = jacobian.transpose() * jacobian;
        pose<double> const move = normal.ldlt().solve(-jacobian.transpose() * r);
        robot += move;
        change = move.norm();
    }

    pose<double> const deviation = normal.inverse().diagonal().cwiseSqrt();
    std::printf("true  %6.3f  %6.3f  %7.3f\n", truth[0], truth[1], truth[2]);
    std::printf(" +/-  %6.3f  %6.3f  %7.3f\n", deviation[0], deviation[1], deviation[2]);

    // The same Jacobian, by central differences.
    auto const jacobian = tapeless::jacobian(residuals, robot, fixed(beacon), fixed(measured));
    double error = 0;
    for (int j = 0; j < 3; ++j) {
        pose<double> const h = 1e-5 * pose<double>::Unit(j);
        misfit<double> const slope = (residuals(pose<double>(robot + h), beacon, measured) -
                                      residuals(pose<double>(robot - h), beacon, measured)) /
                                     2e-5;
        error = std::fmax(error, (jacobian.col(j) - slope).norm());
    }
    bool const right = error < 1e-6;
    std::printf("\nFinite differences give the same Jacobian: %s.\n", right ? "yes" : "no");
    bool const near = ((robot - truth).array().abs() < 2 * deviation.array()).all();
    return right && near && step < 20 ? 0 : 1;
}
