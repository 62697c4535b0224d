/// @file Logistic regression: atomic operations or whole functions, three examples, one update.
// SPDX-License-Identifier: BSL-1.0
#include <tapeless.hpp>

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <string_view>
#include <tuple>

using tapeless::fixed;

// The loss of one example (x, t), made of multiplications, additions, exp, log and a division.
constexpr auto atomic = [](auto w, auto b, auto x, auto t) {
    auto z = w * x + b;
    auto p = 1 / (1 + exp(-z));
    return -(t * log(p) + (1 - t) * log(1 - p));
};

// The same of two functions: the library's sigmoid, and the cross-entropy as a row of our own.
struct binary_cross_entropy {
    static constexpr std::string_view name = "binary_cross_entropy";
    static auto value(auto p, auto t) { return -(t * std::log(p) + (1 - t) * std::log(1 - p)); }
    static constexpr auto partials(auto, auto p, auto t) {
        return std::tuple{(p - t) / (p * (1 - p)), tapeless::log(1 - p) - tapeless::log(p)};
    }
};
constexpr auto loss = [](auto w, auto b, auto x, auto t) {
    return tapeless::apply<binary_cross_entropy>(sigmoid(w * x + b), t);
};

// Three examples share the parameters.
constexpr auto total = []<class T>(T w, T b, std::array<T, 3> x, std::array<T, 3> t) {
    T sum = 0;
    for (std::size_t i = 0; i < 3; ++i)
        sum += loss(w, b, x[i], t[i]);
    return sum;
};

bool near(double a, double b) { return std::abs(a - b) < 1e-14; }

int main() {
    double const w = 0.5, b = 0.1;
    std::array const x = {2.0, -1.0, 0.5};
    std::array const t = {1.0, 0.0, 0.0};
    bool right = true;

    std::printf("   x  t  loss      d/dw       d/db\n");
    double sum_w = 0, sum_b = 0;
    for (std::size_t i = 0; i < 3; ++i) {
        auto const by_atoms = tapeless::value_and_gradient(atomic, w, b, fixed(x[i]), fixed(t[i]));
        auto const by_rows = tapeless::value_and_gradient(loss, w, b, fixed(x[i]), fixed(t[i]));
        auto const [along_w, along_b] = by_rows.gradient;
        std::printf("%4.1f  %.0f  %.6f", x[i], t[i], by_rows.value);
        std::printf("  %9.6f  %9.6f\n", along_w, along_b);
        sum_w += along_w;
        sum_b += along_b;

        double const p = 1 / (1 + std::exp(-(w * x[i] + b))); // by hand: (p - t) x and p - t
        right = right && near(by_rows.value, by_atoms.value) &&
                near(along_w, std::get<0>(by_atoms.gradient)) &&
                near(along_b, std::get<1>(by_atoms.gradient)) && near(along_w, (p - t[i]) * x[i]) &&
                near(along_b, p - t[i]);
    }
    std::printf("Atomic operations give the same numbers: %s.\n\n", right ? "yes" : "no");

    auto const [before, gradient] = tapeless::value_and_gradient(total, w, b, fixed(x), fixed(t));
    auto const [along_w, along_b] = gradient;
    std::printf("sums of the columns:    %9.6f  %9.6f\n", sum_w, sum_b);
    std::printf("gradient of the total:  %9.6f  %9.6f\n\n", along_w, along_b);
    right = right && near(along_w, sum_w) && near(along_b, sum_b);

    double const rate = 0.5;
    double const after =
        tapeless::value(total, w - rate * along_w, b - rate * along_b, fixed(x), fixed(t));
    std::printf("One update, w - %.1f d/dw and b - %.1f d/db, takes the total from %.6f to %.6f.\n",
                rate, rate, before, after);
    return right && after < before ? 0 : 1;
}
