/// @file What a call of a formula has to fulfil, and the sentences that it meets if not.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../base/name_list.hpp"
#include "../record/recorded.hpp"
#include "scalar.hpp"

#include <concepts>
#include <type_traits>

namespace tapeless {

template <class T>
constexpr bool is_bindable =
    is_real<typename argument<T>::type> || std::same_as<typename argument<T>::type, active> ||
    (is_fixed<T> && std::is_integral_v<typename argument<T>::type>);

/// How the names that are bound and the variables of an expression fit.
struct matching {
    bool doubled = false;
    bool missing = false;
    bool unknown = false;
};
template <class Source, fixed_string... Names>
consteval matching match() {
    constexpr auto const& program = recorded<Source>::program;
    using names = name_list<Names...>;
    matching result{.doubled = !names::are_different()};
    for (std::string_view const name : names::all)
        result.unknown = result.unknown || program.input_named(name) < 0;
    for (int j = 0; j < program.size.inputs; ++j)
        result.missing = result.missing || (program.inputs[j].is_variable() &&
                                            names::place_of(program.inputs[j].name) < 0);
    return result;
}

/// Checks a call of a formula.
template <Formula F, class... B>
consteval bool check_call() {
    constexpr bool bindings = (is_binding<B> && ...);
    static_assert(bindings, "tapeless: an expression needs its variables' values as bindings, such "
                            "as x = 2.0, y = 3.0");
    constexpr bool decided = !formula<F>::has_condition;
    static_assert(decided,
                  "tapeless: the expression is a condition, which has no value of its own; write "
                  "where(condition, 1, 0)");
    if constexpr (!bindings || !decided) {
        return false;
    } else {
        return []<fixed_string... Names, class... T>(std::type_identity<binding<Names, T>>...) {
            constexpr bool reals = (is_bindable<T> && ...);
            static_assert(reals,
                          "tapeless: a variable is bound to something that is not a real number; "
                          "write x = 2.0 for 2, and call the expression, f(x = g), to substitute "
                          "an expression");
            constexpr bool plain = !reals || (is_running_scalar<deciding_scalar<T>> && ...);
            static_assert(plain, "tapeless: these numbers have expression templates; include "
                                 "<tapeless/multiprecision.hpp>");
            constexpr bool in_lanes = reals && (compares_in_lanes<deciding_scalar<T>> || ...);
            static_assert(!in_lanes,
                          "tapeless: a comparison of these numbers is no bool; SIMD batches, "
                          "which compare lane by lane, are not supported yet: call the "
                          "function for each of a batch's numbers");
            constexpr bool compatible = !reals || Compatible<T...>;
            static_assert(compatible, "tapeless: the numbers that variables are bound to have no "
                                      "common type; convert them to one");
            constexpr bool too_long = requires { requires F::holds_too_many; };
            if constexpr (!reals || !plain || in_lanes || !compatible || too_long) {
                return false; // of what is too long its type has said so
            } else {
                constexpr matching matches =
                    match<typename source_of<F, binding<Names, T>...>::type, Names...>();
                static_assert(!matches.doubled,
                              "tapeless: a variable has two bindings; bind each variable once");
                static_assert(
                    !matches.missing,
                    "tapeless: a variable of the expression has no binding; bind every one, "
                    "such as x = 2.0");
                static_assert(
                    !matches.unknown,
                    "tapeless: a binding is for a variable that the expression does not have; "
                    "remove it");
                return !matches.doubled && !matches.missing && !matches.unknown;
            }
        }(std::type_identity<B>{}...);
    }
}

} // namespace tapeless
