/// @file Tests of products.hpp: jvp, vjp and hvp.
// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE products
#include <boost/test/unit_test.hpp>

#include <tapeless.hpp>

#include <array>
#include <boost/hana/define_struct.hpp>
#include <cmath>
#include <tuple>
#include <type_traits>
#include <utility>

using namespace tapeless::literals;
using tapeless::cotangents;
using tapeless::fixed;
using tapeless::tangents;

namespace {

template <class T>
struct point {
    BOOST_HANA_DEFINE_STRUCT(point, (T, x), (T, y));
};

template <std::size_t N>
using vector = std::array<double, N>;
template <std::size_t Rows, std::size_t Columns>
using matrix = std::array<std::array<double, Columns>, Rows>;

template <class Expected, class T>
constexpr bool is = std::is_same_v<std::remove_cvref_t<T>, Expected>;

constexpr auto f = [](auto const& v) {
    return std::array{v[0] * v[1] * v[2], v[0] + 2 * v[2], v[1] * v[1]};
};
constexpr auto g = [](auto const& v) { return v[0] * v[0] * v[1] + v[1] * v[2] * v[2]; };
constexpr vector<3> at{2, 3, 5};
static_assert(tapeless::jvp(f, at, tangents(vector<3>{1, -1, 2})).value == vector<3>{30, 12, 9});
static_assert(tapeless::jvp(f, at, tangents(vector<3>{1, -1, 2})).tangent == vector<3>{17, 5, -6});
static_assert(tapeless::vjp(f, at, cotangents(vector<3>{1, -1, 2})).value == vector<3>{30, 12, 9});
static_assert(tapeless::vjp(f, at, cotangents(vector<3>{1, -1, 2})).cotangent ==
              vector<3>{14, 22, 4});
static_assert(tapeless::hvp(g, at, tangents(vector<3>{1, -1, 2})).value == 87);
static_assert(tapeless::hvp(g, at, tangents(vector<3>{1, -1, 2})).gradient ==
              vector<3>{12, 29, 30});
static_assert(tapeless::hvp(g, at, tangents(vector<3>{1, -1, 2})).product == vector<3>{2, 24, 2});

constexpr auto x = "x"_v;
constexpr auto y = "y"_v;
constexpr auto z = "z"_v;
static_assert(tapeless::jvp(x * y, x = 2.0, y = 3.0, tangents(y = 1.0, x = 10.0)).tangent == 32);
static_assert(tapeless::vjp(x * y, x = 2.0, y = 3.0, cotangents(4.0)).cotangent[x] == 12);
static_assert(tapeless::hvp(x * x * y, x = 2.0, y = 3.0, tangents(x = 1.0, y = 10.0)).product[x] ==
              46);

} // namespace

BOOST_AUTO_TEST_CASE(scalars) {
    auto const [value, tangent] =
        tapeless::jvp([](auto a) { return a * a * a; }, 2.0, tangents(10.0));
    static_assert(is<double, decltype(tangent)>);
    BOOST_TEST(value == 8);
    BOOST_TEST(tangent == 120);
    auto const back = tapeless::vjp([](auto a) { return a * a * a; }, 2.0, cotangents(10.0));
    BOOST_TEST(back.cotangent == 120);
    auto const second = tapeless::hvp([](auto a) { return a * a * a; }, 2.0, tangents(10.0));
    BOOST_TEST(second.gradient == 12);
    BOOST_TEST(second.product == 120);
}

BOOST_AUTO_TEST_CASE(every_scalar_of_the_language) {
    auto const check = []<class S>(S) {
        std::array<S, 3> const v{2, 3, 5}, d{1, -1, 2};
        auto const forward = tapeless::jvp(f, v, tangents(d));
        static_assert(is<std::array<S, 3>, decltype(forward.tangent)>);
        BOOST_TEST((forward.tangent == std::array<S, 3>{17, 5, -6}));
        auto const reverse = tapeless::vjp(f, v, cotangents(d));
        static_assert(is<std::array<S, 3>, decltype(reverse.cotangent)>);
        BOOST_TEST((reverse.cotangent == std::array<S, 3>{14, 22, 4}));
        BOOST_TEST((tapeless::hvp(g, v, tangents(d)).product == std::array<S, 3>{2, 24, 2}));
        auto const of_expression =
            tapeless::jvp(x * y, x = S(2), y = S(3), tangents(x = S(1), y = S(0)));
        static_assert(is<S, decltype(of_expression.tangent)>);
        BOOST_TEST(of_expression.tangent == 3);
    };
    check(1.0f);
    check(1.0);
    check(1.0L);
}

// Seeds are numbers of any type, an integer too, and objects as well as temporaries.
BOOST_AUTO_TEST_CASE(seeds_of_other_types) {
    constexpr auto h = [](auto a, auto b) { return a * b; };
    BOOST_TEST(tapeless::jvp(h, 2.0, 3.0, tangents(1, 0)).tangent == 3);
    BOOST_TEST(tapeless::jvp(h, 2.0, 3.0, tangents(1.0f, 1.0L)).tangent == 5);
    BOOST_TEST(tapeless::jvp(h, 2.0f, 3.0, tangents(1.0, 1.0)).tangent == 5);
    BOOST_TEST((tapeless::vjp(h, 2.0, 3.0, cotangents(2)).cotangent == std::tuple{6.0, 4.0}));
    BOOST_TEST((tapeless::hvp(h, 2.0, 3.0, tangents(1, 10)).product == std::tuple{10.0, 1.0}));
    std::array<float, 3> direction{1, -1, 2};
    auto const later = tangents(direction); // referred to, as in fixed(a)
    direction[0] = 0;
    BOOST_TEST((tapeless::jvp(f, at, later).tangent == vector<3>{2, 4, -6}));
    int const one = 1;
    BOOST_TEST(tapeless::jvp(x * y, x = 2.0, y = 3.0, tangents(x = 1.0f, y = 0.0f)).tangent == 3);
    BOOST_TEST(tapeless::jvp(h, 2.0, 3.0, tangents(one, one)).tangent == 5);
}

BOOST_AUTO_TEST_CASE(several_arguments_and_fixed_ones) {
    constexpr auto h = [](auto a, auto const& v, auto const& m, auto n) {
        return std::array{a * v[0] * m[0][1], a / v[1] + m[1][0] * n};
    };
    matrix<2, 2> const m{{{5, 6}, {7, 8}}};
    auto const all = tapeless::jvp(h, 2.0, vector<2>{3, 4}, m, 2_c,
                                   tangents(1.0, vector<2>{1, 4}, matrix<2, 2>{{{0, 1}, {2, 0}}}));
    BOOST_TEST((all.value == vector<2>{36, 14.5}));
    BOOST_TEST((all.tangent == vector<2>{18 + 12 + 6, 0.25 - 0.5 + 4}));
    auto const some =
        tapeless::jvp(h, 2.0, vector<2>{3, 4}, fixed(m), fixed(2), tangents(1.0, vector<2>{1, 4}));
    BOOST_TEST((some.value == all.value));
    BOOST_TEST((some.tangent == vector<2>{30, -0.25}));
    auto const last = tapeless::jvp(h, fixed(2), fixed(vector<2>{3, 4}), m, 2_c,
                                    tangents(matrix<2, 2>{{{0, 1}, {2, 0}}}));
    BOOST_TEST((last.tangent == vector<2>{6, 4}));

    auto const back =
        tapeless::vjp(h, 2.0, fixed(vector<2>{3, 4}), m, 2_c, cotangents(vector<2>{1, 10}));
    static_assert(is<std::tuple<double, matrix<2, 2>>, decltype(back.cotangent)>);
    BOOST_TEST(std::get<0>(back.cotangent) == 18 + 2.5);
    BOOST_TEST((std::get<1>(back.cotangent) == matrix<2, 2>{{{0, 6}, {20, 0}}}));

    constexpr auto k = [](auto a, auto const& v, auto w) { return a * a * v[0] * v[1] * w; };
    auto const second =
        tapeless::hvp(k, 2.0, vector<2>{3, 5}, fixed(2), tangents(1.0, vector<2>{1, 0}));
    static_assert(is<std::tuple<double, vector<2>>, decltype(second.product)>);
    BOOST_TEST(second.value == 120);
    BOOST_TEST((second.gradient == std::tuple{120.0, vector<2>{40, 24}}));
    BOOST_TEST((second.product == std::tuple{60.0 + 40.0, vector<2>{40, 24 + 8}}));
}

BOOST_AUTO_TEST_CASE(tuples_pairs_and_structs) {
    constexpr auto h = [](auto const& p, auto const& t) {
        using scalar = std::remove_cvref_t<decltype(p.x)>;
        return std::tuple{p.x * std::get<0>(t),
                          std::pair{p.y, std::get<1>(t).first * std::get<1>(t).second},
                          point<scalar>{p.x, p.y * p.y}};
    };
    using second = std::tuple<double, std::pair<double, double>>;
    point<double> const p{2, 3};
    second const t{5, {7, 11}};
    auto const [value, tangent] =
        tapeless::jvp(h, p, t, tangents(point<double>{1, 2}, second{3, {4, 5}}));
    static_assert(
        is<std::tuple<double, std::pair<double, double>, point<double>>, decltype(tangent)>);
    BOOST_TEST(std::get<0>(value) == 10);
    BOOST_TEST(std::get<0>(tangent) == 11);
    BOOST_TEST((std::get<1>(tangent) == std::pair{2.0, 79.0}));
    BOOST_TEST(std::get<2>(tangent).x == 1);
    BOOST_TEST(std::get<2>(tangent).y == 12);

    // The cotangent of a tuple, and of its members one by one.
    using pair = std::pair<double, double>;
    auto const check = [](auto const& found) {
        static_assert(is<std::tuple<point<double>, second>, decltype(found.cotangent)>);
        auto const& [of_p, of_t] = found.cotangent;
        BOOST_TEST(of_p.x == 5 + 1000);
        BOOST_TEST(of_p.y == 10 + 6 * 2000);
        BOOST_TEST(std::get<0>(of_t) == 2);
        BOOST_TEST((std::get<1>(of_t) == pair{1100, 700}));
    };
    check(tapeless::vjp(h, p, t, cotangents(1.0, pair{10, 100}, point<double>{1000, 2000})));
    check(tapeless::vjp(h, p, t,
                        cotangents(std::tuple{1.0, pair{10, 100}, point<double>{1000, 2000}})));

    constexpr auto swapped = [](auto a, auto b) { return std::pair{b, a * b}; };
    BOOST_TEST((tapeless::vjp(swapped, 2.0, 3.0, cotangents(pair{1, 10})).cotangent ==
                std::tuple{30.0, 21.0}));
    constexpr auto one = [](auto a) { return std::tuple{a * a}; };
    BOOST_TEST(tapeless::vjp(one, 3.0, cotangents(std::tuple{1.0})).cotangent == 6);
    BOOST_TEST(tapeless::vjp(one, 3.0, cotangents(1.0)).cotangent == 6);
    BOOST_TEST(std::get<0>(tapeless::jvp(one, 3.0, tangents(1.0)).tangent) == 6);
}

BOOST_AUTO_TEST_CASE(expressions) {
    auto const e = x * y * 2.5 + z * z * x;
    auto const [value, tangent] =
        tapeless::jvp(e, y = 3.0, x = 2.0, z = 5.0, tangents(z = 1.0, x = 10.0, y = 100.0));
    BOOST_TEST(value == 65);
    BOOST_TEST(tangent == 20 + 10 * (7.5 + 25) + 100 * 5);
    BOOST_TEST(
        tapeless::jvp(e, y = fixed(3), x = 2.0, z = 5.0, tangents(z = 1.0, x = 10.0)).tangent ==
        20 + 10 * (7.5 + 25));
    auto const back = tapeless::vjp(e, y = 3.0, x = 2.0, z = fixed(5.0), cotangents(10.0));
    BOOST_TEST(back.cotangent[x] == 325);
    BOOST_TEST(back.cotangent[y] == 50);
    auto const second =
        tapeless::hvp(e, x = 2.0, y = 3.0, z = 5.0, tangents(x = 1.0, y = 10.0, z = 100.0));
    BOOST_TEST(second.gradient[z] == 20);
    BOOST_TEST(second.product[x] == 25 + 1000);
    BOOST_TEST(second.product[y] == 2.5);
    BOOST_TEST(second.product[z] == 10 + 400);
}

BOOST_AUTO_TEST_CASE(what_does_not_depend_on_the_arguments) {
    constexpr auto h = [](auto a, auto) {
        return std::array{a * 0, tapeless::active(3), floor(a)};
    };
    BOOST_TEST((tapeless::jvp(h, 2.5, 1.0, tangents(7.0, 8.0)).tangent == vector<3>{}));
    BOOST_TEST((tapeless::vjp(h, 2.5, 1.0, cotangents(vector<3>{1, 2, 3})).cotangent ==
                std::tuple{0.0, 0.0}));
    constexpr auto number = [](auto) { return 3; };
    BOOST_TEST(tapeless::jvp(number, 2.5, tangents(7.0)).value == 3);
    BOOST_TEST(tapeless::jvp(number, 2.5, tangents(7.0)).tangent == 0);
    BOOST_TEST(tapeless::hvp(number, 2.5, tangents(7.0)).product == 0);
    BOOST_TEST(tapeless::vjp(number, 2.5, cotangents(7.0)).cotangent == 0);
}

// Rows of jacobian, columns of jacobian and of hessian.
BOOST_AUTO_TEST_CASE(unit_vectors_give_rows_and_columns) {
    constexpr auto h = [](auto const& v) {
        auto const s = sin(v[0] * v[1]), e = exp(v[2] - s);
        return std::array{s * e, e / v[1], s + v[2], v[0] * e};
    };
    constexpr auto k = [](auto const& v) {
        auto const s = sin(v[0] * v[1]), e = exp(v[2] - s);
        return s * e / (v[1] + v[0] * v[0]);
    };
    vector<3> const here{0.3, 1.7, -0.4};
    auto const close = boost::test_tools::tolerance(1e-14);
    auto const jacobian = tapeless::jacobian(h, here);
    auto const hessian = tapeless::hessian(k, here);
    for (std::size_t j = 0; j < 3; ++j) {
        vector<3> unit{};
        unit[j] = 1;
        auto const column = tapeless::jvp(h, here, tangents(unit)).tangent;
        for (std::size_t i = 0; i < 4; ++i)
            BOOST_TEST(column[i] == jacobian[i][j], close);
        auto const product = tapeless::hvp(k, here, tangents(unit)).product;
        for (std::size_t i = 0; i < 3; ++i)
            BOOST_TEST(product[i] == hessian[i][j], close);
    }
    for (std::size_t i = 0; i < 4; ++i) {
        vector<4> unit{};
        unit[i] = 1;
        auto const row = tapeless::vjp(h, here, cotangents(unit)).cotangent;
        for (std::size_t j = 0; j < 3; ++j)
            BOOST_TEST(row[j] == jacobian[i][j], close);
    }
    BOOST_TEST((tapeless::hvp(k, here, tangents(vector<3>{})).product == vector<3>{}));
    BOOST_TEST((tapeless::hvp(k, here, tangents(here)).gradient == tapeless::gradient(k, here)));
}

namespace {

// Products inside of functions: with directions that are active, or constants.
constexpr auto cube = [](auto a) { return a * a * a * a; };
constexpr auto slope_along = [](auto a, auto direction) {
    return tapeless::jvp([](auto b) { return b * b * b * b; }, a, tangents(direction)).tangent;
};

} // namespace

BOOST_AUTO_TEST_CASE(a_jvp_inside_a_jvp) {
    // 4 a^3 d, whose tangent is 12 a^2 d da + 4 a^3 dd.
    auto const [value, tangent] = tapeless::jvp(slope_along, 2.0, 10.0, tangents(1.0, 0.0));
    BOOST_TEST(value == 320);
    BOOST_TEST(tangent == 480);
    BOOST_TEST(tapeless::jvp(slope_along, 2.0, 10.0, tangents(0.0, 1.0)).tangent == 32);
    BOOST_TEST((tapeless::gradient(slope_along, 2.0, 10.0) == std::tuple{480.0, 32.0}));
    constexpr auto third = [](auto a) {
        return tapeless::jvp(
                   [](auto b) {
                       return tapeless::jvp(
                                  [](auto c) {
                                      return tapeless::jvp([](auto d) { return d * d * d * d; }, c,
                                                           tangents(1))
                                          .tangent;
                                  },
                                  b, tangents(1.0))
                           .tangent;
                   },
                   a, tangents(1.0f))
            .tangent;
    };
    BOOST_TEST(tapeless::value(third, 2.0) == 48);
    BOOST_TEST(tapeless::gradient(third, 2.0) == 24);
    BOOST_TEST(tapeless::derivative<3>(cube, 2.0) == 48);
}

BOOST_AUTO_TEST_CASE(a_gradient_of_an_hvp_has_third_derivatives) {
    // v^T H v of a^3 b^2 is 6 a b^2 p^2 + 12 a^2 b p q + 2 a^3 q^2.
    constexpr auto curvature = [](auto const& v, auto const& d) {
        auto const product =
            tapeless::hvp([](auto const& w) { return w[0] * w[0] * w[0] * w[1] * w[1]; }, v,
                          tangents(d))
                .product;
        return d[0] * product[0] + d[1] * product[1];
    };
    auto const [value, gradient] =
        tapeless::value_and_gradient(curvature, vector<2>{2, 3}, vector<2>{1, 10});
    BOOST_TEST(value == 108 + 1440 + 1600);
    auto const& [of_v, of_d] = gradient;
    BOOST_TEST((of_v == vector<2>{54 + 1440 + 2400, 72 + 480}));
    BOOST_TEST((of_d == vector<2>{216 + 1440, 144 + 320}));
    auto const fixed_direction =
        tapeless::gradient(curvature, vector<2>{2, 3}, fixed(vector<2>{1, 10}));
    BOOST_TEST((fixed_direction == of_v));
}

BOOST_AUTO_TEST_CASE(a_vjp_inside_a_vjp_is_a_jvp) {
    // The cotangent is linear in the weights; its own transpose is the Jacobian.
    constexpr auto pulled = [](auto const& v, auto const& w) {
        return tapeless::vjp(
                   [](auto const& u) {
                       return std::array{u[0] * u[1] * u[2], u[0] + 2 * u[2], u[1] * u[1]};
                   },
                   v, cotangents(w))
            .cotangent;
    };
    auto const twice =
        tapeless::vjp(pulled, fixed(at), vector<3>{7, 7, 7}, cotangents(vector<3>{1, -1, 2}));
    BOOST_TEST((twice.cotangent == tapeless::jvp(f, at, tangents(vector<3>{1, -1, 2})).tangent));
}

BOOST_AUTO_TEST_CASE(expressions_inside_of_functions) {
    constexpr auto h = [](auto a, auto d) {
        return tapeless::jvp(x * x * y, x = a, y = fixed(3.0), tangents(x = d)).tangent;
    };
    BOOST_TEST((tapeless::gradient(h, 2.0, 5.0) == std::tuple{30.0, 12.0}));
}
