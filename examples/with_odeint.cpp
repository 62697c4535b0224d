/// @file With Boost's odeint: a stiff reaction by Rosenbrock's method, and how a rate changes it.
// SPDX-License-Identifier: BSL-1.0
#include <tapeless.hpp>

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <memory>
#include <span>
#include <utility>

// uBLAS before Boost 1.76 asks std::allocator for functions that C++20 has taken from it, so here
// its arrays do without one. With a newer Boost leave this out.
#include <boost/numeric/ublas/storage.hpp>
namespace boost::numeric::ublas {
template <class T>
struct unbounded_array<T, std::allocator<T>> : bounded_array<T, 64> {
    using bounded_array<T, 64>::bounded_array;
};
} // namespace boost::numeric::ublas

#include <boost/numeric/odeint.hpp>

namespace odeint = boost::numeric::odeint;
using vector = boost::numeric::ublas::vector<double>;
using matrix = boost::numeric::ublas::matrix<double>;

// H. H. Robertson (1966): y[0] becomes y[1], which becomes y[2], at rates from 0.04 to 3e7.
constexpr auto reaction = []<class T>(std::array<T, 3> const& y, T rate) -> std::array<T, 3> {
    T const forth = rate * y[0], back = 1e4 * y[1] * y[2], on = 3e7 * y[1] * y[1];
    return {back - forth, forth - back - on, on};
};

// The concentrations, then their derivatives by that rate, which follow the reaction's tangent.
template <class T>
struct with_sensitivity {
    T rate;
    constexpr std::array<T, 6> operator()(std::array<T, 6> const& z) const {
        std::array<T, 3> const y = {z[0], z[1], z[2]}, s = {z[3], z[4], z[5]};
        auto const [slope, tangent] = tapeless::jvp(reaction, y, rate, tapeless::tangents(s, T(1)));
        return {slope[0], slope[1], slope[2], tangent[0], tangent[1], tangent[2]};
    }
};

// The recipe: what a system of N equations, which does not depend on time, is for odeint. A matrix
// of uBLAS is row-major.
template <std::size_t N>
auto stiff_system(auto const& f) {
    auto const view = [](vector const& x) { return std::span<double const, N>(&x[0], N); };
    return std::pair{[=](vector const& x, vector& slope, double) {
                         tapeless::value_into(f, view(x), tapeless::into(&slope[0]));
                     },
                     [=](vector const& x, matrix& jacobian, double, vector& by_time) {
                         tapeless::jacobian_into(f, view(x), tapeless::into(&jacobian(0, 0)));
                         by_time.clear();
                     }};
}

int main() {
    vector z(6, 0);
    z[0] = 1;
    double const rate = 0.04;
    auto const system = stiff_system<6>(with_sensitivity<double>{rate});
    auto const stepper = odeint::make_controlled<odeint::rosenbrock4<double>>(1e-9, 1e-7);

    // SUNDIALS' CVODES prints these for the same problem (cvsRoberts_FSA_dns).
    struct row {
        double time;
        std::array<double, 6> z;
    };
    row const known[] = {
        {0.4, {9.8517e-01, 3.3864e-05, 1.4794e-02, -3.5595e-01, 3.9025e-04, 3.5556e-01}},
        {4, {9.0552e-01, 2.2404e-05, 9.4458e-02, -1.8761e+00, 1.7922e-04, 1.8759e+00}},
        {40, {7.1583e-01, 9.1856e-06, 2.8416e-01, -4.2475e+00, 4.5913e-05, 4.2475e+00}},
    };
    std::printf("time        y[0]       y[1]       y[2]    by rate: y[0]       y[1]       y[2]\n");
    bool right = true;
    double time = 0;
    for (row const& expected : known) {
        std::size_t const steps =
            odeint::integrate_adaptive(stepper, system, z, time, expected.time, 1e-6);
        time = expected.time;
        std::printf("%4.1f", time);
        for (std::size_t i = 0; i < 6; ++i) {
            std::printf(i == 3 ? "       %10.3e" : " %10.3e", z[i]);
            right = right && std::abs(z[i] - expected.z[i]) < 1e-3 * std::abs(expected.z[i]);
        }
        std::printf("\n");
        right = right && steps < 300; // an explicit method takes thousands
    }
    std::printf("\nCVODES has the same: %s.\n", right ? "yes" : "no");
    return right ? 0 : 1;
}
