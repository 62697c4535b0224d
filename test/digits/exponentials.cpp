// Exponentials, logarithms, tanh and powers: where a value has no digits left of its slope, and
// where it overflows before it.
// SPDX-License-Identifier: BSL-1.0
#include "digits.hpp"

using namespace digits;

BOOST_AUTO_TEST_CASE(exponentials) {
    check_both(
        "exp2", [](auto x) { return exp2(x); },
        [](real const& x) {
            real const l = log(real(2)), y = exp(l * x);
            return derivatives{l * y, l * l * y, l * l * l * y};
        },
        {-1074.0, -1050.5, -140.0, -1e-20, 0.5, 100.0, 127.9, 128.0, 128.5, 129.0, 1023.9, 1024.0,
         1024.25, 1024.5, 1025.0, 1025.5});
    check_both(
        "expm1", [](auto x) { return expm1(x); },
        [](real const& x) {
            real const y = exp(x);
            return derivatives{y, y, y};
        },
        {-745.0, -700.0, -100.0, -40.0, -38.0, -16.0, -5.0, -1.0, -0.69, -0.3, -1e-20, 0.0, 1e-10,
         1.0, 80.0, 700.0});
    check_both(
        "tanh", [](auto x) { return tanh(x); },
        [](real const& x) {
            real const c = cosh(x), s = 1 / (c * c), t = tanh(x);
            return derivatives{s, -2 * t * s, s * (4 * t * t - 2 * s)};
        },
        {1e-300, -1e-20, 0.1,  0.5,  0.7,  -0.86, 0.88,   0.95,  0.999,
         1.0,    1.01,   -1.3, 1.6,  1.7,  2.0,   4.0,    8.0,   10.0,
         -19.0,  20.0,   40.0, 43.0, 50.0, 300.0, -350.0, 370.0, 400.0});
    check_both(
        "log1mexp", [](auto x) { return tapeless::log1mexp(x); },
        [](real const& x) {
            real const r = 1 / expm1(x);
            return derivatives{r, -r * (1 + r), r * (1 + r) * (1 + 2 * r)};
        },
        {1e-300, 1e-154, 1e-100, 1e-40, 1e-12, 1e-8,  0.1,   0.69,  0.7,   0.99,  1.0,
         1.5,    10.0,   88.0,   89.0,  100.0, 103.0, 400.0, 709.0, 710.0, 720.0, 745.0});
}

BOOST_AUTO_TEST_CASE(logarithms) {
    static constexpr auto points = {1e-310, 1e-300, 2e-154, 1e-154, 9e-155, 1e-103, 7e-20, 1e-16,
                                    0.5,    10.0,   1e19,   1e38,   1e100,  1e154,  9e307, 1.7e308};
    check_both(
        "log", [](auto x) { return log(x); },
        [](real const& x) { return derivatives{1 / x, -1 / (x * x), 2 / (x * x * x)}; }, points);
    check_both(
        "log2", [](auto x) { return log2(x); },
        [](real const& x) {
            real const c = 1 / log(real(2));
            return derivatives{c / x, -c / (x * x), 2 * c / (x * x * x)};
        },
        points);
    check_both(
        "log10", [](auto x) { return log10(x); },
        [](real const& x) {
            real const c = 1 / log(real(10));
            return derivatives{c / x, -c / (x * x), 2 * c / (x * x * x)};
        },
        points);
}

BOOST_AUTO_TEST_CASE(roots) {
    check_both(
        "cbrt", [](auto x) { return cbrt(x); },
        [](real const& x) {
            real const y = x < 0 ? real(-pow(-x, real(1) / 3)) : real(pow(x, real(1) / 3));
            return derivatives{y / (3 * x), -2 * y / (9 * x * x), 10 * y / (27 * x * x * x)};
        },
        {5e-324, 1e-310, -1e-300, 1e-200, 5e-235, -1e-40, 1e-16, 0.9, 2.0, -4.7, 38.0, 1e20, -1e38,
         1e100, 1e300, 1.7e308});
    check_both(
        "rsqrt", [](auto x) { return tapeless::rsqrt(x); },
        [](real const& x) {
            real const y = 1 / sqrt(x);
            return derivatives{-y / (2 * x), 3 * y / (4 * x * x), -15 * y / (8 * x * x * x)};
        },
        {1e-300, 2.5e-206, 3e-206, 1e-205, 1.6e-26, 1e-123, 1e-88, 1e-40, 0.5, 3.0, 1e20, 1e100,
         1e300, 1.7e308});
}
