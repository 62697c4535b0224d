/// @file Every type of scalar, through both doors.
// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE scalars
#include <boost/test/unit_test.hpp>

#include <tapeless.hpp>
#include <tapeless/multiprecision.hpp>

#include <boost/multiprecision/cpp_bin_float.hpp>
#include <boost/multiprecision/cpp_dec_float.hpp>

using namespace tapeless::literals;
using binary_50 = boost::multiprecision::cpp_bin_float_50; // with expression templates
using decimal_50 = boost::multiprecision::number<boost::multiprecision::cpp_dec_float<50>,
                                                 boost::multiprecision::et_off>;

constexpr auto f = [](auto x, auto y) { return x * y + sin(x) + tapeless::active(1) / 3; };
constexpr auto x = "x"_v;
constexpr auto y = "y"_v;
constexpr auto g = x * y + sin(x) + 1_c / (3_c * x) * x;

template <class S>
void check(S tolerance) {
    using std::abs, std::cos, std::sin;
    S const a = S(7) / 5, b = S(13) / 10;
    S const expected = a * b + sin(a) + S(1) / 3, slope = b + cos(a);
    auto const [value, gradient] = tapeless::value_and_gradient(f, a, b);
    static_assert(std::same_as<decltype(value), S const>);
    static_assert(std::same_as<std::remove_cvref_t<decltype(std::get<0>(gradient))>, S>);
    BOOST_TEST(abs(S(value - expected)) <= tolerance);
    BOOST_TEST(abs(S(std::get<0>(gradient) - slope)) <= tolerance);
    BOOST_TEST(abs(S(std::get<1>(gradient) - a)) <= tolerance);
    auto const of_expression = tapeless::value_and_gradient(g, x = a, y = b);
    BOOST_TEST(abs(S(of_expression.value - expected)) <= tolerance);
    BOOST_TEST(abs(S(of_expression.gradient[x] - slope)) <= tolerance);
}

BOOST_AUTO_TEST_CASE(numbers_of_the_language) {
    check<float>(4e-7f);
    check<double>(1e-15);
    check<long double>(5e-19L);
}

BOOST_AUTO_TEST_CASE(fifty_digits) {
    check<binary_50>(binary_50("1e-48"));
    check<decimal_50>(decimal_50("1e-48"));
}

BOOST_AUTO_TEST_CASE(arguments_of_different_types) {
    auto const [value, gradient] = tapeless::value_and_gradient(f, 2.0f, 3.0);
    static_assert(std::same_as<decltype(value), double const>);
    static_assert(std::same_as<decltype(gradient), std::tuple<float, double> const>);
    BOOST_TEST(std::get<1>(gradient) == 2);
}
