/// @file Questions of all kinds, of functions that other translation units may share.
// SPDX-License-Identifier: BSL-1.0
#include <tapeless.hpp>

#include <array>

using namespace tapeless::literals;

using vector = std::array<double, 3>;

inline constexpr auto waves = [](auto x, auto y) { return x * y + sin(x) + cos(x) * exp(0.5 * y); };
inline constexpr auto sides = []<class T>(T x, T y) {
    return tapeless::branch(x < y, [&] { return max(x, y * y); }, [&] { return sqrt(x); });
};
inline constexpr auto shares = []<class T>(std::array<T, 3> const& x) {
    return tapeless::softmax(x);
};
inline constexpr auto length = []<class T>(std::array<T, 3> const& x) {
    return pow(tapeless::norm(x), 3_c) + tapeless::where(x[0] > 1, x[1], hypot(x[1], x[2]));
};
inline constexpr auto quotient = [](auto t) { return exp(t) / t; };
inline constexpr auto x = "x"_v;
inline constexpr auto y = "y"_v;

double first(double u, double v) {
    auto const [by_x, by_y] = tapeless::gradient(waves, u, v);
    auto const [value, gradient] = tapeless::value_and_gradient(sides, u, v);
    return by_x + by_y + value + std::get<0>(gradient);
}
vector second(vector const& u) {
    auto const rows = tapeless::jacobian(shares, u);
    auto const [value, gradient, matrix] = tapeless::value_gradient_and_hessian(length, u);
    return {rows[0][1] + value, gradient[1], matrix[0][1]};
}
vector third(vector const& u, vector const& v) {
    auto const [value, product] = tapeless::vjp(shares, u, tapeless::cotangents(v));
    auto const along = tapeless::hvp(length, u, tapeless::tangents(v));
    auto const sparse = tapeless::sparse_hessian(length, u);
    return {product[0], along.product[2], sparse.entries[0]};
}
double fourth(double u) {
    auto const gradient = tapeless::gradient(x * sin(x) + 0.5 * y, x = u, y = 2.0);
    return gradient[x] + tapeless::derivative<2>(quotient, u);
}
