/// @file Tests of operation/component.hpp: rows with several outputs, and with an adjoint of their
/// own.
// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE component
#include <boost/test/unit_test.hpp>

#include <tapeless.hpp>

#include <array>
#include <cmath>
#include <sstream>

using namespace tapeless::literals;

namespace {

int evaluations = 0;

// Radius and angle of a point.
struct polar {
    static constexpr std::string_view name = "polar";
    static constexpr int outputs = 2;
    static auto value(auto const& x, auto const& y) {
        using std::atan2;
        using std::sqrt;
        ++evaluations;
        return std::array{sqrt(x * x + y * y), atan2(y, x)};
    }
    static constexpr auto partials(auto const& y, auto const& a, auto const& b) {
        auto const r = y[0];
        return std::tuple{std::tuple{a / r, b / r}, std::tuple{-b / (r * r), a / (r * r)}};
    }
};

// The same, which states its adjoint.
struct polar_with_adjoint {
    static constexpr std::string_view name = "polar";
    static constexpr int outputs = 2;
    static auto value(auto const& x, auto const& y) { return polar::value(x, y); }
    static constexpr auto vjp(auto const& w, auto const& y, auto const& a, auto const& b) {
        auto const r = y[0];
        return std::tuple{w[0] * a / r - w[1] * b / (r * r), w[0] * b / r + w[1] * a / (r * r)};
    }
};

// One output, and an adjoint.
struct cubed {
    static constexpr std::string_view name = "cubed";
    static auto value(auto const& x) { return x * x * x; }
    static constexpr auto vjp(auto const& w, auto const&, auto const& x) {
        return std::tuple{w * 3 * x * x};
    }
};

// r^2 * angle^3, by apply or written out.
template <class Row>
struct spiral {
    constexpr auto operator()(auto x, auto y) const {
        auto const [r, angle] = tapeless::apply<Row>(x, y);
        return r * r * angle * angle * angle;
    }
};
constexpr auto written_out = [](auto x, auto y) {
    auto const angle = atan2(y, x);
    return (x * x + y * y) * angle * angle * angle;
};

template <class Row>
struct both_outputs {
    constexpr auto operator()(auto x, auto y) const { return tapeless::apply<Row>(x * y, y); }
};

using rows = std::tuple<polar, polar_with_adjoint>;

void expect_close(double actual, double expected) {
    BOOST_TEST(std::fabs(actual - expected) <= 1e-13 * (1 + std::fabs(expected)));
}

} // namespace

BOOST_AUTO_TEST_CASE_TEMPLATE(several_outputs_are_differentiated, Row, rows) {
    constexpr spiral<Row> f;
    auto const [value, gradient, hessian] = tapeless::value_gradient_and_hessian(f, 0.7, 1.9);
    auto const expected = tapeless::value_gradient_and_hessian(written_out, 0.7, 1.9);
    expect_close(value, expected.value);
    expect_close(std::get<0>(gradient), std::get<0>(expected.gradient));
    expect_close(std::get<1>(gradient), std::get<1>(expected.gradient));
    expect_close(std::get<1>(std::get<0>(hessian)), std::get<1>(std::get<0>(expected.hessian)));
    expect_close(std::get<1>(std::get<1>(hessian)), std::get<1>(std::get<1>(expected.hessian)));

    auto const jvp = tapeless::jvp(f, 0.7, 1.9, tapeless::tangents(2.0, -1.0));
    expect_close(jvp.tangent, 2 * std::get<0>(gradient) - std::get<1>(gradient));

    // d(r, angle)/d(x, y) at (0.7 * 1.9, 1.9)
    auto const jacobian = tapeless::jacobian(both_outputs<Row>{}, 0.7, 1.9);
    double const x = 0.7 * 1.9, y = 1.9, square = x * x + y * y;
    expect_close(std::get<0>(jacobian)[0], x / std::sqrt(square) * y);
    expect_close(std::get<0>(jacobian)[1], -y / square * y);
    expect_close(std::get<1>(jacobian)[1], -y / square * 0.7 + x / square);
}

BOOST_AUTO_TEST_CASE(one_call_computes_all_outputs) {
    evaluations = 0;
    tapeless::value_and_gradient(spiral<polar>{}, 0.7, 1.9);
    BOOST_TEST(evaluations == 1);
    evaluations = 0;
    tapeless::value_gradient_and_hessian(spiral<polar_with_adjoint>{}, 0.7, 1.9);
    BOOST_TEST(evaluations == 1);
    // An output that nobody needs changes nothing of that.
    evaluations = 0;
    constexpr auto radius = [](auto x, auto y) { return tapeless::apply<polar>(x, y)[0]; };
    auto const [dx, dy] = tapeless::gradient(radius, 3.0, 4.0);
    BOOST_TEST(evaluations == 1);
    expect_close(dx, 0.6);
    expect_close(dy, 0.8);
}

BOOST_AUTO_TEST_CASE(outputs_of_expressions) {
    constexpr auto x = "x"_v;
    constexpr auto y = "y"_v;
    constexpr auto outputs = tapeless::apply<polar>(x, y);
    constexpr auto r = std::get<0>(outputs);
    constexpr auto angle = std::get<1>(outputs);
    auto const [value, gradient] =
        tapeless::value_and_gradient(r * r * angle * angle * angle, x = 0.7, y = 1.9);
    auto const expected = tapeless::value_and_gradient(written_out, 0.7, 1.9);
    std::ostringstream text;
    text << r * angle;
    BOOST_TEST(text.str() == "polar(x, y)[0]*polar(x, y)[1]");
    expect_close(value, expected.value);
    expect_close(gradient[x], std::get<0>(expected.gradient));
    expect_close(gradient[y], std::get<1>(expected.gradient));
}

BOOST_AUTO_TEST_CASE(one_output_with_an_adjoint) {
    constexpr auto f = [](auto x) { return x * tapeless::apply<cubed>(x); };
    expect_close(tapeless::gradient(f, 2.0), 32);
    expect_close(tapeless::derivative<3>(f, 2.0), 48);
    BOOST_TEST(tapeless::apply<cubed>(2.0) == 8.0);
}

BOOST_AUTO_TEST_CASE(numbers_go_straight_to_the_row) {
    auto const [r, angle] = tapeless::apply<polar>(3.0, 4.0);
    BOOST_TEST(r == 5.0);
    BOOST_TEST(angle == std::atan2(4.0, 3.0));
}
