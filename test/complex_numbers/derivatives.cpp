// Derivatives of functions of complex numbers, against quotients of differences of
// Boost.Multiprecision's complex numbers of 100 digits, in units of the last place of the slope; on
// both sides of the branch cuts, on the
// axes, and where formulas that come to mind cancel or overflow.
// SPDX-License-Identifier: BSL-1.0
#include <tapeless.hpp>

#include <algorithm>
#include <array>
#include <boost/multiprecision/cpp_complex.hpp>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <complex>
#include <limits>

namespace {

using referee = boost::multiprecision::cpp_complex_100;
using number = boost::multiprecision::cpp_bin_float_100;

enum class cuts { none, along_real_axis, along_imaginary_axis };

// On a cut the referee stands beside it, on the side that the sign of zero tells.
referee beside(std::complex<double> const& z, cuts where) {
    number const step("1e-60");
    number re(z.real()), im(z.imag());
    if (where == cuts::along_real_axis && z.imag() == 0)
        im += std::signbit(z.imag()) ? -step : step;
    if (where == cuts::along_imaginary_axis && z.real() == 0)
        re += std::signbit(z.real()) ? -step : step;
    return referee(re, im);
}

// dw/dz, along the cut.
referee slope(auto const& f, referee const& z, cuts where) {
    referee h(number("1e-25") * (1 + abs(z)), 0);
    if (where == cuts::along_imaginary_axis)
        h = referee(0, h.real());
    return (f(referee(z + h)) - f(referee(z - h))) / (2 * h);
}
referee second_slope(auto const& f, referee const& z, cuts where) {
    referee h(number("1e-22") * (1 + abs(z)), 0);
    if (where == cuts::along_imaginary_axis)
        h = referee(0, h.real());
    return (f(referee(z + h)) - 2 * f(z) + f(referee(z - h))) / (h * h);
}

double distance(std::complex<double> const& a, referee const& b) {
    number const size = abs(b), off = abs(referee(referee(a.real(), a.imag()) - b));
    return static_cast<double>(off / size) / std::numeric_limits<double>::epsilon();
}

constexpr double numbers[] = {0.5, -0.5, 2, -2, 0.0, -0.0, 1e-5, 1 + 1e-9, 3, -20};

// The four partials of both parts, and the Hessian of the real one.
template <class F>
void check(F const& f, cuts where, auto const& is_singular, double allowed) {
    constexpr auto real_part = [](auto z) { return real(F{}(z)); };
    double worst = 0, worst_second = 0;
    for (double const x : numbers)
        for (double const y : numbers) {
            std::complex<double> const z(x, y);
            if (is_singular(z))
                continue;
            referee const near = beside(z, where), expected = slope(f, near, where);
            auto const jacobian = tapeless::jacobian(f, z);
            std::complex<double> const by_x(jacobian[0].real(), jacobian[1].real()),
                by_y(jacobian[1].imag(), -jacobian[0].imag());
            worst = std::max({worst, distance(by_x, expected), distance(by_y, expected)});

            auto const hessian = tapeless::hessian(real_part, z);
            std::complex<double> const of_x(hessian[0].real(), -hessian[0].imag()),
                of_y(-hessian[1].imag(), -hessian[1].real());
            referee const bent = second_slope(f, near, where);
            // (A second derivative may have a zero near.)
            number const scale = std::max<number>(abs(bent), abs(expected));
            for (std::complex<double> const& each : {of_x, of_y})
                worst_second =
                    std::max(worst_second,
                             distance(each, bent) * static_cast<double>(number(abs(bent) / scale)));
        }
    BOOST_TEST(worst <= allowed);
    BOOST_TEST(worst_second <= 4 * allowed);
}

constexpr auto nowhere = [](std::complex<double> const&) { return false; };
constexpr auto at_zero = [](std::complex<double> const& z) { return z == 0.0; };

BOOST_AUTO_TEST_CASE(slopes_of_exponentials) {
    check([](auto z) { return exp(z); }, cuts::none, nowhere, 2);
    check([](auto z) { return sin(z); }, cuts::none, nowhere, 2);
    check([](auto z) { return cos(z); }, cuts::none, nowhere, 2);
    check([](auto z) { return tan(z); }, cuts::none, nowhere, 4);
    check([](auto z) { return sinh(z); }, cuts::none, nowhere, 2);
    check([](auto z) { return cosh(z); }, cuts::none, nowhere, 2);
    check([](auto z) { return tanh(z); }, cuts::none, nowhere, 4);
}
BOOST_AUTO_TEST_CASE(slopes_of_logarithms_and_roots) {
    check([](auto z) { return log(z); }, cuts::along_real_axis, at_zero, 2);
    check([](auto z) { return log10(z); }, cuts::along_real_axis, at_zero, 3);
    check([](auto z) { return sqrt(z); }, cuts::along_real_axis, at_zero, 2);
}
BOOST_AUTO_TEST_CASE(slopes_of_inverse_functions) {
    check([](auto z) { return asin(z); }, cuts::along_real_axis, nowhere, 4);
    check([](auto z) { return acos(z); }, cuts::along_real_axis, nowhere, 4);
    check([](auto z) { return acosh(z); }, cuts::along_real_axis, nowhere, 4);
    check([](auto z) { return atanh(z); }, cuts::along_real_axis, nowhere, 4);
    check([](auto z) { return asinh(z); }, cuts::along_imaginary_axis, nowhere, 4);
    check([](auto z) { return atan(z); }, cuts::along_imaginary_axis, nowhere, 4);
}
BOOST_AUTO_TEST_CASE(slopes_of_powers_and_quotients) {
    constexpr auto none = cuts::none;
    check([](auto z) { return pow(z, 3); }, none, at_zero, 2);
    check([](auto z) { return pow(z, 2); }, none, at_zero, 2);
    check([](auto z) { return z * z * z; }, none, at_zero, 2);
    check([](auto z) { return pow(z, -2); }, none, at_zero, 2);
    check([](auto z) { return 1 / z; }, none, at_zero, 2);
    check([](auto z) { return z / (z * z + 3); }, none, nowhere, 6);
    // Powers lose what the argument of the exponential is large.
    check([](auto z) { return pow(z, 2.5); }, cuts::along_real_axis, at_zero, 12);
    check([](auto z) { return pow(2.5, z); }, none, nowhere, 10);
    check([](auto z) { return pow(z, z); }, cuts::along_real_axis, at_zero, 120);
}

} // namespace
