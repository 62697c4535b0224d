// Special functions, those that Boost.Math computes.
// SPDX-License-Identifier: BSL-1.0
#include "../../../test/laws/special_rows.hpp"
#include "../evaluator.hpp"
#include "../functions.hpp"

#include <cmath>

namespace ulps {
namespace {

bool are_positive(point const& x) { return x[0] > 0 && x[1] > 0; }
bool is_no_pole_of_gamma(point const& x) { return x[0] > 0 || std::floor(x[0]) != x[0]; }

axis const switched{-infinity, infinity, {1, 2, 3, 4}};
axis const halves{-infinity, infinity, {0.5, 1, 1.5, 2, 1e6}};
constexpr double branch_point = -0.36787944117144233; // of Lambert's W
// The poles of the gamma function, the zero of digamma, switches of formulas.
axis const around_poles{-infinity, infinity, {1, 2, 3, 0.5, 2.5, 1.4616321449683622, 10, 21}};

// By DLMF 5.5.1: the logarithms of gamma functions of small numbers would cancel.
jet log_of_rest(jet const& a, jet const& b) {
    return lgamma(1 + a) + lgamma(1 + b) - lgamma(1 + (a + b));
}
jet beta(jet const& a, jet const& b) { return (1 / a + 1 / b) * exp(log_of_rest(a, b)); }
jet lbeta(jet const& a, jet const& b) { return log((a + b) / (a * b)) + log_of_rest(a, b); }
// The slope of ibeta.
jet ibeta_derivative(jet const& a, jet const& b, jet const& x) {
    return a * b / (a + b) * exp(a * log(x) + b * log1p(-x) - log_of_rest(a, b)) / (x * (1 - x));
}

} // namespace

std::vector<function> special_functions() {
    row_table<double>::all().add(static_cast<rows::special*>(nullptr));
    row_table<float>::all().add(static_cast<rows::special*>(nullptr));

    using namespace tapeless;
    return {
        entry(
            "tgamma", {around_poles}, [](auto x) { return tgamma(x); },
            [](jet const& x) { return tgamma(x); }, is_no_pole_of_gamma),
        entry(
            "lgamma", {around_poles}, [](auto x) { return lgamma(x); },
            [](jet const& x) { return lgamma(x); }, is_no_pole_of_gamma),
        entry(
            "digamma", {around_poles}, [](auto x) { return digamma(x); },
            [](jet const& x) { return polygamma(0, x); }, is_no_pole_of_gamma),
        entry(
            "trigamma", {around_poles}, [](auto x) { return trigamma(x); },
            [](jet const& x) { return polygamma(1, x); }, is_no_pole_of_gamma),
        entry(
            "polygamma(2, x)", {around_poles}, [](auto x) { return polygamma(2, x); },
            [](jet const& x) { return polygamma(2, x); }, is_no_pole_of_gamma),
        entry(
            "polygamma(5, x)", {around_poles}, [](auto x) { return polygamma(5, x); },
            [](jet const& x) { return polygamma(5, x); }, is_no_pole_of_gamma),
        entry(
            "beta", {positive, positive}, [](auto x, auto y) { return beta(x, y); },
            [](jet const& x, jet const& y) { return ulps::beta(x, y); }, are_positive),
        entry(
            "lbeta", {{0, infinity, {10, 15}}, {0, infinity, {15}}},
            [](auto x, auto y) { return lbeta(x, y); },
            [](jet const& x, jet const& y) { return ulps::lbeta(x, y); }, are_positive),
        entry(
            "gamma_p(0.5, x)", {positive}, [](auto x) { return gamma_p(0.5, x); },
            [](jet const& x) { return gamma_p(0.5, x); }),
        entry(
            "gamma_p(1, x)", {positive}, [](auto x) { return gamma_p(1, x); },
            [](jet const& x) { return gamma_p(1, x); }),
        entry(
            "gamma_p(2.5, x)", {positive}, [](auto x) { return gamma_p(2.5, x); },
            [](jet const& x) { return gamma_p(2.5, x); }),
        entry(
            "gamma_p(30, x)", {{0, infinity, {30}}}, [](auto x) { return gamma_p(30, x); },
            [](jet const& x) { return gamma_p(30, x); }),
        entry(
            "gamma_q(0.5, x)", {positive}, [](auto x) { return gamma_q(0.5, x); },
            [](jet const& x) { return gamma_q(0.5, x); }),
        entry(
            "gamma_q(2.5, x)", {positive}, [](auto x) { return gamma_q(2.5, x); },
            [](jet const& x) { return gamma_q(2.5, x); }),
        entry(
            "gamma_q(30, x)", {{0, infinity, {30}}}, [](auto x) { return gamma_q(30, x); },
            [](jet const& x) { return gamma_q(30, x); }),
        entry(
            "gamma_p_derivative", {positive, positive},
            [](auto a, auto x) { return tapeless::apply<gamma_density>(a, x); },
            [](jet const& a, jet const& x) { return a / x * exp(a * log(x) - x - lgamma(1 + a)); },
            are_positive),
        entry(
            "ibeta(2.5, 0.75, x)", {{0, 1, {0.5}}}, [](auto x) { return ibeta(2.5, 0.75, x); },
            [](jet const& x) { return ibeta(2.5, 0.75, x); }),
        entry(
            "ibeta(3, 20, x)", {{0, 1, {0.5}}}, [](auto x) { return ibeta(3, 20, x); },
            [](jet const& x) { return ibeta(3, 20, x); }),
        entry(
            "ibetac(2.5, 0.75, x)", {{0, 1, {0.5}}}, [](auto x) { return ibetac(2.5, 0.75, x); },
            [](jet const& x) { return ibetac(2.5, 0.75, x); }),
        entry(
            "ibeta_derivative", {positive, positive, {0, 1, {0.5}}},
            [](auto a, auto b, auto x) { return tapeless::apply<beta_density>(a, b, x); },
            [](jet const& a, jet const& b, jet const& x) {
                return ulps::ibeta_derivative(a, b, x);
            },
            [](point const& x) { return x[0] > 0 && x[1] > 0 && x[2] > 0 && x[2] < 1; }),

        entry(
            "bessel_j(0, x)", {reals}, [](auto x) { return bessel_j(0, x); },
            [](jet const& x) { return bessel_j(0, x); }),
        entry(
            "bessel_j(1, x)", {reals}, [](auto x) { return bessel_j(1, x); },
            [](jet const& x) { return bessel_j(1, x); }),
        entry(
            "bessel_j(2, x)", {reals}, [](auto x) { return bessel_j(2, x); },
            [](jet const& x) { return bessel_j(2, x); }),
        entry(
            "bessel_j(-1, x)", {reals}, [](auto x) { return bessel_j(-1, x); },
            [](jet const& x) { return bessel_j(-1, x); }),
        entry(
            "bessel_j(0.5, x)", {positive}, [](auto x) { return bessel_j(0.5, x); },
            [](jet const& x) { return bessel_j(0.5, x); }),
        entry(
            "bessel_y(0, x)", {positive}, [](auto x) { return bessel_y(0, x); },
            [](jet const& x) { return bessel_y(0, x); }),
        entry(
            "bessel_y(1, x)", {positive}, [](auto x) { return bessel_y(1, x); },
            [](jet const& x) { return bessel_y(1, x); }),
        entry(
            "bessel_y(2.5, x)", {positive}, [](auto x) { return bessel_y(2.5, x); },
            [](jet const& x) { return bessel_y(2.5, x); }),
        entry(
            "bessel_i(0, x)", {reals}, [](auto x) { return bessel_i(0, x); },
            [](jet const& x) { return bessel_i(0, x); }),
        entry(
            "bessel_i(1, x)", {reals}, [](auto x) { return bessel_i(1, x); },
            [](jet const& x) { return bessel_i(1, x); }),
        entry(
            "bessel_i(2, x)", {reals}, [](auto x) { return bessel_i(2, x); },
            [](jet const& x) { return bessel_i(2, x); }),
        entry(
            "bessel_i(0.5, x)", {positive}, [](auto x) { return bessel_i(0.5, x); },
            [](jet const& x) { return bessel_i(0.5, x); }),
        entry(
            "bessel_k(0, x)", {positive}, [](auto x) { return bessel_k(0, x); },
            [](jet const& x) { return bessel_k(0, x); }),
        entry(
            "bessel_k(1, x)", {positive}, [](auto x) { return bessel_k(1, x); },
            [](jet const& x) { return bessel_k(1, x); }),
        entry(
            "bessel_k(1.5, x)", {positive}, [](auto x) { return bessel_k(1.5, x); },
            [](jet const& x) { return bessel_k(1.5, x); }),
        entry(
            "sinc", {{-infinity, infinity, {1.9970369735, 2.1456789425, 3, 4}}},
            [](auto x) { return sinc(x); }, [](jet const& x) { return spherical_bessel(0, x); }),
        entry(
            "spherical_bessel(1, x)", {switched}, [](auto x) { return spherical_bessel(1, x); },
            [](jet const& x) { return spherical_bessel(1, x); }),
        entry(
            "spherical_bessel(3, x)", {switched}, [](auto x) { return spherical_bessel(3, x); },
            [](jet const& x) { return spherical_bessel(3, x); }),

        entry(
            "erfinv", {inside_one}, [](auto x) { return erfinv(x); },
            [](jet const& x) { return erfinv(x); }),
        entry(
            "erfcinv", {{0, 2, {1}}}, [](auto x) { return erfcinv(x); },
            [](jet const& x) { return erfcinv(x); }),
        entry(
            "normal_quantile", {{0, 1, {6.530897877127827e-05, 0.5}}},
            [](auto x) { return normal_quantile(x); },
            [](jet const& x) { return -erfcinv(2 * x) * apply(arb_sqrt, 2); }),
        entry(
            "lambert_w0", {{branch_point, infinity}}, [](auto x) { return lambert_w0(x); },
            [](jet const& x) { return lambert_w(0, x); }),
        entry(
            "lambert_wm1", {{branch_point, 0}}, [](auto x) { return lambert_wm1(x); },
            [](jet const& x) { return lambert_w(-1, x); }),
        entry(
            "expint", {{-infinity, infinity, {0.37250741078136663}}},
            [](auto x) { return expint(x); }, [](jet const& x) { return expint(x); }),
        entry(
            "expint(1, x)", {positive}, [](auto x) { return expint(1, x); },
            [](jet const& x) { return expint(1, x); }),
        entry(
            "expint(2, x)", {positive}, [](auto x) { return expint(2, x); },
            [](jet const& x) { return expint(2, x); }),
        entry(
            "expint(5, x)", {positive}, [](auto x) { return expint(5, x); },
            [](jet const& x) { return expint(5, x); }),
        entry(
            "expint(-2, x)", {positive}, [](auto x) { return expint(-2, x); },
            [](jet const& x) { return expint(-2, x); }),
        entry(
            "sinpi", {halves}, [](auto x) { return sinpi(x); },
            [](jet const& x) { return sinpi(x); }),
        entry(
            "pi * x", {reals}, [](auto x) { return constant_like<half_turn>(x) * x; },
            [](jet const& x) { return x * ball::pi(); }),
        entry(
            "cospi", {halves}, [](auto x) { return cospi(x); },
            [](jet const& x) { return cospi(x); }),
    };
}

} // namespace ulps
