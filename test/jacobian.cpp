/// @file Tests of jacobian.hpp: jacobian and value_and_jacobian.
// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE jacobian
#include <boost/test/unit_test.hpp>

#include <tapeless.hpp>

#include <array>
#include <boost/hana/adapt_struct.hpp>
#include <boost/hana/define_struct.hpp>
#include <cmath>
#include <tuple>
#include <type_traits>
#include <utility>

using namespace tapeless::literals;
using tapeless::elimination;

namespace {

template <class T>
struct point {
    BOOST_HANA_DEFINE_STRUCT(point, (T, x), (T, y));
};
template <class T>
struct ray {
    BOOST_HANA_DEFINE_STRUCT(ray, (point<T>, origin), (std::array<T, 2>, direction));
};
template <class T>
struct camera {
    T focal;
    std::array<T, 2> centre;
};

template <std::size_t N>
using vector = std::array<double, N>;
template <std::size_t Rows, std::size_t Columns>
using matrix = std::array<std::array<double, Columns>, Rows>;

template <class Expected, class T>
constexpr bool is = std::is_same_v<std::remove_cvref_t<T>, Expected>;

} // namespace

BOOST_HANA_ADAPT_STRUCT(camera<double>, focal, centre);
BOOST_HANA_ADAPT_STRUCT(camera<tapeless::active>, focal, centre);

namespace {

// Arithmetic only, so that constant expressions and exact comparisons do.
constexpr auto two_of_three = [](auto const& v) {
    return std::array{v[0] * v[1] * v[2], v[0] + 2 * v[2]};
};
static_assert(tapeless::jacobian(two_of_three, vector<3>{2, 3, 5}) ==
              matrix<2, 3>{{{15, 10, 6}, {1, 0, 2}}});
static_assert(tapeless::value_and_jacobian(two_of_three, vector<3>{2, 3, 5}).value ==
              vector<2>{30, 12});

constexpr auto x = "x"_v;
constexpr auto y = "y"_v;
constexpr auto z = "z"_v;
static_assert(tapeless::jacobian(x * x * y, x = 3.0, y = 5.0)[x] == 30);
static_assert(tapeless::value_and_jacobian(x * x * y, x = 3.0, y = 5.0).jacobian[y] == 9);

} // namespace

BOOST_AUTO_TEST_CASE(a_scalar_result_has_its_gradient) {
    constexpr auto f = [](auto const& v) { return v[0] * v[0] * v[1] / v[2]; };
    auto const [value, jacobian] = tapeless::value_and_jacobian(f, vector<3>{2, 3, 4});
    static_assert(is<vector<3>, decltype(jacobian)>);
    BOOST_TEST(value == 3);
    BOOST_TEST((jacobian == vector<3>{3, 1, -0.75}));
    static_assert(is<double, decltype(tapeless::jacobian([](auto a) { return a * a; }, 3.0))>);
    BOOST_TEST(tapeless::jacobian([](auto a) { return a * a; }, 3.0) == 6);
}

BOOST_AUTO_TEST_CASE(a_scalar_argument_has_a_column) {
    constexpr auto f = [](auto a) { return std::array{a * a, 1 / a, a - 7}; };
    auto const [value, jacobian] = tapeless::value_and_jacobian(f, 4.0);
    static_assert(is<vector<3>, decltype(jacobian)>);
    BOOST_TEST((value == vector<3>{16, 0.25, -3}));
    BOOST_TEST((jacobian == vector<3>{8, -0.0625, 1}));
}

BOOST_AUTO_TEST_CASE(every_scalar_of_the_language) {
    auto const check = []<class S>(S) {
        constexpr auto f = [](auto const& v) { return std::array{v[0] * v[1], sin(v[0])}; };
        auto const [value, jacobian] = tapeless::value_and_jacobian(f, std::array<S, 2>{2, 3});
        static_assert(is<std::array<S, 2>, decltype(value)>);
        static_assert(is<std::array<std::array<S, 2>, 2>, decltype(jacobian)>);
        BOOST_TEST(value[1] == std::sin(S(2)));
        BOOST_TEST((jacobian[0] == std::array<S, 2>{3, 2}));
        BOOST_TEST((jacobian[1] == std::array<S, 2>{std::cos(S(2)), 0}));
    };
    check(1.0f);
    check(1.0);
    check(1.0L);
}

// Of scalars of different types each block has its own, and the value the widest.
BOOST_AUTO_TEST_CASE(scalars_of_different_types) {
    constexpr auto f = [](auto a, auto const& v) { return std::array{a * v[0], a - v[1], v[1]}; };
    auto const [value, jacobian] =
        tapeless::value_and_jacobian(f, 2.0f, std::array<long double, 2>{3, 5});
    static_assert(is<std::array<long double, 3>, decltype(value)>);
    static_assert(is<std::tuple<std::array<float, 3>, std::array<std::array<long double, 2>, 3>>,
                     decltype(jacobian)>);
    auto const& [of_a, of_v] = jacobian;
    BOOST_TEST((of_a == std::array{3.0f, 1.0f, 0.0f}));
    BOOST_TEST((of_v == std::array<std::array<long double, 2>, 3>{{{2, 0}, {0, -1}, {0, 1}}}));
}

BOOST_AUTO_TEST_CASE(nested_arrays) {
    constexpr auto transposed_times_three = [](auto const& m) {
        auto result = m;
        for (std::size_t i = 0; i < 2; ++i)
            for (std::size_t j = 0; j < 2; ++j)
                result[i][j] = 3 * m[j][i];
        return result;
    };
    auto const jacobian =
        tapeless::jacobian(transposed_times_three, matrix<2, 2>{{{1, 2}, {3, 4}}});
    static_assert(is<std::array<std::array<matrix<2, 2>, 2>, 2>, decltype(jacobian)>);
    for (std::size_t i = 0; i < 2; ++i)
        for (std::size_t j = 0; j < 2; ++j)
            for (std::size_t k = 0; k < 2; ++k)
                for (std::size_t l = 0; l < 2; ++l)
                    BOOST_TEST(jacobian[i][j][k][l] == (i == l && j == k ? 3 : 0));
}

BOOST_AUTO_TEST_CASE(several_arguments_give_a_tuple_of_blocks) {
    constexpr auto f = [](auto a, auto const& v, auto const& m) {
        return std::array{a * v[0] * m[0][1], a / v[1] + m[1][0]};
    };
    auto const [value, jacobian] =
        tapeless::value_and_jacobian(f, 2.0, vector<2>{3, 4}, matrix<2, 2>{{{5, 6}, {7, 8}}});
    static_assert(
        is<std::tuple<vector<2>, matrix<2, 2>, std::array<matrix<2, 2>, 2>>, decltype(jacobian)>);
    BOOST_TEST((value == vector<2>{36, 7.5}));
    auto const& [of_a, of_v, of_m] = jacobian;
    BOOST_TEST((of_a == vector<2>{18, 0.25}));
    BOOST_TEST((of_v == matrix<2, 2>{{{12, 0}, {0, -0.125}}}));
    BOOST_TEST((of_m[0] == matrix<2, 2>{{{0, 6}, {0, 0}}}));
    BOOST_TEST((of_m[1] == matrix<2, 2>{{{0, 0}, {1, 0}}}));
}

BOOST_AUTO_TEST_CASE(fixed_arguments_and_constants_have_no_block) {
    constexpr auto f = [](auto const& v, auto const& weights, auto n, auto b) {
        auto result = v;
        for (std::size_t i = 0; i < std::size_t{n}; ++i)
            result[i] = v[i] * v[i] * weights[i] + b;
        return result;
    };
    auto const alone = tapeless::jacobian(f, vector<2>{3, 4}, tapeless::fixed(vector<2>{5, 6}), 2_c,
                                          tapeless::fixed(1));
    static_assert(is<matrix<2, 2>, decltype(alone)>);
    BOOST_TEST((alone == matrix<2, 2>{{{30, 0}, {0, 48}}}));
    auto const [of_v, of_b] =
        tapeless::jacobian(f, vector<2>{3, 4}, tapeless::fixed(std::array{5.0f, 6.0f}), 2_c, 1.0);
    BOOST_TEST((of_v == alone));
    BOOST_TEST((of_b == vector<2>{1, 1}));
}

BOOST_AUTO_TEST_CASE(tuples_pairs_and_structs_as_arguments) {
    constexpr auto f = [](auto const& t) {
        return std::array{std::get<0>(t) * std::get<1>(t).first,
                          std::get<1>(t).second * std::get<2>(t).x + std::get<2>(t).y};
    };
    using argument = std::tuple<float, std::pair<double, double>, point<double>>;
    auto const jacobian = tapeless::jacobian(f, argument{2.0f, {3, 4}, {5, 6}});
    static_assert(is<std::tuple<std::array<float, 2>, std::array<std::pair<double, double>, 2>,
                                std::array<point<double>, 2>>,
                     decltype(jacobian)>);
    auto const& [first, second, third] = jacobian;
    BOOST_TEST((first == std::array{3.0f, 0.0f}));
    BOOST_TEST((second[0] == std::pair{2.0, 0.0}));
    BOOST_TEST((second[1] == std::pair{0.0, 5.0}));
    BOOST_TEST(third[0].x == 0);
    BOOST_TEST(third[1].x == 4);
    BOOST_TEST(third[1].y == 1);

    constexpr auto g = [](auto const& p) { return std::array{p.first * p.second, p.second}; };
    auto const of_pair = tapeless::jacobian(g, std::pair{2.0, 3.0});
    static_assert(is<std::array<std::pair<double, double>, 2>, decltype(of_pair)>);
    BOOST_TEST((of_pair[0] == std::pair{3.0, 2.0}));
    BOOST_TEST((of_pair[1] == std::pair{0.0, 1.0}));
}

// A tuple's members have Jacobians of their own; a pair and a struct keep their type.
BOOST_AUTO_TEST_CASE(tuples_pairs_and_structs_as_results) {
    constexpr auto f = [](auto const& v) {
        return std::tuple{v[0] * v[1], std::array{v[0], v[1], v[0] - v[1]},
                          std::pair{v[0] * v[0], std::array{v[1] * v[1]}}};
    };
    auto const [value, jacobian] = tapeless::value_and_jacobian(f, vector<2>{3, 5});
    static_assert(is<std::tuple<double, vector<3>, std::pair<double, vector<1>>>, decltype(value)>);
    static_assert(
        is<std::tuple<vector<2>, matrix<3, 2>, std::pair<vector<2>, std::array<vector<2>, 1>>>,
           decltype(jacobian)>);
    BOOST_TEST(std::get<2>(value).second[0] == 25);
    BOOST_TEST((std::get<0>(jacobian) == vector<2>{5, 3}));
    BOOST_TEST((std::get<1>(jacobian) == matrix<3, 2>{{{1, 0}, {0, 1}, {1, -1}}}));
    BOOST_TEST((std::get<2>(jacobian).first == vector<2>{6, 0}));
    BOOST_TEST((std::get<2>(jacobian).second[0] == vector<2>{0, 10}));

    constexpr auto moved = [](auto const& one, auto t) {
        using scalar = std::remove_cvref_t<decltype(t)>;
        return point<scalar>{one.origin.x + t * one.direction[0],
                             one.origin.y + t * one.direction[1]};
    };
    auto const [at, blocks] =
        tapeless::value_and_jacobian(moved, ray<double>{{1, 2}, {3, 4}}, 10.0);
    static_assert(is<point<double>, decltype(at)>);
    static_assert(is<std::tuple<point<ray<double>>, point<double>>, decltype(blocks)>);
    BOOST_TEST(at.x == 31);
    BOOST_TEST(at.y == 42);
    auto const& [of_ray, of_t] = blocks;
    BOOST_TEST(of_ray.x.origin.x == 1);
    BOOST_TEST(of_ray.x.origin.y == 0);
    BOOST_TEST((of_ray.x.direction == vector<2>{10, 0}));
    BOOST_TEST(of_ray.y.origin.x == 0);
    BOOST_TEST(of_ray.y.origin.y == 1);
    BOOST_TEST((of_ray.y.direction == vector<2>{0, 10}));
    BOOST_TEST(of_t.x == 3);
    BOOST_TEST(of_t.y == 4);
}

// A result in a struct within a struct: the gradient takes the place of every scalar.
BOOST_AUTO_TEST_CASE(structs_of_structs_as_results) {
    constexpr auto f = [](auto const& v) {
        using scalar = std::remove_cvref_t<decltype(v[0])>;
        return ray<scalar>{{v[0] * v[1], v[1]}, {v[0], v[0] * v[0]}};
    };
    auto const jacobian = tapeless::jacobian(f, vector<2>{3, 5});
    static_assert(is<ray<vector<2>>, decltype(jacobian)>);
    BOOST_TEST((jacobian.origin.x == vector<2>{5, 3}));
    BOOST_TEST((jacobian.origin.y == vector<2>{0, 1}));
    BOOST_TEST((jacobian.direction == matrix<2, 2>{{{1, 0}, {6, 0}}}));
}

// Structs that Boost.Hana knows one instance at a time are told to it for double and active only.
BOOST_AUTO_TEST_CASE(adapted_structs_as_arguments) {
    constexpr auto project = [](auto const& lens, auto const& at) {
        return std::array{lens.focal * at[0] + lens.centre[0], lens.focal * at[1] + lens.centre[1]};
    };
    auto const [of_lens, of_point] =
        tapeless::jacobian(project, camera<double>{2, {3, 4}}, vector<2>{5, 6});
    static_assert(is<std::array<camera<double>, 2>, decltype(of_lens)>);
    BOOST_TEST(of_lens[0].focal == 5);
    BOOST_TEST((of_lens[0].centre == vector<2>{1, 0}));
    BOOST_TEST(of_lens[1].focal == 6);
    BOOST_TEST((of_lens[1].centre == vector<2>{0, 1}));
    BOOST_TEST((of_point == matrix<2, 2>{{{2, 0}, {0, 2}}}));
}

// Inputs and constants as results, twice the same result, and arguments that are not used.
BOOST_AUTO_TEST_CASE(results_that_are_arguments_or_constants) {
    constexpr auto f = [](auto const& v, auto unused) {
        static_cast<void>(unused);
        auto const product = v[0] * v[1];
        return std::array{v[1], tapeless::active(3), product, product, v[0] * 0, floor(v[1])};
    };
    auto const [value, jacobian] = tapeless::value_and_jacobian(f, vector<2>{2, 5}, 7.0);
    BOOST_TEST((value == vector<6>{5, 3, 10, 10, 0, 5}));
    auto const& [of_v, of_unused] = jacobian;
    BOOST_TEST((of_v == matrix<6, 2>{{{0, 1}, {0, 0}, {5, 2}, {5, 2}, {0, 0}, {0, 0}}}));
    BOOST_TEST((of_unused == vector<6>{}));

    constexpr auto constants = [](auto) { return std::array{1.5, 2.5}; };
    BOOST_TEST((tapeless::value_and_jacobian(constants, 2.0).value == vector<2>{1.5, 2.5}));
    BOOST_TEST((tapeless::jacobian(constants, 2.0) == vector<2>{}));
    constexpr auto identity = [](auto const& v) { return v; };
    BOOST_TEST((tapeless::jacobian(identity, vector<2>{2, 3}) == matrix<2, 2>{{{1, 0}, {0, 1}}}));
    constexpr auto number = [](auto const&) { return 3; };
    BOOST_TEST((tapeless::jacobian(number, vector<2>{2, 3}) == vector<2>{}));
}

BOOST_AUTO_TEST_CASE(results_without_scalars) {
    constexpr auto f = [](auto a) { return std::tuple{std::array<decltype(a), 0>{}, a * a}; };
    BOOST_TEST(std::get<1>(tapeless::jacobian(f, 3.0)) == 6);
}

BOOST_AUTO_TEST_CASE(stop_gradient_and_selections) {
    constexpr auto f = [](auto const& v) {
        return std::array{v[0] * stop_gradient(v[1]), where(v[0] < v[1], v[0] * v[0], v[1])};
    };
    BOOST_TEST((tapeless::jacobian(f, vector<2>{2, 3}) == matrix<2, 2>{{{3, 0}, {4, 0}}}));
    BOOST_TEST((tapeless::jacobian(f, vector<2>{3, 2}) == matrix<2, 2>{{{2, 0}, {0, 1}}}));
}

BOOST_AUTO_TEST_CASE(expressions_have_their_gradient) {
    auto const f = x * x * y / z + 2.5 * z;
    auto const [value, jacobian] = tapeless::value_and_jacobian(f, z = 4.0, x = 2.0, y = 3.0);
    BOOST_TEST(value == 13);
    BOOST_TEST(jacobian[x] == 3);
    BOOST_TEST(jacobian[y] == 1);
    BOOST_TEST(jacobian[z] == 1.75);
    auto const partly = tapeless::jacobian(f, x = 2.0f, y = tapeless::fixed(3), z = 4.0);
    static_assert(is<float, decltype(partly[x])>);
    static_assert(is<double, decltype(partly[z])>);
    BOOST_TEST(partly[x] == 3);
    BOOST_TEST(partly[z] == 1.75);
    static_assert(std::is_same_v<decltype(tapeless::jacobian(f, x = 1.0, y = 1.0, z = 1.0)),
                                 decltype(tapeless::gradient(f, x = 1.0, y = 1.0, z = 1.0))>);
}

BOOST_AUTO_TEST_CASE(a_jacobian_inside_a_function) {
    constexpr auto spherical = [](auto const& v) {
        return std::array{v[0] * sin(v[1]) * cos(v[2]), v[0] * sin(v[1]) * sin(v[2]),
                          v[0] * cos(v[1])};
    };
    constexpr auto volume = [](auto const& v) {
        auto const j = tapeless::jacobian(
            [](auto const& w) {
                return std::array{w[0] * sin(w[1]) * cos(w[2]), w[0] * sin(w[1]) * sin(w[2]),
                                  w[0] * cos(w[1])};
            },
            v);
        return j[0][0] * (j[1][1] * j[2][2] - j[1][2] * j[2][1]) -
               j[0][1] * (j[1][0] * j[2][2] - j[1][2] * j[2][0]) +
               j[0][2] * (j[1][0] * j[2][1] - j[1][1] * j[2][0]);
    };
    vector<3> const at{1.5, 0.7, 0.3};
    auto const [value, gradient] = tapeless::value_and_gradient(volume, at);
    auto const close = boost::test_tools::tolerance(1e-14);
    BOOST_TEST(value == 1.5 * 1.5 * std::sin(0.7), close);
    BOOST_TEST(gradient[0] == 2 * 1.5 * std::sin(0.7), close);
    BOOST_TEST(gradient[1] == 1.5 * 1.5 * std::cos(0.7), close);
    BOOST_TEST(std::fabs(gradient[2]) < 1e-14);
    auto const direct = tapeless::jacobian(spherical, at);
    BOOST_TEST(direct[0][0] == std::sin(0.7) * std::cos(0.3), close);
    BOOST_TEST(direct[2][1] == -1.5 * std::sin(0.7), close);
}

BOOST_AUTO_TEST_CASE(the_jacobian_of_a_gradient_is_the_hessian) {
    constexpr auto f = [](auto const& v) { return v[0] * v[0] * v[1] * v[2] + v[1] * v[1] * v[1]; };
    constexpr auto slopes = [](auto const& v) {
        return tapeless::gradient(
            [](auto const& w) { return w[0] * w[0] * w[1] * w[2] + w[1] * w[1] * w[1]; }, v);
    };
    vector<3> const at{2, 3, 5};
    BOOST_TEST((tapeless::jacobian(slopes, at) == tapeless::hessian(f, at)));
    BOOST_TEST(
        (tapeless::jacobian(slopes, at) == matrix<3, 3>{{{30, 20, 12}, {20, 18, 4}, {12, 4, 0}}}));

    // Of several arguments: blocks of blocks, alike.
    constexpr auto g = [](auto a, auto const& w) { return a * a * w[0] * w[1] * w[1]; };
    constexpr auto slopes_of_g = [](auto a, auto const& v) {
        return tapeless::gradient([](auto b, auto const& w) { return b * b * w[0] * w[1] * w[1]; },
                                  a, v);
    };
    auto const blocks = tapeless::jacobian(slopes_of_g, 2.0, vector<2>{3, 5});
    static_assert(is<std::remove_cvref_t<decltype(blocks)>,
                     decltype(tapeless::hessian(g, 2.0, vector<2>{3, 5}))>);
    BOOST_TEST((blocks == tapeless::hessian(g, 2.0, vector<2>{3, 5})));
}

// Jacobians of Jacobians: second derivatives of all results.
BOOST_AUTO_TEST_CASE(a_jacobian_of_a_jacobian) {
    constexpr auto slopes = [](auto const& v) {
        return tapeless::jacobian(
            [](auto const& w) { return std::array{w[0] * w[0] * w[1], w[1] * w[1] * w[1]}; }, v);
    };
    auto const second = tapeless::jacobian(slopes, vector<2>{2, 3});
    static_assert(is<std::array<matrix<2, 2>, 2>, decltype(second)>);
    BOOST_TEST((second[0] == matrix<2, 2>{{{6, 4}, {4, 0}}}));
    BOOST_TEST((second[1] == matrix<2, 2>{{{0, 0}, {0, 18}}}));
}

namespace {

// One output: reverse, and the gradient to the last bit.
constexpr auto one_output = [](auto const& v) {
    auto total = v[0] * v[1];
    for (std::size_t i = 1; i < v.size(); ++i)
        total += sin(v[i] * v[i - 1]) * exp(v[i]) / (1 + v[i - 1] * v[i - 1]);
    return total / sqrt(1 + v[0] * v[0]);
};
static_assert(tapeless::cost_of_jacobian(one_output, vector<5>{}).order == elimination::reverse);
static_assert(tapeless::cost_of_jacobian(one_output, vector<5>{}).taken() ==
              tapeless::cost(one_output, vector<5>{}).value_and_gradient);
static_assert(tapeless::cost_of_jacobian(x * sin(y), x = 1.0, y = 2.0).order ==
              elimination::reverse);

// One input: forward.
constexpr auto one_input = [](auto a) {
    auto const s = sin(a);
    return std::array{s, s * a, exp(s) * a, s / (1 + a * a), sqrt(s)};
};
static_assert(tapeless::cost_of_jacobian(one_input, 0.5).order == elimination::forward);
static_assert(tapeless::cost_of_jacobian(one_input, 0.5).forward ==
              tapeless::cost_of_jacobian(one_input, 0.5).taken());

// Many inputs, few values between, many outputs: neither sweep is best.
template <int Width>
constexpr auto wide_narrow_wide = [](auto const& v) {
    using scalar = std::remove_cvref_t<decltype(v[0])>;
    std::array<scalar, Width> narrow{};
    for (std::size_t k = 0; k < v.size(); ++k)
        narrow[k % Width] += v[k] * v[k] * sin(v[k]);
    for (int step = 0; step < 6; ++step)
        for (scalar& each : narrow)
            each = sin(each) * each;
    for (std::size_t k = 1; k < Width; ++k)
        narrow[0] = narrow[0] * narrow[k];
    std::array<scalar, 8> result{};
    for (std::size_t k = 0; k < result.size(); ++k)
        result[k] = exp(narrow[k % Width] * (static_cast<double>(k) + 2)) * narrow[0];
    return result;
};
template <int Width>
constexpr auto counts = tapeless::cost_of_jacobian(wide_narrow_wide<Width>, vector<8>{});
constexpr int products(tapeless::operation_count const& of) {
    return of.multiplications + of.divisions;
}
template <int Width>
constexpr bool mixed_is_best = counts<Width>.order == elimination::cheapest_first &&
                               products(counts<Width>.mixed) < products(counts<Width>.forward) &&
                               products(counts<Width>.mixed) < products(counts<Width>.reverse) &&
                               products(counts<Width>.taken()) == products(counts<Width>.mixed);
static_assert(mixed_is_best<1> && mixed_is_best<2>);

// Few inputs, many outputs, and the other way round: the cheapest of the three is taken.
constexpr auto tall = [](auto const& v) {
    using scalar = std::remove_cvref_t<decltype(v[0])>;
    std::array<scalar, 12> result{};
    auto const inner = sin(v[0] * v[1]);
    for (std::size_t k = 0; k < result.size(); ++k)
        result[k] = sin(exp(inner * (static_cast<double>(k) + 2)) * v[k % 2]);
    return result;
};
constexpr auto wide = [](auto const& v) {
    auto total = v[0];
    for (auto const& each : v)
        total += sin(each * each) * each;
    return std::array{sin(total) * total, exp(total)};
};
constexpr bool takes_the_cheapest(tapeless::jacobian_counts const& of) {
    return products(of.taken()) <= products(of.forward) &&
           products(of.taken()) <= products(of.reverse) &&
           products(of.taken()) <= products(of.mixed);
}
static_assert(takes_the_cheapest(tapeless::cost_of_jacobian(tall, vector<2>{})));
static_assert(takes_the_cheapest(tapeless::cost_of_jacobian(wide, vector<12>{})));
static_assert(takes_the_cheapest(tapeless::cost_of_jacobian(two_of_three, vector<3>{})));

} // namespace

BOOST_AUTO_TEST_CASE(one_output_gives_the_gradient_bit_for_bit) {
    for (int n = 0; n < 20; ++n) {
        vector<5> at{};
        for (std::size_t k = 0; k < at.size(); ++k)
            at[k] = std::sin(3.0 * n + static_cast<double>(k));
        auto const [value, jacobian] = tapeless::value_and_jacobian(one_output, at);
        auto const [same, gradient] = tapeless::value_and_gradient(one_output, at);
        BOOST_TEST(value == same);
        BOOST_TEST((jacobian == gradient));
    }
}

// The mixture of orders against the chain rule through one value, in closed form.
BOOST_AUTO_TEST_CASE(wide_narrow_wide_is_right) {
    vector<8> at{};
    for (std::size_t k = 0; k < at.size(); ++k)
        at[k] = 0.1 + 0.05 * static_cast<double>(k);
    auto const [value, jacobian] = tapeless::value_and_jacobian(wide_narrow_wide<1>, at);
    BOOST_TEST((value == wide_narrow_wide<1>(at)));
    double narrow = 0, slope = 1;
    for (double const each : at)
        narrow += each * each * std::sin(each);
    for (int step = 0; step < 6; ++step) {
        slope *= std::cos(narrow) * narrow + std::sin(narrow);
        narrow = std::sin(narrow) * narrow;
    }
    for (std::size_t i = 0; i < at.size(); ++i)
        for (std::size_t j = 0; j < at.size(); ++j) {
            double const factor = static_cast<double>(i) + 2,
                         outer = std::exp(narrow * factor) * (factor * narrow + 1),
                         inner = 2 * at[j] * std::sin(at[j]) + at[j] * at[j] * std::cos(at[j]);
            BOOST_TEST(jacobian[i][j] == outer * slope * inner,
                       boost::test_tools::tolerance(1e-13));
        }
}
