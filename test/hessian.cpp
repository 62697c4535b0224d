/// @file Tests of hessian.hpp: hessian and value_gradient_and_hessian.
// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE hessian
#include <boost/test/unit_test.hpp>

#include <tapeless.hpp>

#include <array>
#include <boost/hana/define_struct.hpp>
#include <cmath>
#include <tuple>
#include <type_traits>
#include <utility>

using namespace tapeless::literals;

namespace {

template <class T>
struct point {
    BOOST_HANA_DEFINE_STRUCT(point, (T, x), (T, y));
};
template <class T>
struct ray {
    BOOST_HANA_DEFINE_STRUCT(ray, (point<T>, origin), (std::array<T, 2>, direction));
};

template <std::size_t N>
using vector = std::array<double, N>;
template <std::size_t Rows, std::size_t Columns>
using matrix = std::array<std::array<double, Columns>, Rows>;

template <class Expected, class T>
constexpr bool is = std::is_same_v<std::remove_cvref_t<T>, Expected>;

constexpr auto cubic = [](auto const& v) {
    return v[0] * v[0] * v[1] + v[1] * v[1] * v[2] + v[0] * v[1] * v[2];
};
static_assert(tapeless::hessian(cubic, vector<3>{2, 3, 5}) ==
              matrix<3, 3>{{{6, 9, 3}, {9, 10, 8}, {3, 8, 0}}});
static_assert(tapeless::value_gradient_and_hessian(cubic, vector<3>{2, 3, 5}).value == 87);
static_assert(tapeless::value_gradient_and_hessian(cubic, vector<3>{2, 3, 5}).gradient ==
              tapeless::gradient(cubic, vector<3>{2, 3, 5}));

constexpr auto x = "x"_v;
constexpr auto y = "y"_v;
constexpr auto z = "z"_v;
static_assert(tapeless::hessian(x * x * y, x = 3.0, y = 5.0)[x][x] == 10);
static_assert(tapeless::hessian(x * x * y, x = 3.0, y = 5.0)[y][x] == 6);

// The sum of (v[i+1] - v[i]^2)^2: all of whose neighbours meet, or every other pair of them.
template <std::size_t Step>
constexpr auto rosenbrock = [](auto const& v) {
    tapeless::active total = 0;
    for (std::size_t i = 0; i + 1 < v.size(); i += Step) {
        auto const valley = v[i + 1] - v[i] * v[i], hill = 1 - v[i];
        total += 100 * valley * valley + hill * hill;
    }
    return total;
};

} // namespace

BOOST_AUTO_TEST_CASE(one_scalar) {
    constexpr auto f = [](auto a) { return a * a * a; };
    auto const [value, gradient, hessian] = tapeless::value_gradient_and_hessian(f, 5.0);
    static_assert(is<double, decltype(hessian)>);
    BOOST_TEST(value == 125);
    BOOST_TEST(gradient == 75);
    BOOST_TEST(hessian == 30);
}

BOOST_AUTO_TEST_CASE(every_scalar_of_the_language) {
    auto const check = []<class S>(S) {
        constexpr auto f = [](auto const& v) { return v[0] * v[0] * v[1] + sin(v[1]); };
        auto const [value, gradient, hessian] =
            tapeless::value_gradient_and_hessian(f, std::array<S, 2>{2, 3});
        static_assert(is<S, decltype(value)>);
        static_assert(is<std::array<std::array<S, 2>, 2>, decltype(hessian)>);
        BOOST_TEST(value == 12 + std::sin(S(3)));
        BOOST_TEST(gradient[1] == 4 + std::cos(S(3)));
        BOOST_TEST((hessian[0] == std::array<S, 2>{6, 4}));
        BOOST_TEST((hessian[1] == std::array<S, 2>{4, -std::sin(S(3))}));
    };
    check(1.0f);
    check(1.0);
    check(1.0L);
}

BOOST_AUTO_TEST_CASE(several_arguments_give_blocks_of_blocks) {
    constexpr auto f = [](auto a, auto const& v) { return a * a * v[0] + a * v[0] * v[1] * v[1]; };
    auto const [value, gradient, hessian] =
        tapeless::value_gradient_and_hessian(f, 2.0, vector<2>{3, 5});
    static_assert(is<std::tuple<std::tuple<double, vector<2>>, std::tuple<vector<2>, matrix<2, 2>>>,
                     decltype(hessian)>);
    BOOST_TEST(value == 162);
    BOOST_TEST((gradient == std::tuple{87.0, vector<2>{54, 60}}));
    auto const& [of_a, of_v] = hessian;
    BOOST_TEST(std::get<0>(of_a) == 6);
    BOOST_TEST((std::get<1>(of_a) == vector<2>{29, 30}));
    BOOST_TEST((std::get<0>(of_v) == vector<2>{29, 30}));
    BOOST_TEST((std::get<1>(of_v) == matrix<2, 2>{{{0, 20}, {20, 12}}}));
}

BOOST_AUTO_TEST_CASE(scalars_of_different_types) {
    constexpr auto f = [](auto a, auto b) { return a * a * b * b; };
    auto const hessian = tapeless::hessian(f, 2.0f, 3.0);
    static_assert(
        is<std::tuple<std::tuple<float, double>, std::tuple<float, double>>, decltype(hessian)>);
    BOOST_TEST((hessian == std::tuple{std::tuple{18.0f, 24.0}, std::tuple{24.0f, 8.0}}));
}

BOOST_AUTO_TEST_CASE(nested_arrays) {
    constexpr auto determinant_squared = [](auto const& m) {
        return square(m[0][0] * m[1][1] - m[0][1] * m[1][0]);
    };
    matrix<2, 2> const at{{{1, 2}, {3, 4}}};
    auto const hessian = tapeless::hessian(determinant_squared, at);
    static_assert(is<std::array<std::array<matrix<2, 2>, 2>, 2>, decltype(hessian)>);
    // Of d^2: 2 (grad d)(grad d)^T + 2 d (Hessian of d), d = -2.
    matrix<2, 2> const slope{{{4, -3}, {-2, 1}}};
    for (std::size_t k = 0; k < 4; ++k)
        for (std::size_t l = 0; l < 4; ++l) {
            double const mixed = k + l != 3 ? 0 : k == 0 || k == 3 ? 1 : -1;
            BOOST_TEST(hessian[k / 2][k % 2][l / 2][l % 2] ==
                       2 * slope[k / 2][k % 2] * slope[l / 2][l % 2] - 4 * mixed);
        }
}

BOOST_AUTO_TEST_CASE(tuples_pairs_and_structs) {
    constexpr auto f = [](auto const& t) {
        auto const& [a, p] = t;
        return a * a * p.first * p.second;
    };
    using argument = std::tuple<double, std::pair<double, double>>;
    auto const of_tuple = tapeless::hessian(f, argument{2, {3, 5}});
    using pair = std::pair<double, double>;
    static_assert(is<std::tuple<std::tuple<double, pair>, std::tuple<pair, std::pair<pair, pair>>>,
                     decltype(of_tuple)>);
    BOOST_TEST(std::get<0>(std::get<0>(of_tuple)) == 30);
    BOOST_TEST((std::get<1>(std::get<0>(of_tuple)) == pair{20, 12}));
    BOOST_TEST((std::get<0>(std::get<1>(of_tuple)) == pair{20, 12}));
    BOOST_TEST((std::get<1>(std::get<1>(of_tuple)).first == pair{0, 4}));
    BOOST_TEST((std::get<1>(std::get<1>(of_tuple)).second == pair{4, 0}));

    constexpr auto g = [](auto const& one) {
        return one.origin.x * one.direction[0] * one.direction[1] + one.origin.y * one.origin.y;
    };
    auto const of_struct = tapeless::hessian(g, ray<double>{{2, 3}, {5, 7}});
    static_assert(is<ray<ray<double>>, decltype(of_struct)>);
    BOOST_TEST(of_struct.origin.x.origin.x == 0);
    BOOST_TEST((of_struct.origin.x.direction == vector<2>{7, 5}));
    BOOST_TEST(of_struct.origin.y.origin.y == 2);
    BOOST_TEST(of_struct.direction[0].origin.x == 7);
    BOOST_TEST((of_struct.direction[0].direction == vector<2>{0, 2}));
    BOOST_TEST((of_struct.direction[1].direction == vector<2>{2, 0}));
}

BOOST_AUTO_TEST_CASE(fixed_arguments_have_no_block) {
    constexpr auto f = [](auto const& v, auto const& w, auto n, auto b) {
        auto total = b * b;
        for (int i = 0; i < n; ++i)
            total += v[static_cast<std::size_t>(i)] * v[0] * w[static_cast<std::size_t>(i)] * b;
        return total;
    };
    auto const hessian = tapeless::hessian(f, vector<2>{2, 3}, tapeless::fixed(vector<2>{5, 7}),
                                           2_c, tapeless::fixed(3));
    static_assert(is<matrix<2, 2>, decltype(hessian)>);
    BOOST_TEST((hessian == matrix<2, 2>{{{30, 21}, {21, 0}}}));
    auto const with_b =
        tapeless::hessian(f, vector<2>{2, 3}, tapeless::fixed(std::array{5.0f, 7.0f}), 2_c, 3.0);
    BOOST_TEST((std::get<0>(std::get<0>(with_b)) == hessian));
    BOOST_TEST((std::get<1>(std::get<0>(with_b)) == vector<2>{41, 14}));
    BOOST_TEST(std::get<1>(std::get<1>(with_b)) == 2);
}

BOOST_AUTO_TEST_CASE(expressions_have_maps_of_maps) {
    auto const f = x * x * y / z + 2.5 * z * sin(x);
    auto const [value, gradient, hessian] =
        tapeless::value_gradient_and_hessian(f, z = 4.0, x = 2.0, y = 3.0);
    auto const close = boost::test_tools::tolerance(1e-15);
    BOOST_TEST(value == 3 + 10 * std::sin(2.0));
    BOOST_TEST(gradient[x] == 3 + 10 * std::cos(2.0), close);
    BOOST_TEST(hessian[x][x] == 1.5 - 10 * std::sin(2.0), close);
    BOOST_TEST(hessian[x][y] == 1);
    BOOST_TEST(hessian[y][x] == 1);
    BOOST_TEST(hessian[y][y] == 0);
    BOOST_TEST(hessian[x][z] == -0.75 + 2.5 * std::cos(2.0), close);
    BOOST_TEST(hessian[z][x] == hessian[x][z]);
    BOOST_TEST(hessian[y][z] == -0.25);
    BOOST_TEST(hessian[z][z] == 2 * 12.0 / 64);
    auto const partly = tapeless::hessian(f, x = 2.0, y = tapeless::fixed(3.0), z = 4.0);
    BOOST_TEST(partly[x][x] == hessian[x][x]);
    BOOST_TEST(partly[z][x] == hessian[z][x]);
    BOOST_TEST(tapeless::hessian(x * x * x, x = 2.0)[x][x] == 12);
}

BOOST_AUTO_TEST_CASE(what_is_linear_or_constant_has_a_hessian_of_zeros) {
    constexpr auto linear = [](auto const& v) { return 3 * v[0] - v[1]; };
    BOOST_TEST((tapeless::hessian(linear, vector<2>{2, 3}) == matrix<2, 2>{}));
    constexpr auto constant = [](auto const&) { return 3.0; };
    BOOST_TEST((tapeless::hessian(constant, vector<2>{2, 3}) == matrix<2, 2>{}));
    constexpr auto coordinate = [](auto const& v) { return v[1]; };
    auto const [value, gradient, hessian] =
        tapeless::value_gradient_and_hessian(coordinate, vector<2>{2, 3});
    BOOST_TEST(value == 3);
    BOOST_TEST((gradient == vector<2>{0, 1}));
    BOOST_TEST((hessian == matrix<2, 2>{}));
    constexpr auto stopped = [](auto const& v) { return v[0] * v[0] * stop_gradient(v[0] * v[1]); };
    BOOST_TEST((tapeless::hessian(stopped, vector<2>{2, 3}) == matrix<2, 2>{{{12, 0}, {0, 0}}}));
    static_assert(tapeless::cost_of_hessian(linear, vector<2>{2, 3}).multiplications == 1);
}

BOOST_AUTO_TEST_CASE(sums_and_quotients_of_transcendentals_in_closed_form) {
    constexpr auto f = [](auto const& v) { return exp(v[0] * v[1]) / v[1] + log(v[0] + v[1]); };
    double const a = 0.7, b = 1.3, e = std::exp(a * b), s = 1 / ((a + b) * (a + b));
    auto const hessian = tapeless::hessian(f, vector<2>{a, b});
    auto const close = boost::test_tools::tolerance(1e-14);
    BOOST_TEST(hessian[0][0] == b * e - s, close);
    BOOST_TEST(hessian[0][1] == a * e - s, close);
    BOOST_TEST(hessian[1][0] == hessian[0][1]);
    BOOST_TEST(hessian[1][1] == e * (a * a / b - 2 * a / (b * b) + 2 / (b * b * b)) - s, close);
}

// The gradient of an entry of the Hessian: third derivatives.
BOOST_AUTO_TEST_CASE(a_hessian_inside_a_gradient) {
    constexpr auto trace = [](auto const& v) {
        auto const h = tapeless::hessian(
            [](auto const& w) { return w[0] * w[0] * w[0] * w[1] * w[1] + exp(w[1]); }, v);
        return h[0][0] + h[1][1];
    };
    // 6 x y^2 + 2 x^3 + exp(y)
    auto const [value, gradient] = tapeless::value_and_gradient(trace, vector<2>{2, 3});
    auto const close = boost::test_tools::tolerance(1e-15);
    BOOST_TEST(value == 124 + std::exp(3.0), close);
    BOOST_TEST(gradient[0] == 78);
    BOOST_TEST(gradient[1] == 72 + std::exp(3.0), close);
    auto const hessian = tapeless::hessian(trace, vector<2>{2, 3});
    BOOST_TEST(hessian[0][0] == 24);
    BOOST_TEST(hessian[0][1] == 36);
    BOOST_TEST(hessian[1][1] == 24 + std::exp(3.0), close);
}

BOOST_AUTO_TEST_CASE(an_expression_inside_a_function) {
    constexpr auto curvature = [](auto a, auto b) {
        return tapeless::hessian(x * x * x * y, x = a, y = b)[x][x];
    };
    BOOST_TEST((tapeless::value_and_gradient(curvature, 2.0, 5.0).value == 60));
    BOOST_TEST((tapeless::gradient(curvature, 2.0, 5.0) == std::tuple{30.0, 12.0}));
}

BOOST_AUTO_TEST_CASE(it_is_symmetric_to_the_last_bit) {
    constexpr auto f = [](auto const& v) {
        auto total = exp(v[0] / v[3]);
        for (std::size_t i = 0; i < v.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                total += sin(v[i] * v[j]) / sqrt(v[i] * v[i] + v[j] * v[j]) * total;
        return total;
    };
    for (int n = 0; n < 50; ++n) {
        vector<4> at{};
        for (std::size_t k = 0; k < at.size(); ++k)
            at[k] = std::sin(7.0 * n + static_cast<double>(k)) + 1.01;
        auto const hessian = tapeless::hessian(f, at);
        for (std::size_t i = 0; i < at.size(); ++i)
            for (std::size_t j = 0; j < i; ++j)
                BOOST_TEST(hessian[i][j] == hessian[j][i]);
    }
}

BOOST_AUTO_TEST_CASE(the_rosenbrock_function_in_closed_form) {
    vector<10> at{};
    for (std::size_t k = 0; k < at.size(); ++k)
        at[k] = 0.25 * static_cast<double>(k) - 1;
    auto const [value, gradient, hessian] = tapeless::value_gradient_and_hessian(rosenbrock<1>, at);
    BOOST_TEST((gradient == tapeless::gradient(rosenbrock<1>, at)));
    BOOST_TEST(value == tapeless::value(rosenbrock<1>, at));
    auto const close = boost::test_tools::tolerance(1e-14);
    for (std::size_t i = 0; i < at.size(); ++i)
        for (std::size_t j = 0; j < at.size(); ++j) {
            double const diagonal =
                (i + 1 < at.size() ? 2 - 400 * (at[i + 1] - 3 * at[i] * at[i]) : 0) +
                (i > 0 ? 200 : 0);
            double const expected = i == j       ? diagonal
                                    : i + 1 == j ? -400 * at[i]
                                    : j + 1 == i ? -400 * at[j]
                                                 : 0;
            BOOST_TEST(hessian[i][j] == expected, close);
        }
}

namespace {

// The multiplications of a program that is not finished.
int multiplications(tapeless::builder const& program) {
    int result = 0;
    for (int i = 0; i < program.size(); ++i)
        result +=
            program.instructions[i].row != nullptr && program.instructions[i].row->symbol == "*";
    return result;
}

} // namespace

// Forward over reverse for one unit vector after the other, what is 0 left out: that is the
// comparison which costs most of those that would be fair.
BOOST_AUTO_TEST_CASE(it_takes_fewer_products_than_one_column_after_the_other) {
    using programs =
        tapeless::call<std::remove_cvref_t<decltype(rosenbrock<1>)>, vector<10>>::programs;
    int columns = 0;
    for (int k = 0; k < 10; ++k)
        columns += multiplications(tapeless::expanded_once(
            tapeless::with_derivative(tapeless::builder(programs::gradient::program), k, 0,
                                      tapeless::position::behind),
            {}));
    int const together = tapeless::cost_of_hessian(rosenbrock<1>, vector<10>{}).multiplications;
    BOOST_TEST_MESSAGE(together << " products, against " << columns);
    BOOST_TEST(10 * together <= 6 * columns);
    // And less than twice those of the gradient.
    BOOST_TEST(together <
               2 * tapeless::cost(rosenbrock<1>, vector<10>{}).value_and_gradient.multiplications);
}

// The same against products with vectors that are not known to the compiler.
static_assert(10 * tapeless::cost_of_hessian(rosenbrock<1>, vector<10>{}).multiplications <
              10 * tapeless::cost_of_hessian_product(rosenbrock<1>, vector<10>{}).multiplications);
