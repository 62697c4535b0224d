/// @file A variable used twice and a number used once: (x + 3) * x.
// SPDX-License-Identifier: BSL-1.0
#include <tapeless.hpp>

#include <iostream>

constexpr auto f = [](auto x, auto a) { return (x + a) * x; };
constexpr auto f_of_3 = [](auto x) { return (x + 3) * x; };

int main() {
    // A number in a function is a constant of its program; no derivative is computed for it.
    auto const [value, slope] = tapeless::value_and_gradient(f_of_3, 5.0);
    std::cout << "(x + 3)*x at x = 5: value " << value << ", derivative " << slope << '\n';

    // The same number as an argument, differentiated or held fixed.
    auto const [along_x, along_a] = tapeless::gradient(f, 5.0, 3.0);
    auto const held = tapeless::gradient(f, 5.0, tapeless::fixed(3.0));
    std::cout << "(x + a)*x at a = 3: derivatives " << along_x << " and " << along_a
              << "; with a fixed, " << held << '\n';

    constexpr auto cost = tapeless::cost(f_of_3, 5.0);
    std::cout << "operations for the value: " << cost.value.instructions
              << ", for value and derivative: " << cost.value_and_gradient.instructions << '\n';

    bool const right = value == 40 && slope == 13 && along_x == 13 && along_a == 5 && held == 13 &&
                       cost.value.instructions == 2 && cost.value_and_gradient.instructions == 3;
    return right ? 0 : 1;
}
