// Second derivatives at kinks and singular points, and where a guard of a rule is met at a point
// that is regular: by Hessian, Jacobian and products, in both doors, for every scalar of the
// language.
// SPDX-License-Identifier: BSL-1.0
#include <tapeless.hpp>

#include <array>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <iomanip>
#include <limits>

namespace {

using namespace tapeless::literals;
using tapeless::cotangents;
using tapeless::tangents;

constexpr auto x = "x"_v;
constexpr auto y = "y"_v;

using scalars = std::tuple<SCALARS>; // in meson.build

template <class S>
constexpr S not_a_number = std::numeric_limits<S>::quiet_NaN();

using pair = std::array<long double, 2>;
using matrix = std::array<pair, 2>;

// Everything that the library gives at a point, of a function of two operands; of one operand, what
// belongs to the second is 0.
struct outcome {
    long double epsilon;
    matrix hessian, by_hvp, of_expression, of_expression_by_hvp;
    pair first_row, second_row, by_jvp, by_vjp, of_expression_by_jvp, of_expression_by_vjp;
};

void compare(outcome const& found, pair slope, matrix const& second) {
    auto const expect = [&](char const* what, long double actual, long double expected) {
        bool const same = actual == expected || (std::isnan(actual) && std::isnan(expected)) ||
                          (std::isfinite(expected) &&
                           std::fabs(actual - expected) <=
                               16 * found.epsilon * std::max(std::fabs(expected), 0.25L));
        BOOST_TEST(same, what << ": " << std::setprecision(20) << actual << " is not " << expected);
    };
    for (std::size_t i = 0; i < 2; ++i) {
        for (std::size_t j = 0; j < 2; ++j) {
            expect("hessian", found.hessian[i][j], second[i][j]);
            // The other component of the direction is 0: against an infinity that is NaN.
            long double const product = second[i][j] + 0 * second[i][1 - j];
            expect("hvp", found.by_hvp[i][j], product);
            expect("hessian of the expression", found.of_expression[i][j], second[i][j]);
            expect("hvp of the expression", found.of_expression_by_hvp[i][j], product);
        }
        expect("jacobian", found.first_row[i], slope[i]);
        expect("jacobian of another result", found.second_row[i], 3 * slope[i] + (i == 0));
        expect("jvp", found.by_jvp[i], slope[i]);
        expect("vjp", found.by_vjp[i], slope[i]);
        expect("jvp of the expression", found.of_expression_by_jvp[i], slope[i]);
        expect("vjp of the expression", found.of_expression_by_vjp[i], slope[i]);
    }
}

template <class F>
constexpr bool takes_two = std::is_invocable_v<F, tapeless::active, tapeless::active>;
template <class F>
constexpr std::size_t arity = takes_two<F> ? 2 : 1;

template <class F>
struct on_array {
    constexpr auto operator()(auto const& v) const {
        if constexpr (takes_two<F>)
            return F{}(v[0], v[1]);
        else
            return F{}(v[0]);
    }
};
template <class F>
struct two_results {
    constexpr auto operator()(auto const& v) const {
        auto const result = on_array<F>{}(v);
        return std::array{result, 3 * result + v[0]};
    }
};

template <class S, class F>
outcome find(S a, S b) {
    outcome found{};
    found.epsilon = std::numeric_limits<S>::epsilon();
    using point = std::array<S, arity<F>>;
    point at{};
    at[0] = a;
    if constexpr (takes_two<F>)
        at[1] = b;
    auto const hessian = tapeless::hessian(on_array<F>{}, at);
    auto const jacobian = tapeless::jacobian(two_results<F>{}, at);
    auto const back = tapeless::vjp(on_array<F>{}, at, cotangents(S(1)));
    for (std::size_t j = 0; j < arity<F>; ++j) {
        point unit{};
        unit[j] = 1;
        auto const column = tapeless::hvp(on_array<F>{}, at, tangents(unit)).product;
        for (std::size_t i = 0; i < arity<F>; ++i) {
            found.hessian[i][j] = hessian[i][j];
            found.by_hvp[i][j] = column[i];
        }
        found.first_row[j] = jacobian[0][j];
        found.second_row[j] = jacobian[1][j];
        found.by_jvp[j] = tapeless::jvp(on_array<F>{}, at, tangents(unit)).tangent;
        found.by_vjp[j] = back.cotangent[j];
    }
    if constexpr (takes_two<F>) {
        constexpr auto e = F{}(x, y);
        auto const h = tapeless::hessian(e, x = a, y = b);
        found.of_expression = {{{h[x][x], h[x][y]}, {h[y][x], h[y][y]}}};
        auto const w = tapeless::vjp(e, x = a, y = b, cotangents(1)).cotangent;
        found.of_expression_by_vjp = {w[x], w[y]};
        for (std::size_t j = 0; j < 2; ++j) {
            auto const unit = tangents(x = S(j == 0), y = S(j == 1));
            auto const column = tapeless::hvp(e, x = a, y = b, unit).product;
            found.of_expression_by_hvp[0][j] = column[x];
            found.of_expression_by_hvp[1][j] = column[y];
            found.of_expression_by_jvp[j] = tapeless::jvp(e, x = a, y = b, unit).tangent;
        }
    } else {
        constexpr auto e = F{}(x);
        found.of_expression[0][0] = tapeless::hessian(e, x = a)[x][x];
        found.of_expression_by_hvp[0][0] = tapeless::hvp(e, x = a, tangents(x = 1.0)).product[x];
        found.of_expression_by_jvp[0] = tapeless::jvp(e, x = a, tangents(x = 1.0)).tangent;
        found.of_expression_by_vjp[0] = tapeless::vjp(e, x = a, cotangents(1)).cotangent[x];
        // What the second operand would have.
        found.second_row[1] = 0;
    }
    return found;
}

template <class S, class F>
void check(char const* name, F, S a, long double slope, long double second) {
    BOOST_TEST_CONTEXT(name << " at " << a)
    compare(find<S, F>(a, 0), {slope, 0}, {{{second, 0}, {0, 0}}});
}
template <class S, class F>
void check(char const* name, F, std::array<S, 2> a, pair slope, matrix second) {
    BOOST_TEST_CONTEXT(name << " at " << a[0] << ", " << a[1])
    compare(find<S, F>(a[0], a[1]), slope, second);
}
constexpr matrix none{};

constexpr auto absolute = [](auto a) { return abs(a); };
constexpr auto largest = [](auto a, auto b) { return max(a, b); };
constexpr auto smallest = [](auto a, auto b) { return min(a, b); };
constexpr auto squared_largest = [](auto a, auto b) { return square(max(a, b)); };
constexpr auto rectified = [](auto a) { return relu(a); };
constexpr auto squared_rectified = [](auto a) { return relu(a) * relu(a); };
constexpr auto clamped = [](auto a) { return clamp(a, -1, 2); };
constexpr auto clamped_below = [](auto a, auto b) { return clamp(a, b, 5); };
constexpr auto weighted_root = [](auto a, auto b) { return b * b * sqrt(a); };
constexpr auto distance = [](auto a, auto b) { return hypot(a, b); };
constexpr auto euclidean_row = [](auto a, auto b) {
    return tapeless::apply<tapeless::euclidean_norm>(a, b);
};
constexpr auto angle = [](auto a, auto b) { return atan2(a, b); };
constexpr auto power = [](auto a, auto b) { return pow(a, b); };
constexpr auto power_swapped = [](auto a, auto b) { return pow(b, a); };
template <int N>
constexpr auto integer_power = [](auto a) { return pow(a, std::integral_constant<int, N>{}); };
template <int N>
constexpr auto literal_power = [](auto a) { return pow(a, static_cast<double>(N)); };
constexpr auto entropy = [](auto a, auto b) { return xlogy(a, b); };
constexpr auto entropy_swapped = [](auto a, auto b) { return xlogy(b, a); };
constexpr auto logistic = [](auto a) { return sigmoid(a); };
constexpr auto soft_plus = [](auto a) { return softplus(a); };
constexpr auto log_logistic = [](auto a) { return log_sigmoid(a); };
constexpr auto sigmoid_unit = [](auto a) { return silu(a); };
constexpr auto log_sum = [](auto a, auto b) {
    return tapeless::apply<tapeless::logarithm_of_sum_of_exponentials>(a, b);
};
constexpr auto hyperbolic_tangent = [](auto a) { return tanh(a); };

// Sides that are not taken.
constexpr auto logarithm_or_square = [](auto a) { return where(a > 0, log(a), a * a); };
constexpr auto quotient_or_square = [](auto a) { return where(a == 0, a * a, sin(a) / a); };
constexpr auto nested = [](auto a) {
    return where(a < 0, 2_c * a * a, where(a > 1, log(a - 1_c), sqrt(1_c - a)));
};
constexpr auto far_inside = [](auto a) {
    return where(a > 0, exp(sqrt(log(a))) * pow(a, -1.5), 7_c * a * a);
};
constexpr auto of_both = [](auto a, auto b) {
    return where(b > 0, a / b, a * b * b) + where(b > 0, log(b), b);
};
constexpr auto shared = [](auto a, auto b) {
    return where(a > 0, log(a), 0_c) + where(b > 0, 2_c * log(a), b * b);
};
constexpr auto twice_shared = [](auto a, auto b) {
    auto const both = where(a > 0, log(a), b) + where(b > 0, log(a), b * b);
    return both * both;
};
constexpr auto infinite = [](auto a, auto b) {
    return where(a > 0, b / a, b) * where(b > 0, 1_c / a, 3_c * b);
};

} // namespace

BOOST_AUTO_TEST_CASE_TEMPLATE(second_order_of_piecewise_functions, S, scalars) {
    check<S>("abs", absolute, 0, 0, 0);
    check<S>("abs", absolute, -2, -1, 0);
    check<S>("max", largest, {3, 3}, {1, 0}, none);
    check<S>("min", smallest, {3, 3}, {1, 0}, none);
    check<S>("max squared", squared_largest, {3, 3}, {6, 0}, {{{2, 0}, {0, 0}}});
    check<S>("max squared", squared_largest, {3, 4}, {0, 8}, {{{0, 0}, {0, 2}}});
    check<S>("relu", rectified, 0, 0, 0);
    check<S>("relu squared", squared_rectified, 0, 0, 0);
    check<S>("relu squared", squared_rectified, 3, 6, 2);
    check<S>("clamp", clamped, -1, 1, 0);
    check<S>("clamp", clamped, 2, 1, 0);
    check<S>("clamp", clamped, 3, 0, 0);
    check<S>("clamp", clamped_below, {1, 1}, {1, 0}, none);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(second_order_at_the_origin, S, scalars) {
    check<S>("sqrt under zero", weighted_root, {4, 0}, {0, 0}, {{{0, 0}, {0, 4}}});
    S const inf = std::numeric_limits<S>::infinity();
    check<S>("hypot", distance, {0, 0}, {0, 0}, {{{inf, -inf}, {-inf, inf}}});
    check<S>("hypot", distance, {0, 2}, {0, 1}, {{{0.5L, 0}, {0, 0}}});
    check<S>("norm", euclidean_row, {0, 0}, {0, 0}, {{{inf, -inf}, {-inf, inf}}});
    check<S>("norm", euclidean_row, {2, 0}, {1, 0}, {{{0, 0}, {0, 0.5L}}});
    check<S>("atan2", angle, {0, 0}, {0, 0}, {{{inf, -inf}, {-inf, -inf}}});
    check<S>("atan2", angle, {0, 2}, {0.5L, 0}, {{{0, -0.25L}, {-0.25L, 0}}});
    check<S>("atan2", angle, {2, 0}, {0, -0.5L}, {{{0, 0.25L}, {0.25L, 0}}});
}

BOOST_AUTO_TEST_CASE_TEMPLATE(second_order_of_powers, S, scalars) {
    check<S>("pow 0", integer_power<0>, 0, 0, 0);
    check<S>("pow 1", integer_power<1>, 0, 1, 0);
    check<S>("pow 2", integer_power<2>, 0, 0, 2);
    check<S>("pow 3", integer_power<3>, 0, 0, 0);
    check<S>("pow -1", integer_power<-1>, -2, -0.25L, -0.25L);
    check<S>("pow 0.0", literal_power<0>, 0, 0, 0);
    check<S>("pow 1.0", literal_power<1>, 0, 1, 0);
    check<S>("pow 2.0", literal_power<2>, 0, 0, 2);
    check<S>("pow 3.0", literal_power<3>, 0, 0, 0);
    check<S>("pow", power, {0, 3}, {0, 0}, none);
    check<S>("pow", power, {0, 2}, {0, 0}, {{{2, 0}, {0, 0}}});
    // The guard at an exponent of 0 keeps the slope in the exponent.
    long double const log_3 = std::log(3.0L), third = 1 / 3.0L;
    check<S>("pow", power, {3, 0}, {0, log_3}, {{{0, third}, {third, log_3 * log_3}}});
    check<S>("pow", power_swapped, {0, 3}, {log_3, 0}, {{{log_3 * log_3, third}, {third, 0}}});
    // As does that of xlogy.
    long double const log_2 = std::log(2.0L);
    check<S>("xlogy", entropy, {0, 2}, {log_2, 0}, {{{0, 0.5L}, {0.5L, 0}}});
    check<S>("xlogy", entropy_swapped, {2, 0}, {0, log_2}, {{{0, 0.5L}, {0.5L, 0}}});
    check<S>("xlogy", entropy, {3, 2}, {log_2, 1.5L}, {{{0, 0.5L}, {0.5L, -0.75L}}});
}

// Values that are made with abs, but have no kink.
BOOST_AUTO_TEST_CASE_TEMPLATE(second_order_of_activations_at_zero, S, scalars) {
    check<S>("sigmoid", logistic, 0, 0.25L, 0);
    check<S>("softplus", soft_plus, 0, 0.5L, 0.25L);
    check<S>("log_sigmoid", log_logistic, 0, 0.5L, -0.25L);
    check<S>("silu", sigmoid_unit, 0, 0.5L, 0.5L);
    check<S>("tanh", hyperbolic_tangent, 0, 1, 0);
    check<S>("log_sum_exp", log_sum, {1, 1}, {0.5L, 0.5L}, {{{0.25L, -0.25L}, {-0.25L, 0.25L}}});
    BOOST_TEST(tapeless::derivative<3>(logistic, S(0)) == S(-0.125));
    BOOST_TEST(tapeless::derivative<3>(soft_plus, S(0)) == 0);
    BOOST_TEST(tapeless::derivative<3>(sigmoid_unit, S(0)) == 0);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(second_order_far_out, S, scalars) {
    for (S const a : {S(-20000), S(20000)}) {
        bool const right = a > 0;
        check<S>("sigmoid", logistic, a, 0, 0);
        check<S>("softplus", soft_plus, a, right, 0);
        check<S>("log_sigmoid", log_logistic, a, !right, 0);
        check<S>("silu", sigmoid_unit, a, right, 0);
        check<S>("tanh", hyperbolic_tangent, a, 0, 0);
    }
    check<S>("log_sum_exp", log_sum, {20000, -20000}, {1, 0}, none);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(second_order_of_sides_that_are_not_taken, S, scalars) {
    check<S>("log or square", logarithm_or_square, 0, 0, 2);
    check<S>("log or square", logarithm_or_square, -1, -2, 2);
    check<S>("log or square", logarithm_or_square, 2, 0.5L, -0.25L);
    check<S>("quotient or square", quotient_or_square, 0, 0, 2);
    check<S>("nested", nested, -3, -12, 4);
    check<S>("nested", nested, 2, 1, -1);
    check<S>("nested", nested, 0, -0.5L, -0.25L);
    check<S>("deep inside", far_inside, 0, 0, 14);
    check<S>("deep inside", far_inside, -1, -14, 14);
    check<S>("two of one condition", of_both, {2, 0}, {0, 1}, {{{0, 0}, {0, 4}}});
    check<S>("shared by two conditions", shared, {0, -1}, {0, -2}, {{{0, 0}, {0, 2}}});
    check<S>("shared by two conditions", shared, {-1, -1}, {0, -2}, {{{0, 0}, {0, 2}}});
    // (b + b^2)^2
    check<S>("squared", twice_shared, {0, -2}, {0, -12}, {{{0, 0}, {0, 26}}});
    check<S>("product of selections", infinite, {0, -1}, {0, -6}, {{{0, 0}, {0, 6}}});
}

BOOST_AUTO_TEST_CASE_TEMPLATE(no_second_derivative_hides_a_nan, S, scalars) {
    S const nan = not_a_number<S>;
    auto const is_nan = [](auto f, S a) {
        BOOST_TEST(std::isnan(tapeless::hessian(f, a)));
        BOOST_TEST(std::isnan(tapeless::hvp(f, a, tangents(1)).product));
        BOOST_TEST(std::isnan(tapeless::jvp(f, a, tangents(1)).tangent));
        BOOST_TEST(std::isnan(tapeless::vjp(f, a, cotangents(1)).cotangent));
        BOOST_TEST(std::isnan(tapeless::hessian(f(x), x = a)[x][x]));
    };
    is_nan([](auto a) { return sqrt(a); }, nan);
    is_nan([](auto a) { return sin(a); }, nan);
    is_nan([](auto a) { return log(a); }, nan);
    is_nan([](auto a) { return exp(a) / a; }, nan);
    is_nan([](auto a) { return pow(a, 3_c); }, nan);
    is_nan([](auto a) { return pow(a, 2.5); }, nan);
    is_nan([](auto a) { return sigmoid(a); }, nan);
    is_nan([](auto a) { return softplus(a); }, nan);
    is_nan([](auto a) { return tanh(a); }, nan);
    is_nan([](auto a) { return sqrt(a); }, -1);
    // What chooses has a slope that is a number.
    auto const is_zero = [nan](auto f) {
        BOOST_TEST(tapeless::hessian(f, nan) == 0);
        BOOST_TEST(tapeless::hvp(f, nan, tangents(1)).product == 0);
        BOOST_TEST(tapeless::derivative<2>(f, nan) == 0);
        BOOST_TEST(tapeless::hessian(f(x), x = nan)[x][x] == 0);
    };
    is_zero([](auto a) { return max(a, 1); });
    is_zero([](auto a) { return min(1, a); });
    is_zero([](auto a) { return fmax(a, 1); });
    is_zero([](auto a) { return relu(a); });
    is_zero([](auto a) { return clamp(a, -1, 1); });
    is_zero([](auto a) { return floor(a); });
    is_zero([](auto a) { return round(a); });
    // A direction that is not a number.
    BOOST_TEST(
        std::isnan(tapeless::jvp([](auto a) { return a * a; }, S(2), tangents(nan)).tangent));
    BOOST_TEST(
        std::isnan(tapeless::vjp([](auto a) { return a * a; }, S(2), cotangents(nan)).cotangent));
}
