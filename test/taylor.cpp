/// @file Tests of taylor.hpp: derivative<k> and taylor<k>.
// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE taylor
#include <boost/test/unit_test.hpp>

#include <tapeless.hpp>

#include <array>
#include <boost/hana/define_struct.hpp>
#include <cmath>
#include <sstream>
#include <tuple>
#include <type_traits>
#include <utility>

using namespace tapeless::literals;
using tapeless::fixed;

namespace {

template <class T>
struct point {
    BOOST_HANA_DEFINE_STRUCT(point, (T, x), (T, y));
};

template <class Expected, class T>
constexpr bool is = std::is_same_v<std::remove_cvref_t<T>, Expected>;

constexpr auto x = "x"_v;
constexpr auto y = "y"_v;

constexpr auto fourth_power = [](auto a) { return a * a * a * a; };
static_assert(tapeless::derivative<0>(fourth_power, 2.0) == 16);
static_assert(tapeless::derivative<1>(fourth_power, 2.0) == 32);
static_assert(tapeless::derivative<4>(fourth_power, 2.0) == 24);
static_assert(tapeless::derivative<5>(fourth_power, 2.0) == 0);
static_assert(tapeless::taylor<5>(fourth_power, 2.0) ==
              std::array{16.0, 32.0, 24.0, 8.0, 1.0, 0.0});
static_assert(tapeless::derivative<2>(x * x * x * y, x = 5.0, y = fixed(2.0)) == 60);
static_assert(tapeless::taylor<2>(x * x * y, x = 5.0, y = fixed(2.0)) ==
              std::array{50.0, 20.0, 2.0});

constexpr int highest = 8;
using coefficients = std::array<double, highest + 1>;

// The coefficients of taylor<8>, of the expression, and two by derivative<k>.
template <class F>
void check(F f, double a, coefficients const& expected, double epsilon = 1e-13) {
    auto const found = tapeless::taylor<highest>(f, a);
    static_assert(is<coefficients, decltype(found)>);
    auto const of_expression = tapeless::taylor<highest>(f(x), x = a);
    static_assert(is<coefficients, decltype(of_expression)>);
    auto const close = [&](double actual, double wanted) {
        return std::fabs(actual - wanted) <= epsilon * std::max(std::fabs(wanted), 1e-2);
    };
    double factorial = 1;
    for (std::size_t k = 0; k < found.size(); ++k) {
        factorial *= k == 0 ? 1 : static_cast<double>(k);
        BOOST_TEST_CONTEXT("order " << k) {
            BOOST_TEST(close(found[k], expected[k]), found[k] << " is not " << expected[k]);
            BOOST_TEST(close(of_expression[k], expected[k]),
                       of_expression[k] << " is not " << expected[k]);
        }
    }
    BOOST_TEST(close(tapeless::derivative<highest>(f(x), x = a) / factorial, expected[highest]));
    BOOST_TEST(close(tapeless::derivative<5>(f, a) / 120, expected[5]));
    BOOST_TEST(found[0] == tapeless::value(f, a));
    BOOST_TEST(found[1] == tapeless::gradient(f, a), boost::test_tools::tolerance(1e-15));
}

// Coefficients from a rule for the one of order k.
template <class Rule>
coefficients by(Rule rule) {
    coefficients result{};
    for (int k = 0; k <= highest; ++k)
        result[static_cast<std::size_t>(k)] = rule(k);
    return result;
}
// binomial(exponent, k) * a^(exponent - k)
coefficients of_power(double a, double exponent) {
    return by([&](int k) {
        double result = std::pow(a, exponent - k);
        for (int j = 0; j < k; ++j)
            result *= (exponent - j) / (j + 1);
        return result;
    });
}

} // namespace

BOOST_AUTO_TEST_CASE(exponential) {
    for (double const a : {0.0, 0.7, -2.5})
        check([](auto t) { return exp(t); }, a,
              by([&](int k) { return std::exp(a) / std::tgamma(k + 1); }));
    for (double const a : {0.0, 1.25})
        check([](auto t) { return exp2(t); }, a, by([&](int k) {
                  return std::exp2(a) * std::pow(std::log(2.0), k) / std::tgamma(k + 1);
              }));
}

BOOST_AUTO_TEST_CASE(sine_and_cosine) {
    double const quarter = std::acos(0.0);
    for (double const a : {0.0, 0.7, -2.5}) {
        check([](auto t) { return sin(t); }, a,
              by([&](int k) { return std::sin(a + k * quarter) / std::tgamma(k + 1); }));
        check([](auto t) { return cos(3 * t); }, a, by([&](int k) {
                  return std::pow(3.0, k) * std::cos(3 * a + k * quarter) / std::tgamma(k + 1);
              }));
    }
}

BOOST_AUTO_TEST_CASE(geometric_series) {
    for (double const a : {0.0, 0.5, -3.0})
        check([](auto t) { return 1_c / (1_c - t); }, a,
              by([&](int k) { return std::pow(1 - a, -1 - k); }));
}

BOOST_AUTO_TEST_CASE(logarithm) {
    for (double const a : {0.0, 0.5, 3.0}) {
        auto const expected = [&](int k) {
            return k == 0 ? std::log(1 + a) : -std::pow(-1 / (1 + a), k) / k;
        };
        check([](auto t) { return log(1_c + t); }, a, by(expected));
        check([](auto t) { return log1p(t); }, a, by(expected));
    }
}

BOOST_AUTO_TEST_CASE(roots_and_powers) {
    for (double const a : {0.5, 1.0, 4.0}) {
        check([](auto t) { return sqrt(t); }, a, of_power(a, 0.5));
        check([](auto t) { return cbrt(t); }, a, of_power(a, 1.0 / 3), 1e-12);
        check([](auto t) { return rsqrt(t); }, a, of_power(a, -0.5));
        check([](auto t) { return pow(t, -1.7); }, a, of_power(a, -1.7));
        check([](auto t) { return pow(t, 5_c); }, a, of_power(a, 5));
        check([](auto t) { return pow(t, -3_c); }, a, of_power(a, -3));
    }
    check([](auto t) { return pow(t, 3_c); }, 0, {0, 0, 0, 1});
    check([](auto t) { return pow(t, 3.0); }, 0, {0, 0, 0, 1});
    check([](auto t) { return pow(2.0, t); }, 1.25, by([&](int k) {
              return std::exp2(1.25) * std::pow(std::log(2.0), k) / std::tgamma(k + 1);
          }));
}

// By their differential equations: T' = 1 - T^2, and A' (1 + t^2) = 1.
BOOST_AUTO_TEST_CASE(hyperbolic_tangent_and_arc_tangent) {
    for (double const a : {0.0, 0.4, -1.5}) {
        coefficients tangent{std::tanh(a)}, arc{std::atan(a)};
        for (std::size_t k = 1; k < tangent.size(); ++k) {
            double square = 0;
            for (std::size_t j = 0; j < k; ++j)
                square += tangent[j] * tangent[k - 1 - j];
            double const order = static_cast<double>(k);
            tangent[k] = ((k == 1) - square) / order;
            double rest = k == 1;
            if (k >= 2)
                rest -= 2 * a * (order - 1) * arc[k - 1];
            if (k >= 3)
                rest -= (order - 2) * arc[k - 2];
            arc[k] = rest / (order * (1 + a * a));
        }
        check([](auto t) { return tanh(t); }, a, tangent, 1e-11);
        check([](auto t) { return atan(t); }, a, arc, 1e-11);
    }
}

// A function of functions: exp(sin t) satisfies E' = E cos t.
BOOST_AUTO_TEST_CASE(compositions) {
    double const a = 0.3, quarter = std::acos(0.0);
    coefficients expected{std::exp(std::sin(a))};
    for (int k = 1; k <= highest; ++k) {
        double total = 0;
        for (int j = 0; j < k; ++j)
            total += expected[static_cast<std::size_t>(j)] * std::cos(a + (k - 1 - j) * quarter) /
                     std::tgamma(k - j);
        expected[static_cast<std::size_t>(k)] = total / k;
    }
    check([](auto t) { return exp(sin(t)); }, a, expected, 1e-12);
}

BOOST_AUTO_TEST_CASE(order_zero) {
    BOOST_TEST(tapeless::derivative<0>(fourth_power, 3.0) == 81);
    BOOST_TEST((tapeless::taylor<0>(fourth_power, 3.0) == std::array{81.0}));
    BOOST_TEST(tapeless::derivative<0>(x * x, x = 3.0) == 9);
    BOOST_TEST((tapeless::taylor<0>(x * x, x = 3.0) == std::array{9.0}));
}

BOOST_AUTO_TEST_CASE(every_scalar_of_the_language) {
    auto const check_scalar = []<class S>(S a) {
        auto const found = tapeless::taylor<3>([](auto t) { return sin(t) / 3; }, a);
        static_assert(is<std::array<S, 4>, decltype(found)>);
        S const epsilon = 4 * std::numeric_limits<S>::epsilon();
        BOOST_TEST(std::abs(found[2] + std::sin(a) / 6) <= epsilon);
        BOOST_TEST(std::abs(found[3] + std::cos(a) / 18) <= epsilon);
        auto const third = tapeless::derivative<3>(sin(x), x = a);
        static_assert(is<S, decltype(third)>);
        BOOST_TEST(std::abs(third + std::cos(a)) <= epsilon);
    };
    check_scalar(0.5f);
    check_scalar(0.5);
    check_scalar(0.5L);
}

// The one scalar may be in a shape, and the result is of any.
BOOST_AUTO_TEST_CASE(results_of_every_shape) {
    constexpr auto f = [](auto a, auto const& w) {
        using scalar = std::remove_cvref_t<decltype(a)>;
        return std::tuple{a * a * a, std::array{w[0] * a, w[1] * a * a},
                          point<scalar>{exp(a), tapeless::active(3)}};
    };
    auto const w = fixed(std::array{5.0f, 7.0f});
    using result = std::tuple<double, std::array<double, 2>, point<double>>;
    auto const second = tapeless::derivative<2>(f, 2.0, w);
    static_assert(is<result, decltype(second)>);
    BOOST_TEST(std::get<0>(second) == 12);
    BOOST_TEST((std::get<1>(second) == std::array{0.0, 14.0}));
    BOOST_TEST(std::get<2>(second).x == std::exp(2.0));
    BOOST_TEST(std::get<2>(second).y == 0);
    auto const all = tapeless::taylor<3>(f, 2.0, w);
    static_assert(is<std::array<result, 4>, decltype(all)>);
    BOOST_TEST((std::get<1>(all[0]) == std::array{10.0, 28.0}));
    BOOST_TEST((std::get<1>(all[1]) == std::array{5.0, 28.0}));
    BOOST_TEST((std::get<1>(all[2]) == std::array{0.0, 7.0}));
    BOOST_TEST(std::get<0>(all[2]) == 6);
    BOOST_TEST(std::get<0>(all[3]) == 1);
    BOOST_TEST(std::get<2>(all[3]).x == std::exp(2.0) / 6, boost::test_tools::tolerance(1e-15));
    BOOST_TEST(std::get<2>(all[0]).y == 3);

    constexpr auto of_array = [](auto n, auto const& one) { return one[0] * one[0] * n; };
    BOOST_TEST(tapeless::derivative<2>(of_array, 3_c, std::array{2.0}) == 6);
    constexpr auto of_struct = [](auto const& p, auto a) { return p.x * a * a + p.y; };
    BOOST_TEST(tapeless::derivative<2>(of_struct, fixed(point<double>{3, 4}), 5.0) == 6);
}

BOOST_AUTO_TEST_CASE(what_does_not_depend_on_the_argument) {
    constexpr auto number = [](auto) { return 3; };
    BOOST_TEST(tapeless::derivative<0>(number, 2.0) == 3);
    BOOST_TEST(tapeless::derivative<3>(number, 2.0) == 0);
    BOOST_TEST((tapeless::taylor<2>(number, 2.0) == std::array{3.0, 0.0, 0.0}));
    constexpr auto stopped = [](auto a) { return a * stop_gradient(a * a); };
    BOOST_TEST((tapeless::taylor<2>(stopped, 2.0) == std::array{8.0, 4.0, 0.0}));
    BOOST_TEST(tapeless::derivative<2>(x * y, x = 2.0, y = fixed(3.0)) == 0);
}

BOOST_AUTO_TEST_CASE(sides_that_are_not_taken_add_nothing) {
    constexpr auto f = [](auto a) { return where(a > 0, sqrt(a) * log(a), a * a * a); };
    BOOST_TEST((tapeless::taylor<4>(f, 0.0) == std::array{0.0, 0.0, 0.0, 1.0, 0.0}));
    BOOST_TEST((tapeless::taylor<4>(f, -1.0) == std::array{-1.0, 3.0, -3.0, 1.0, 0.0}));
}

BOOST_AUTO_TEST_CASE(inside_of_functions) {
    constexpr auto third = [](auto a) {
        return tapeless::derivative<3>([](auto b) { return exp(2 * b) * b; }, a);
    };
    // (12 + 8 a) exp(2 a), whose derivative is (32 + 16 a) exp(2 a).
    auto const close = boost::test_tools::tolerance(1e-14);
    BOOST_TEST(tapeless::value(third, 0.5) == 16 * std::exp(1.0), close);
    BOOST_TEST(tapeless::gradient(third, 0.5) == 40 * std::exp(1.0), close);
    BOOST_TEST(tapeless::derivative<4>([](auto b) { return exp(2 * b) * b; }, 0.5) ==
                   40 * std::exp(1.0),
               close);
    constexpr auto second_coefficient = [](auto a, auto b) {
        return tapeless::taylor<2>([](auto c, auto d) { return c * c * c * d; }, a, fixed(b))[2];
    };
    BOOST_TEST(tapeless::value(second_coefficient, 2.0, 5.0) == 30);
    BOOST_TEST(std::get<0>(tapeless::gradient(second_coefficient, 2.0, 5.0)) == 15);
}

// As expressions.
BOOST_AUTO_TEST_CASE(derivatives_that_are_expressions) {
    auto const text = [](auto const& e) {
        std::ostringstream stream;
        stream << e;
        return stream.str();
    };
    BOOST_TEST(text(tapeless::derivative<2>(sin(x) * y, x)) == "-sin(x)*y");
    BOOST_TEST(text(tapeless::derivative<0>(sin(x) * y, x)) == "sin(x)*y");
    BOOST_TEST(text(tapeless::derivative<2>(x * y, x)) == "0");
    BOOST_TEST(text(tapeless::derivative<3>(exp(x) * y, x)) == text(exp(x) * y));
    auto const e = exp(2.5 * x) * y;
    BOOST_TEST(tapeless::derivative<3>(e, x)(x = 0.2, y = 3.0) ==
                   tapeless::derivative<3>(e, x = 0.2, y = fixed(3.0)),
               boost::test_tools::tolerance(1e-15));
}
