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
