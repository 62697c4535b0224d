/// @file A formula and an ordinary function: the same value, the same gradient.
// SPDX-License-Identifier: BSL-1.0
#include <tapeless.hpp>

#include <array>
#include <iostream>

using namespace tapeless::literals;

// Ordinary functions, generic in their scalar.
constexpr auto function = [](auto x, auto y) { return x * y + sin(x); };
constexpr auto energy = []<class T>(std::array<T, 3> const& velocity) {
    T sum = 0;
    for (T const& v : velocity)
        sum += v * v;
    return sum / 2;
};

int main() {
    // A formula of named variables.
    constexpr auto x = "x"_v;
    constexpr auto y = "y"_v;
    constexpr auto formula = x * y + sin(x);
    auto [value, gradient] = tapeless::value_and_gradient(formula, x = 2.0, y = 3.0);
    std::cout << "f     = " << formula << " = " << value << '\n'
              << "df/dx = " << tapeless::derivative(formula, x) << " = " << gradient[x] << '\n'
              << "df/dy = " << tapeless::derivative(formula, y) << " = " << gradient[y] << '\n';

    // The same as a function; and a gradient in the shape of its argument.
    auto [same_value, slopes] = tapeless::value_and_gradient(function, 2.0, 3.0);
    auto [df_dx, df_dy] = slopes;
    std::array<double, 3> momentum = tapeless::gradient(energy, std::array{1.0, 2.0, 3.0});
    std::cout << "function: " << same_value << ", " << df_dx << ", " << df_dy << '\n'
              << "momentum: " << momentum[0] << ", " << momentum[1] << ", " << momentum[2] << '\n';

    bool const same = value == same_value && gradient[x] == df_dx && gradient[y] == df_dy;
    return same && momentum == std::array{1.0, 2.0, 3.0} ? 0 : 1;
}
