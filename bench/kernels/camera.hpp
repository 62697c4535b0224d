/// @file Bundle adjustment: where a camera sees a point, less where it was seen.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "sine_and_cosine.hpp"

#include <array>
#include <cmath>
#include <cstddef>

namespace bench {

/// The two residuals of one observation: rotation by an axis times its angle (Rodrigues),
/// translation, perspective, radial distortion, pixels. Needs cos, sin, sqrt.
struct camera {
    static constexpr char const* name = "camera, 2 x 15 Jacobian";
    // rotation 0-2, translation 3-5, focal lengths 6-7, principal point 8-9, distortion 10-11,
    // point 12-14
    static constexpr std::size_t inputs = 15;
    static constexpr std::size_t outputs = 2;

    static constexpr std::array<double, 2> seen{310.0, 250.0};

    static std::array<double, inputs> sample(auto& uniform) {
        return {uniform(0.1, 0.6),     uniform(-0.5, 0.5),    uniform(-0.5, 0.5),
                uniform(-0.5, 0.5),    uniform(-0.5, 0.5),    uniform(4.0, 6.0),
                uniform(450.0, 550.0), uniform(450.0, 550.0), uniform(300.0, 340.0),
                uniform(220.0, 260.0), uniform(-0.2, 0.2),    uniform(-0.1, 0.1),
                uniform(-1.0, 1.0),    uniform(-1.0, 1.0),    uniform(-1.0, 1.0)};
    }

    template <class T>
    using vector = std::array<T, 3>;

    template <class T>
    static constexpr T dot(vector<T> const& a, vector<T> const& b) {
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }
    template <class T>
    static constexpr vector<T> cross(vector<T> const& a, vector<T> const& b) {
        return {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }
    template <class T>
    static constexpr vector<T> rotate(vector<T> const& rotation, vector<T> const& point) {
        using std::cos, std::sin, std::sqrt;
        T const angle = sqrt(dot(rotation, rotation));
        T const sine = sin(angle), cosine = cos(angle);
        vector<T> const axis{rotation[0] / angle, rotation[1] / angle, rotation[2] / angle};
        vector<T> const normal = cross(axis, point);
        T const along = dot(axis, point) * (1.0 - cosine);
        return {point[0] * cosine + normal[0] * sine + axis[0] * along,
                point[1] * cosine + normal[1] * sine + axis[1] * along,
                point[2] * cosine + normal[2] * sine + axis[2] * along};
    }

    template <class T>
    constexpr std::array<T, outputs> operator()(std::array<T, inputs> const& p) const {
        vector<T> const rotated =
            rotate(vector<T>{p[0], p[1], p[2]}, vector<T>{p[12], p[13], p[14]});
        T const depth = rotated[2] + p[5];
        T const x = (rotated[0] + p[3]) / depth;
        T const y = (rotated[1] + p[4]) / depth;
        T const radius = x * x + y * y; // squared
        T const distortion = 1.0 + radius * (p[10] + p[11] * radius);
        return {p[6] * distortion * x + p[8] - seen[0], p[7] * distortion * y + p[9] - seen[1]};
    }
};

} // namespace bench

namespace bench::hand {

// What does not depend on the row is computed before the rows: the axis's change by the rotation is
// (1 - axis axis^T) / angle, so all that goes along the axis, the angle's part and that, is one
// vector, `turn`.
inline std::array<double, 2> value_and_derivative(camera, std::array<double, 15> const& p,
                                                  std::array<double, 30>& jacobian) {
    double const angle = std::sqrt(p[0] * p[0] + p[1] * p[1] + p[2] * p[2]);
    double const inverse_angle = 1.0 / angle;
    auto const [sine, cosine] = sine_and_cosine(angle);
    double const versine = 1.0 - cosine;
    double const a = p[0] / angle, b = p[1] / angle, c = p[2] / angle;
    double const projection = a * p[12] + b * p[13] + c * p[14];
    double const along = projection * versine;
    double const normal_x = b * p[14] - c * p[13];
    double const normal_y = c * p[12] - a * p[14];
    double const normal_z = a * p[13] - b * p[12];

    double const depth = p[14] * cosine + normal_z * sine + c * along + p[5];
    double const x = (p[12] * cosine + normal_x * sine + a * along + p[3]) / depth;
    double const y = (p[13] * cosine + normal_y * sine + b * along + p[4]) / depth;
    double const inverse_depth = 1.0 / depth;
    double const radius = x * x + y * y;
    double const bend = p[10] + p[11] * radius;
    double const distortion = 1.0 + radius * bend;
    double const twice_slope = 2.0 * (bend + p[11] * radius); // of the distortion by the radius

    double const sine_share = sine * inverse_angle;
    double const along_share = along * inverse_angle;
    double const by_normal = cosine - sine_share;
    double const by_axis = sine * projection - 2.0 * along_share;
    double const turn_x = by_normal * normal_x - sine * p[12] + by_axis * a;
    double const turn_y = by_normal * normal_y - sine * p[13] + by_axis * b;
    double const turn_z = by_normal * normal_z - sine * p[14] + by_axis * c;

    // One row: the residual's slopes by x and y, and by the distortion, in; the rest, out.
    auto const row = [&](double* out, double by_x, double by_y, double by_distortion) {
        double const u = by_x * inverse_depth;
        double const v = by_y * inverse_depth;
        double const w = -(u * x + v * y);
        double const across = versine * (u * a + v * b + w * c);
        double const across_share = across * inverse_angle;
        double const turned = u * turn_x + v * turn_y + w * turn_z;
        out[0] = sine_share * (p[13] * w - p[14] * v) + along_share * u + across_share * p[12] +
                 turned * a;
        out[1] = sine_share * (p[14] * u - p[12] * w) + along_share * v + across_share * p[13] +
                 turned * b;
        out[2] = sine_share * (p[12] * v - p[13] * u) + along_share * w + across_share * p[14] +
                 turned * c;
        out[3] = u;
        out[4] = v;
        out[5] = w;
        out[10] = by_distortion * radius;
        out[11] = out[10] * radius;
        out[12] = u * cosine + (v * c - w * b) * sine + a * across;
        out[13] = v * cosine + (w * a - u * c) * sine + b * across;
        out[14] = w * cosine + (u * b - v * a) * sine + c * across;
    };
    double const focal_x = p[6] * distortion, focal_y = p[7] * distortion;
    double const seed_x = p[6] * x, seed_y = p[7] * y;
    double const slope_x = twice_slope * x, slope_y = twice_slope * y;
    row(&jacobian[0], focal_x + seed_x * slope_x, seed_x * slope_y, seed_x);
    row(&jacobian[15], seed_y * slope_x, focal_y + seed_y * slope_y, seed_y);
    jacobian[6] = distortion * x;
    jacobian[7] = 0.0;
    jacobian[8] = 1.0;
    jacobian[9] = 0.0;
    jacobian[21] = 0.0;
    jacobian[22] = distortion * y;
    jacobian[23] = 0.0;
    jacobian[24] = 1.0;
    return {focal_x * x + p[8] - camera::seen[0], focal_y * y + p[9] - camera::seen[1]};
}

} // namespace bench::hand
