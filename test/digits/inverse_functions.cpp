// Inverse functions: near their singular points, at 0, and where squares overflow.
// SPDX-License-Identifier: BSL-1.0
#include "digits.hpp"

using namespace digits;

BOOST_AUTO_TEST_CASE(inverse_trigonometric_functions) {
    static constexpr auto near_one = {1e-300, 1e-170, 1e-40, 1e-16,     -1e-8,    0.1,      -0.5,
                                      0.7,    0.9,    0.99,  -0.999999, 1 - 1e-7, 1 - 1e-15};
    check_both(
        "asin", [](auto x) { return asin(x); },
        [](real const& x) {
            real const s = 1 / sqrt((1 - x) * (1 + x)), s3 = s * s * s;
            return derivatives{s, x * s3, (1 + 2 * x * x) * s3 * s * s};
        },
        near_one);
    check_both(
        "acos", [](auto x) { return acos(x); },
        [](real const& x) {
            real const s = 1 / sqrt((1 - x) * (1 + x)), s3 = s * s * s;
            return derivatives{-s, -x * s3, -(1 + 2 * x * x) * s3 * s * s};
        },
        near_one);
    check_both(
        "atan", [](auto x) { return atan(x); },
        [](real const& x) {
            real const c = 1 / (1 + x * x);
            return derivatives{c, -2 * x * c * c, (6 * x * x - 2) * c * c * c};
        },
        {1e-320, 1e-170, -1e-16, 0.3, 0.577, 1.0, -2.0, 3e9, 1e19, 5e19, -1e25, 1e77, 1e110, 1e154,
         2e154, -1e160, 1e200, 1.7e308});
}

BOOST_AUTO_TEST_CASE(inverse_hyperbolic_functions) {
    check_both(
        "asinh", [](auto x) { return asinh(x); },
        [](real const& x) {
            real const s = 1 / sqrt(x * x + 1), s3 = s * s * s;
            return derivatives{s, -x * s3, (2 * x * x - 1) * s3 * s * s};
        },
        {1e-320, 1e-170, -1e-16, 0.3, 0.7, 1.0, -2.0, 3e9, 1e19, 5e19, -1e25, 1e77, 1e102, 1e105,
         1e154, 2e154, -1e160, 1e200, 1.7e308});
    check_both(
        "acosh", [](auto x) { return acosh(x); },
        [](real const& x) {
            real const s = 1 / sqrt((x - 1) * (x + 1)), s3 = s * s * s;
            return derivatives{s, -x * s3, (2 * x * x + 1) * s3 * s * s};
        },
        {1 + 1e-15, 1 + 1e-6, 1.1, 2.0, 50.0, 3e9, 1e19, 5e19, 1e25, 1e77, 1e102, 1e105, 1e154,
         2e154, 1e160, 1e200, 1.7e308});
    check_both(
        "atanh", [](auto x) { return atanh(x); },
        [](real const& x) {
            real const r = 1 / ((1 - x) * (1 + x));
            return derivatives{r, 2 * x * r * r, (2 + 6 * x * x) * r * r * r};
        },
        {1e-320, 1e-170, 1e-40, -1e-16, 1e-8, 0.1, -0.5, 0.9, -0.999999, 1 - 1e-7, 1 - 1e-15});
}

// float: the slope of asinh(sinh(x)) is 1, also where sinh(x) squared is too large.
BOOST_AUTO_TEST_CASE(inverse_of_a_large_number) {
    constexpr auto identity = [](auto x) { return asinh(sinh(x)); };
    BOOST_TEST(tapeless::gradient(identity, 50.0f) == 1, boost::test_tools::tolerance(1e-6f));
    BOOST_TEST(tapeless::gradient(identity, 80.0f) == 1, boost::test_tools::tolerance(1e-6f));
    BOOST_TEST(tapeless::gradient(identity, 700.0) == 1, boost::test_tools::tolerance(1e-15));
}
