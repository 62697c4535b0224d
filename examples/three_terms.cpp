/// @file log(x) + x*y + sin(y): what the compiler wrote against what a person writes.
// SPDX-License-Identifier: BSL-1.0
#include <tapeless.hpp>

#include <cmath>
#include <cstdio>
#include <iostream>

using namespace tapeless::literals;

bool near(double a, double b) { return std::abs(a - b) < 1e-13; }

int main() {
    constexpr auto x = "x"_v;
    constexpr auto y = "y"_v;
    constexpr auto f = log(x) + x * y + sin(y);

    std::cout << "f     = " << f << '\n'
              << "df/dx = " << tapeless::derivative(f, x) << '\n'
              << "df/dy = " << tapeless::derivative(f, y) << "\n\n"
              << "   x    y          f      df/dx      df/dy\n";

    bool right = true;
    for (double const a : {0.5, 2.0, 8.0})
        for (double const b : {-3.0, 0.0, 5.0}) {
            auto const [value, gradient] = tapeless::value_and_gradient(f, x = a, y = b);
            double const df_dx = gradient[x], df_dy = gradient[y];
            std::printf("%4.1f %4.1f %10.6f  %9.6f  %9.6f\n", a, b, value, df_dx, df_dy);
            right = right && near(value, std::log(a) + a * b + std::sin(b)) &&
                    near(df_dx, 1 / a + b) && near(df_dy, a + std::cos(b));
        }
    std::printf("By hand, 1/x + y and x + cos(y) are %s.\n", right ? "the same" : "different");
    return right ? 0 : 1;
}
