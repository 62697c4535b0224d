// Models with complex numbers inside: Heston's characteristic function and prices made of it, and a
// Cole-Cole spectrum fitted to data.
// SPDX-License-Identifier: BSL-1.0
#include <tapeless.hpp>
#include <tapeless/multiprecision.hpp>

#include <Eigen/Dense>
#include <array>
#include <boost/multiprecision/cpp_bin_float.hpp>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <complex>
#include <cstddef>
#include <numbers>
#include <tuple>

namespace {

using tapeless::fixed;

// Unknown to the compiler, which would compute with more digits than the library does.
double hidden(double x) {
    double volatile const result = x;
    return result;
}

// As a user writes it.
constexpr auto integrand = []<class T>(T kappa, T theta, T sigma, T rho, T v0, T u, T t) {
    using complex = std::complex<T>;
    complex const i(0, 1), b = kappa - rho * sigma * i * u,
                           d = sqrt(b * b + sigma * sigma * (u * u + i * u)), g = (b - d) / (b + d),
                           e = exp(-d * t);
    complex const c =
        kappa * theta / (sigma * sigma) * ((b - d) * t - T(2) * log((T(1) - g * e) / (T(1) - g)));
    return real(exp(c + v0 / (sigma * sigma) * (b - d) * (T(1) - e) / (T(1) - g * e)));
};

BOOST_AUTO_TEST_CASE(heston_s_characteristic_function_is_exact) {
    using number = boost::multiprecision::number<boost::multiprecision::cpp_bin_float<50>,
                                                 boost::multiprecision::et_off>;
    for (double const each : {0.1, 1.0, 2.5, 10.0, 40.0}) {
        double const u = hidden(each);
        std::array const at{hidden(1.5), 0.04, 0.3, -0.7, 0.05};
        auto const [value, gradient] = tapeless::value_and_gradient(
            integrand, at[0], at[1], at[2], at[3], at[4], fixed(u), fixed(0.5));
        BOOST_TEST(value == integrand(at[0], at[1], at[2], at[3], at[4], u, 0.5));

        auto const slopes =
            std::apply([](auto... slope) { return std::array{slope...}; }, gradient);
        // (b - d and 1 - e cancel, in the value too.)
        for (std::size_t k = 0; k < 5; ++k) {
            auto const moved = [&](number const& by) {
                std::array<number, 5> x{at[0], at[1], at[2], at[3], at[4]};
                x[k] += by;
                return integrand(x[0], x[1], x[2], x[3], x[4], number(u), number(0.5));
            };
            number const h("1e-15");
            auto const expected = static_cast<double>(number((moved(h) - moved(-h)) / (2 * h)));
            BOOST_TEST(slopes[k] == expected, boost::test_tools::tolerance(1e-11));
        }
    }
}

// The characteristic function at a complex u.
constexpr auto transformed = []<class T>(std::array<T, 5> const& model, T u, T t) {
    using complex = std::complex<T>;
    auto const& [kappa, theta, sigma, rho, v0] = model;
    complex const i(0, 1), w(u, -0.5);
    complex const b = kappa - rho * sigma * i * w;
    complex const d = sqrt(b * b + sigma * sigma * (w * w + i * w));
    complex const g = (b - d) / (b + d), e = exp(-d * t);
    complex const c =
        kappa * theta / (sigma * sigma) * ((b - d) * t - 2.0 * log((1.0 - g * e) / (1.0 - g)));
    complex const a = v0 / (sigma * sigma) * (b - d) * (1.0 - e) / (1.0 - g * e);
    return real(exp(c + a)) / (u * u + 0.25);
};
// A call at the money, by the trapezoidal rule, which is exact for what decays and is analytic.
double price(auto const& of, double t) {
    constexpr double step = 0.05;
    double sum = of(0.0, t) / 2;
    for (int k = 1; k < 4000; ++k)
        sum += of(step * k, t);
    return 100 - 100 / std::numbers::pi * step * sum;
}

BOOST_AUTO_TEST_CASE(heston_s_prices_are_those_of_the_literature) {
    // Fang and Oosterlee, SIAM Journal on Scientific Computing 31 (2008), section 5.
    constexpr std::array model{1.5768, 0.0398, 0.5751, -0.5711, 0.0175};
    constexpr auto price_of = [](std::array<double, 5> const& at, double t) {
        return price(
            [&](double u, double years) {
                return tapeless::value(transformed, at, fixed(u), fixed(years));
            },
            t);
    };
    BOOST_TEST(price_of(model, 1) == 5.785155450, boost::test_tools::tolerance(1e-8));
    BOOST_TEST(price_of(model, 10) == 22.318945791, boost::test_tools::tolerance(1e-8));

    for (std::size_t k = 0; k < 5; ++k) {
        double const slope =
            price(
                [&](double u, double years) {
                    return tapeless::gradient(transformed, model, fixed(u), fixed(years))[k];
                },
                1) -
            100;
        auto up = model, down = model;
        up[k] += 1e-5;
        down[k] -= 1e-5;
        BOOST_TEST(slope == (price_of(up, 1) - price_of(down, 1)) / 2e-5,
                   boost::test_tools::tolerance(1e-6));
    }
}

// A permittivity by frequency: {at high frequencies, how much more at low ones, the logarithm of
// the relaxation time, how broad}.
constexpr auto cole_cole = []<class T>(std::array<T, 4> const& p, T omega) {
    return p[0] + p[1] / (T(1) + pow(std::complex<T>(0, omega * exp(p[2])), T(1) - p[3]));
};
// What is fitted, with a complex datum.
constexpr auto misfit = []<class T>(std::array<T, 4> const& p, T omega,
                                    std::complex<T> const& seen) {
    return cole_cole(p, omega) - seen;
};

BOOST_AUTO_TEST_CASE(a_cole_cole_spectrum_is_fitted) {
    constexpr std::array truth{4.3, 74.1, -11.7, 0.13};
    constexpr int count = 24;
    std::array<double, count> omega{};
    std::array<std::complex<double>, count> seen{};
    for (std::size_t k = 0; k < count; ++k) {
        omega[k] = hidden(std::pow(10, 3 + 0.2 * static_cast<double>(k)));
        seen[k] = cole_cole(truth, omega[k]);
        BOOST_TEST(tapeless::value(cole_cole, truth, fixed(omega[k])) == seen[k]);
    }

    std::array p{6.0, 60.0, -11.0, 0.2};
    for (int step = 0; step < 12; ++step) {
        Eigen::Matrix<double, 2 * count, 4> jacobian;
        Eigen::Matrix<double, 2 * count, 1> residual;
        for (std::size_t k = 0; k < count; ++k) {
            auto const [off, slopes] =
                tapeless::value_and_jacobian(misfit, p, fixed(omega[k]), fixed(seen[k]));
            auto const row = static_cast<Eigen::Index>(2 * k);
            residual.segment<2>(row) << off.real(), off.imag();
            for (Eigen::Index part = 0; part < 2; ++part)
                for (Eigen::Index j = 0; j < 4; ++j)
                    jacobian(row + part, j) =
                        slopes[static_cast<std::size_t>(part)][static_cast<std::size_t>(j)];
        }
        Eigen::Vector4d const better = jacobian.colPivHouseholderQr().solve(-residual);
        for (std::size_t j = 0; j < 4; ++j)
            p[j] += better[static_cast<Eigen::Index>(j)];
    }
    for (std::size_t j = 0; j < 4; ++j)
        BOOST_TEST(p[j] == truth[j], boost::test_tools::tolerance(1e-11));
}

} // namespace
