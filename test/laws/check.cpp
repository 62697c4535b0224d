// SPDX-License-Identifier: BSL-1.0
#include "laws.hpp"
#include "referee.hpp"

#include <boost/test/unit_test.hpp>
#include <cmath>
#include <iomanip>

namespace laws {
namespace {

constexpr int points_per_row = 20, points_far_out = 60;
constexpr rows::interval far_out{-30, 30};

// Below `scale` the error that counts is the absolute one.
void expect_close(double actual, long double expected, long double tolerance, long double scale,
                  char const* what) {
    long double const magnitude = std::fabs(expected) < scale ? scale : std::fabs(expected);
    bool const close =
        std::fabs(static_cast<long double>(actual) - expected) <= tolerance * magnitude;
    BOOST_TEST(close, what << ": " << std::setprecision(20) << actual << " is not " << expected);
}

// Values and slopes in the rows' domains are of order 1.
void expect_close(double actual, long double expected, long double tolerance, char const* what) {
    expect_close(actual, expected, tolerance, 0.25L, what);
}

void check_at(row_under_test const& row, point const& x) {
    std::size_t const arity = static_cast<std::size_t>(row.arity);
    referee::answer const reference = referee::ask(row.place, x.data());

    double const plain = row.plain(x);
    expect_close(plain, reference.value, 1e-14L, "the value");
    BOOST_TEST(row.value(x) == plain);
    point reverse{};
    BOOST_TEST(row.value_and_gradient(x, reverse) == plain);
    for (std::size_t j = 0; j < arity; ++j)
        expect_close(reverse[j], reference.first[j], 2e-14L,
                     "a partial, which is the slope of the value");

    if (row.forward != nullptr) {
        point forward{};
        row.forward(x, forward);
        for (std::size_t j = 0; j < arity; ++j)
            expect_close(forward[j], reverse[j], 1e-14L, "forward, which is reverse");
    }

    if (row.second != nullptr) {
        point second{};
        row.second(x, second);
        for (std::size_t i = 0; i < arity; ++i) {
            long double expected = 0;
            for (std::size_t j = 0; j < arity; ++j)
                expected += static_cast<long double>(j + 1) * reference.second[i][j];
            expect_close(second[i], expected, 1e-12L, "the slope of the partials");
        }
    }

    point shared{};
    BOOST_TEST(row.shared(x, shared) == plain * plain + plain);
    for (std::size_t j = 0; j < arity; ++j)
        expect_close(shared[j], (2 * plain + 1) * reverse[j], 1e-14L,
                     "the slope where the row is shared");
}

void check_far_out(row_under_test const& row, point const& x) {
    point gradient{};
    double const value = row.value_and_gradient(x, gradient);
    if (!std::isfinite(value) || !std::isfinite(gradient[0]))
        return;
    long double const slope = referee::ask(row.place, x.data()).first[0];
    if (std::fabs(slope) > 1e-18L) // what 50 digits can tell
        expect_close(gradient[0], slope, 1e-12L, 0, "a partial far out");
}

} // namespace

void check(row_under_test const& row) {
    rows::random_numbers numbers(row.place + 1);
    for (int n = 0; n < points_per_row; ++n) {
        point x{};
        for (std::size_t j = 0; j < static_cast<std::size_t>(row.arity); ++j)
            x[j] = numbers.in(row.domains[j]);
        BOOST_TEST_CONTEXT(row.name << " at " << x[0] << ", " << x[1] << ", " << x[2] << ", "
                                    << x[3])
        check_at(row, x);
    }
    for (int n = 0; row.arity == 1 && n < points_far_out; ++n) {
        point const x{numbers.in(far_out)};
        BOOST_TEST_CONTEXT(row.name << " at " << x[0])
        check_far_out(row, x);
    }
}

} // namespace laws
