// pow: its derivatives by both arguments where a factor is 0 or x^(y - 1) is out of range, and
// integer powers.
// SPDX-License-Identifier: BSL-1.0
#include "digits.hpp"

#include <tuple>

using namespace digits;

namespace {

constexpr auto power = [](auto x, auto y) { return pow(x, y); };
// The derivative by x, i times, and y, j times: of x^y it is that of y * (y - 1) ... by y, with a
// factor log(x) for each time that y in the exponent is differentiated.
real exact(int i, int j, real const& x, real const& y) {
    auto const falling = [&](int order) -> real { // its derivative of this order
        switch (10 * i + order) {
        case 0:
        case 11:
            return 1;
        case 10:
            return y;
        case 20:
            return y * (y - 1);
        case 21:
            return 2 * y - 1;
        case 30:
            return y * (y - 1) * (y - 2);
        default:
            return 0;
        }
    };
    real sum = 0, binomial = 1;
    for (int n = 0; n <= j; ++n) {
        real term = binomial * falling(n);
        for (int k = n; k < j; ++k)
            term *= log(x);
        sum += term;
        binomial = binomial * (j - n) / (n + 1);
    }
    return sum * pow(x, y - i);
}

template <class S>
void expect_derivative(char const* name, int i, int j, S found, S x, S y) {
    real const step = real(1e-30), a = x, b = y;
    real const moved = abs(exact(i, j, a * (1 + step), b) - exact(i, j, a * (1 - step), b)) +
                       abs(exact(i, j, a, b * (1 + step)) - exact(i, j, a, b * (1 - step)));
    BOOST_TEST_CONTEXT("at " << x << ", " << y)
    expect<S>(name, i + j, found, exact(i, j, a, b),
              moved / (2 * step) * std::numeric_limits<S>::epsilon());
}

template <class S>
void check_power(double base, double exponent) {
    S const x = static_cast<S>(base), y = static_cast<S>(exponent);
    if (x == 0 || base > std::numeric_limits<S>::max() || (y == 0 && exponent != 0))
        return;
    auto const [by_x, by_y] = tapeless::gradient(power, x, y);
    auto const [by_x_and, by_y_and] = tapeless::hessian(power, x, y);
    auto const [xx, xy] = by_x_and;
    auto const [yx, yy] = by_y_and;
    expect_derivative<S>("x", 1, 0, by_x, x, y);
    expect_derivative<S>("y", 0, 1, by_y, x, y);
    expect_derivative<S>("xx", 2, 0, xx, x, y);
    expect_derivative<S>("xy", 1, 1, xy, x, y);
    expect_derivative<S>("yx", 1, 1, yx, x, y);
    expect_derivative<S>("yy", 0, 2, yy, x, y);
    expect_derivative<S>("xxx", 3, 0, tapeless::derivative<3>(power, x, tapeless::fixed(y)), x, y);
    expect_derivative<S>("yyy", 0, 3, tapeless::derivative<3>(power, tapeless::fixed(x), y), x, y);
}

} // namespace

BOOST_AUTO_TEST_CASE(powers_of_two_arguments) {
    for (double const y : {0.0, 1.0, 2.0, 3.0, 0.5, -0.5, 0.1, 1e-16, -1e-16, 1e-300, 1e-5, -1.0,
                           -2.0000000000000013, 1.6, 30.5, -7.25, 1 + 1e-15})
        for (double const x : {5e-324, 1e-310, 1e-300, 1e-200, 7e-155, 1e-40, 1e-16, 0.3, 1.0, 1.5,
                               50.0, 1e19, 1e38, 1e154, 1e200, 1.7e308}) {
            check_power<float>(x, y);
            check_power<double>(x, y);
        }
    check_power<double>(1 + 1e-10, 7.1e12);
    check_power<float>(30000000, 29999994);
    check_power<double>(5e-324, 1.7e308);
}

BOOST_AUTO_TEST_CASE(powers_of_negative_numbers) {
    constexpr auto by_number = [](auto x, auto y) { return pow(x, tapeless::stop_gradient(y)); };
    auto const slopes = tapeless::gradient(by_number, -1e-200, 3.0);
    BOOST_TEST(std::get<0>(slopes) == 0);
    BOOST_TEST(std::get<0>(tapeless::gradient(power, -2.0, 3.0)) == 12);
    BOOST_TEST(std::get<0>(tapeless::gradient(power, -1e-20, -3.0)) == -3e80,
               boost::test_tools::tolerance(1e-15));
    BOOST_TEST(std::get<0>(tapeless::gradient(power, -1e-20f, 2.0f)) == -2e-20f,
               boost::test_tools::tolerance(1e-6f));
}

BOOST_AUTO_TEST_CASE(integer_powers) {
    static constexpr auto points = {1e-300, -1e-200, 1e-160, 1e-100,  7e-78,  -1e-40,
                                    1e-16,  0.5,     -3.0,   1e10,    1e19,   -1e38,
                                    1e77,   1e100,   6e104,  1.3e154, -1e160, 1.7e308};
    check_both(
        "pow(x, -1)", [](auto x) { return pow(x, -1); },
        [](real const& x) {
            return derivatives{-1 / (x * x), 2 / (x * x * x), -6 / (x * x * x * x)};
        },
        points);
    check_both(
        "pow(x, -2)", [](auto x) { return pow(x, -2); },
        [](real const& x) {
            real const c = x * x * x;
            return derivatives{-2 / c, 6 / (c * x), -24 / (c * x * x)};
        },
        points);
    check_both(
        "pow(x, 3)", [](auto x) { return pow(x, 3); },
        [](real const& x) { return derivatives{3 * x * x, 6 * x, 6}; }, points);
}
