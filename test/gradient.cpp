/// @file Tests of gradient.hpp: value, gradient, value_and_gradient of functions.
// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE gradient
#include <boost/test/unit_test.hpp>

#include <tapeless.hpp>

#include <algorithm>
#include <array>
#include <cmath>

using namespace tapeless::literals;

namespace user {

// Helpers are ordinary functions.
template <class T>
constexpr T horner(std::array<T, 4> const& coefficients, T const& at) {
    T result = 0;
    for (auto const& each : coefficients)
        result = result * at + each;
    return result;
}

// A user's function of a name that the library has too is the one that is called.
template <class T>
constexpr T square(T a) {
    return a * a * 100;
}
template <class T, std::size_t N>
constexpr T norm(std::array<T, N> const& all) {
    return all[0];
}

// A matrix is returned by value: arrays of arrays.
template <class T>
constexpr std::array<std::array<T, 2>, 2> rotation(T const& angle) {
    return {{{cos(angle), -sin(angle)}, {sin(angle), cos(angle)}}};
}

} // namespace user

BOOST_AUTO_TEST_CASE(one_and_several_arguments) {
    constexpr auto f = [](auto a, auto b) { return a * b + sin(a); };
    auto const [value, gradient] = tapeless::value_and_gradient(f, 2.0, 3.0);
    BOOST_TEST(value == 6 + std::sin(2.0));
    BOOST_TEST(std::get<0>(gradient) == 3 + std::cos(2.0));
    BOOST_TEST(std::get<1>(gradient) == 2);
    BOOST_TEST(tapeless::gradient([](auto a) { return a * a; }, 3.0) == 6);
    BOOST_TEST(tapeless::value(f, 2.0, 3.0) == value);
}

BOOST_AUTO_TEST_CASE(loops_accumulators_and_helpers) {
    constexpr auto f = [](auto const& coefficients, auto at) {
        tapeless::active total = 0;
        for (int i = 1; i <= 3; ++i) {
            auto term = user::horner(coefficients, at);
            term *= i;
            total += term;
        }
        return total;
    };
    auto const [of_coefficients, of_at] =
        tapeless::gradient(f, std::array{1.0, 2.0, 3.0, 4.0}, 2.0);
    BOOST_TEST(of_coefficients[0] == 6 * 8);
    BOOST_TEST(of_coefficients[3] == 6);
    BOOST_TEST(of_at == 6 * (3 * 4 + 2 * 2 * 2 + 3));
}

BOOST_AUTO_TEST_CASE(using_declarations_and_own_names) {
    constexpr auto f = [](auto a) {
        using std::max, std::sin, std::exp;
        using namespace user;
        return sin(a) + max(a, a * a) + square(a) + norm(std::array{a, a});
    };
    BOOST_TEST(tapeless::gradient(f, 3.0) == std::cos(3.0) + 6 + 600 + 1,
               boost::test_tools::tolerance(1e-15));
}

BOOST_AUTO_TEST_CASE(arrays_of_arrays_by_value) {
    constexpr auto f = [](auto angle) {
        auto const matrix = user::rotation(angle);
        return matrix[0][0] * matrix[1][1] - matrix[0][1] * matrix[1][0] + matrix[1][0];
    };
    BOOST_TEST(tapeless::gradient(f, 0.5) == std::cos(0.5), boost::test_tools::tolerance(1e-15));
}

BOOST_AUTO_TEST_CASE(integral_constants_are_passed_on) {
    constexpr auto power = [](auto a, auto n) {
        auto result = a;
        for (int i = 1; i < n; ++i)
            result *= a;
        return result;
    };
    BOOST_TEST(tapeless::gradient(power, 2.0, 5_c) == 80);
}

BOOST_AUTO_TEST_CASE(a_gradient_inside_a_function) {
    BOOST_TEST(tapeless::value(
                   [](auto a) { return tapeless::gradient([](auto b) { return b * b * b; }, a); },
                   2.0) == 12);
    BOOST_TEST(tapeless::gradient(
                   [](auto a) { return tapeless::gradient([](auto b) { return b * b * b; }, a); },
                   2.0) == 12);
    constexpr auto third = [](auto a) {
        return tapeless::gradient(
            [](auto b) { return tapeless::gradient([](auto c) { return exp(2 * c); }, b); }, a);
    };
    BOOST_TEST(tapeless::gradient(third, 0.0) == 8);
}

BOOST_AUTO_TEST_CASE(stop_gradient_is_a_constant) {
    constexpr auto f = [](auto a) { return a * stop_gradient(a * a); };
    BOOST_TEST(tapeless::value(f, 3.0) == 27);
    BOOST_TEST(tapeless::gradient(f, 3.0) == 9);
}

BOOST_AUTO_TEST_CASE(a_side_that_is_not_taken_adds_nothing) {
    constexpr auto f = [](auto a) { return where(a > 0, log(a) + sqrt(a) / a, a * a * a); };
    BOOST_TEST(tapeless::gradient(f, 0.0) == 0);
    BOOST_TEST(tapeless::gradient(f, -2.0) == 12);
    constexpr auto nested = [](auto a, auto b) {
        return where(a > 0, where(b > 0, log(b) / a, exp(1 / b)), b);
    };
    auto const [of_a, of_b] = tapeless::gradient(nested, 0.0, 0.0);
    BOOST_TEST(of_a == 0);
    BOOST_TEST(of_b == 1);
}

BOOST_AUTO_TEST_CASE(a_result_that_does_not_depend_on_its_arguments) {
    BOOST_TEST(tapeless::gradient([](auto) { return 3.0; }, 2.0) == 0);
    BOOST_TEST(tapeless::value([](auto) { return 3; }, 2.0) == 3);
    BOOST_TEST(tapeless::gradient([](auto a) { return floor(a); }, 2.5) == 0);
}

BOOST_AUTO_TEST_CASE(a_result_may_be_empty) {
    constexpr auto nothing = [](auto x) { return std::array<decltype(x), 0>{}; };
    BOOST_TEST(tapeless::value(nothing, 1.0).empty());
    BOOST_TEST(tapeless::jacobian(nothing, 1.0).empty());
    BOOST_TEST(tapeless::jvp(nothing, 1.0, tapeless::tangents(1.0)).tangent.empty());
}
