// The caller's arguments and results, seen as scalars one after the other.
// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE structure
#include <tapeless.hpp>

#include <array>
#include <boost/hana/adapt_struct.hpp>
#include <boost/hana/define_struct.hpp>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <tuple>
#include <utility>

namespace robots {

template <class T>
struct joint {
    BOOST_HANA_DEFINE_STRUCT(joint, (T, angle), (T, length));
};

// A struct with a struct, an array and a pair in it, in the user's own namespace.
template <class T>
struct arm {
    BOOST_HANA_DEFINE_STRUCT(arm, (joint<T>, shoulder), (std::array<joint<T>, 2>, others),
                             (T, load));

    constexpr T reach() const {
        T result = shoulder.length * cos(shoulder.angle);
        for (joint<T> const& each : others)
            result += each.length * cos(each.angle);
        return result;
    }
};

template <class T>
struct camera {
    T focal;
    std::array<T, 2> centre;
};

} // namespace robots

// One instance of the template after another: Boost.Hana has no macro for the template itself.
BOOST_HANA_ADAPT_STRUCT(robots::camera<double>, focal, centre);
BOOST_HANA_ADAPT_STRUCT(robots::camera<float>, focal, centre);
BOOST_HANA_ADAPT_STRUCT(robots::camera<tapeless::active>, focal, centre);

namespace {

using tapeless::structure;
using tapeless::Structured;

using matrix = std::array<std::array<double, 3>, 2>;
using mixed = std::tuple<float, std::array<double, 2>, std::pair<float, float>>;

static_assert(Structured<double> && structure<double>::size == 1);
static_assert(structure<matrix>::size == 6);
static_assert(structure<mixed>::size == 5);
static_assert(std::is_same_v<structure<mixed>::scalar, double>);
static_assert(std::is_same_v<structure<std::tuple<float, long double>>::scalar, long double>);
static_assert(structure<robots::arm<double>>::size == 7);
static_assert(structure<robots::camera<float>>::size == 3);
static_assert(std::is_same_v<structure<robots::arm<float>>::scalar, float>);
static_assert(std::is_same_v<structure<robots::arm<double>>::rebind<tapeless::active>,
                             robots::arm<tapeless::active>>);
static_assert(std::is_same_v<structure<std::tuple<double, matrix>>::rebind<float>,
                             std::tuple<float, std::array<std::array<float, 3>, 2>>>);
static_assert(
    std::is_same_v<structure<std::pair<double, float>>::rebind<double>, std::pair<double, double>>);
static_assert(!Structured<int> && !Structured<char const*> && !Structured<std::array<int, 3>>);
struct unknown {};
static_assert(!Structured<unknown> && !Structured<std::tuple<double, unknown>>);

// Every scalar is found once, in order, and can be written.
constexpr bool places_are_in_order = [] {
    mixed all{0.0f, {1, 2}, {3.0f, 4.0f}};
    structure<mixed>::at<3>(all) = 30;
    return structure<mixed>::at<0>(all) == 0 && structure<mixed>::at<1>(all) == 1 &&
           structure<mixed>::at<2>(all) == 2 && structure<mixed>::at<3>(all) == 30 &&
           structure<mixed>::at<4>(all) == 4 && std::get<2>(all).first == 30;
}();
static_assert(places_are_in_order);
constexpr bool places_of_structs_are_in_order = [] {
    robots::arm<double> all{{0, 1}, {{{2, 3}, {4, 5}}}, 6};
    return structure<robots::arm<double>>::at<0>(all) == 0 &&
           structure<robots::arm<double>>::at<1>(all) == 1 &&
           structure<robots::arm<double>>::at<4>(all) == 4 &&
           structure<robots::arm<double>>::at<6>(all) == 6;
}();
static_assert(places_of_structs_are_in_order);

} // namespace

BOOST_AUTO_TEST_CASE(arrays) {
    constexpr auto f = [](auto const& v) { return v[0] * v[1] * v[2]; };
    auto const gradient = tapeless::gradient(f, std::array{2.0, 3.0, 5.0});
    BOOST_TEST((gradient == std::array{15.0, 10.0, 6.0}));
    auto const in_float = tapeless::gradient(f, std::array{2.0f, 3.0f, 5.0f});
    static_assert(std::is_same_v<std::remove_const_t<decltype(in_float)>, std::array<float, 3>>);
    BOOST_TEST((in_float == std::array{15.0f, 10.0f, 6.0f}));
}

BOOST_AUTO_TEST_CASE(nested_arrays) {
    constexpr auto determinant = [](auto const& m) {
        return m[0][0] * m[1][1] - m[0][1] * m[1][0];
    };
    using square = std::array<std::array<double, 2>, 2>;
    auto const [value, gradient] =
        tapeless::value_and_gradient(determinant, square{{{1, 2}, {3, 4}}});
    BOOST_TEST(value == -2);
    BOOST_TEST((gradient == square{{{4, -3}, {-2, 1}}}));
}

// A function that makes nested arrays itself, and passes them on.
BOOST_AUTO_TEST_CASE(nested_arrays_inside_a_function) {
    constexpr auto squared_trace = [](auto a, auto b) {
        using square = std::array<std::array<decltype(a), 2>, 2>;
        constexpr auto times = [](square const& l, square const& r) {
            square result{};
            for (std::size_t i = 0; i < 2; ++i)
                for (std::size_t j = 0; j < 2; ++j)
                    for (std::size_t k = 0; k < 2; ++k)
                        result[i][j] += l[i][k] * r[k][j];
            return result;
        };
        square const m{{{a, b}, {b, a}}};
        square const mm = times(m, m);
        return mm[0][0] + mm[1][1];
    };
    auto const [in_a, in_b] = tapeless::gradient(squared_trace, 3.0, 4.0);
    BOOST_TEST(in_a == 12);
    BOOST_TEST(in_b == 16);
}

BOOST_AUTO_TEST_CASE(tuples_and_pairs) {
    constexpr auto f = [](auto const& t) {
        auto const& [a, v, p] = t;
        return a * v[0] * v[1] + p.first / p.second;
    };
    mixed const at{2.0f, {3, 5}, {8.0f, 4.0f}};
    auto const gradient = tapeless::gradient(f, at);
    static_assert(std::is_same_v<std::remove_const_t<decltype(gradient)>, mixed>);
    BOOST_TEST((gradient == mixed{15.0f, {10, 6}, {0.25f, -0.5f}}));
    constexpr auto g = [](auto const& p) { return p.first * p.second; };
    BOOST_TEST((tapeless::gradient(g, std::pair{2.0, 3.0}) == std::pair{3.0, 2.0}));
}

BOOST_AUTO_TEST_CASE(structs_by_define_struct) {
    constexpr auto f = [](auto const& robot) { return robot.load * robot.reach(); };
    robots::arm<double> const robot{{0, 1}, {{{0, 2}, {std::acos(0.5), 3}}}, 10};
    auto const [value, gradient] = tapeless::value_and_gradient(f, robot);
    static_assert(std::is_same_v<decltype(gradient), robots::arm<double> const>);
    BOOST_TEST(value == 10 * (1 + 2 + 3 * std::cos(std::acos(0.5))));
    BOOST_TEST(gradient.shoulder.length == 10);
    BOOST_TEST(gradient.shoulder.angle == 0);
    BOOST_TEST(gradient.others[1].length == 10 * std::cos(std::acos(0.5)));
    BOOST_TEST(gradient.others[1].angle == -10 * 3 * std::sin(std::acos(0.5)));
    BOOST_TEST(gradient.load == value / 10);
}

BOOST_AUTO_TEST_CASE(structs_by_adapt_struct) {
    constexpr auto project = [](auto const& lens, auto const& point) {
        return lens.focal * point[0] / point[2] + lens.centre[0] + 2 * lens.centre[1];
    };
    auto const [of_lens, of_point] =
        tapeless::gradient(project, robots::camera<double>{2, {3, 4}}, std::array{1.0, 0.0, 4.0});
    BOOST_TEST(of_lens.focal == 0.25);
    BOOST_TEST(of_lens.centre[0] == 1);
    BOOST_TEST(of_lens.centre[1] == 2);
    BOOST_TEST((of_point == std::array{0.5, 0.0, -0.125}));
    BOOST_TEST(tapeless::gradient(project, robots::camera<float>{2, {3, 4}},
                                  tapeless::fixed(std::array{1.0f, 0.0f, 4.0f}))
                   .focal == 0.25f);
}

BOOST_AUTO_TEST_CASE(results_of_any_shape) {
    constexpr auto turn = [](auto angle) {
        return std::pair{std::array{cos(angle), -sin(angle)},
                         std::tuple{angle, std::array{sin(angle), cos(angle)}}};
    };
    auto const rotated = tapeless::value(turn, 0.5);
    BOOST_TEST(rotated.first[1] == -std::sin(0.5));
    BOOST_TEST(std::get<1>(rotated.second)[1] == std::cos(0.5));
    constexpr auto stretch = [](auto const& one) {
        return robots::joint{one.angle, 2 * one.length};
    };
    robots::joint<double> const stretched = tapeless::value(stretch, robots::joint<double>{1, 3});
    BOOST_TEST(stretched.angle == 1);
    BOOST_TEST(stretched.length == 6);
}

BOOST_AUTO_TEST_CASE(fixed_arguments_of_any_shape) {
    constexpr auto f = [](auto const& v, auto const& w, auto n) {
        return v[0] * w[0] + v[1] * w[1] * n;
    };
    auto const gradient = tapeless::gradient(
        f, std::array{1.0, 2.0}, tapeless::fixed(std::array{3.0, 4.0}), tapeless::fixed(5));
    BOOST_TEST((gradient == std::array{3.0, 20.0}));
    std::array w{3.0, 4.0}; // an object is referred to, not copied
    auto const later = tapeless::fixed(w);
    w[0] = 7;
    BOOST_TEST((tapeless::gradient(f, std::array{1.0, 2.0}, later, tapeless::fixed(1)) ==
                std::array{7.0, 4.0}));
}

BOOST_AUTO_TEST_CASE(empty_and_single_shapes) {
    constexpr auto f = [](auto a, auto const& none) {
        return a * a + static_cast<double>(none.size());
    };
    BOOST_TEST(tapeless::gradient(f, 3.0, tapeless::fixed(std::array<double, 0>{})) == 6);
    constexpr auto g = [](auto const& one) { return std::get<0>(one) * 2; };
    BOOST_TEST(std::get<0>(tapeless::gradient(g, std::tuple{1.0})) == 2);
    BOOST_TEST(tapeless::gradient(g, std::array{1.0})[0] == 2);
}

// More scalars than a fold expression of clang has operands.
BOOST_AUTO_TEST_CASE(many_scalars) {
    constexpr auto f = [](auto const& v) {
        auto sum = v[0] * v[0];
        for (std::size_t i = 1; i < v.size(); ++i)
            sum += v[i] * v[i - 1];
        return sum;
    };
    std::array<double, 300> v{};
    v.fill(2);
    auto const [value, gradient] = tapeless::value_and_gradient(f, v);
    BOOST_TEST(value == 1200);
    BOOST_TEST(gradient[0] == 6);
    BOOST_TEST(gradient[299] == 2);
}
