// Views as arguments, and results in the caller's memory.
// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE into
#include <tapeless.hpp>
#include <tapeless/eigen.hpp>

#include <Eigen/Dense>
#include <array>
#include <boost/test/unit_test.hpp>
#include <span>
#include <tuple>
#include <utility>
#include <vector>

namespace {

using tapeless::add_into;
using tapeless::fixed;
using tapeless::into;

template <class T>
struct ellipse {
    T width;
    std::array<T, 2> centre;
};

constexpr auto product = [](auto const& a, auto const& b) { return a[0] * b[1] * a[2] + a[1]; };
constexpr auto pair_of_products = [](auto const& a, auto const& b) {
    return std::array{a[0] * b[0], a[1] * a[2] * b[1]};
};
constexpr auto area = [](auto const& e, auto scale) {
    return e.width * e.centre[0] * scale + e.centre[1];
};

using three = std::array<double, 3>;
using two = std::array<double, 2>;

} // namespace

BOOST_AUTO_TEST_CASE(views_are_arguments_and_gradients_are_arrays) {
    double const a[3] = {1, 2, 3};
    double const m[2][2] = {{1, 2}, {3, 4}};
    std::vector<double> const rows{5, 6, 7, 8};
    std::span<double const, 3> const row(rows.data() + 1, 3);
    constexpr auto f = [](auto const& p, auto const& q, auto const& r) {
        return p[0] * q[1][0] * r[2] + p[2];
    };
    auto const [by_a, by_m, by_row] = tapeless::gradient(f, a, m, row);
    static_assert(std::is_same_v<decltype(by_a), three const>);
    static_assert(std::is_same_v<decltype(by_m), std::array<two, 2> const>);
    static_assert(std::is_same_v<decltype(by_row), three const>);
    BOOST_TEST((by_a == three{24, 0, 1}));
    BOOST_TEST((by_m == std::array<two, 2>{{{0, 0}, {8, 0}}}));
    BOOST_TEST((by_row == three{0, 0, 3}));
    static_assert(noexcept(tapeless::gradient(f, a, m, row)));

    constexpr auto cube = [](auto const& p) { return p[0] * p[1] * p[2]; };
    BOOST_TEST(tapeless::value(cube, row) == 6 * 7 * 8);
    BOOST_TEST(tapeless::hessian(cube, a)[0][1] == 3);
    BOOST_TEST(tapeless::jvp(cube, row, tapeless::tangents(a)).tangent ==
               7 * 8 + 2 * 6 * 8 + 3 * 6 * 7);
    BOOST_TEST((tapeless::hvp(cube, a, tapeless::tangents(row)).product == three{37, 26, 19}));
    float const of_floats[3] = {1, 2, 3};
    static_assert(
        std::is_same_v<decltype(tapeless::gradient(cube, of_floats)), std::array<float, 3>>);
    auto const [by_first, by_second] =
        tapeless::gradient([](auto const& p, auto x) { return p[0] * x; }, fixed(a).value, 2.0);
    BOOST_TEST(by_first[0] == 2);
    BOOST_TEST(by_second == 1);
    BOOST_TEST(tapeless::gradient([](auto const& p, auto x) { return p[1] * x; },
                                  fixed(std::span<double const, 3>(a)), 2.0) == 2);
}

// A function of spans gets what stands for an array as one, and is what runs on plain numbers.
BOOST_AUTO_TEST_CASE(parameters_may_be_spans) {
    constexpr auto weighted = []<class T>(std::span<T const, 3> x, T weight) {
        T sum = 0;
        for (T const& each : x)
            sum += each * x[0];
        return sum * weight;
    };
    std::vector<double> const rows = {9, 1, 2, 3, 9};
    std::span<double const, 3> const row(rows.data() + 1, 3);
    double const same[] = {1, 2, 3};
    auto const [by_x, by_weight] = tapeless::gradient(weighted, row, 2.0);
    BOOST_TEST(by_x == (std::array{2 * 7.0, 2 * 1.0, 2 * 1.0}), boost::test_tools::per_element());
    BOOST_TEST(by_weight == weighted(row, 1.0));
    BOOST_TEST(std::get<0>(tapeless::gradient(weighted, same, 2.0)) == by_x,
               boost::test_tools::per_element());
    BOOST_TEST(tapeless::value(weighted, std::array{1.0, 2.0, 3.0}, 2.0) == 12);
}

// Answers into memory throw as little as others, and kinds of integers are known too.
constexpr auto of_two = [](auto x, auto y) { return x * y; };
static_assert(noexcept(tapeless::gradient_into(
    of_two, 1.0, 2.0, tapeless::into(std::declval<double&>(), std::declval<double&>()))));
static_assert(tapeless::signbit(-3) && !tapeless::signbit(3));

BOOST_AUTO_TEST_CASE(gradients_go_into_memory) {
    three const a{1, 2, 3};
    two const b{4, 5};
    auto const [by_a, by_b] = tapeless::gradient(product, a, b);
    double c_array[3] = {};
    two array{};
    BOOST_TEST(tapeless::value_and_gradient_into(product, a, b, into(c_array, array)) == 17);
    BOOST_TEST((three{c_array[0], c_array[1], c_array[2]} == by_a));
    BOOST_TEST((array == by_b));

    std::vector<double> memory(5);
    tapeless::gradient_into(product, a, b,
                            into(std::span<double, 3>(memory.data(), 3), memory.data() + 3));
    BOOST_TEST((memory == std::vector<double>{15, 1, 5, 0, 3}));
    // What is a target already may be told again, and be a constant view.
    std::span<double, 3> const view(memory.data(), 3);
    tapeless::gradient_into(product, a, b, add_into(view, nullptr));
    double* const nowhere = nullptr;
    tapeless::gradient_into(product, a, b, add_into(nowhere, memory.data() + 3));
    BOOST_TEST((memory == std::vector<double>{30, 2, 10, 0, 6}));

    float narrow[3] = {};
    tapeless::gradient_into(product, a, fixed(b), into(narrow));
    BOOST_TEST(narrow[0] == 15);
    double slope = 1;
    tapeless::gradient_into([](auto x) { return x * x; }, 3.0, add_into(slope));
    BOOST_TEST(slope == 7);
    ellipse<double> of_ellipse{1, {1, 1}};
    tapeless::gradient_into(area, ellipse<double>{2, {3, 4}}, fixed(5.0), add_into(of_ellipse));
    BOOST_TEST(of_ellipse.width == 16);
    BOOST_TEST(of_ellipse.centre[1] == 2);
}

BOOST_AUTO_TEST_CASE(an_argument_may_be_its_target) {
    double p[3] = {1, 2, 3};
    tapeless::gradient_into([](auto const& a) { return a[0] * a[1] * a[2]; }, p, into(p));
    BOOST_TEST(p[0] == 6);
    BOOST_TEST(p[1] == 3);
    BOOST_TEST(p[2] == 2);
}

BOOST_AUTO_TEST_CASE(results_and_jacobians_go_into_memory_row_by_row) {
    three const a{1, 2, 3};
    two const b{4, 5};
    double results[2] = {}, by_a[6] = {}, by_b[2][2] = {};
    tapeless::value_into(pair_of_products, a, b, into(results));
    BOOST_TEST(results[0] == 4);
    BOOST_TEST(results[1] == 30);
    results[0] = results[1] = 1;
    double* const pointer = by_a;
    tapeless::value_and_jacobian_into(pair_of_products, a, b, into(results, pointer, by_b));
    BOOST_TEST(results[1] == 30);
    auto const [known_by_a, known_by_b] = tapeless::jacobian(pair_of_products, a, b);
    for (std::size_t i = 0; i < 2; ++i) {
        for (std::size_t j = 0; j < 3; ++j)
            BOOST_TEST(by_a[3 * i + j] == known_by_a[i][j]);
        for (std::size_t j = 0; j < 2; ++j)
            BOOST_TEST(by_b[i][j] == known_by_b[i][j]);
    }
    double* const nothing = nullptr;
    tapeless::value_and_jacobian_into(pair_of_products, a, b, add_into(results, nothing, by_b));
    BOOST_TEST(results[1] == 60);
    BOOST_TEST(by_b[1][1] == 2 * known_by_b[1][1]);
    Eigen::Matrix<double, 2, 3> matrix;
    Eigen::Matrix<double, 2, 2, Eigen::RowMajor> other;
    double memory[6] = {};
    tapeless::jacobian_into(pair_of_products, a, b, into(matrix, other));
    tapeless::jacobian_into(pair_of_products, a, b,
                            into(Eigen::Map<Eigen::Matrix<double, 2, 3>>(memory), nullptr));
    for (int i = 0; i < 2; ++i)
        for (int j = 0; j < 3; ++j) {
            BOOST_TEST(matrix(i, j) == by_a[3 * i + j]);
            BOOST_TEST(memory[2 * j + i] == by_a[3 * i + j]); // as Eigen stores it
        }
    BOOST_TEST(other(1, 1) == known_by_b[1][1]);
}

BOOST_AUTO_TEST_CASE(hessians_go_into_memory_by_the_rows_of_each_argument) {
    three const a{1, 2, 3};
    two const b{4, 5};
    double of_a[9] = {}, rows_of_a[3][5] = {}, rows_of_b[10] = {};
    tapeless::hessian_into(product, a, fixed(b), into(of_a));
    BOOST_TEST(of_a[2] == 5);
    BOOST_TEST(of_a[6] == 5);
    tapeless::hessian_into(product, a, b, into(rows_of_a, rows_of_b));
    BOOST_TEST(rows_of_a[0][2] == 5);
    BOOST_TEST(rows_of_a[0][4] == 3);  // a[0], b[1]
    BOOST_TEST(rows_of_b[5 + 0] == 3); // b[1], a[0]
    Eigen::Vector3d const x(1, 2, 3);
    Eigen::Matrix3d matrix = Eigen::Matrix3d::Identity();
    tapeless::hessian_into([](auto const& v) { return v[0] * v[1] * v[2]; }, x, add_into(matrix));
    BOOST_TEST(matrix(0, 1) == 3);
    BOOST_TEST(matrix(0, 0) == 1);
}

BOOST_AUTO_TEST_CASE(a_sum_over_rows_is_one_line) {
    struct row {
        double x, y;
    };
    std::vector<row> const rows{{1, 2}, {2, 3}, {4, 8}};
    constexpr auto miss = [](auto const& p, auto x, auto y) {
        return square(p[0] + p[1] * x - y) / 2;
    };
    two const p{0.5, 1.5};
    two gradient{}, expected{};
    double sum = 0, whole = 0;
    for (auto const& [x, y] : rows)
        sum += tapeless::value_and_gradient_into(miss, p, fixed(x), fixed(y), add_into(gradient));
    for (auto const& [x, y] : rows) {
        double const left = p[0] + p[1] * x - y;
        whole += left * left / 2;
        expected[0] += left;
        expected[1] += left * x;
    }
    BOOST_TEST(sum == whole);
    BOOST_TEST((gradient == expected));
}
