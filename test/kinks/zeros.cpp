// An adjoint that is exactly 0 wins against the infinite slope of a root at 0, in every question;
// and a factor that meets its reciprocal, or a sign that meets itself, cancels.
// SPDX-License-Identifier: BSL-1.0
#include "kinks.hpp"

#include <array>

namespace {

using namespace tapeless::literals;
using tapeless::cotangents;
using tapeless::tangents;

using kinks::scalars;
using kinks::x;

// Every question about the slope of a function of one number.
template <class S, class F>
void expect_slope(char const* name, F, S at, S slope) {
    constexpr auto twice = [](auto const& v) { return std::array{F{}(v[0]), 3 * F{}(v[0])}; };
    auto const jacobian = tapeless::jacobian(twice, std::array<S, 1>{at});
    auto const sparse = tapeless::sparse_jacobian(twice, std::array<S, 1>{at});
    S const found[] = {tapeless::gradient(F{}, at),
                       tapeless::vjp(F{}, at, cotangents(1)).cotangent,
                       jacobian[0][0],
                       jacobian[1][0] / 3,
                       sparse.entries[0],
                       tapeless::derivative<1>(F{}, at),
                       tapeless::jvp(F{}, at, tangents(1)).tangent,
                       tapeless::taylor<1>(F{}, at)[1],
                       tapeless::gradient(F{}(x), x = at)[x],
                       tapeless::jvp(F{}(x), x = at, tangents(x = 1.0)).tangent,
                       kinks::at(tapeless::derivative(F{}(x), x), x = at)};
    int question = 0;
    for (S const each : found) {
        BOOST_TEST(each == slope, name << ", question " << question << ": " << each);
        ++question;
    }
}

// Every question about its second derivative.
template <class S, class F>
void expect_second(char const* name, F, S at, S second) {
    constexpr auto slope = [](auto a) { return tapeless::gradient(F{}, a); };
    S const found[] = {tapeless::hessian(F{}, at),
                       tapeless::hvp(F{}, at, tangents(1)).product,
                       tapeless::derivative<2>(F{}, at),
                       2 * tapeless::taylor<2>(F{}, at)[2],
                       tapeless::gradient(slope, at),
                       tapeless::hessian(F{}(x), x = at)[x][x],
                       tapeless::hvp(F{}(x), x = at, tangents(x = 1.0)).product[x]};
    int question = 0;
    for (S const each : found) {
        BOOST_TEST(std::fabs(each - second) <=
                       8 * std::numeric_limits<S>::epsilon() * std::fabs(second),
                   name << ", question " << question << ": " << each);
        ++question;
    }
}

template <class S>
using pair = std::array<S, 2>;

template <class S, class F>
void expect_hessian(char const* name, F, pair<S> at, std::array<pair<S>, 2> const& second) {
    auto const found = tapeless::hessian(F{}, at);
    for (std::size_t j = 0; j < 2; ++j) {
        pair<S> unit{};
        unit[j] = 1;
        auto const column = tapeless::hvp(F{}, at, tangents(unit)).product;
        for (std::size_t i = 0; i < 2; ++i) {
            BOOST_TEST(std::fabs(found[i][j] - second[i][j]) <=
                           8 * std::numeric_limits<S>::epsilon() * 3,
                       name << " " << i << " " << j << ": " << found[i][j]);
            BOOST_TEST(std::fabs(column[i] - second[i][j]) <=
                           8 * std::numeric_limits<S>::epsilon() * 3,
                       name << " by hvp " << i << " " << j << ": " << column[i]);
        }
    }
}

} // namespace

BOOST_AUTO_TEST_CASE_TEMPLATE(an_adjoint_that_is_0_wins_in_every_question, S, scalars) {
    expect_slope<S>("cos(sqrt(x))", [](auto a) { return cos(sqrt(a)); }, 0, 0);
    expect_slope<S>("x * sqrt(x)", [](auto a) { return a * sqrt(a); }, 0, 0);
    expect_slope<S>(
        "sin(x) * exp(sqrt(x))", [](auto a) { return sin(a) * (exp(sqrt(a)) - 1); }, 0, 0);
    expect_slope<S>("x * cbrt(x)", [](auto a) { return a * cbrt(a); }, 0, 0);
    expect_slope<S>("sqrt(cbrt(x)) * x", [](auto a) { return sqrt(cbrt(a)) * a; }, 0, 0);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(factors_meet_their_reciprocal, S, scalars) {
    expect_slope<S>("square(sqrt(x))", [](auto a) { return square(sqrt(a)); }, 0, 1);
    expect_slope<S>("sqrt(x) * sqrt(x)", [](auto a) { return sqrt(a) * sqrt(a); }, 0, 1);
    expect_slope<S>("pow(sqrt(x), 3)", [](auto a) { return pow(sqrt(a), 3_c); }, 0, 0);
    expect_slope<S>("pow(sqrt(x), 4)", [](auto a) { return pow(sqrt(a), 4_c); }, 0, 0);
    expect_second<S>(
        "exp(-r * r)",
        [](auto a) {
            auto const r = sqrt(a * a);
            return exp(-r * r);
        },
        0, -2);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(signs_meet_themselves, S, scalars) {
    expect_second<S>("abs(x) * abs(x)", [](auto a) { return abs(a) * abs(a); }, 0, 2);
    expect_second<S>("square(abs(x))", [](auto a) { return square(abs(a)); }, 0, 2);
    expect_second<S>("cos(abs(x))", [](auto a) { return cos(abs(a)); }, 0, -1);
    expect_second<S>(
        "exp(-abs(x)) * (1 + abs(x))", [](auto a) { return exp(-abs(a)) * (1 + abs(a)); }, 0, -1);
    // 5/3 of the Matern covariance, Rasmussen and Williams (4.17), with l = 1.
    constexpr auto matern = [](auto const& v) {
        auto const d = abs(v[0] - v[1]);
        auto const s = sqrt(decltype(d)(5)) * d;
        return (1 + s + s * s / 3) * exp(-s);
    };
    S const k = S(5) / 3;
    expect_hessian<S>("Matern-5/2", matern, {1, 1}, {{{-k, k}, {k, -k}}});
}

// However the square is written, the root of one is differentiated as abs is.
BOOST_AUTO_TEST_CASE_TEMPLATE(a_root_of_a_square_is_abs, S, scalars) {
    for (S const at : {S(0), S(-2), S(3), std::numeric_limits<S>::min()}) {
        S const sign = S(at > 0) - S(at < 0);
        expect_slope<S>("sqrt(x * x)", [](auto a) { return sqrt(a * a); }, at, sign);
        expect_slope<S>("sqrt(square(x))", [](auto a) { return sqrt(square(a)); }, at, sign);
        expect_slope<S>("sqrt(pow(x, 2))", [](auto a) { return sqrt(pow(a, 2_c)); }, at, sign);
    }
    expect_second<S>("cos(sqrt(x * x))", [](auto a) { return cos(sqrt(a * a)); }, 0, -1);
    expect_second<S>(
        "Matern-3/2",
        [](auto a) {
            auto const r = sqrt(square(a));
            return (1 + r) * exp(-r);
        },
        0, -1);
    constexpr auto matern = [](auto const& v) {
        auto const d = v[0] - v[1], r = sqrt(d * d);
        return (1 + r + d * d / 3) * exp(-r);
    };
    S const k = S(1) / 3;
    expect_hessian<S>("Matern-5/2", matern, {1, 1}, {{{-k, k}, {k, -k}}});
}

BOOST_AUTO_TEST_CASE_TEMPLATE(norms_meet_their_slopes, S, scalars) {
    expect_hessian<S>("norm squared", [](auto const& v) { return pow(norm(v), 2_c); }, {0, 0},
                      {{{2, 0}, {0, 2}}});
    expect_hessian<S>("norm times norm", [](auto const& v) { return norm(v) * norm(v); }, {0, 0},
                      {{{2, 0}, {0, 2}}});
    expect_hessian<S>("norm cubed", [](auto const& v) { return pow(norm(v), 3_c); }, {0, 0}, {});
    expect_hessian<S>("hypot squared", [](auto const& v) { return square(hypot(v[0], v[1])); },
                      {0, 0}, {{{2, 0}, {0, 2}}});
    expect_hessian<S>("Gauss",
                      [](auto const& v) {
                          auto const r = norm(v);
                          return exp(-r * r / 2);
                      },
                      {0, 0}, {{{-1, 0}, {0, -1}}});
    // A zero adjoint in the place of one: y*y*sqrt(x) is 0 along y = 0.
    expect_hessian<S>("no root", [](auto const& v) { return v[1] * v[1] * sqrt(v[0]); }, {0, 0},
                      {});
}

// What the rules do not know is infinite or NaN at second order, never a number.
BOOST_AUTO_TEST_CASE_TEMPLATE(no_wrong_number_at_second_order, S, scalars) {
    auto const is_no_number = [](auto f, pair<S> at) {
        auto const second = tapeless::hessian(f, at);
        for (auto const& row : second)
            for (S const each : row)
                BOOST_TEST(!std::isfinite(each));
    };
    is_no_number([](auto const& v) { return hypot(v[0], v[1]); }, {0, 0});
    is_no_number([](auto const& v) { return norm(v); }, {0, 0});
    is_no_number([](auto const& v) { return atan2(v[0], v[1]); }, {0, 0});
    is_no_number([](auto const& v) { return cos(hypot(v[0], v[1])); }, {0, 0});
    auto const mixed =
        tapeless::hessian([](auto const& v) { return xlogy(v[0], v[1]); }, pair<S>{0, 0});
    BOOST_TEST(mixed[0][1] == std::numeric_limits<S>::infinity());
    // The trace of the cube of a symmetric matrix ((a, b), (b, 1)) by its eigenvalues, which are
    // equal here.
    is_no_number(
        [](auto const& v) {
            auto const middle = (v[0] + 1) / 2, radius = hypot((v[0] - 1) / 2, v[1]);
            auto const low = middle - radius, high = middle + radius;
            return low * low * low + high * high * high;
        },
        {1, 0});
}

// Where an adjoint of 0 hid an infinite slope, a further sweep does not take the 0 for what it is.
BOOST_AUTO_TEST_CASE_TEMPLATE(what_a_zero_hides_is_no_number_at_second_order, S, scalars) {
    auto const is_no_number = [](char const* name, auto f, pair<S> at, std::size_t i,
                                 std::size_t j) {
        pair<S> unit{};
        unit[j] = 1;
        auto const slopes = [](auto const& v) { return tapeless::gradient(decltype(f){}, v); };
        BOOST_TEST_CONTEXT(name) {
            BOOST_TEST(!std::isfinite(tapeless::hessian(f, at)[i][j]));
            BOOST_TEST(!std::isfinite(tapeless::hvp(f, at, tangents(unit)).product[i]));
            BOOST_TEST(!std::isfinite(tapeless::jacobian(slopes, at)[i][j]));
        }
    };
    static constexpr auto radius = [](auto const& v) { return sqrt(v[0] * v[0] + v[1] * v[1]); };
    auto const is_hidden = [&](char const* name, auto f) {
        BOOST_TEST((tapeless::gradient(f, pair<S>{0, 0}) == pair<S>{0, 0}));
        is_no_number(name, f, {0, 0}, 0, 0);
        is_no_number(name, f, {0, 0}, 1, 1);
    };
    is_hidden("cos", [](auto const& v) { return cos(radius(v)); });
    is_hidden("cosh", [](auto const& v) { return cosh(radius(v)); });
    is_hidden("Matern-3/2", [](auto const& v) { return (1 + radius(v)) * exp(-radius(v)); });
    is_hidden("Matern-5/2", [](auto const& v) {
        auto const squares = v[0] * v[0] + v[1] * v[1], r = sqrt(squares);
        return (1 + r + squares / 3) * exp(-r);
    });
    is_no_number(
        "xlogy(x, x / y)", [](auto const& v) { return xlogy(v[0], v[0] / v[1]); }, {0, 0.5}, 0, 1);
    // But a side that is not taken is 0, as is what does not vary.
    constexpr auto guarded = [](auto const& v) {
        auto const squares = v[0] * v[0] + v[1] * v[1];
        return where(squares > 0, cosh(sqrt(squares)), 1 + squares);
    };
    constexpr auto weighted = [](auto const& v, auto weight) { return weight * radius(v); };
    expect_hessian<S>("guarded", guarded, {0, 0}, {{{2, 0}, {0, 2}}});
    auto const second = tapeless::hessian(weighted, pair<S>{0, 0}, tapeless::fixed(S(0)));
    BOOST_TEST((second == std::array<pair<S>, 2>{}));
}

// The reference's example: a distance meets the slope of its norm.
struct matern {
    static constexpr std::string_view name = "matern";
    static constexpr auto value(auto const& r) {
        using std::exp;
        return (1 + r) * exp(-r);
    }
    static constexpr auto partials(auto const&, auto const& r) {
        return std::tuple{-r * tapeless::exp(-r)};
    }
};

BOOST_AUTO_TEST_CASE(a_row_of_a_distance_has_its_hessian_at_0) {
    constexpr auto kernel = [](auto const& v) { return tapeless::apply<matern>(norm(v)); };
    pair<double> const at{0, 0};
    auto const second = tapeless::hessian(kernel, at);
    auto const product = tapeless::hvp(kernel, at, tangents(pair<double>{1, 2})).product;
    BOOST_TEST((second == std::array<pair<double>, 2>{{{-1, 0}, {0, -1}}}));
    BOOST_TEST((product == pair<double>{-1, -2}));
}

// A width of 0 makes it max, with max's slopes at a tie.
BOOST_AUTO_TEST_CASE_TEMPLATE(smooth_max_without_a_width_is_max, S, scalars) {
    constexpr auto larger = [](auto const& v) { return smooth_max(v[0], v[1], v[2]); };
    constexpr auto smaller = [](auto const& v) { return smooth_min(v[0], v[1], 0); };
    for (auto const& [a, b] : {pair<S>{1, 1}, pair<S>{2, 1}, pair<S>{1, 2}, pair<S>{0, 0}}) {
        std::array<S, 3> const at{a, b, 0}, slope = tapeless::gradient(larger, at);
        BOOST_TEST(slope[0] == (a >= b));
        BOOST_TEST(slope[1] == (a < b));
        BOOST_TEST(slope[2] == 0);
        std::array<S, 2> const of_smaller = tapeless::gradient(smaller, pair<S>{a, b});
        BOOST_TEST(of_smaller[0] == (a <= b));
        BOOST_TEST(of_smaller[1] == (a > b));
    }
}

// What many selections leave out, or two zeros on one path of an elimination, may be NaN.
BOOST_AUTO_TEST_CASE(sides_that_are_not_taken_stay_0_behind_guards) {
    constexpr auto selections = [](auto a) {
        auto const root = sqrt(acosh(a));
        auto sum = a * 0;
        for (int k = 1; k <= 10; ++k)
            sum += where(a > 1 + k / 16.0, k * root, k * a);
        return sum;
    };
    BOOST_TEST(tapeless::gradient(selections, 0.5) == 55);
    static constexpr auto power = [](auto const& v) {
        auto const a =
            tapeless::branch(v[0] < 1.25, [&] { return rsqrt(v[0]); }, [&] { return acosh(v[0]); });
        return pow(a, a) + 0 * v[1];
    };
    constexpr auto curvature = [](auto const& v) {
        return std::array{tapeless::hessian(power, v)[0][0]};
    };
    // By mpmath, in 40 digits.
    double const third = tapeless::jacobian(curvature, pair<double>{0.86796027421951294, 1})[0][0];
    BOOST_TEST(std::fabs(third + 8.8561212123733996685) < 1e-13);
}
