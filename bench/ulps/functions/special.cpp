// Special functions, those that Boost.Math computes.
// SPDX-License-Identifier: BSL-1.0
#include "../../../test/laws/special_rows.hpp"
#include "../evaluator.hpp"
#include "../functions.hpp"

#include <cmath>

namespace ulps {
namespace {

bool is_no_pole_of_gamma(point const& x) { return x[0] > 0 || std::floor(x[0]) != x[0]; }

// Where gamma functions are looked at: the poles and the zeros of digamma.
axis const around_poles{-infinity, infinity, {1, 2, 3, 0.5, 2.5, 1.4616321449683622, 10, 21}};

jet beta(jet const& a, jet const& b) { return exp(lgamma(a) + lgamma(b) - lgamma(a + b)); }
jet lbeta(jet const& a, jet const& b) { return lgamma(a) + lgamma(b) - lgamma(a + b); }

} // namespace

std::vector<function> special_functions() {
    row_table<double>::all().add(static_cast<rows::special*>(nullptr));
    row_table<float>::all().add(static_cast<rows::special*>(nullptr));

    using namespace tapeless;
    auto const X = all_numbers;
    std::vector<function> all;
    all.push_back(entry("tgamma", {around_poles}, [](auto x) { return tgamma(x); },
                        [](jet const& x) { return tgamma(x); }, is_no_pole_of_gamma));
    all.push_back(entry("lgamma", {around_poles}, [](auto x) { return lgamma(x); },
                        [](jet const& x) { return lgamma(x); }, is_no_pole_of_gamma));
    all.push_back(entry("digamma", {around_poles}, [](auto x) { return digamma(x); },
                        [](jet const& x) { return polygamma(0, x); }, is_no_pole_of_gamma));
    all.push_back(entry("trigamma", {around_poles}, [](auto x) { return trigamma(x); },
                        [](jet const& x) { return polygamma(1, x); }, is_no_pole_of_gamma));
    all.push_back(entry("polygamma(2, x)", {around_poles}, [](auto x) { return polygamma(2, x); },
                        [](jet const& x) { return polygamma(2, x); }, is_no_pole_of_gamma));
    all.push_back(entry("polygamma(5, x)", {around_poles}, [](auto x) { return polygamma(5, x); },
                        [](jet const& x) { return polygamma(5, x); }, is_no_pole_of_gamma));
    all.push_back(entry("beta", {positive, positive}, [](auto x, auto y) { return beta(x, y); },
                        [](jet const& x, jet const& y) { return ulps::beta(x, y); }));
    all.push_back(entry("lbeta", {{0, infinity, {10, 15}}, {0, infinity, {15}}},
                        [](auto x, auto y) { return lbeta(x, y); },
                        [](jet const& x, jet const& y) { return ulps::lbeta(x, y); }));
    all.push_back(entry("gamma_p(0.5, x)", {positive}, [](auto x) { return gamma_p(0.5, x); },
                        [](jet const& x) { return gamma_p(0.5, x); }));
    all.push_back(entry("gamma_p(1, x)", {positive}, [](auto x) { return gamma_p(1, x); },
                        [](jet const& x) { return gamma_p(1, x); }));
    all.push_back(entry("gamma_p(2.5, x)", {positive}, [](auto x) { return gamma_p(2.5, x); },
                        [](jet const& x) { return gamma_p(2.5, x); }));
    all.push_back(entry("gamma_p(30, x)", {{0, infinity, {30}}},
                        [](auto x) { return gamma_p(30, x); },
                        [](jet const& x) { return gamma_p(30, x); }));
    all.push_back(entry("gamma_q(0.5, x)", {positive}, [](auto x) { return gamma_q(0.5, x); },
                        [](jet const& x) { return gamma_q(0.5, x); }));
    all.push_back(entry("gamma_q(2.5, x)", {positive}, [](auto x) { return gamma_q(2.5, x); },
                        [](jet const& x) { return gamma_q(2.5, x); }));
    all.push_back(entry("gamma_q(30, x)", {{0, infinity, {30}}},
                        [](auto x) { return gamma_q(30, x); },
                        [](jet const& x) { return gamma_q(30, x); }));
    all.push_back(entry(
        "gamma_p_derivative", {positive, positive},
        [](auto a, auto x) { return tapeless::apply<gamma_density>(a, x); },
        [](jet const& a, jet const& x) { return exp((a - 1) * log(x) - x - lgamma(a)); }));
    all.push_back(entry("ibeta(2.5, 0.75, x)", {{0, 1, {0.5}}},
                        [](auto x) { return ibeta(2.5, 0.75, x); },
                        [](jet const& x) { return ibeta(2.5, 0.75, x); }));
    all.push_back(entry("ibeta(3, 20, x)", {{0, 1, {0.5}}}, [](auto x) { return ibeta(3, 20, x); },
                        [](jet const& x) { return ibeta(3, 20, x); }));
    all.push_back(entry("ibetac(2.5, 0.75, x)", {{0, 1, {0.5}}},
                        [](auto x) { return ibetac(2.5, 0.75, x); },
                        [](jet const& x) { return ibetac(2.5, 0.75, x); }));
    all.push_back(entry(
        "ibeta_derivative", {positive, positive, {0, 1, {0.5}}},
        [](auto a, auto b, auto x) { return tapeless::apply<beta_density>(a, b, x); },
        [](jet const& a, jet const& b, jet const& x) {
            return exp((a - 1) * log(x) + (b - 1) * log1p(-x) - ulps::lbeta(a, b));
        },
        [](point const& x) { return x[2] > 0 && x[2] < 1; }));

    all.push_back(entry("bessel_j(0, x)", {X}, [](auto x) { return bessel_j(0, x); },
                        [](jet const& x) { return bessel_j(0, x); }));
    all.push_back(entry("bessel_j(1, x)", {X}, [](auto x) { return bessel_j(1, x); },
                        [](jet const& x) { return bessel_j(1, x); }));
    all.push_back(entry("bessel_j(2, x)", {X}, [](auto x) { return bessel_j(2, x); },
                        [](jet const& x) { return bessel_j(2, x); }));
    all.push_back(entry("bessel_j(-1, x)", {X}, [](auto x) { return bessel_j(-1, x); },
                        [](jet const& x) { return bessel_j(-1, x); }));
    all.push_back(entry("bessel_j(0.5, x)", {positive}, [](auto x) { return bessel_j(0.5, x); },
                        [](jet const& x) { return bessel_j(0.5, x); }));
    all.push_back(entry("bessel_y(0, x)", {positive}, [](auto x) { return bessel_y(0, x); },
                        [](jet const& x) { return bessel_y(0, x); }));
    all.push_back(entry("bessel_y(1, x)", {positive}, [](auto x) { return bessel_y(1, x); },
                        [](jet const& x) { return bessel_y(1, x); }));
    all.push_back(entry("bessel_y(2.5, x)", {positive}, [](auto x) { return bessel_y(2.5, x); },
                        [](jet const& x) { return bessel_y(2.5, x); }));
    all.push_back(entry("bessel_i(0, x)", {X}, [](auto x) { return bessel_i(0, x); },
                        [](jet const& x) { return bessel_i(0, x); }));
    all.push_back(entry("bessel_i(1, x)", {X}, [](auto x) { return bessel_i(1, x); },
                        [](jet const& x) { return bessel_i(1, x); }));
    all.push_back(entry("bessel_i(2, x)", {X}, [](auto x) { return bessel_i(2, x); },
                        [](jet const& x) { return bessel_i(2, x); }));
    all.push_back(entry("bessel_i(0.5, x)", {positive}, [](auto x) { return bessel_i(0.5, x); },
                        [](jet const& x) { return bessel_i(0.5, x); }));
    all.push_back(entry("bessel_k(0, x)", {positive}, [](auto x) { return bessel_k(0, x); },
                        [](jet const& x) { return bessel_k(0, x); }));
    all.push_back(entry("bessel_k(1, x)", {positive}, [](auto x) { return bessel_k(1, x); },
                        [](jet const& x) { return bessel_k(1, x); }));
    all.push_back(entry("bessel_k(1.5, x)", {positive}, [](auto x) { return bessel_k(1.5, x); },
                        [](jet const& x) { return bessel_k(1.5, x); }));
    axis const switched{-infinity, infinity, {1, 2, 3, 4}};
    all.push_back(entry("sinc", {switched}, [](auto x) { return sinc(x); },
                        [](jet const& x) { return spherical_bessel(0, x); }));
    all.push_back(entry("spherical_bessel(1, x)", {switched},
                        [](auto x) { return spherical_bessel(1, x); },
                        [](jet const& x) { return spherical_bessel(1, x); }));
    all.push_back(entry("spherical_bessel(3, x)", {switched},
                        [](auto x) { return spherical_bessel(3, x); },
                        [](jet const& x) { return spherical_bessel(3, x); }));

    all.push_back(entry("erfinv", {inside_one}, [](auto x) { return erfinv(x); },
                        [](jet const& x) { return erfinv(x); }));
    all.push_back(entry("erfcinv", {{0, 2, {1}}}, [](auto x) { return erfcinv(x); },
                        [](jet const& x) { return erfcinv(x); }));
    all.push_back(entry("normal_quantile", {{0, 1, {0.5}}},
                        [](auto x) { return normal_quantile(x); },
                        [](jet const& x) { return -erfcinv(2 * x) * apply(arb_sqrt, 2); }));
    constexpr double branch_point = -0.36787944117144233;
    all.push_back(entry("lambert_w0", {{branch_point, infinity}},
                        [](auto x) { return lambert_w0(x); },
                        [](jet const& x) { return lambert_w(0, x); }));
    all.push_back(entry("lambert_wm1", {{branch_point, 0}}, [](auto x) { return lambert_wm1(x); },
                        [](jet const& x) { return lambert_w(-1, x); }));
    all.push_back(entry("expint", {{-infinity, infinity, {0.37250741078136663}}},
                        [](auto x) { return expint(x); }, [](jet const& x) { return expint(x); }));
    all.push_back(entry("expint(1, x)", {positive}, [](auto x) { return expint(1, x); },
                        [](jet const& x) { return expint(1, x); }));
    all.push_back(entry("expint(2, x)", {positive}, [](auto x) { return expint(2, x); },
                        [](jet const& x) { return expint(2, x); }));
    all.push_back(entry("expint(5, x)", {positive}, [](auto x) { return expint(5, x); },
                        [](jet const& x) { return expint(5, x); }));
    all.push_back(entry("expint(-2, x)", {positive}, [](auto x) { return expint(-2, x); },
                        [](jet const& x) { return expint(-2, x); }));
    axis const halves_of{-infinity, infinity, {0.5, 1, 1.5, 2, 1e6}};
    all.push_back(entry("sinpi", {halves_of}, [](auto x) { return sinpi(x); },
                        [](jet const& x) { return sinpi(x); }));
    all.push_back(entry("cospi", {halves_of}, [](auto x) { return cospi(x); },
                        [](jet const& x) { return cospi(x); }));
    return all;
}

} // namespace ulps
