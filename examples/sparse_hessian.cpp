/// @file A sparse Hessian: its pattern is known to the compiler, and nothing is computed for zeros.
// SPDX-License-Identifier: BSL-1.0
#include <tapeless.hpp>

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdio>

constexpr std::size_t size = 8;
template <class T>
using positions = std::array<T, size>;

// The energy of masses on a line, each joined to the next by a spring that stiffens, and the first
// to the last by a weak one.
constexpr auto energy = []<class T>(positions<T> const& x) {
    T sum = 0;
    for (std::size_t i = 0; i + 1 < size; ++i) {
        T const stretch = x[i + 1] - x[i] - 1;
        T const square = stretch * stretch;
        sum += square / 2 + square * square / 4;
    }
    T const whole = x[size - 1] - x[0];
    return sum + sin(whole) / 10;
};

int main() {
    positions<double> x;
    for (std::size_t i = 0; i < size; ++i)
        x[i] = static_cast<double>(i) + 0.1 * static_cast<double>(i * i % 5);

    // Row i has the columns column_indices[k] for k from row_pointers[i] up to row_pointers[i + 1].
    constexpr auto pattern = tapeless::sparsity_of_hessian(energy, positions<double>{});
    auto const [value, gradient, entries] = tapeless::sparse_hessian(energy, x);
    auto const dense = tapeless::hessian(energy, x);

    std::printf("The Hessian: %d entries of %zu\n\n", pattern.count, size * size);
    bool same = true;
    std::size_t k = 0;
    for (std::size_t i = 0; i < size; ++i) {
        auto const end = static_cast<std::size_t>(pattern.row_pointers[i + 1]);
        for (std::size_t j = 0; j < size; ++j) {
            double entry = 0;
            if (k < end && pattern.column_indices[k] == static_cast<int>(j)) {
                entry = entries[k++];
                std::printf(" %5.2f", entry);
            } else {
                std::printf("     .");
            }
            same = same && std::abs(dense[i][j] - entry) < 1e-14;
        }
        std::printf("\n");
    }

    // By hand: the springs' stiffnesses.
    bool right = std::abs(dense[0][size - 1] - std::sin(x[size - 1] - x[0]) / 10) < 1e-14;
    for (std::size_t i = 0; i + 1 < size; ++i) {
        double const stretch = x[i + 1] - x[i] - 1;
        right = right && std::abs(dense[i][i + 1] + 1 + 3 * stretch * stretch) < 1e-14;
    }
    std::printf("\nThe dense Hessian is the same: %s.\n"
                "Beside the diagonal are the springs' stiffnesses: %s.\n",
                same ? "yes" : "no", right ? "yes" : "no");

    constexpr double energy_alone = tapeless::cost(energy, positions<double>{}).value.instructions;
    constexpr double all = tapeless::cost_of_hessian(energy, positions<double>{}).instructions;
    constexpr double product =
        tapeless::cost_of_hessian_product(energy, positions<double>{}).instructions;
    double const columns = static_cast<double>(size) * product;
    std::printf("\nCost, in evaluations of the energy\n"
                "  energy, gradient and Hessian       %3.0f\n"
                "  the same, a dense column at a time %3.0f\n",
                all / energy_alone, columns / energy_alone);
    return same && right && all < 3 * energy_alone ? 0 : 1;
}
