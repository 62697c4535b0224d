/// @file A struct of one's own: a camera, and the gradient in a camera's shape.
// SPDX-License-Identifier: BSL-1.0
#include <tapeless.hpp>

#include <array>
#include <cmath>
#include <cstdio>
#include <type_traits>

using tapeless::fixed;

template <class T>
using vector2 = std::array<T, 2>;
template <class T>
using vector3 = std::array<T, 3>;

// A pinhole camera that looks along z: a struct template of its scalar, as it is.
template <class T>
struct camera {
    vector3<T> position;
    T focal_length, distortion;
};

template <class T>
constexpr vector2<T> project(camera<T> const& eye, vector3<T> const& point) {
    T const depth = point[2] - eye.position[2];
    T const x = (point[0] - eye.position[0]) / depth;
    T const y = (point[1] - eye.position[1]) / depth;
    T const scale = eye.focal_length * (1 + eye.distortion * (x * x + y * y));
    return {scale * x, scale * y};
}

// Half the squared distance between where the point appears and where it was seen.
constexpr auto squared_miss = []<class T>(camera<T> eye, vector3<T> point, vector2<T> seen) {
    vector2<T> const pixel = project(eye, point);
    T const x = pixel[0] - seen[0];
    T const y = pixel[1] - seen[1];
    return (x * x + y * y) / 2;
};

void print(char const* what, camera<double> const& c) {
    std::printf("%s  position (%9.4f, %9.4f, %9.4f)  focal length %8.4f  distortion %8.4f\n", what,
                c.position[0], c.position[1], c.position[2], c.focal_length, c.distortion);
}

int main() {
    camera<double> const eye = {{0.1, -0.2, -4.0}, 500.0, 0.1};
    vector3<double> const point = {1.0, 0.5, 1.0};
    vector2<double> const seen = {95.0, 74.0};

    auto const [value, gradient] =
        tapeless::value_and_gradient(squared_miss, eye, fixed(point), fixed(seen));
    static_assert(std::is_same_v<decltype(gradient), camera<double> const>);
    print("camera  ", eye);
    print("gradient", gradient);

    // The pixel is proportional to the focal length, so this derivative is easy by hand.
    vector2<double> const pixel = project(eye, point);
    double const by_hand =
        ((pixel[0] - seen[0]) * pixel[0] + (pixel[1] - seen[1]) * pixel[1]) / eye.focal_length;
    std::printf("by hand   focal length %.4f\n", by_hand);

    // Zooming against the gradient brings the point nearer to where it was seen.
    camera<double> zoomed = eye;
    zoomed.focal_length -= gradient.focal_length;
    double const after = squared_miss(zoomed, point, seen);
    std::printf("error     %.4f, with focal length %.4f it is %.4f\n", value, zoomed.focal_length,
                after);

    return std::abs(gradient.focal_length - by_hand) < 1e-12 && after < value ? 0 : 1;
}
