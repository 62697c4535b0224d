// Special functions far out and near their singular points: value, slope and second slope in both
// doors, against differences of the value in 50 digits.
// SPDX-License-Identifier: BSL-1.0
#include <tapeless.hpp>
#include <tapeless/operation/special.hpp>

#include <boost/multiprecision/cpp_bin_float.hpp>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <initializer_list>
#include <iomanip>

namespace {

using namespace tapeless::literals;

constexpr auto x = "x"_v;

using real = boost::multiprecision::number<boost::multiprecision::cpp_bin_float<50>,
                                           boost::multiprecision::et_off>;

// In parts of the last digit of a double.
struct errors {
    double value, slope, second;
};
struct answer {
    double value, slope, second;
};

void expect(char const* what, double actual, real const& expected, double epsilons) {
    real const error = abs(real(actual) - expected);
    BOOST_TEST(error <= epsilons * 0x1p-52 * abs(expected),
               what << ": " << std::setprecision(20) << actual << " is not " << expected);
}

void compare(char const* door, answer const& found, real const* expected, errors const& allowed) {
    BOOST_TEST_CONTEXT(door) {
        expect("value", found.value, expected[0], allowed.value);
        expect("slope", found.slope, expected[1], allowed.slope);
        expect("second slope", found.second, expected[2], allowed.second);
    }
}

// What the steps of the differences are measured by.
enum class scale { of_point, of_one };

void check_at(char const* name, double at, errors const& allowed, scale measure,
              real (*exact)(real const&), answer (*function)(double),
              answer (*expression)(double)) {
    // The steps balance truncation, of order h^2, against rounding in the last of 50 digits.
    real const middle = at, unit = measure == scale::of_one ? real(1) : middle;
    real const h = unit * 0x1p-56, g = unit * 0x1p-42;
    real const y = exact(middle);
    real const expected[] = {y, (exact(middle + h) - exact(middle - h)) / (2 * h),
                             (exact(middle + g) - 2 * y + exact(middle - g)) / (g * g)};
    BOOST_TEST_CONTEXT(name << " at " << at) {
        compare("function", function(at), expected, allowed);
        compare("expression", expression(at), expected, allowed);
    }
}

template <class F>
void check(char const* name, F, std::initializer_list<double> points, errors allowed,
           scale measure = scale::of_point) {
    for (double const at : points)
        check_at(
            name, at, allowed, measure, [](real const& a) { return real(F{}(a)); },
            [](double a) {
                auto const both = tapeless::value_and_gradient(F{}, a);
                constexpr auto slope = [](auto b) { return tapeless::gradient(F{}, b); };
                return answer{both.value, both.gradient, tapeless::gradient(slope, a)};
            },
            [](double a) {
                constexpr auto f = F{}(x);
                auto const both = tapeless::value_and_gradient(f, x = a);
                auto const slope = tapeless::derivative(f, x);
                return answer{both.value, both.gradient[x], tapeless::gradient(slope, x = a)[x]};
            });
}

} // namespace

BOOST_AUTO_TEST_CASE(tails_of_gamma) {
    check("tgamma", [](auto a) { return tapeless::tgamma(a); }, {1e-5, 20.5, 150.3, -20.3},
          {16, 24, 40});
    check("lgamma", [](auto a) { return tapeless::lgamma(a); }, {1e-8, 1e-3, 300.5, 1e9, -20.3},
          {4, 4, 4});
    check("digamma", [](auto a) { return tapeless::digamma(a); }, {1e-8, 40.5, 1e9, -20.3},
          {4, 4, 8});
    check("polygamma", [](auto a) { return tapeless::polygamma(4_c, a); }, {1e-8, 40.5, 1e9},
          {16, 16, 16});
}

BOOST_AUTO_TEST_CASE(tails_of_incomplete_functions) {
    check("gamma_p", [](auto a) { return tapeless::gamma_p(2.5, a); }, {1e-10, 1e-3, 20},
          {40, 40, 80});
    check("gamma_q", [](auto a) { return tapeless::gamma_q(2.5, a); }, {20, 200, 600},
          {40, 40, 80});
    check("ibeta", [](auto a) { return tapeless::ibeta(2.5, 0.75, a); }, {1e-12, 1e-3, 0.999},
          {40, 40, 80});
    check("lbeta", [](auto a) { return tapeless::lbeta(2.5, a); }, {1e-8, 14.9, 15.1, 300, 1e6},
          {8, 1e10, 1e10});
}

BOOST_AUTO_TEST_CASE(tails_of_error_functions) {
    check(
        "erfcx", [](auto a) { return tapeless::erfcx(a); }, {-20, -1, 1e-9, 7.9, 8.1, 30, 1e5},
        {8, 8, 16}, scale::of_one);
    check("log_normal_cdf", [](auto a) { return tapeless::log_normal_cdf(a); },
          {-1000, -30, -5, -1.01, -0.99, 3, 6}, {64, 64, 64});
    check("normal_cdf", [](auto a) { return tapeless::normal_cdf(a); }, {-30, -5, -1, 3},
          {1000, 1000, 1000});
    check(
        "erfinv", [](auto a) { return tapeless::erfinv(a); }, {1e-9, -0.9, 0.99999}, {4, 100, 200},
        scale::of_one);
    check("erfcinv", [](auto a) { return tapeless::erfcinv(a); }, {1e-100, 1e-5, 1.9},
          {4, 2000, 4000});
    check("normal_quantile", [](auto a) { return tapeless::normal_quantile(a); },
          {1e-100, 1e-5, 0.9}, {4, 2000, 4000});
}

BOOST_AUTO_TEST_CASE(tails_of_bessel_functions) {
    check("bessel_j", [](auto a) { return tapeless::bessel_j(0_c, a); }, {1e-5, 30.5, -3.5},
          {16, 16, 16});
    check("bessel_y", [](auto a) { return tapeless::bessel_y(1_c, a); }, {1e-5, 30.5},
          {16, 16, 16});
    check("bessel_i", [](auto a) { return tapeless::bessel_i(1_c, a); }, {1e-5, 30.5, 300},
          {16, 16, 16});
    check("bessel_k", [](auto a) { return tapeless::bessel_k(0.5, a); }, {1e-5, 30.5, 300},
          {16, 16, 16});
    check(
        "sinc", [](auto a) { return tapeless::sinc(a); }, {1e-12, 1e-6, 1e-3, 1.99, 2.01, 50.5},
        {2, 16, 16}, scale::of_one);
}

BOOST_AUTO_TEST_CASE(tails_of_others) {
    check("lambert_w0", [](auto a) { return tapeless::lambert_w0(a); }, {-0.3678, 1e-9, 1e5, 1e100},
          {64, 2000, 1e7});
    check("lambert_wm1", [](auto a) { return tapeless::lambert_wm1(a); }, {-0.3678, -1e-9, -1e-100},
          {64, 2000, 1e7});
    check("expint", [](auto a) { return tapeless::expint(a); }, {-30, 1e-9, 30}, {8, 8, 8});
    check("expint(1)", [](auto a) { return tapeless::expint(1_c, a); }, {1e-9, 30, 300}, {8, 8, 8});
    check(
        "sinpi", [](auto a) { return tapeless::sinpi(a); }, {1e-9, 0.25, 1e6 + 0.25}, {4, 4, 4},
        scale::of_one);
    check("log1mexp", [](auto a) { return tapeless::log1mexp(a); }, {1e-9, 0.69, 0.7, 30},
          {4, 4, 8});
    check("logit", [](auto a) { return tapeless::logit(a); }, {1e-100, 0.01, 0.99}, {8, 8, 16});
}
