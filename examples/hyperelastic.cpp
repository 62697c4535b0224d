/// @file A hyperelastic solid: stress and tangent stiffness from the energy alone.
// SPDX-License-Identifier: BSL-1.0
#include <tapeless.hpp>

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdio>

using tapeless::fixed;

template <class T>
using matrix = std::array<std::array<T, 3>, 3>;

template <class T>
constexpr T determinant(matrix<T> const& f) {
    return f[0][0] * (f[1][1] * f[2][2] - f[1][2] * f[2][1]) +
           f[0][1] * (f[1][2] * f[2][0] - f[1][0] * f[2][2]) +
           f[0][2] * (f[1][0] * f[2][1] - f[1][1] * f[2][0]);
}

// The energy of a compressible neo-Hookean solid with the deformation gradient F and Lame's
// constants: mu/2 (|F|^2 - 3) - mu log(J) + lambda/2 log(J)^2, J = det F.
constexpr auto energy = []<class T>(matrix<T> const& f, T mu, T lambda) {
    T squares = 0;
    for (auto const& row : f)
        for (T const& each : row)
            squares += each * each;
    T const log_j = log(determinant(f));
    return mu / 2 * (squares - 3) - mu * log_j + lambda / 2 * (log_j * log_j);
};

matrix<double> product(matrix<double> const& a, matrix<double> const& b) {
    matrix<double> result = {};
    for (std::size_t i = 0; i < 3; ++i)
        for (std::size_t j = 0; j < 3; ++j)
            for (std::size_t k = 0; k < 3; ++k)
                result[i][j] += a[i][k] * b[k][j];
    return result;
}

// The transpose of the inverse: cofactors over the determinant.
matrix<double> inverse_transposed(matrix<double> const& f) {
    matrix<double> result;
    for (std::size_t i = 0; i < 3; ++i)
        for (std::size_t j = 0; j < 3; ++j) {
            std::size_t const a = (i + 1) % 3, b = (i + 2) % 3, c = (j + 1) % 3, d = (j + 2) % 3;
            result[i][j] = (f[a][c] * f[b][d] - f[a][d] * f[b][c]) / determinant(f);
        }
    return result;
}

double distance(matrix<double> const& a, matrix<double> const& b) {
    double sum = 0;
    for (std::size_t i = 0; i < 3; ++i)
        for (std::size_t j = 0; j < 3; ++j)
            sum += (a[i][j] - b[i][j]) * (a[i][j] - b[i][j]);
    return std::sqrt(sum);
}

int main() {
    double const mu = 0.8, lambda = 1.2;
    matrix<double> const f = {{{1.10, 0.30, 0.00}, {0.05, 0.90, 0.10}, {0.00, -0.20, 1.05}}};

    // The gradient is the first Piola-Kirchhoff stress P, and the Hessian, of nine entries by nine,
    // the stiffness: stiffness[i][j] is a matrix too, the derivative of stress[i][j].
    auto const [w, stress, stiffness] =
        tapeless::value_gradient_and_hessian(energy, f, fixed(mu), fixed(lambda));

    matrix<double> const inverse = inverse_transposed(f);
    matrix<double> by_hand;
    for (std::size_t i = 0; i < 3; ++i)
        for (std::size_t j = 0; j < 3; ++j)
            by_hand[i][j] =
                mu * (f[i][j] - inverse[i][j]) + lambda * std::log(determinant(f)) * inverse[i][j];

    std::printf("energy %.4f\n\nstress                      by hand\n", w);
    for (std::size_t i = 0; i < 3; ++i)
        std::printf("%7.4f %7.4f %7.4f     %7.4f %7.4f %7.4f\n", stress[i][0], stress[i][1],
                    stress[i][2], by_hand[i][0], by_hand[i][1], by_hand[i][2]);

    // The stiffness is how the stress changes.
    double const h = 1e-5;
    double error = 0;
    for (std::size_t k = 0; k < 3; ++k)
        for (std::size_t l = 0; l < 3; ++l) {
            matrix<double> more = f, less = f, slope;
            more[k][l] += h;
            less[k][l] -= h;
            auto const p = tapeless::gradient(energy, more, fixed(mu), fixed(lambda));
            auto const q = tapeless::gradient(energy, less, fixed(mu), fixed(lambda));
            for (std::size_t i = 0; i < 3; ++i)
                for (std::size_t j = 0; j < 3; ++j)
                    slope[i][j] = (p[i][j] - q[i][j]) / (2 * h);
            error = std::fmax(error, distance(stiffness[k][l], slope));
        }
    std::printf("\nstiffness[0][1], the derivative of stress[0][1]\n");
    for (std::size_t i = 0; i < 3; ++i)
        std::printf("%7.4f %7.4f %7.4f\n", stiffness[0][1][i][0], stiffness[0][1][i][1],
                    stiffness[0][1][i][2]);
    bool const same_slopes = error < 1e-8;
    std::printf("Finite differences of the stress give the same stiffness: %s.\n",
                same_slopes ? "yes" : "no");

    // A rotation Q afterwards leaves the energy as it is and turns the stress: P(QF) = Q P(F).
    double const c = std::cos(0.7), s = std::sin(0.7);
    matrix<double> const q = {{{c, -s, 0}, {s, c, 0}, {0, 0, 1}}};
    auto const [turned_w, turned_stress] =
        tapeless::value_and_gradient(energy, product(q, f), fixed(mu), fixed(lambda));
    bool const invariant =
        std::abs(turned_w - w) < 1e-14 && distance(turned_stress, product(q, stress)) < 1e-14;
    std::printf("Turning the solid keeps its energy and turns its stress: %s.\n",
                invariant ? "yes" : "no");

    return distance(stress, by_hand) < 1e-14 && same_slopes && invariant ? 0 : 1;
}
