/// @file What the questions share: what they ask of a call, and its last argument.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../operation/table.hpp"
#include "call.hpp"
#include "check_formula.hpp"
#include "check_function.hpp"
#include "check_rows.hpp"
#include "exceptions.hpp"
#include "returned.hpp"
#include "run.hpp"
#include "target.hpp"

#include <cstddef>
#include <tuple>
#include <utility>

namespace tapeless {

/// Checks a call that is to be differentiated.
template <class F, class... A>
consteval bool check_active_call() {
    if constexpr (!check_call<F, A...>()) {
        return false;
    } else if constexpr (Formula<F>) {
        constexpr bool active = (false || ... || !is_fixed_binding<A>);
        static_assert(
            active,
            "tapeless: there is nothing to differentiate with respect to: every variable is fixed");
        return active && check_own_rows<typename call<F, A...>::source>();
    } else {
        constexpr bool active =
            (0 + ... + (argument<A>::is_active ? scalars_in<pattern<A>> : 0)) > 0;
        static_assert(active, "tapeless: there is nothing to differentiate with respect to: give f "
                              "an argument that is neither fixed nor an integral constant");
        return active && check_own_rows<typename call<F, A...>::source>();
    }
}

/// Checks a call whose result has to be one scalar.
template <class F, class... A>
consteval bool check_scalar_call() {
    if constexpr (check_call<F, A...>()) {
        constexpr bool scalar = call<F, A...>::source::has_scalar_result;
        static_assert(scalar,
                      "tapeless: a gradient, a Hessian and a product with one need a function that "
                      "returns one scalar; tapeless::jacobian(f, a...) differentiates results of "
                      "any shape, and tapeless::value(f, a...) gives them");
        if constexpr (!scalar)
            return false;
        else
            return check_active_call<F, A...>();
    } else {
        return false;
    }
}

// Whether a program needs a derivative that is missing for this reason.
template <class Program>
consteval bool lacks(missing reason) {
    for (int i = 0; i < Program::program.size.instructions; ++i)
        if (Program::program.instructions[i].row->lacks == reason)
            return true;
    return false;
}

/// Checks that a program needs no derivative that cannot be computed.
template <class Program>
consteval bool check_derivatives() {
    constexpr bool known = !lacks<Program>(missing::closed_form);
    static_assert(known,
                  "tapeless: a derivative is needed that has no closed form, such as that of an "
                  "incomplete gamma or beta function with respect to a parameter or of a Bessel "
                  "function with respect to its order; mark the argument tapeless::fixed(a), or "
                  "write stop_gradient(a) in the function");
    constexpr bool differentiable = !lacks<Program>(missing::adjoint_of_own);
    static_assert(differentiable,
                  "tapeless: a second derivative needs the derivative of an adjoint of your own "
                  "(custom_vjp), which takes numbers only; let the adjoint take `auto` and call "
                  "tapeless's functions, so that it can be differentiated too");
    return known && differentiable;
}

/// The last of a call's arguments, and a call of f with the others: f(last, others...).
template <class Function, class... A>
constexpr decltype(auto) with_last_first(Function f, A const&... a) {
    return [&]<std::size_t... K>(std::index_sequence<K...>) -> decltype(auto) {
        std::tuple<A const&...> const all(a...);
        return f(std::get<sizeof...(A) - 1>(all), std::get<K>(all)...);
    }(std::make_index_sequence<sizeof...(A) - 1>{});
}

} // namespace tapeless
