/// @file value, gradient, value_and_gradient.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "base/version.hpp"
#include "question/question.hpp"

namespace tapeless {

/// What value_and_gradient returns.
template <class Value, class Gradient>
struct value_with_gradient : returned<Gradient> {
    Value value;
    Gradient gradient;
};

// What the questions ask of a call, and the programs that answer them.
struct value_question {
    template <class F, class... A>
    static consteval bool check() {
        return check_call<F, A...>();
    }
    template <class Call>
    using program = typename Call::programs::value;
};
struct gradient_question {
    template <class F, class... A>
    static consteval bool check() {
        if constexpr (check_scalar_call<F, A...>())
            return check_derivatives<program<call<F, A...>>>();
        else
            return false;
    }
    template <class Call>
    using program = typename Call::programs::gradient;
};

// The answers, without noexcept: in a function that is, clang would give every instruction a block
// of its own.
template <class F, class... A>
constexpr auto computed_value(F const& f, A const&... a) {
    using this_call = call<F, A...>;
    typename this_call::value_type result;
    run<typename this_call::programs::value, this_call>(value_target<this_call>{result}, f, a...);
    return result;
}
template <class F, class... A>
constexpr auto computed_value_and_gradient(F const& f, A const&... a) {
    using this_call = call<F, A...>;
    value_with_gradient<typename this_call::value_type, typename this_call::gradient_type> result;
    run<typename this_call::programs::gradient, this_call>(
        in_turn(value_target<this_call>{result.value}, gradient_target<this_call>{result.gradient}),
        f, a...);
    return result;
}
template <class F, class... A>
constexpr auto computed_gradient(F const& f, A const&... a) {
    using this_call = call<F, A...>;
    typename this_call::gradient_type result;
    run<typename this_call::programs::gradient, this_call>(
        in_turn(no_target<1>{}, gradient_target<this_call>{result}), f, a...);
    return result;
}

/// f's result.
///
///     tapeless::value(f, 2.0, 3.0);               // a function: arguments of any Structured shape
///     tapeless::value(x * y, x = 2.0, y = 3.0);   // an expression: a binding for each variable
///
/// It is computed by f's program, bit for bit as f computes it on numbers, and shaped as f's
/// result. Allocates nothing; throws nothing of its own.
template <class F, class... A>
constexpr auto value(F const& f,
                     A const&... a) noexcept(throws_nothing<value_question, F, A...>()) {
    if constexpr (check_call<F, A...>())
        return computed_value(f, a...);
}

/// f's value and its gradient, of a function or expression with one scalar as result.
///
///     auto [value, gradient] = tapeless::value_and_gradient(f, 2.0, std::array{1.0, 2.0});
///
/// The gradient has the type of the one differentiated argument, or is a std::tuple of their types;
/// an expression's is a Boost.Hana map, `gradient[x]`. Arguments marked `fixed(a)`, and integral
/// constants, are not differentiated. Derivatives at kinks and singular points are those of the
/// table in the documentation. Value and gradient are one straight-line program; it allocates
/// nothing, and throws nothing of its own.
template <class F, class... A>
constexpr auto
value_and_gradient(F const& f,
                   A const&... a) noexcept(throws_nothing<gradient_question, F, A...>()) {
    if constexpr (gradient_question::check<F, A...>())
        return computed_value_and_gradient(f, a...);
}

/// f's gradient, as value_and_gradient gives it.
template <class F, class... A>
constexpr auto gradient(F const& f,
                        A const&... a) noexcept(throws_nothing<gradient_question, F, A...>()) {
    if constexpr (gradient_question::check<F, A...>())
        return computed_gradient(f, a...);
}

/// @name Not allowed: the name of a function template, which is no object
/// @{
template <class... A>
constexpr auto value(named_function<A...>, A const&...) {
    refuse_named_function<A...>();
}
template <class... A>
constexpr auto gradient(named_function<A...>, A const&...) {
    refuse_named_function<A...>();
}
template <class... A>
constexpr auto value_and_gradient(named_function<A...>, A const&...) {
    refuse_named_function<A...>();
}
/// @}

} // namespace tapeless
