/// @file Tests of record/formula.hpp: several expressions asked at once.
// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE formula
#include <boost/test/unit_test.hpp>

#include <tapeless.hpp>

#include <cmath>
#include <tuple>

using namespace tapeless::literals;

namespace {

constexpr auto x = "x"_v;
constexpr auto y = "y"_v;

// Polar coordinates to Cartesian ones and back to a scale, with a run-time number in the middle.
constexpr auto system(double scale) {
    return std::tuple{x * cos(y), scale * (x * sin(y)), 2.5 * x};
}

void expect_close(double actual, double expected) {
    BOOST_TEST(std::fabs(actual - expected) <= 1e-15 * (1 + std::fabs(expected)));
}

} // namespace

BOOST_AUTO_TEST_CASE(values_of_all) {
    auto const [a, b, c] = tapeless::value(system(3), x = 2.0, y = 0.5);
    expect_close(a, 2 * std::cos(0.5));
    expect_close(b, 6 * std::sin(0.5));
    expect_close(c, 5);
}

BOOST_AUTO_TEST_CASE(a_gradient_for_each) {
    auto const [value, jacobian] = tapeless::value_and_jacobian(system(3), x = 2.0, y = 0.5);
    auto const [a, b, c] = jacobian;
    expect_close(std::get<1>(value), 6 * std::sin(0.5));
    expect_close(a[x], std::cos(0.5));
    expect_close(a[y], -2 * std::sin(0.5));
    expect_close(b[x], 3 * std::sin(0.5));
    expect_close(b[y], 6 * std::cos(0.5));
    BOOST_TEST(c[x] == 2.5);
    BOOST_TEST(c[y] == 0.0);
    auto const by_x = tapeless::jacobian(system(3), y = tapeless::fixed(0.5), x = 2.0);
    BOOST_TEST(std::get<1>(by_x)[x] == b[x]);
}

BOOST_AUTO_TEST_CASE(products_and_patterns) {
    auto const [a, b, c] = tapeless::jacobian(system(3), x = 2.0, y = 0.5);
    auto const tangent =
        tapeless::jvp(system(3), x = 2.0, y = 0.5, tapeless::tangents(y = 1.0, x = -2.0)).tangent;
    expect_close(std::get<0>(tangent), a[y] - 2 * a[x]);
    expect_close(std::get<2>(tangent), -5);
    auto const cotangent =
        tapeless::vjp(system(3), x = 2.0, y = 0.5, tapeless::cotangents(1.0, 2.0, 3.0)).cotangent;
    expect_close(cotangent[x], a[x] + 2 * b[x] + 3 * c[x]);
    expect_close(cotangent[y], a[y] + 2 * b[y]);
    constexpr auto pattern = tapeless::sparsity_of_jacobian(system(3), x = 2.0, y = 0.5);
    static_assert(pattern.count == 5);
    auto const sparse = tapeless::sparse_jacobian(system(3), x = 2.0, y = 0.5);
    BOOST_TEST(sparse.entries[4] == 2.5);
}

BOOST_AUTO_TEST_CASE(one_expression_stays_alone) {
    double const value = tapeless::value(x * y, x = 2.0, y = 3.0);
    BOOST_TEST(value == 6.0);
    BOOST_TEST(tapeless::jacobian(x * y, x = 2.0, y = 3.0)[x] == 3.0);
}
