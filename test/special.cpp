// Special functions: values against published ones, singular points, and what a parameter may be.
// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE special
#include <tapeless.hpp>
#include <tapeless/operation/special.hpp>

#include <boost/test/unit_test.hpp>
#include <cmath>
#include <iomanip>
#include <limits>

namespace {

using namespace tapeless;
using namespace tapeless::literals;

constexpr double infinity = std::numeric_limits<double>::infinity();
double const none = std::numeric_limits<double>::quiet_NaN();

void expect(char const* what, long double actual, long double expected, double epsilons) {
    bool const close = actual == expected ||
                       std::fabs(actual - expected) <= epsilons * 0x1p-52L * std::fabs(expected);
    BOOST_TEST(close, what << ": " << std::setprecision(20) << actual << " is not " << expected);
}

} // namespace

// Abramowitz and Stegun, chapters 5, 6, 7, 9 and 26; the rest follows from closed forms of DLMF.
BOOST_AUTO_TEST_CASE(published_values) {
    expect("tgamma(1/2)", tgamma(0.5), 1.7724538509055160273L, 2);
    expect("tgamma(1/4)", tgamma(0.25), 3.6256099082219083119L, 2);
    expect("lgamma(100)", lgamma(100.0), 359.13420536957539878L, 2);
    expect("digamma(1)", digamma(1), -0.57721566490153286061L, 2);
    expect("digamma(1/2)", digamma(0.5), -1.9635100260214234794L, 2);
    expect("trigamma(1)", trigamma(1), 1.6449340668482264365L, 2);
    expect("trigamma(1/2)", trigamma(0.5), 4.9348022005446793094L, 2);
    expect("polygamma(2, 1)", polygamma(2, 1.0), -2.4041138063191885708L, 2);
    expect("polygamma(3, 1)", polygamma(3, 1.0), 6.4939394022668291491L, 2);
    expect("beta(2, 3)", beta(2, 3), 1 / 12.0L, 2);
    expect("beta(1/2, 1/2)", beta(0.5, 0.5), 3.1415926535897932385L, 2);
    expect("gamma_p(3, 2)", gamma_p(3, 2), 0.32332358381693654053L, 4);
    expect("gamma_q(1, 1)", gamma_q(1, 1), 0.36787944117144232160L, 4);
    expect("ibeta(2, 3, 1/2)", ibeta(2, 3, 0.5), 0.6875L, 4);
    expect("ibetac(2, 3, 1/2)", ibetac(2, 3, 0.5), 0.3125L, 4);
    expect("bessel_j(0, 1)", bessel_j(0, 1.0), 0.76519768655796655145L, 2);
    expect("bessel_j(1, 1)", bessel_j(1, 1.0), 0.44005058574493351596L, 2);
    expect("bessel_j(-1, 1)", bessel_j(-1, 1.0), -0.44005058574493351596L, 2);
    expect("bessel_j(0, 10)", bessel_j(0, 10.0), -0.24593576445134833520L, 4);
    expect("bessel_j(1/2, 1)", bessel_j(0.5, 1.0), 0.67139670714180309042L, 4);
    expect("bessel_y(0, 1)", bessel_y(0, 1.0), 0.088256964215676957983L, 8);
    expect("bessel_y(1, 1)", bessel_y(1, 1.0), -0.78121282130028871655L, 2);
    expect("bessel_i(0, 1)", bessel_i(0, 1.0), 1.2660658777520083356L, 2);
    expect("bessel_i(1, 1)", bessel_i(1, 1.0), 0.56515910399248502721L, 2);
    expect("bessel_k(0, 1)", bessel_k(0, 1.0), 0.42102443824070833334L, 2);
    expect("bessel_k(1, 1)", bessel_k(1, 1.0), 0.60190723019723457474L, 2);
    expect("spherical_bessel(1, 1)", spherical_bessel(1, 1.0), 0.30116867893975678925L, 4);
    expect("sinc(1)", sinc(1), 0.84147098480789650665L, 1);
    expect("expint(1)", expint(1.0), 1.8951178163559367555L, 2);
    expect("expint(1, 1)", expint(1, 1.0), 0.21938393439552027368L, 2);
    expect("expint(2, 1)", expint(2, 1.0), 0.14849550677592204792L, 32);
    expect("expint(-1, 1)", expint(-1, 1.0), 0.73575888234288464319L, 2);
    expect("lambert_w0(1)", lambert_w0(1), 0.56714329040978387300L, 2);
    expect("lambert_w0(-0.1)", lambert_w0(-0.1), -0.11183255915896296483L, 4);
    expect("lambert_wm1(-0.1)", lambert_wm1(-0.1), -3.5771520639572972184L, 4);
    expect("erfinv(1/2)", erfinv(0.5), 0.47693627620446987338L, 2);
    expect("erfcinv(1/2)", erfcinv(0.5), 0.47693627620446987338L, 2);
    expect("normal_quantile(0.975)", normal_quantile(0.975), 1.9599639845400542355L, 8);
    expect("normal_cdf(1.96)", normal_cdf(1.96), 0.97500210485177956579L, 2);
    expect("normal_cdf(-10)", normal_cdf(-10.0), 7.6198530241605260660e-24L, 200);
    expect("log_normal_pdf(0)", log_normal_pdf(0), -0.91893853320467274178L, 1);
    expect("log_normal_pdf(-2)", log_normal_pdf(-2.0), -2.9189385332046727418L, 1);
    expect("log_normal_cdf(-40)", log_normal_cdf(-40), -804.60844201375378L, 4);
    expect("erfcx(1)", erfcx(1), 0.42758357615580700442L, 4);
    expect("erfcx(10)", erfcx(10), 0.056140992743822585L, 4);
}

// What cancels, underflows or overflows if it is written as it is defined.
BOOST_AUTO_TEST_CASE(values_far_out) {
    expect("lbeta(1e10, 1)", lbeta(1e10, 1), -23.025850929940456840L, 2);
    expect("lbeta(3, 1e15)", lbeta(3, 1e15), std::log(2.0L) - 3 * std::log(1e15L), 2);
    expect("lbeta(1e4, 1e4)", lbeta(1e4, 1e4), -13866.28325676141L, 8);
    expect("log_normal_cdf(-1e8)", log_normal_cdf(-1e8), -5000000000000019.3396L, 2);
    expect("log_normal_cdf(10)", log_normal_cdf(10), -7.6198530241605260660e-24L, 100);
    expect("erfcx(1e10)", erfcx(1e10), 5.6418958354775628695e-11L, 2);
    expect("erfcx(1e300)", erfcx(1e300), 5.6418958354775628695e-301L, 2);
    expect("log_normal_cdf(-1.5e154)", log_normal_cdf(-1.5e154), -1.125e308L, 1);
    expect("lambert_wm1(-1e-310)", lambert_wm1(-1e-310), -720.38115928798790928L, 1);
    expect("expint(1e-310)", expint(1e-310), -713.22416316325263224L, 1);
    expect("expint(1, 720)", expint(1, 720.0), 2.8186334271551167761e-316L, 1e8);
    expect("bessel_y(0, 1e-310)", bessel_y(0, 1e-310), -454.49387560035388851L, 1);
    expect("lbeta(1e-310, 2)", lbeta(1e-310, 2.0), 713.8013788281541651L, 1);
    expect("beta(120, 9350)", beta(120.0, 9350.0), 8.2904892350159802519e-281L, 1000);
    expect("digamma(1e-11 - 1024)", digamma(1e-11 - 1024), -99955602518.158949083L, 1e4);
    BOOST_TEST(bessel_k(3, 1e-300) == infinity);
    BOOST_TEST(bessel_i(0.5, 1e300) == infinity);
    expect("log1mexp(1e-20)", log1mexp(1e-20), -46.051701859880913680L, 2);
    expect("log1mexp(50)", log1mexp(50), -1.9287498479639177830e-22L, 2);
    expect("log_diff_exp(1000, 999)", log_diff_exp(1000, 999), 1000 - 0.45867514538708189103L, 2);
    expect("logit(1e-200)", logit(1e-200), -460.51701859880913680L, 2);
    expect("sinpi(1e15 + 1/2)", sinpi(1e15 + 0.5), 1, 0);
    expect("cospi(3e9 + 1)", cospi(3e9 + 1), -1, 0);
    expect("sinc(1e-200)", sinc(1e-200), 1, 0);
}

namespace {

// A function's value and slope, in the function door.
template <class F>
void check(char const* name, F, double x, double value, double slope) {
    auto const same = [](double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); };
    auto const found = value_and_gradient(F{}, x);
    BOOST_TEST(same(found.value, value), name << " at " << x << ": " << found.value);
    BOOST_TEST(same(found.gradient, slope), name << "'s slope at " << x << ": " << found.gradient);
}

} // namespace

BOOST_AUTO_TEST_CASE(singular_points) {

    constexpr auto gamma_function = [](auto x) { return tgamma(x); };
    check("tgamma", gamma_function, 0, infinity, -infinity);
    check("tgamma", gamma_function, -1, none, none);
    check("tgamma", gamma_function, none, none, none);
    constexpr auto second_polygamma = [](auto x) { return polygamma(2, x); };
    check("polygamma", second_polygamma, 0, -infinity, infinity);
    check("polygamma", second_polygamma, -0.0, infinity, infinity);
    check("polygamma", second_polygamma, -3, none, infinity);
    check("polygamma", second_polygamma, 1e-200, -infinity, infinity);
    check("polygamma", second_polygamma, none, none, none);
    constexpr auto exponential = [](auto x) { return gamma_p(1, x); };
    check("gamma_p(1)", exponential, 0, 0, 1);
    check("gamma_p(1)", exponential, infinity, 1, 0);
    check("gamma_p(1)", exponential, none, none, none);
    check("gamma_q(1/2)", [](auto x) { return gamma_q(0.5, x); }, 0, 1, -infinity);
    check("ibeta(1, 1)", [](auto x) { return ibeta(1, 1, x); }, 0, 0, 1);
    check("ibetac(1, 1)", [](auto x) { return ibetac(1, 1, x); }, 1, 0, -1);
    check("ibeta", [](auto x) { return ibeta(2, 3, x); }, 1, 1, 0);
    check("bessel_j(0)", [](auto x) { return bessel_j(0, x); }, 0, 1, 0);
    check("bessel_j(1)", [](auto x) { return bessel_j(1, x); }, 0, 0, 0.5);
    constexpr auto half_bessel = [](auto x) { return bessel_j(0.5, x); };
    check("bessel_j(1/2)", half_bessel, 0, 0, infinity);
    check("bessel_j(1/2)", half_bessel, -1, none, none);
    check("bessel_j(1/2)", half_bessel, infinity, 0, 0);
    check("bessel_y(0)", [](auto x) { return bessel_y(0, x); }, 0, -infinity, infinity);
    check("bessel_i(1)", [](auto x) { return bessel_i(1, x); }, 0, 0, 0.5);
    check("bessel_k(0)", [](auto x) { return bessel_k(0, x); }, 0, infinity, -infinity);
    check("bessel_k(0)", [](auto x) { return bessel_k(0, x); }, none, none, none);
    check("erfinv", [](auto x) { return erfinv(x); }, 1, infinity, infinity);
    check("erfcinv", [](auto x) { return erfcinv(x); }, 0, infinity, -infinity);
    check("normal_quantile", [](auto x) { return normal_quantile(x); }, 1, infinity, infinity);
    check("lambert_w0", [](auto x) { return lambert_w0(x); }, 0, 0, 1);
    check("lambert_w0", [](auto x) { return lambert_w0(x); }, -1, none, none);
    check("expint", [](auto x) { return expint(x); }, 0, -infinity, infinity);
    check("expint(1)", [](auto x) { return expint(1, x); }, 0, infinity, -infinity);
    check("expint(1)", [](auto x) { return expint(1, x); }, none, none, none);
    check("sinc", [](auto x) { return sinc(x); }, infinity, 0, 0);
    check("log_normal_pdf", [](auto x) { return log_normal_pdf(x); }, 1e200, -infinity, -1e200);
    check("log_normal_cdf", [](auto x) { return log_normal_cdf(x); }, infinity, 0, 0);
    check("log_normal_cdf", [](auto x) { return log_normal_cdf(x); }, none, none, none);
    check("normal_quantile", [](auto x) { return normal_quantile(x); }, 0, -infinity, infinity);
    check("erfcx", [](auto x) { return erfcx(x); }, -30, infinity, -infinity);
    check("erfcx", [](auto x) { return erfcx(x); }, infinity, 0, 0);
    check("erfcx", [](auto x) { return erfcx(x); }, -infinity, infinity, -infinity);
    check("erfcx", [](auto x) { return erfcx(x); }, none, none, none);
}

// Where Boost.Math would throw, count for seconds or overflow an int.
BOOST_AUTO_TEST_CASE(extreme_arguments) {
    BOOST_TEST(bessel_y(529, 1e-73) == -infinity);
    BOOST_TEST(bessel_y(529, 1.0) == -infinity);
    BOOST_TEST(std::isnan(bessel_j(1e300, 1.0)));
    BOOST_TEST(std::isnan(bessel_k(2e9, 1.0)));
    BOOST_TEST(std::isnan(polygamma(2, -infinity)));
    BOOST_TEST(std::isnan(polygamma(1e300, 1.0)));
    BOOST_TEST(std::isnan(sinpi(infinity)));
    BOOST_TEST(gamma_q(2.5, infinity) == 0);
}

// An order is an int, an integral constant, a number or an argument that is not differentiated.
BOOST_AUTO_TEST_CASE(parameters) {
    constexpr auto x = "x"_v;
    double const slope = gradient([](auto a) { return bessel_j(2, a); }, 1.5);
    BOOST_TEST(slope == (bessel_j(1, 1.5) - bessel_j(3, 1.5)) / 2);
    BOOST_TEST(slope == gradient([](auto a) { return bessel_j(2_c, a); }, 1.5));
    BOOST_TEST(slope == gradient([](auto a) { return bessel_j(2.0, a); }, 1.5));
    constexpr auto of_both = [](auto n, auto a) { return bessel_j(n, a); };
    BOOST_TEST(slope == gradient(of_both, fixed(2.0), 1.5));
    BOOST_TEST(slope == gradient(bessel_j(2, x), x = 1.5)[x]);
    BOOST_TEST(slope == gradient(bessel_j(2_c, x), x = 1.5)[x]);
    constexpr auto shape = "shape"_v;
    auto const both = value_and_gradient(gamma_p(shape, x), shape = fixed(2.5), x = 1.5);
    BOOST_TEST(both.value == gamma_p(2.5, 1.5));
    BOOST_TEST(both.gradient[x] == apply<gamma_density>(2.5, 1.5));
    BOOST_TEST(std::isnan(polygamma(0.5, 1.0)));
    BOOST_TEST(std::isnan(missing_derivative::value<double>()));
}

// The slope of each is the next: all orders exist.
BOOST_AUTO_TEST_CASE(third_derivatives) {
    constexpr auto x = "x"_v;
    auto const third = [&](auto const& f, double at) {
        return value(derivative(derivative(derivative(f, x), x), x), x = at);
    };
    expect("lgamma", third(lgamma(x), 2.5), polygamma(2, 2.5), 2);
    long double const series = 0.25L / 5 - 0x1p-6L / 42 + 0x1p-10L / 1080 - 0x1p-14L / 55440 +
                               0x1p-18L / 4717440 - 0x1p-22L / 598752000;
    expect("sinc", third(sinc(x), 0.25), series, 8);
    expect("sinc at 0", third(sinc(x), 0), 0, 0);
    expect("expint", third(expint(2, x), 0.5), -expint(-1, 0.5), 2);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(other_scalars, S, decltype(std::tuple<float, long double>())) {
    auto const check_value = [](auto const& f, S at) {
        auto const found = value_and_gradient(f, at);
        static_assert(std::is_same_v<decltype(found.value), S>);
        BOOST_TEST(found.value == f(at));
        long double const exact = value_and_gradient(f, static_cast<long double>(at)).gradient;
        BOOST_TEST(std::fabs(found.gradient - exact) <=
                   8 * std::numeric_limits<S>::epsilon() * std::fabs(exact));
    };
    check_value([](auto x) { return tgamma(x) + lgamma(x); }, S(2.5));
    check_value([](auto x) { return digamma(x) + beta(2, x) + lbeta(x, 40); }, S(2.5));
    check_value([](auto x) { return gamma_p(2, x) + ibeta(2, 3, x); }, S(0.3));
    check_value([](auto x) { return bessel_j(0, x) + bessel_k(1, x) + sinc(x); }, S(0.75));
    check_value([](auto x) { return erfinv(x) + normal_quantile(x) + lambert_w0(x); }, S(0.3));
    check_value([](auto x) { return expint(x) + expint(1, x) + sinpi(x); }, S(0.3));
    check_value([](auto x) { return erfcx(x) + log_normal_cdf(-x); }, S(20));
}
