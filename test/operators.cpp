/// @file Tests of operators and functions: every function on numbers is that of the standard
/// library, and finds its row.
// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE operators
#include <boost/test/unit_test.hpp>

#include <tapeless.hpp>

#include <array>
#include <cmath>
#include <limits>

namespace t = tapeless;
using namespace tapeless::literals;
using tapeless::active;

constexpr auto x = "x"_v;
constexpr auto three = 3_c; // its name makes it an lvalue

// A function of numbers gives a number of their type.
static_assert(std::same_as<decltype(t::sigmoid(1.0f)), float>);
static_assert(std::same_as<decltype(t::softplus(1.0f)), float>);
static_assert(std::same_as<decltype(t::log_sigmoid(1.0L)), long double>);
static_assert(std::same_as<decltype(t::silu(1.0f)), float>);
static_assert(std::same_as<decltype(t::gelu(1.0f)), float>);
static_assert(std::same_as<decltype(t::rsqrt(1.0f)), float>);
static_assert(std::same_as<decltype(t::pow(1.0f, 3)), float>);
static_assert(std::same_as<decltype(t::xlogy(1.0f, 2.0f)), float>);
static_assert(std::same_as<decltype(t::norm(std::array{1.0f, 2.0f})), float>);
static_assert(std::same_as<decltype(t::log_sum_exp(std::array{1.0L, 2.0L})), long double>);
static_assert(std::same_as<decltype(t::softmax(std::array{1.0f, 2.0f})), std::array<float, 2>>);

// With an active scalar among the operands the operation is recorded; with an expression it is an
// expression.
static_assert(std::same_as<decltype(2.0f - active()), active>);
static_assert(std::same_as<decltype(2_c * active()), active>);
static_assert(std::same_as<decltype(1.0 == active()), t::condition>);
static_assert(std::same_as<decltype(!(active() < 2) && true), t::condition>);
static_assert(std::same_as<decltype(where(active() < 2, 1, 0)), active>);
static_assert(std::is_empty_v<decltype(2_c * x)> && std::is_empty_v<decltype(pow(x, 3_c))>);
static_assert(!std::is_empty_v<decltype(2.0 * x)>);

BOOST_AUTO_TEST_CASE(functions_of_cmath_on_numbers) {
    // Read where the compiler cannot know them: what it folds is rounded more exactly than what the
    // library computes.
    volatile double const numbers[] = {0.7, 1.9, -0.3};
    double const a = numbers[0], b = numbers[1], c = numbers[2];
    BOOST_TEST(t::sqrt(a) == std::sqrt(a));
    BOOST_TEST(t::cbrt(a) == std::cbrt(a));
    BOOST_TEST(t::exp(a) == std::exp(a));
    BOOST_TEST(t::exp2(a) == std::exp2(a));
    BOOST_TEST(t::expm1(a) == std::expm1(a));
    BOOST_TEST(t::log(a) == std::log(a));
    BOOST_TEST(t::log2(a) == std::log2(a));
    BOOST_TEST(t::log10(a) == std::log10(a));
    BOOST_TEST(t::log1p(a) == std::log1p(a));
    BOOST_TEST(t::sin(a) == std::sin(a));
    BOOST_TEST(t::cos(a) == std::cos(a));
    BOOST_TEST(t::tan(a) == std::tan(a));
    BOOST_TEST(t::asin(a) == std::asin(a));
    BOOST_TEST(t::acos(a) == std::acos(a));
    BOOST_TEST(t::atan(a) == std::atan(a));
    BOOST_TEST(t::atan2(a, c) == std::atan2(a, c));
    BOOST_TEST(t::sinh(a) == std::sinh(a));
    BOOST_TEST(t::cosh(a) == std::cosh(a));
    BOOST_TEST(t::tanh(a) == std::tanh(a));
    BOOST_TEST(t::asinh(a) == std::asinh(a));
    BOOST_TEST(t::acosh(b) == std::acosh(b));
    BOOST_TEST(t::atanh(a) == std::atanh(a));
    BOOST_TEST(t::erf(a) == std::erf(a));
    BOOST_TEST(t::erfc(a) == std::erfc(a));
    BOOST_TEST(t::abs(c) == std::abs(c));
    BOOST_TEST(t::hypot(a, b) == std::hypot(a, b));
    BOOST_TEST(t::hypot(a, b, c) == std::hypot(a, b, c));
    BOOST_TEST(t::pow(a, b) == std::pow(a, b));
    BOOST_TEST(t::fma(a, b, c) == std::fma(a, b, c));
    BOOST_TEST(t::fmod(b, a) == std::fmod(b, a));
    BOOST_TEST(t::copysign(a, c) == std::copysign(a, c));
    BOOST_TEST(t::floor(c) == -1);
    BOOST_TEST(t::ceil(a) == 1);
    BOOST_TEST(t::round(b) == 2);
    BOOST_TEST(t::trunc(b) == 1);
    BOOST_TEST(t::max(a, b) == b);
    BOOST_TEST(t::min(a, b) == a);
    BOOST_TEST(t::clamp(c, a, b) == a);
    static_assert(std::same_as<decltype(t::sin(1.0f)), float>);
    static_assert(std::same_as<decltype(t::sin(1.0L)), long double>);
}

BOOST_AUTO_TEST_CASE(own_functions_on_numbers) {
    BOOST_TEST(t::square(3.0) == 9);
    BOOST_TEST(t::rsqrt(4.0) == 0.5);
    BOOST_TEST(t::sign(-2.0) == -1);
    BOOST_TEST(t::sigmoid(0.0) == 0.5);
    BOOST_TEST(t::sigmoid(800.0) == 1);
    BOOST_TEST(t::sigmoid(-800.0) == 0);
    BOOST_TEST(t::softplus(800.0) == 800);
    BOOST_TEST(t::log_sigmoid(-800.0) == -800);
    BOOST_TEST(t::relu(-1.0) == 0);
    BOOST_TEST(t::silu(0.0) == 0);
    BOOST_TEST(t::gelu(1.0) == 0.5 * (1 + std::erf(std::sqrt(0.5))),
               boost::test_tools::tolerance(1e-15));
    BOOST_TEST(t::xlogy(0.0, 0.0) == 0);
    BOOST_TEST(t::xlogy(2.0, 3.0) == 2 * std::log(3.0));
    BOOST_TEST(t::log_sum_exp(std::array{1000.0, 1000.0}) == 1000 + std::log(2.0));
    auto const p = t::softmax(std::array{1000.0, 1000.0, -1000.0});
    BOOST_TEST(p[0] == 0.5);
    BOOST_TEST(p[2] == 0);
    BOOST_TEST(t::norm(std::array{3.0, 4.0}) == 5);
    BOOST_TEST(t::dot(std::array{1.0, 2.0}, std::array{3.0, 4.0}) == 11);
    BOOST_TEST(t::where(true, 1.0, 2.0) == 1);
    BOOST_TEST(t::where(false, 1, 2.0) == 2);
    BOOST_TEST(t::stop_gradient(3.0) == 3);
}

BOOST_AUTO_TEST_CASE(integer_powers_are_chains_of_products) {
    double const a = 1.1;
    BOOST_TEST(t::pow(a, 0) == 1);
    BOOST_TEST(t::pow(a, 1) == a);
    BOOST_TEST(t::pow(a, 3) == a * (a * a));
    BOOST_TEST(t::pow(a, 5) == a * ((a * a) * (a * a)));
    BOOST_TEST(t::pow(a, -2) == 1 / (a * a));
    BOOST_TEST(t::pow(0.0, 0) == 1);
    using boost::hana::literals::operator""_c;
    BOOST_TEST(t::pow(a, 3_c) == t::pow(a, 3));
}

BOOST_AUTO_TEST_CASE(numbers_mix_with_active_scalars) {
    constexpr auto f = [](auto a) {
        return 2 * a + a * 3.0f - (1L - a) / 4 + max(a, 0) + pow(a, 2) + pow(2.0, a);
    };
    BOOST_TEST(t::value(f, 2.0) == 4 + 6 + 0.25 + 2 + 4 + 4);
    BOOST_TEST(t::gradient(f, 2.0) == 2 + 3 + 0.25 + 1 + 4 + 4 * std::log(2.0),
               boost::test_tools::tolerance(1e-15));
    constexpr auto compound = [](auto a) {
        auto b = a;
        b += 1;
        b *= a;
        b -= 2.0;
        b /= a;
        return +b;
    };
    BOOST_TEST(t::value(compound, 2.0) == (3.0 * 2 - 2) / 2);
    BOOST_TEST(t::gradient(compound, 2.0) == 1 + 2.0 / 4, boost::test_tools::tolerance(1e-15));
}

BOOST_AUTO_TEST_CASE(conditions) {
    constexpr auto f = [](auto a, auto b) {
        return where((a < b && !(a == b)) || b >= 10, a, b) + where(a != b, 0, 100) +
               where(a <= b && a > 0, 1000, 0);
    };
    BOOST_TEST(t::value(f, 1.0, 2.0) == 1001);
    BOOST_TEST(t::value(f, 3.0, 2.0) == 2);
    BOOST_TEST(t::value(f, 2.0, 2.0) == 1102);
    BOOST_TEST(t::value(f, 20.0, 10.0) == 20);
}

BOOST_AUTO_TEST_CASE(numbers_of_every_type_mix_in) {
    constexpr auto f = [](auto a) {
        auto b = 2 * a + 1.5f - 3L / (a + 'a' - 97) + 4u * a + static_cast<short>(1);
        b += 1;
        b -= 2.5;
        b *= 3u;
        b /= 2.0f;
        b += a;
        b *= a;
        return -b + +a;
    };
    auto const [value, gradient] = t::value_and_gradient(f, 2.0);
    // b = ((6 a - 3 / a + 1) * 1.5 + a) * a
    BOOST_TEST(value == -((12 - 1.5 + 1) * 1.5 + 2) * 2 + 2);
    BOOST_TEST(gradient == -((6 + 0.75) * 1.5 + 1) * 2 - ((12 - 1.5 + 1) * 1.5 + 2) + 1);
}

BOOST_AUTO_TEST_CASE(integral_constants) {
    constexpr auto f = [](auto a) {
        return 2_c * a + a * three - (three - a) + (a - 1_c) / 2_c + 6_c / a + pow(a, three) +
               pow(a, std::integral_constant<int, -2>{});
    };
    BOOST_TEST(t::value(f, 2.0) == 4 + 6 - 1 + 0.5 + 3 + 8 + 0.25);
    BOOST_TEST(t::gradient(f, 2.0) == 2 + 3 + 1 + 0.5 - 1.5 + 12 - 0.25);
    constexpr auto e = f(x);
    static_assert(std::is_empty_v<decltype(e)>);
    BOOST_TEST(e(x = 2.0) == 20.75);
    BOOST_TEST(t::gradient(e, x = 2.0)[x] == 16.75);
}

BOOST_AUTO_TEST_CASE(integral_constants_are_compared_too) {
    constexpr auto f = [](auto a) {
        using tapeless::where;
        return where(a < 3_c, 1_c, 2_c) + where(three > a, 10_c, 20_c) +
               where(a <= 3_c, 100_c, 200_c) + where(3_c >= a, 1000_c, 2000_c) +
               where(a == 3_c, 10000_c, 20000_c) + where(3_c != a, 100000_c, 200000_c);
    };
    BOOST_TEST(t::value(f, 2.0) == 121111);
    BOOST_TEST(t::value(f, 3.0) == 211122);
    BOOST_TEST(t::value(f, 4.0) == 122222);
    BOOST_TEST(f(x)(x = 2.0) == 121111);
    BOOST_TEST(f(x)(x = 3.0) == 211122);
}

BOOST_AUTO_TEST_CASE(negative_integral_constants) {
    BOOST_TEST(pow(x, -2_c)(x = 2.0) == 0.25);
    BOOST_TEST((-2_c * x)(x = 2.0) == -4);
    BOOST_TEST(t::gradient([](auto a) { return -2_c * pow(a, -1_c); }, 2.0) == 0.5);
}

BOOST_AUTO_TEST_CASE(constants_that_are_computed_with_each_other) {
    constexpr auto f = [](auto a) {
        using namespace tapeless;
        using T = decltype(a);
        T const third = T(1) / T(3), root = sqrt(T(2)), larger = max(third, root),
                chosen = where(third < root, third, 5);
        T power = pow(T(3), 4);
        power += third;
        return a * third + a * a * root + larger * a + chosen * a + power * a;
    };
    double const third = 1.0 / 3, root = std::sqrt(2.0), power = 81 + third;
    BOOST_TEST(t::value(f, 2.0) == 2 * third + 4 * root + 2 * root + 2 * third + 2 * power,
               boost::test_tools::tolerance(1e-15));
    BOOST_TEST(t::value(f, 2.0) == f(2.0));
    BOOST_TEST(t::value(f, 2.0f) == f(2.0f));
    BOOST_TEST(t::value(f, 2.0L) == f(2.0L));
    BOOST_TEST(t::gradient(f, 2.0) == third + 4 * root + root + third + power,
               boost::test_tools::tolerance(1e-15));
}

BOOST_AUTO_TEST_CASE(exponents_may_be_large) {
    // The chain for a large exponent is as long as its logarithm; the derivative has the exponent
    // to the last bit.
    constexpr int large = 16777219; // is no float
    constexpr auto f = [](auto b) { return pow(b, 16777219); };
    double const near_one = 1 + 1e-7;
    BOOST_TEST(t::gradient(f, near_one) == large * std::pow(near_one, large - 1),
               boost::test_tools::tolerance(1e-8));
    BOOST_TEST(t::derivative(pow(x, 16777219_c), x)(x = near_one) ==
                   large * std::pow(near_one, large - 1),
               boost::test_tools::tolerance(1e-8));
    BOOST_TEST(t::gradient([](auto b) { return pow(b, 2147483647); }, 1.0) == 2147483647.0);
    BOOST_TEST(t::gradient([](auto b) { return pow(b, -2147483647 - 1); }, 1.0) == -2147483648.0);
}

BOOST_AUTO_TEST_CASE(functions_of_arrays) {
    constexpr auto f = [](auto const& v) {
        using namespace tapeless;
        return norm(v) + 2 * dot(v, v) + log_sum_exp(v) + softmax(v)[0];
    };
    std::array const v{1.0, 2.0, 2.0};
    double const e0 = std::exp(1.0), e1 = std::exp(2.0), total = e0 + 2 * e1, p0 = e0 / total,
                 p1 = e1 / total;
    auto const gradient = t::gradient(f, v);
    auto const near = boost::test_tools::tolerance(1e-14);
    BOOST_TEST(gradient[0] == 1.0 / 3 + 4 + p0 + p0 * (1 - p0), near);
    BOOST_TEST(gradient[1] == 2.0 / 3 + 8 + p1 - p0 * p1, near);
    BOOST_TEST(gradient[2] == 2.0 / 3 + 8 + p1 - p0 * p1, near);
}

BOOST_AUTO_TEST_CASE(where_of_numbers) {
    double const nan = std::numeric_limits<double>::quiet_NaN();
    BOOST_TEST(t::where(true, 1.0, nan) == 1);
    BOOST_TEST(t::where(false, nan, 2.0f) == 2);
    BOOST_TEST(t::where(1 < 2, 3, 4.5) == 3);
    static_assert(t::where(true, 3, 4.5) == 3.0);
}
