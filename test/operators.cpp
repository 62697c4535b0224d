/// @file Tests of operators.hpp: every function on numbers is that of the standard library, and finds its row.
// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE operators
#include <boost/test/unit_test.hpp>

#include <tapeless.hpp>

#include <array>
#include <cmath>

namespace t = tapeless;

BOOST_AUTO_TEST_CASE(functions_of_cmath_on_numbers) {
    // Read where the compiler cannot know them: what it folds is rounded more exactly than what the library computes.
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
    BOOST_TEST(t::gelu(1.0) == 0.5 * (1 + std::erf(std::sqrt(0.5))), boost::test_tools::tolerance(1e-15));
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
    constexpr auto f = [](auto a) { return 2 * a + a * 3.0f - (1L - a) / 4 + max(a, 0) + pow(a, 2) + pow(2.0, a); };
    BOOST_TEST(t::value(f, 2.0) == 4 + 6 + 0.25 + 2 + 4 + 4);
    BOOST_TEST(t::gradient(f, 2.0) == 2 + 3 + 0.25 + 1 + 4 + 4 * std::log(2.0), boost::test_tools::tolerance(1e-15));
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
        return where((a < b && !(a == b)) || b >= 10, a, b) + where(a != b, 0, 100) + where(a <= b && a > 0, 1000, 0);
    };
    BOOST_TEST(t::value(f, 1.0, 2.0) == 1001);
    BOOST_TEST(t::value(f, 3.0, 2.0) == 2);
    BOOST_TEST(t::value(f, 2.0, 2.0) == 1102);
    BOOST_TEST(t::value(f, 20.0, 10.0) == 20);
}
