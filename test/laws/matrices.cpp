// SPDX-License-Identifier: BSL-1.0
#include "matrices.hpp"

#include "referee.hpp"

#include <boost/test/unit_test.hpp>
#include <cmath>
#include <iomanip>

namespace laws {
namespace {

constexpr int points_per_row = 8;

// Equal, but for rounding in what may be larger than the result.
void expect_close(long double actual, long double expected, long double tolerance,
                  long double magnitude, char const* what) {
    bool const close =
        std::fabs(actual - expected) <= tolerance * std::max(std::fabs(expected), magnitude);
    BOOST_TEST(close, what << ": " << std::setprecision(20) << actual << " is not " << expected);
}

template <class Row, class Check>
void check_at_points(Row const& row, Check check_at) {
    rows::random_numbers numbers(row.place + 1000);
    for (int n = 0; n < points_per_row; ++n) {
        point x{}, v{}, w{};
        for (std::size_t j = 0; j < static_cast<std::size_t>(row.arity); ++j)
            x[j] = numbers.in(row.domains[j]);
        for (std::size_t j = 0; j < v.size(); ++j) {
            v[j] = numbers.in({-1, 1});
            w[j] = numbers.in({-1, 1});
        }
        BOOST_TEST_CONTEXT(row.name << " at " << x[0] << ", " << x[1] << ", " << x[2] << ", "
                                    << x[3])
        check_at(x, v, w, referee::ask(row.place, x.data()));
    }
}

// The largest entry, or 1: what rounding is measured by.
long double size_of(matrix const& m) {
    long double result = 1;
    for (point const& row : m)
        for (double const each : row)
            result = std::max(result, std::fabs(static_cast<long double>(each)));
    return result;
}

point unit(std::size_t place) {
    point result{};
    result[place] = 1;
    return result;
}

} // namespace

void check(jacobian_under_test const& row) {
    std::size_t const arity = static_cast<std::size_t>(row.arity);
    check_at_points(row, [&](point const& x, point const& v, point const& w,
                             referee::answer const& reference) {
        matrix jacobian{};
        row.jacobian(x, jacobian);
        long double const size = size_of(jacobian);
        for (std::size_t j = 0; j < arity; ++j) {
            expect_close(jacobian[0][j], reference.first[j], 2e-14L, 0.25L, "the row's slope");
            expect_close(jacobian[1][j], reference.first[j] * x[0] + (j == 0 ? reference.value : 0),
                         2e-14L, size, "the slope of the row times x0");
            BOOST_TEST(jacobian[2][j] == 1);
        }

        for (std::size_t j = 0; j < arity; ++j) {
            point column{};
            row.jvp(x, unit(j), column);
            for (std::size_t i = 0; i < results; ++i)
                expect_close(column[i], jacobian[i][j], 1e-14L, size, "a column by jvp");
        }
        for (std::size_t i = 0; i < results; ++i) {
            point gradient{};
            row.vjp(x, unit(i), gradient);
            for (std::size_t j = 0; j < arity; ++j)
                expect_close(gradient[j], jacobian[i][j], 1e-14L, size, "a row by vjp");
        }

        point tangent{}, cotangent{};
        row.jvp(x, v, tangent);
        row.vjp(x, w, cotangent);
        long double forward = 0, reverse = 0;
        for (std::size_t i = 0; i < results; ++i) {
            long double expected = 0;
            for (std::size_t j = 0; j < arity; ++j)
                expected += static_cast<long double>(jacobian[i][j]) * v[j];
            expect_close(tangent[i], expected, 1e-14L, size, "the Jacobian times a vector");
            forward += static_cast<long double>(tangent[i]) * w[i];
        }
        for (std::size_t j = 0; j < arity; ++j) {
            long double expected = 0;
            for (std::size_t i = 0; i < results; ++i)
                expected += static_cast<long double>(jacobian[i][j]) * w[i];
            expect_close(cotangent[j], expected, 1e-14L, size, "a vector times the Jacobian");
            reverse += static_cast<long double>(cotangent[j]) * v[j];
        }
        expect_close(forward, reverse, 1e-14L, size, "<w, J v>, which is <J^T w, v>");
    });
}

void check(hessian_under_test const& row) {
    std::size_t const arity = static_cast<std::size_t>(row.arity);
    check_at_points(
        row, [&](point const& x, point const& v, point const& w, referee::answer const& reference) {
            matrix hessian{};
            row.hessian(x, hessian);
            long double const size = size_of(hessian);
            for (std::size_t i = 0; i < arity; ++i)
                for (std::size_t j = 0; j < arity; ++j) {
                    BOOST_TEST(hessian[i][j] == hessian[j][i]);
                    expect_close(hessian[i][j], reference.second[i][j], 1e-12L, 0.25L,
                                 "the Hessian, which is the slope of the slope");
                }

            for (std::size_t j = 0; j < arity; ++j) {
                point column{};
                row.hvp(x, unit(j), column);
                for (std::size_t i = 0; i < arity; ++i)
                    expect_close(column[i], hessian[i][j], 1e-13L, size, "a column by hvp");
            }
            point product{};
            row.hvp(x, v, product);
            for (std::size_t i = 0; i < arity; ++i) {
                long double expected = 0;
                for (std::size_t j = 0; j < arity; ++j)
                    expected += static_cast<long double>(hessian[i][j]) * v[j];
                expect_close(product[i], expected, 1e-13L, size, "the Hessian times a vector");
            }

            if (row.jvp == nullptr)
                return;
            point cotangent{};
            row.vjp(x, w[0], cotangent);
            long double forward = 0, reverse = 0;
            for (std::size_t j = 0; j < arity; ++j) {
                forward += reference.first[j] * v[j];
                reverse += static_cast<long double>(cotangent[j]) * v[j];
                expect_close(cotangent[j], reference.first[j] * w[0], 2e-14L, 0.25L,
                             "a weight times the slope");
            }
            expect_close(row.jvp(x, v), forward, 2e-14L, 1, "the slope times a vector");
            expect_close(static_cast<long double>(row.jvp(x, v)) * w[0], reverse, 2e-14L, 1,
                         "<w, J v>, which is <J^T w, v>");
        });
}

void check(series_under_test const& row) {
    rows::random_numbers numbers(row.place + 2000);
    for (int n = 0; n < points_per_row; ++n) {
        double const x = numbers.in(row.domain);
        BOOST_TEST_CONTEXT(row.name << " at " << x) {
            referee::answer const reference = referee::ask(row.place, &x);
            point taylor{}, of_expression{};
            row.taylor(x, taylor);
            row.of_expression(x, of_expression);
            expect_close(taylor[0], reference.value, 1e-14L, 0.25L, "order 0");
            expect_close(taylor[1], reference.first[0], 2e-14L, 0.25L, "order 1");
            expect_close(2 * taylor[2], reference.second[0][0], 1e-12L, 0.25L, "order 2");
            double const third = row.nested(x);
            expect_close(6 * taylor[3], third, 1e-11L, 1, "order 3, by nested gradients");
            expect_close(row.third(x), third, 1e-11L, 1, "order 3, by nested gradients");
            for (std::size_t k = 0; k < taylor.size(); ++k)
                expect_close(of_expression[k], taylor[k], 1e-11L, 1, "the expression's");
        }
    }
}

} // namespace laws
