/// @file Two paths from each variable to the result: (x + y)(x - y).
// SPDX-License-Identifier: BSL-1.0
#include <tapeless.hpp>

#include <iostream>

using namespace tapeless::literals;

constexpr char const* drawing = R"(
               f
             /   \
        x + y     x - y
          |  \   /  |
          |    X    |
          |  /   \  |
          x         y

)";

int main() {
    constexpr auto x = "x"_v;
    constexpr auto y = "y"_v;
    constexpr auto f = (x + y) * (x - y);
    constexpr auto df_dx = tapeless::derivative(f, x); // formulas again
    constexpr auto df_dy = tapeless::derivative(f, y);

    std::cout << "f = " << f << '\n' << drawing;
    std::cout << "df/dx = " << df_dx << ", a term for each path; it is 2x\n"
              << "df/dy = " << df_dy << ", and this is -2y\n\n";

    bool right = true;
    for (double const a : {3.0, -0.5}) {
        double const b = 2.0;
        auto const [value, gradient] = tapeless::value_and_gradient(f, x = a, y = b);
        std::cout << "at (" << a << ", " << b << "): f = " << value << ", df/dx = " << gradient[x]
                  << ", df/dy = " << gradient[y] << '\n';
        right = right && value == a * a - b * b && gradient[x] == 2 * a && gradient[y] == -2 * b &&
                df_dx(x = a, y = b) == 2 * a && df_dy(x = a, y = b) == -2 * b;
    }

    constexpr auto cost = tapeless::cost(f, x = 3.0, y = 2.0).value_and_gradient;
    std::cout << "\nAll paths share x + y and x - y: " << cost.additions << " additions and "
              << cost.multiplications << " multiplication give value and gradient:\n"
              << tapeless::program_of(f, x = 3.0, y = 2.0);
    return right && cost.additions == 4 && cost.multiplications == 1 ? 0 : 1;
}
