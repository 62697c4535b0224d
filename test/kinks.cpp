// Derivatives at kinks and singular points: every row of the table in the documentation, in both
// doors, by value, reverse, forward and, where it has a meaning, second order, for every scalar of
// the language.
// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE kinks
#include "kinks/kinks.hpp"

namespace {

using namespace kinks;
using namespace tapeless::literals;

// The functions, named: every scalar and both doors use the same ones.
constexpr auto absolute = [](auto a) { return abs(a); };
constexpr auto largest = [](auto a, auto b) { return max(a, b); };
constexpr auto smallest = [](auto a, auto b) { return min(a, b); };
constexpr auto rectified = [](auto a) { return relu(a); };
constexpr auto clamped = [](auto a) { return clamp(a, -1, 2); };
constexpr auto clamped_below = [](auto a, auto b) { return clamp(a, b, 5); };
constexpr auto clamped_above = [](auto a, auto b) { return clamp(a, -5, b); };
constexpr auto root = [](auto a) { return sqrt(a); };
constexpr auto distance = [](auto a, auto b) { return hypot(a, b); };
constexpr auto distance_in_space = [](auto a, auto b) { return hypot(a, b, a * b); };
constexpr auto angle = [](auto a, auto b) { return atan2(a, b); };
constexpr auto power = [](auto a, auto b) { return pow(a, b); };
template <int N>
constexpr auto integer_power = [](auto a) { return pow(a, std::integral_constant<int, N>{}); };
template <int N>
constexpr auto literal_power = [](auto a) { return pow(a, static_cast<double>(N)); };
constexpr auto natural_logarithm = [](auto a) { return log(a); };
constexpr auto binary_logarithm = [](auto a) { return log2(a); };
constexpr auto shifted_logarithm = [](auto a) { return log1p(a); };
constexpr auto reciprocal = [](auto a) { return 1_c / a; };
constexpr auto arc_sine = [](auto a) { return asin(a); };
constexpr auto arc_cosine = [](auto a) { return acos(a); };
constexpr auto area_tangent = [](auto a) { return atanh(a); };
constexpr auto cube_root = [](auto a) { return cbrt(a); };
constexpr auto entropy = [](auto a, auto b) { return xlogy(a, b); };
constexpr auto down = [](auto a) { return floor(a); };
constexpr auto up = [](auto a) { return ceil(a); };
constexpr auto nearest = [](auto a) { return round(a); };
constexpr auto towards_zero = [](auto a) { return trunc(a); };
constexpr auto sign_of = [](auto a) { return sign(a); };
constexpr auto compared = [](auto a) { return where(a < 1, 3_c, 4_c); };
constexpr auto logistic = [](auto a) { return sigmoid(a); };
constexpr auto soft_plus = [](auto a) { return softplus(a); };
constexpr auto log_logistic = [](auto a) { return log_sigmoid(a); };
constexpr auto sigmoid_unit = [](auto a) { return silu(a); };
constexpr auto gaussian_unit = [](auto a) { return gelu(a); };
constexpr auto hyperbolic_tangent = [](auto a) { return tanh(a); };
constexpr auto log_sum = [](auto a, auto b) {
    return tapeless::apply<tapeless::logarithm_of_sum_of_exponentials>(a, b);
};
constexpr auto euclidean = [](auto a, auto b) {
    return tapeless::apply<tapeless::euclidean_norm>(a, b);
};

// Sides that are not taken.
constexpr auto selected = [](auto a) { return where(a > 0, sqrt(a), 3_c * a); };
constexpr auto logarithm_or_line = [](auto a) { return where(a > 0, log(a), a - 1_c); };
constexpr auto quotient_or_one = [](auto a) { return where(a == 0, 1_c, sin(a) / a); };
constexpr auto nested = [](auto a) {
    return where(a < 0, 2_c * a, where(a > 1, log(a - 1_c), sqrt(1_c - a)));
};
constexpr auto far_inside = [](auto a) {
    return where(a > 0, exp(sqrt(log(a))) * pow(a, -1.5), 7_c * a);
};
constexpr auto of_both = [](auto a, auto b) {
    return where(b > 0, a / b, a * b) + where(b > 0, log(b), b);
};
constexpr auto shared = [](auto a, auto b) {
    return where(a > 0, log(a), 0_c) + where(b > 0, 2_c * log(a), b);
};
constexpr auto infinite = [](auto a, auto b) {
    return where(a > 0, b / a, b) * where(b > 0, 1_c / a, 3_c);
};
constexpr auto of_selection = [](auto a) {
    auto const safe = where(a > 0, a, 1_c);
    return where(a > 0, log(safe) / safe, 0_c);
};

} // namespace

BOOST_AUTO_TEST_CASE_TEMPLATE(absolute_value, S, scalars) {
    check<S>("abs", absolute, 0, 0, 0, 0);
    check<S>("abs", absolute, -S(0), 0, 0, 0);
    check<S>("abs", absolute, -2, 2, -1, 0);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(largest_and_smallest_at_a_tie, S, scalars) {
    check<S>("max", largest, {3, 3}, 3, {1, 0}, hessian{0, 0, 0});
    check<S>("max", largest, {0, -S(0)}, 0, {1, 0});
    check<S>("max", largest, {3, 4}, 4, {0, 1});
    check<S>("min", smallest, {3, 3}, 3, {1, 0}, hessian{0, 0, 0});
    check<S>("min", smallest, {3, 2}, 2, {0, 1});
}

BOOST_AUTO_TEST_CASE_TEMPLATE(rectifier, S, scalars) {
    check<S>("relu", rectified, 0, 0, 0, 0);
    check<S>("relu", rectified, -1, 0, 0, 0);
    check<S>("relu", rectified, 2, 2, 1, 0);
    check<S>("relu", rectified, infinity<S>, infinity<S>, 1);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(clamp_at_its_bounds, S, scalars) {
    check<S>("clamp", clamped, -1, -1, 1, 0);
    check<S>("clamp", clamped, 2, 2, 1, 0);
    check<S>("clamp", clamped, -2, -1, 0, 0);
    check<S>("clamp", clamped, 3, 2, 0, 0);
    check<S>("clamp", clamped_below, {1, 1}, 1, {1, 0}, hessian{0, 0, 0});
    check<S>("clamp", clamped_below, {0, 1}, 1, {0, 1});
    check<S>("clamp", clamped_above, {1, 1}, 1, {1, 0});
    check<S>("clamp", clamped_above, {2, 1}, 1, {0, 1});
}

BOOST_AUTO_TEST_CASE_TEMPLATE(square_root_of_zero, S, scalars) {
    check<S>("sqrt", root, 0, 0, infinity<S>, -infinity<S>);
    check<S>("sqrt", root, 4, 2, S(0.25));

    // Where the incoming adjoint is exactly 0, so is what goes on.
    constexpr auto weighted = [](auto a, auto weight) { return weight * sqrt(a); };
    auto const reverse = tapeless::gradient(weighted, S(0), tapeless::fixed(S(0)));
    BOOST_TEST(reverse == 0);
    auto const symbolic = tapeless::gradient(y * sqrt(x), x = S(0), y = tapeless::fixed(S(0)));
    BOOST_TEST(symbolic[x] == 0);
    check<S>("sqrt not taken", selected, 0, 0, 3, 0);
    constexpr auto vanishing = [](auto a, auto b) { return b * b * sqrt(a); };
    BOOST_TEST((tapeless::gradient(vanishing, S(0), S(0)) == std::tuple<S, S>(0, 0)));

    // The incoming tangent, likewise.
    BOOST_TEST(at(tapeless::derivative(sqrt(x * y), x), x = S(1), y = S(0)) == 0);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(lengths_of_zero, S, scalars) {
    S const inf = infinity<S>;
    check<S>("hypot", distance, {0, 0}, 0, {0, 0}, hessian{inf, -inf, inf});
    check<S>("hypot", distance, {3, 4}, 5, {S(3) / 5, S(4) / 5});
    S const nan = not_a_number<S>; // an infinity times a slope that is 0
    check<S>("hypot of 3", distance_in_space, {0, 0}, 0, {0, 0}, hessian{nan, nan, nan});
    check<S>("norm", euclidean, {0, 0}, 0, {0, 0}, hessian{inf, -inf, inf});
    constexpr auto length = [](auto const& v) { return norm(v); };
    auto const at_rest = tapeless::gradient(length, std::array<S, 3>{0, 0, 0});
    BOOST_TEST((at_rest == std::array<S, 3>{0, 0, 0}));
    // Two equal points.
    constexpr auto gap = [](auto const& p, auto const& q) {
        return norm(std::array{p[0] - q[0], p[1] - q[1]});
    };
    auto const [of_p, of_q] =
        tapeless::gradient(gap, std::array<S, 2>{1, 2}, std::array<S, 2>{1, 2});
    BOOST_TEST((of_p == std::array<S, 2>{0, 0}));
    BOOST_TEST((of_q == std::array<S, 2>{0, 0}));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(angle_at_the_origin, S, scalars) {
    S const inf = infinity<S>;
    check<S>("atan2", angle, {0, 0}, 0, {0, 0}, hessian{inf, -inf, -inf});
    check<S>("atan2", angle, {0, 2}, 0, {S(0.5), 0});
}

BOOST_AUTO_TEST_CASE_TEMPLATE(integer_powers, S, scalars) {
    check<S>("pow 0", integer_power<0>, 0, 1, 0, 0);
    check<S>("pow 0", integer_power<0>, 3, 1, 0, 0);
    check<S>("pow 1", integer_power<1>, 0, 0, 1, 0);
    check<S>("pow 2", integer_power<2>, 0, 0, 0, 2);
    check<S>("pow 2", integer_power<2>, -3, 9, -6, 2);
    check<S>("pow 3", integer_power<3>, 0, 0, 0, 0);
    check<S>("pow 3", integer_power<3>, -2, -8, 12, -12);
    check<S>("pow -1", integer_power<-1>, 0, infinity<S>, -infinity<S>, infinity<S>);
    check<S>("pow -1", integer_power<-1>, -2, S(-0.5), S(-0.25), S(-0.25));
    check<S>("pow -2", integer_power<-2>, 0, infinity<S>, -infinity<S>, infinity<S>);
}

// x to the power c, where c is a number of the function, or an argument that is not differentiated.
template <class S>
void check_power_of_number(S base, S exponent, S value, S slope) {
    BOOST_TEST_CONTEXT("pow(" << base << ", " << exponent << ")") {
        S const epsilon = std::numeric_limits<S>::epsilon();
        auto const [v, g] = tapeless::value_and_gradient(power, base, tapeless::fixed(exponent));
        expect_same("value", v, value, epsilon);
        expect_same("reverse", g, slope, epsilon);
        auto const e = pow(x, exponent);
        auto const [w, h] = tapeless::value_and_gradient(e, x = base);
        expect_same("value of the expression", w, value, epsilon);
        expect_same("reverse of the expression", h[x], slope, epsilon);
        expect_same("forward", at(tapeless::derivative(e, x), x = base), slope, epsilon);
    }
}

BOOST_AUTO_TEST_CASE_TEMPLATE(powers_of_numbers, S, scalars) {
    check_power_of_number<S>(0, 0, 1, 0);
    check_power_of_number<S>(3, 0, 1, 0);
    check_power_of_number<S>(0, 1, 0, 1);
    check_power_of_number<S>(0, 2, 0, 0);
    check_power_of_number<S>(-3, 2, 9, -6);
    check_power_of_number<S>(0, S(0.5), 0, infinity<S>);
    check_power_of_number<S>(0, S(1.5), 0, 0);
    check_power_of_number<S>(0, -1, infinity<S>, -infinity<S>);
    check_power_of_number<S>(-2, S(0.5), not_a_number<S>, not_a_number<S>);

    check<S>("pow 0.0", literal_power<0>, 0, 1, 0);
    check<S>("pow 1.0", literal_power<1>, 0, 0, 1);
    check<S>("pow 2.0", literal_power<2>, 0, 0, 0);
    check<S>("pow 2.0", literal_power<2>, -3, 9, -6);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(powers, S, scalars) {
    check<S>("pow", power, {0, 0}, 1, {0, 0});
    check<S>("pow", power, {0, 1}, 0, {1, 0});
    check<S>("pow", power, {0, 2}, 0, {0, 0});
    check<S>("pow", power, {0, S(0.5)}, 0, {infinity<S>, 0});
    check<S>("pow", power, {0, -1}, infinity<S>, {-infinity<S>, -infinity<S>});
    check<S>("pow", power, {-S(0), -1}, -infinity<S>, {-infinity<S>, -infinity<S>});
    check<S>("pow", power, {3, 0}, 1, {0, std::log(S(3))});
    check<S>("pow", power, {-2, 2}, 4, {-4, not_a_number<S>});
    check<S>("pow", power, {-2, 0}, 1, {0, not_a_number<S>});
    check<S>("pow", power, {2, 3}, 8, {12, 8 * std::log(S(2))},
             hessian{12, 4 + 12 * std::log(S(2)), 8 * std::log(S(2)) * std::log(S(2))});
}

BOOST_AUTO_TEST_CASE_TEMPLATE(infinite_slopes, S, scalars) {
    S const quarter_turn = std::asin(S(1));
    check<S>("log", natural_logarithm, 0, -infinity<S>, infinity<S>, -infinity<S>);
    check<S>("log2", binary_logarithm, 0, -infinity<S>, infinity<S>, -infinity<S>);
    check<S>("log1p", shifted_logarithm, -1, -infinity<S>, infinity<S>, -infinity<S>);
    check<S>("1/x", reciprocal, 0, infinity<S>, -infinity<S>, infinity<S>);
    check<S>("1/x", reciprocal, -S(0), -infinity<S>, -infinity<S>, -infinity<S>);
    check<S>("asin", arc_sine, 1, quarter_turn, infinity<S>, infinity<S>);
    check<S>("asin", arc_sine, -1, -quarter_turn, infinity<S>, -infinity<S>);
    check<S>("acos", arc_cosine, 1, 0, -infinity<S>, -infinity<S>);
    check<S>("acos", arc_cosine, -1, std::acos(S(-1)), -infinity<S>, infinity<S>);
    check<S>("atanh", area_tangent, 1, infinity<S>, infinity<S>, infinity<S>);
    check<S>("atanh", area_tangent, -1, -infinity<S>, infinity<S>, -infinity<S>);
    check<S>("cbrt", cube_root, 0, 0, infinity<S>, -infinity<S>);
    check<S>("cbrt", cube_root, -8, -2, S(1) / 12);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(x_times_logarithm_of_y, S, scalars) {
    check<S>("xlogy", entropy, {0, 2}, 0, {std::log(S(2)), 0});
    check<S>("xlogy", entropy, {0, 0}, 0, {-infinity<S>, 0});
    check<S>("xlogy", entropy, {0, -1}, 0, {not_a_number<S>, 0});
    check<S>("xlogy", entropy, {0, not_a_number<S>}, not_a_number<S>, {not_a_number<S>, 0});
    check<S>("xlogy", entropy, {3, 2}, 3 * std::log(S(2)), {std::log(S(2)), S(1.5)});
}

BOOST_AUTO_TEST_CASE_TEMPLATE(steps, S, scalars) {
    check<S>("floor", down, 2, 2, 0, 0);
    check<S>("floor", down, S(-2.5), -3, 0, 0);
    check<S>("ceil", up, 2, 2, 0, 0);
    check<S>("round", nearest, S(2.5), 3, 0, 0);
    check<S>("trunc", towards_zero, S(-2.5), -2, 0, 0);
    check<S>("sign", sign_of, 0, 0, 0, 0);
    check<S>("sign", sign_of, -3, -1, 0, 0);
    check<S>("a < 1", compared, 1, 4, 0, 0);
    check<S>("a < 1", compared, 0, 3, 0, 0);
}

// What is not taken may be NaN or infinite, in its value and in its slope.
BOOST_AUTO_TEST_CASE_TEMPLATE(sides_that_are_not_taken, S, scalars) {
    check<S>("log or line", logarithm_or_line, 0, -1, 1, 0);
    check<S>("log or line", logarithm_or_line, -1, -2, 1, 0);
    check<S>("log or line", logarithm_or_line, 2, std::log(S(2)), S(0.5), S(-0.25));
    check<S>("sinc", quotient_or_one, 0, 1, 0, 0);
    check<S>("nested", nested, 1, 0, -infinity<S>);
    check<S>("nested", nested, -3, -6, 2, 0);
    check<S>("nested", nested, 2, 0, 1, -1);
    check<S>("deep inside", far_inside, 0, 0, 7, 0);
    check<S>("deep inside", far_inside, -1, -7, 7, 0);
    check<S>("two of one condition", of_both, {2, 0}, 0, {0, 3}, hessian{0, 1, 0});
    // What two selections leave out, each for a reason of its own.
    check<S>("shared by two conditions", shared, {0, -1}, -1, {0, 1});
    check<S>("shared by two conditions", shared, {-1, -1}, -1, {0, 1});
    check<S>("product of selections", infinite, {0, -1}, -3, {0, 3});
    check<S>("safe operand", of_selection, 0, 0, 0, 0);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(far_out, S, scalars) {
    check<S>("sigmoid", logistic, -20000, 0, 0, 0);
    check<S>("sigmoid", logistic, 20000, 1, 0, 0);
    check<S>("sigmoid", logistic, -infinity<S>, 0, 0);
    check<S>("sigmoid", logistic, infinity<S>, 1, 0);
    check<S>("softplus", soft_plus, -20000, 0, 0, 0);
    check<S>("softplus", soft_plus, 20000, 20000, 1, 0);
    check<S>("log_sigmoid", log_logistic, -20000, -20000, 1, 0);
    check<S>("log_sigmoid", log_logistic, 20000, 0, 0, 0);
    check<S>("silu", sigmoid_unit, -20000, 0, 0, 0);
    check<S>("silu", sigmoid_unit, 20000, 20000, 1, 0);
    check<S>("gelu", gaussian_unit, -20000, 0, 0, 0);
    check<S>("gelu", gaussian_unit, 20000, 20000, 1, 0);
    check<S>("tanh", hyperbolic_tangent, -20000, -1, 0, 0);
    check<S>("tanh", hyperbolic_tangent, 20000, 1, 0, 0);
    check<S>("log_sum_exp", log_sum, {20000, -20000}, 20000, {1, 0}, hessian{0, 0, 0});
    check<S>("log_sum_exp", log_sum, {-20000, -20000}, -20000 + std::log(S(2)), {S(0.5), S(0.5)});
    check<S>("log_sum_exp", log_sum, {-infinity<S>, 1}, 1, {0, 1});
    check<S>("log_sum_exp", log_sum, {-infinity<S>, -infinity<S>}, -infinity<S>, {0, 0});

    constexpr auto first_of_softmax = [](auto const& v) { return softmax(v)[0]; };
    auto const [value, gradient] =
        tapeless::value_and_gradient(first_of_softmax, std::array<S, 3>{20000, -20000, 0});
    BOOST_TEST(value == 1);
    BOOST_TEST((gradient == std::array<S, 3>{0, 0, 0}));
}

BOOST_AUTO_TEST_CASE_TEMPLATE(no_rule_hides_a_nan, S, scalars) {
    check<S>("abs", absolute, not_a_number<S>, not_a_number<S>, not_a_number<S>);
    check<S>("sqrt", root, not_a_number<S>, not_a_number<S>, not_a_number<S>);
    check<S>("sqrt", root, -1, not_a_number<S>, not_a_number<S>);
    check<S>("log", natural_logarithm, not_a_number<S>, not_a_number<S>, not_a_number<S>);
    check<S>("cbrt", cube_root, not_a_number<S>, not_a_number<S>, not_a_number<S>);
    check<S>("pow 2", integer_power<2>, not_a_number<S>, not_a_number<S>, not_a_number<S>);
    check<S>("sigmoid", logistic, not_a_number<S>, not_a_number<S>, not_a_number<S>);
    check<S>("softplus", soft_plus, not_a_number<S>, not_a_number<S>, not_a_number<S>);
    check<S>("log_sigmoid", log_logistic, not_a_number<S>, not_a_number<S>, not_a_number<S>);
    check<S>("silu", sigmoid_unit, not_a_number<S>, not_a_number<S>, not_a_number<S>);
    check<S>("gelu", gaussian_unit, not_a_number<S>, not_a_number<S>, not_a_number<S>);
    check<S>("tanh", hyperbolic_tangent, not_a_number<S>, not_a_number<S>, not_a_number<S>);
    check<S>("hypot", distance, {not_a_number<S>, 0}, not_a_number<S>,
             {not_a_number<S>, not_a_number<S>});
    check<S>("norm", euclidean, {0, not_a_number<S>}, not_a_number<S>,
             {not_a_number<S>, not_a_number<S>});
    check<S>("atan2", angle, {not_a_number<S>, 0}, not_a_number<S>,
             {not_a_number<S>, not_a_number<S>});
    check<S>("pow", power, {not_a_number<S>, 2}, not_a_number<S>,
             {not_a_number<S>, not_a_number<S>});
    check<S>("pow", power, {2, not_a_number<S>}, not_a_number<S>,
             {not_a_number<S>, not_a_number<S>});
    check<S>("log_sum_exp", log_sum, {not_a_number<S>, 1}, not_a_number<S>,
             {not_a_number<S>, not_a_number<S>});
    check<S>("log_sum_exp", log_sum, {1, not_a_number<S>}, not_a_number<S>,
             {not_a_number<S>, not_a_number<S>});
    // These have a slope of 0 or 1, but their values are NaN.
    check<S>("relu", rectified, not_a_number<S>, not_a_number<S>, 1);
    check<S>("clamp", clamped, not_a_number<S>, not_a_number<S>, 1);
    check<S>("floor", down, not_a_number<S>, not_a_number<S>, 0);
    check<S>("sign", sign_of, not_a_number<S>, not_a_number<S>, 0);
}
