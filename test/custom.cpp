/// @file Tests of custom.hpp: functions whose adjoint their user writes.
// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE custom
#include <boost/test/unit_test.hpp>

#include <tapeless.hpp>

#include <array>
#include <cmath>
#include <sstream>
#include <vector>

using namespace tapeless::literals;

namespace {

int calls = 0, adjoint_calls = 0;

// A table of run-time data, looked up with linear interpolation; its slope is that of the segment.
std::vector<double> const table = [] {
    std::vector<double> result;
    for (int i = 0; i <= 100; ++i)
        result.push_back(std::sin(0.1 * i));
    return result;
}();
std::size_t segment(double x) { return static_cast<std::size_t>(x * 10); }

constexpr auto look_up = tapeless::custom_vjp<"look_up">(
    [](double x) {
        ++calls;
        std::size_t const i = segment(x);
        double const t = x * 10 - static_cast<double>(i);
        return table[i] * (1 - t) + table[i + 1] * t;
    },
    [](double w, double, double x) {
        ++adjoint_calls;
        std::size_t const i = segment(x);
        return w * 10 * (table[i + 1] - table[i]);
    });

// The x > 0 with x + log(x) = a, by iteration; dx/da = 1 / (1 + 1/x) = x / (x + 1), by the implicit
// function theorem.
constexpr auto root = tapeless::custom_vjp<"root">(
    [](double a) {
        ++calls;
        double x = 1;
        for (int i = 0; i < 50; ++i)
            x -= (x + std::log(x) - a) / (1 + 1 / x);
        return x;
    },
    [](auto w, auto x, auto) { return w * x / (x + 1); });

// The solution of a system of two linear equations: arrays in, an array out, at run time.
using vector = std::array<double, 2>;
using matrix = std::array<vector, 2>;
vector solve(matrix const& a, vector const& b) {
    double const determinant = a[0][0] * a[1][1] - a[0][1] * a[1][0];
    return {(a[1][1] * b[0] - a[0][1] * b[1]) / determinant,
            (a[0][0] * b[1] - a[1][0] * b[0]) / determinant};
}
constexpr auto solver = tapeless::custom_vjp<"solve">(
    [](matrix const& a, vector const& b) {
        ++calls;
        return solve(a, b);
    },
    [](vector const& w, vector const& x, matrix const& a, vector const&) {
        ++adjoint_calls;
        vector const b = solve({{{a[0][0], a[1][0]}, {a[0][1], a[1][1]}}}, w);
        return std::tuple{matrix{{{-b[0] * x[0], -b[0] * x[1]}, {-b[1] * x[0], -b[1] * x[1]}}}, b};
    });
constexpr auto solved = [](auto const& a, auto const& b) {
    auto const x = solver(a, b);
    return x[0] * x[0] + 3 * x[0] * x[1];
};

void expect_close(double actual, double expected, double tolerance = 1e-13) {
    BOOST_TEST(std::fabs(actual - expected) <= tolerance * (1 + std::fabs(expected)),
               actual << " is not " << expected);
}

} // namespace

BOOST_AUTO_TEST_CASE(a_table_is_looked_up) {
    constexpr auto f = [](auto x) { return x * look_up(x * x); };
    calls = adjoint_calls = 0;
    auto const [value, gradient] = tapeless::value_and_gradient(f, 1.5);
    BOOST_TEST(calls == 1);
    BOOST_TEST(adjoint_calls == 1);
    double const at = 2.25, slope = 10 * (std::sin(2.3) - std::sin(2.2));
    double const looked_up = std::sin(2.2) + (at - 2.2) * slope;
    expect_close(value, 1.5 * looked_up);
    expect_close(gradient, looked_up + 1.5 * slope * 3);
    expect_close(tapeless::jvp(f, 1.5, tapeless::tangents(2.0)).tangent, 2 * gradient);
    expect_close(look_up(at), looked_up);
}

BOOST_AUTO_TEST_CASE(a_root_is_differentiated_to_any_order) {
    calls = 0;
    auto const [value, slope] = tapeless::value_and_gradient(root, 3.0);
    BOOST_TEST(calls == 1);
    expect_close(value + std::log(value), 3);
    double const x = value;
    expect_close(slope, x / (x + 1));
    // By differentiating x / (x + 1) once and twice more.
    expect_close(tapeless::derivative<2>(root, 3.0), x / std::pow(x + 1, 3));
    expect_close(tapeless::derivative<3>(root, 3.0), x * (1 - 2 * x) / std::pow(x + 1, 5));
    expect_close(tapeless::hessian(root, 3.0), x / std::pow(x + 1, 3));
}

BOOST_AUTO_TEST_CASE(a_solver_is_called) {
    matrix const a{{{2.0, 0.5}, {-1.0, 3.0}}};
    vector const b{1.0, 2.0};
    calls = adjoint_calls = 0;
    auto const [value, gradient] = tapeless::value_and_gradient(solved, a, b);
    BOOST_TEST(calls == 1);
    BOOST_TEST(adjoint_calls == 1);
    auto const by_a = std::get<0>(gradient);
    auto const by_b = std::get<1>(gradient);
    auto const at = [](matrix const& p, vector const& q) {
        vector const x = solve(p, q);
        return x[0] * x[0] + 3 * x[0] * x[1];
    };
    expect_close(value, at(a, b));
    double const h = 1e-6;
    for (std::size_t i = 0; i < 2; ++i) {
        vector up = b, down = b;
        up[i] += h;
        down[i] -= h;
        expect_close(by_b[i], (at(a, up) - at(a, down)) / (2 * h), 1e-8);
        for (std::size_t j = 0; j < 2; ++j) {
            matrix above = a, below = a;
            above[i][j] += h;
            below[i][j] -= h;
            expect_close(by_a[i][j], (at(above, b) - at(below, b)) / (2 * h), 1e-8);
        }
    }
    // Only what is asked for: A fixed.
    auto const alone = tapeless::gradient(solved, tapeless::fixed(a), b);
    BOOST_TEST(alone[0] == by_b[0]);
    BOOST_TEST(alone[1] == by_b[1]);
    // The Jacobian of x with respect to b is the inverse of A.
    auto const inverse = tapeless::jacobian(solver, tapeless::fixed(a), b);
    expect_close(inverse[0][0], 3 / 6.5);
    expect_close(inverse[0][1], -0.5 / 6.5);
    expect_close(inverse[1][0], 1 / 6.5);
    expect_close(inverse[1][1], 2 / 6.5);
}

BOOST_AUTO_TEST_CASE(other_scalars_and_numbers) {
    BOOST_TEST(tapeless::gradient(root, 3.0f) == static_cast<float>(tapeless::gradient(root, 3.0)),
               boost::test_tools::tolerance(1e-6f));
    constexpr auto with_number = [](auto b) {
        using number = decltype(b);
        return solver(std::array{std::array<number, 2>{2, 0}, std::array<number, 2>{0, 4}},
                      std::array<number, 2>{b, 1})[0];
    };
    expect_close(tapeless::gradient(with_number, 1.0), 0.5);
}

BOOST_AUTO_TEST_CASE(in_expressions) {
    constexpr auto x = "x"_v;
    constexpr auto f = x * root(x * x);
    std::ostringstream text;
    text << f << " and " << tapeless::derivative(root(x), x);
    BOOST_TEST(text.str() == "x*root(x*x) and root(x)/(root(x) + 1)");
    double const r = root(2.25);
    expect_close(tapeless::gradient(f, x = 1.5)[x], r + 1.5 * 3 * r / (r + 1));
}
