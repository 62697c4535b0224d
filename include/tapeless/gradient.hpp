/// @file value, gradient, value_and_gradient.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "call.hpp"
#include "operation/activation.hpp"
#include "operation/arithmetic.hpp"
#include "operation/elementary.hpp"
#include "operation/piecewise.hpp"

namespace tapeless {

/// What value_and_gradient returns.
template <class Value, class Gradient>
struct value_with_gradient {
    Value value;
    Gradient gradient;
};

/// Checks a call whose result has to be one scalar.
template <class F, class... A>
consteval bool check_scalar_call() {
    if constexpr (!check_call<F, A...>()) {
        return false;
    } else if constexpr (is_expression<F>) {
        constexpr bool active = (false || ... || !is_fixed_binding<A>);
        static_assert(
            active,
            "tapeless: there is nothing to differentiate with respect to: every variable is fixed");
        return active && check_own_rows<typename source_of<F, A...>::type>();
    } else {
        constexpr bool scalar = function_call<F, A...>::source::has_scalar_result;
        static_assert(scalar, "tapeless: a gradient needs a function that returns one scalar; "
                              "tapeless::value(f, a...) gives results of any shape");
        constexpr bool active =
            (0 + ... + (argument<A>::is_active ? scalars_in<pattern<A>> : 0)) > 0;
        static_assert(active, "tapeless: there is nothing to differentiate with respect to: give f "
                              "an argument that is "
                              "neither fixed nor an integral constant");
        if constexpr (!scalar || !active)
            return false;
        else
            return check_own_rows<typename function_call<F, A...>::source>();
    }
}

// The answers, without noexcept: in a function that is, clang would give every instruction a block
// of its own.
template <class F, class... A>
constexpr auto computed_value(F const& f, A const&... a) {
    using this_call = call<F, A...>;
    typename this_call::value_type result;
    run<typename compiled<typename this_call::source>::value, this_call>(
        value_target<this_call>{result}, f, a...);
    return result;
}
template <class F, class... A>
constexpr auto computed_value_and_gradient(F const& f, A const&... a) {
    using this_call = call<F, A...>;
    value_with_gradient<typename this_call::value_type, typename this_call::gradient_type> result;
    run<typename compiled<typename this_call::source>::gradient, this_call>(
        gradient_target<this_call>{result.value, result.gradient}, f, a...);
    return result;
}
template <class F, class... A>
constexpr auto computed_gradient(F const& f, A const&... a) {
    using this_call = call<F, A...>;
    typename this_call::value_type value;
    typename this_call::gradient_type result;
    run<typename compiled<typename this_call::source>::gradient, this_call>(
        gradient_target<this_call>{value, result}, f, a...);
    return result;
}

/// f's result.
///
///     tapeless::value(f, 2.0, 3.0);              // a function, with arguments of any Structured
///     shape tapeless::value(x * y, x = 2.0, y = 3.0);  // an expression, with a binding for each
///     of its variables
///
/// It is computed by f's program, bit for bit as f computes it on numbers, and shaped as f's
/// result. Allocates nothing; throws nothing if the scalars do not.
template <class F, class... A>
constexpr auto value(F const& f, A const&... a) noexcept(is_noexcept_call<A...>) {
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
/// nothing, and throws nothing if the scalars do not.
template <class F, class... A>
constexpr auto value_and_gradient(F const& f, A const&... a) noexcept(is_noexcept_call<A...>) {
    if constexpr (check_scalar_call<F, A...>())
        return computed_value_and_gradient(f, a...);
}

/// f's gradient, as value_and_gradient gives it.
template <class F, class... A>
constexpr auto gradient(F const& f, A const&... a) noexcept(is_noexcept_call<A...>) {
    if constexpr (check_scalar_call<F, A...>())
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
