// Activations and logarithms of probabilities: where nearly equal terms would be subtracted, and far
// out.
// SPDX-License-Identifier: BSL-1.0
#include "digits.hpp"

using namespace digits;

namespace {

// sigmoid(x), sigmoid(-x) and their difference, which keeps its digits near 0.
struct logistic {
    real p, q, difference;
    explicit logistic(real const& x)
        : p(1 / (1 + exp(-x))), q(1 / (1 + exp(x))), difference(-tanh(x / 2)) {}
    real slope() const { return p * q; }
    real second() const { return p * q * difference; }
    real third() const { return p * q * (difference * difference - 2 * p * q); }
};

constexpr auto points = {0.0,     1e-300, 1e-32,  -1e-16,  1e-8,  0.1,    -0.45,  1.0,
                         -1.2784, 1.3,    2.4,    -5.0,    15.0,  30.0,   -36.0,  40.0,
                         88.0,    -103.0, 104.0,  -700.0,  710.0, -740.0, -744.0, 744.0,
                         746.0,   -750.0, 1000.0, -1000.0, 1e10,  -1e160, 1.7e308};

} // namespace

BOOST_AUTO_TEST_CASE(sigmoids) {
    check_both(
        "sigmoid", [](auto x) { return tapeless::sigmoid(x); },
        [](real const& x) {
            logistic const l(x);
            return derivatives{l.slope(), l.second(), l.third()};
        },
        points);
    check_both(
        "softplus", [](auto x) { return tapeless::softplus(x); },
        [](real const& x) {
            logistic const l(x);
            return derivatives{l.p, l.slope(), l.second()};
        },
        points);
    check_both(
        "log_sigmoid", [](auto x) { return tapeless::log_sigmoid(x); },
        [](real const& x) {
            logistic const l(x);
            return derivatives{l.q, -l.slope(), -l.second()};
        },
        points);
}

BOOST_AUTO_TEST_CASE(units) {
    check_both(
        "silu", [](auto x) { return tapeless::silu(x); },
        [](real const& x) {
            logistic const l(x);
            return derivatives{l.p + x * l.slope(), 2 * l.slope() + x * l.second(),
                               3 * l.second() + x * l.third()};
        },
        points);
    check_both(
        "gelu", [](auto x) { return tapeless::gelu(x); },
        [](real const& x) {
            real const density = exp(-x * x / 2) / sqrt(8 * atan(real(1)));
            return derivatives{erfc(-x / sqrt(real(2))) / 2 + x * density, (2 - x * x) * density,
                               (x * x * x - 4 * x) * density};
        },
        {0.0,   1e-300, -1e-16, 0.3,  -0.7,  1.0,  1.4,   -1.5,  2.0,   -2.5,  5.0,    -8.0,   14.0,
         -14.4, -20.0,  30.0,   37.0, -37.5, 38.5, -39.0, 100.0, -1e19, 1e154, -1e160, 1.7e308});
}

BOOST_AUTO_TEST_CASE(odds) {
    check_both(
        "logit", [](auto x) { return tapeless::logit(x); },
        [](real const& x) {
            real const y = 1 - x;
            return derivatives{1 / x + 1 / y, 1 / (y * y) - 1 / (x * x),
                               2 / (x * x * x) + 2 / (y * y * y)};
        },
        {1e-300, 1e-160, 1e-154, 1e-103, 1e-40, 1e-16, 0.01, 0.3, 0.499999, 0.5, 0.5000001, 0.75,
         0.999, 1 - 1e-7, 1 - 1e-15});
}

BOOST_AUTO_TEST_CASE(values) {
    for (double const x : {1e-310, 1e-200, 1e-16, 0.1, 0.24, 0.26, 0.4, 0.5 - 1e-10, 0.5 + 1e-15,
                           0.6, 0.74, 0.76, 0.99, 1 - 1e-15}) {
        real const right = log(real(x) / (1 - real(x)));
        BOOST_TEST_CONTEXT("logit(" << x << ")")
        expect<double>("logit", 1, tapeless::logit(x), right, 0);
    }
}

// Where x is 0 or the smallest number, the slopes by y are finite or infinite, not NaN.
BOOST_AUTO_TEST_CASE(entropies) {
    constexpr auto entropy = [](auto y, auto x) { return tapeless::xlogy(x, y); };
    for (double const y : {5e-324, 1e-310, 1e-160, 1e-100, 0.5, 1.0, 1e100, 1e300})
        for (double const x : {0.0, 5e-324, 1e-320, 1e-310, 1e-200, 0.3, 1e150}) {
            real const a = x, b = y;
            BOOST_TEST_CONTEXT("xlogy(" << x << ", " << y << ")") {
                expect<double>("y", 1, tapeless::gradient(entropy, y, tapeless::fixed(x)), a / b,
                               0);
                expect<double>("yy", 2, tapeless::hessian(entropy, y, tapeless::fixed(x)),
                               -a / (b * b), 0);
            }
        }
}
