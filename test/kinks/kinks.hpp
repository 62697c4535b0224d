/// @file How a cell of the table of kinks is tested: in both doors, by value, reverse, forward and,
/// where it has a meaning, second order.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless.hpp>

#include <boost/test/unit_test.hpp>
#include <cmath>
#include <iomanip>
#include <limits>
#include <optional>

namespace kinks {

using namespace tapeless::literals;

constexpr auto x = "x"_v;
constexpr auto y = "y"_v;

using scalars = std::tuple<SCALARS>; // in meson.build

template <class S>
constexpr S infinity = std::numeric_limits<S>::infinity();
template <class S>
constexpr S not_a_number = std::numeric_limits<S>::quiet_NaN();

// Equal, or both NaN, or as near as rounding allows.
inline void expect_same(char const* what, long double actual, long double expected,
                        long double epsilon) {
    bool const same = actual == expected || (std::isnan(actual) && std::isnan(expected)) ||
                      (std::isfinite(expected) &&
                       std::fabs(actual - expected) <= 4 * epsilon * std::fabs(expected));
    BOOST_TEST(same, what << ": " << std::setprecision(20) << actual << " is not " << expected);
}

// The value of a derivative, which may have fewer variables than its function.
template <class E, class... Bindings>
auto at(E const& expression, Bindings const&... bindings) {
    auto const known =
        []<tapeless::fixed_string Name, class T>(tapeless::binding<Name, T> const& binding) {
            using whole = tapeless::recorded<tapeless::expression_source<typename E::tree>>;
            if constexpr (whole::program.input_named(Name.view()) >= 0)
                return std::tuple{binding};
            else
                return std::tuple{};
        };
    return std::apply([&](auto const&... each) { return tapeless::value(expression, each...); },
                      std::tuple_cat(known(bindings)...));
}

// What both doors give for a function of one or two operands; one of one has zeros for the second.
struct pair {
    long double first, second;
};
struct hessian {
    long double xx, xy, yy;
};
struct outcome {
    long double epsilon, value, value_with_gradient, value_of_expression;
    pair reverse, reverse_of_expression, forward;
    long double xx, xy, yx, yy, symbolic_xx;
};

inline void compare(char const* name, pair a, outcome const& found, long double value, pair slope,
                    std::optional<hessian> second) {
    BOOST_TEST_CONTEXT(name << " at " << a.first << ", " << a.second) {
        auto const expect = [&](char const* what, long double actual, long double expected) {
            expect_same(what, actual, expected, found.epsilon);
        };
        expect("value", found.value, value);
        expect("value with gradient", found.value_with_gradient, value);
        expect("value of the expression", found.value_of_expression, value);
        expect("reverse in the first", found.reverse.first, slope.first);
        expect("reverse in the second", found.reverse.second, slope.second);
        expect("reverse of the expression in x", found.reverse_of_expression.first, slope.first);
        expect("reverse of the expression in y", found.reverse_of_expression.second, slope.second);
        expect("forward in x", found.forward.first, slope.first);
        expect("forward in y", found.forward.second, slope.second);
        if (second) {
            expect("second in xx", found.xx, second->xx);
            expect("second in xy", found.xy, second->xy);
            expect("second in yx", found.yx, second->xy);
            expect("second in yy", found.yy, second->yy);
            expect("second in xx by forward over forward", found.symbolic_xx, second->xx);
        }
    }
}

template <class F>
constexpr auto slope_of = [](auto a) { return tapeless::gradient(F{}, a); };
template <class F, std::size_t J>
constexpr auto slope_in = [](auto a, auto b) { return std::get<J>(tapeless::gradient(F{}, a, b)); };

template <class S, class F>
outcome find(S a) {
    outcome found{};
    found.epsilon = std::numeric_limits<S>::epsilon();
    auto const both = tapeless::value_and_gradient(F{}, a);
    found.value = tapeless::value(F{}, a);
    found.value_with_gradient = both.value;
    found.reverse.first = both.gradient;

    constexpr auto e = F{}(x);
    auto const symbolic = tapeless::value_and_gradient(e, x = a);
    found.value_of_expression = symbolic.value;
    found.reverse_of_expression.first = symbolic.gradient[x];
    constexpr auto derivative = tapeless::derivative(e, x);
    found.forward.first = at(derivative, x = a);

    found.xx = tapeless::gradient(slope_of<F>, a);
    found.symbolic_xx = at(tapeless::derivative(derivative, x), x = a);
    return found;
}

template <class S, class F>
outcome find(S a, S b) {
    outcome found{};
    found.epsilon = std::numeric_limits<S>::epsilon();
    auto const both = tapeless::value_and_gradient(F{}, a, b);
    found.value = tapeless::value(F{}, a, b);
    found.value_with_gradient = both.value;
    std::tie(found.reverse.first, found.reverse.second) = both.gradient;

    constexpr auto e = F{}(x, y);
    auto const symbolic = tapeless::value_and_gradient(e, x = a, y = b);
    found.value_of_expression = symbolic.value;
    found.reverse_of_expression = {symbolic.gradient[x], symbolic.gradient[y]};
    constexpr auto derivative = tapeless::derivative(e, x);
    found.forward = {at(derivative, x = a, y = b), at(tapeless::derivative(e, y), x = a, y = b)};

    std::tie(found.xx, found.xy) = tapeless::gradient(slope_in<F, 0>, a, b);
    std::tie(found.yx, found.yy) = tapeless::gradient(slope_in<F, 1>, a, b);
    found.symbolic_xx = at(tapeless::derivative(derivative, x), x = a, y = b);
    return found;
}

// f at a: its value and slope, and the slope of its slope if that has a meaning.
template <class S, class F>
void check(char const* name, F, S a, S value, S slope, std::optional<long double> second = {}) {
    compare(name, {a, 0}, find<S, F>(a), value, {slope, 0},
            second ? std::optional(hessian{*second, 0, 0}) : std::nullopt);
}

// The same with two operands.
template <class S>
struct operands {
    S first, second;
};
template <class S, class F>
void check(char const* name, F, operands<S> a, S value, operands<S> slope,
           std::optional<hessian> second = {}) {
    compare(name, {a.first, a.second}, find<S, F>(a.first, a.second), value,
            {slope.first, slope.second}, second);
}

} // namespace kinks
