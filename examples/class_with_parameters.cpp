/// @file A class with parameters: a chemical bond, its energy, force and stiffness, and a fit of it.
// SPDX-License-Identifier: BSL-1.0
#include <tapeless.hpp>

#include <array>
#include <cmath>
#include <cstdio>

using tapeless::fixed;
using tapeless::square;

// P. M. Morse, Phys. Rev. 34 (1929) 57. As a function of r its parameters are held fixed.
template <class T>
struct morse {
    T depth, width, rest; // eV, 1/angstrom, angstrom
    constexpr T operator()(T r) const { return depth * square(1 - exp(-width * (r - rest))); }
};

class bond {
  public:
    explicit bond(morse<double> const& energy) : energy_(energy) {}

    double force(double r) const { return -tapeless::gradient(energy_, r); }
    double stiffness(double r) const { return tapeless::hessian(energy_, r); }
    double energy(double r) const { return tapeless::value(energy_, r); }

  private:
    morse<double> energy_;
};

// The parameters are differentiated where they are an argument.
constexpr auto miss = []<class T>(morse<T> const& energy, T r, T seen) {
    return square(energy(r) - seen) / 2;
};

int main() {
    morse<double> const hydrogen{4.7446, 1.9426, 0.7414};
    bond const of_hydrogen(hydrogen);
    for (double const r : {0.7, 0.75, 0.9})
        std::printf("r = %.4f: energy %.4f, force %8.4f, stiffness %8.4f\n", r,
                    of_hydrogen.energy(r), of_hydrogen.force(r), of_hydrogen.stiffness(r));

    // Downhill from other parameters to energies that were seen.
    morse<double> fitted{4, 1.8, 0.75};
    std::array const places{0.6, 0.7, 0.8, 1.0, 1.5, 2.5};
    double left = 0;
    for (int step = 0; step < 20000; ++step) {
        left = 0;
        morse<double> slope{0, 0, 0};
        for (double const r : places) {
            auto const [value, gradient] =
                tapeless::value_and_gradient(miss, fitted, fixed(r), fixed(of_hydrogen.energy(r)));
            left += value;
            slope.depth += gradient.depth;
            slope.width += gradient.width;
            slope.rest += gradient.rest;
        }
        fitted.depth -= 0.02 * slope.depth;
        fitted.width -= 0.02 * slope.width;
        fitted.rest -= 0.02 * slope.rest;
    }
    std::printf("fitted: %.4f %.4f %.4f\n", fitted.depth, fitted.width, fitted.rest);

    double const curvature = 2 * hydrogen.depth * square(hydrogen.width);
    return std::abs(of_hydrogen.stiffness(hydrogen.rest) - curvature) < 1e-12 &&
                   std::abs(fitted.depth - hydrogen.depth) < 1e-3 && left < 1e-8
               ? 0
               : 1;
}
