/// @file branch(condition, then, else): one side runs, forward and backward.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "base/version.hpp"
#include "expression/expression.hpp"
#include "operation/selection.hpp"
#include "structure/aggregate.hpp"
#include "structure/structure.hpp"

#include <concepts>
#include <type_traits>
#include <utility>

namespace tapeless {

// The shape that the results of two sides share, in scalars of type S.
template <class A, class B, class S>
struct shared_shape {};
template <class A, class B, class S>
requires(is_number<A> || std::same_as<A, active>) && (is_number<B> || std::same_as<B, active>)
struct shared_shape<A, B, S> {
    using type = S;
};
template <Structured A, Structured B, class S>
requires(!is_number<A> && !std::same_as<A, active> &&
         std::same_as<typename structure<A>::template rebind<active>,
                      typename structure<B>::template rebind<active>>)
struct shared_shape<A, B, S> {
    using type = typename structure<A>::template rebind<S>;
};

// The scalar of a result: its own, or that of all in it.
template <class A>
struct scalar_of {
    using type = A;
};
template <Structured A>
struct scalar_of<A> {
    using type = typename structure<A>::scalar;
};
template <class A, class B>
using common_scalar = std::common_type_t<typename scalar_of<A>::type, typename scalar_of<B>::type>;

/// Whether both sides of a branch return what can be joined: the same shape, of numbers or active
/// scalars.
template <class A, class B>
concept Joinable = !std::same_as<A, bool> && !std::same_as<B, bool> &&
                   requires { typename shared_shape<A, B, active>::type; };

// A side's result in scalars of type S.
template <class To, class From, int... J>
constexpr To in_scalars_of(From const& from, std::integer_sequence<int, J...>) {
    To result{};
    using scalar = typename structure<To>::scalar;
    int const in_order[] = {(structure<To>::template at<J>(result) =
                                 static_cast<scalar>(structure<From>::template at<J>(from)),
                             0)...,
                            0};
    static_cast<void>(in_order);
    return result;
}
template <class To, class From>
constexpr To converted(From const& from) {
    if constexpr (std::same_as<To, From>)
        return from;
    else if constexpr (is_number<From> || std::same_as<From, active>)
        return static_cast<To>(from);
    else
        return in_scalars_of<To>(from, std::make_integer_sequence<int, structure<From>::size>{});
}

// Each scalar of one side or of the other.
template <class Shape, int... J>
constexpr Shape joined(condition const& condition, Shape const& a, Shape const& b,
                       std::integer_sequence<int, J...>) {
    Shape result{};
    int const in_order[] = {(structure<Shape>::template at<J>(result) =
                                 apply<branched>(condition, structure<Shape>::template at<J>(a),
                                                 structure<Shape>::template at<J>(b)),
                             0)...,
                            0};
    static_cast<void>(in_order);
    return result;
}

/// Checks what branch(condition, then, else) is called with.
template <class Condition, class Then, class Else>
consteval bool check_branch() {
    constexpr bool decides = std::same_as<Condition, bool> || is_truth_value<Condition>;
    static_assert(decides, "tapeless::branch(condition, then, else): the condition must be a "
                           "comparison or a bool; write x != 0 for a number x");
    constexpr bool callable = std::invocable<Then&> && std::invocable<Else&>;
    static_assert(callable, "tapeless::branch(condition, then, else): then and else must be "
                            "functions without parameters, such as [&] { return x; }");
    if constexpr (!decides || !callable) {
        return false;
    } else {
        using a = std::remove_cvref_t<std::invoke_result_t<Then&>>;
        using b = std::remove_cvref_t<std::invoke_result_t<Else&>>;
        constexpr bool returns = !std::is_void_v<a> && !std::is_void_v<b>;
        static_assert(returns, "tapeless::branch(condition, then, else): a side returns nothing; "
                               "let both return the value that the condition decides on");
        if constexpr (!returns) {
            return false;
        } else {
            constexpr bool formulas = is_expression<a> || is_expression<b>;
            constexpr bool joinable =
                std::same_as<Condition, bool>
                    ? std::same_as<a, b> || Joinable<a, b> || (formulas && Operands<a, b>)
                : is_expression<Condition>
                    ? Operands<a, b> && !is_truth_value<a> && !is_truth_value<b>
                    : Joinable<a, b>;
            static_assert(joinable,
                          "tapeless::branch(condition, then, else): the sides must both return a "
                          "scalar, or both the same std::array, std::tuple, std::pair or struct "
                          "template of scalars");
            return joinable;
        }
    }
}

/// then() where the condition holds, else otherwise(). Only that side runs: its value, and its part
/// of any derivative, is computed behind a jump. The other adds exactly 0 to every derivative,
/// whatever it would be there.
///
///     auto const y = branch(x > 0, [&] { return log(x); }, [&] { return x - 1; });
///
/// The condition is a comparison of active scalars or of expressions, or a bool; it is decided at
/// every evaluation anew, and in every order of derivative. Both sides are functions without
/// parameters. They return scalars, or arrays, tuples or structs of scalars, all of the same shape;
/// a number on one side and an active scalar on the other make an active scalar. With a comparison
/// of expressions they return an expression or a number each.
///
/// While a function is recorded both sides are called, so they must change nothing outside. A side
/// takes with it whatever it alone needs, also what was written before the branch; what both need
/// runs before. cost() counts both sides.
template <class Condition, class Then, class Else>
constexpr auto branch(Condition const& condition, Then&& then, Else&& otherwise) {
    if constexpr (check_branch<Condition, Then, Else>()) {
        using a = std::remove_cvref_t<std::invoke_result_t<Then&>>;
        using b = std::remove_cvref_t<std::invoke_result_t<Else&>>;
        if constexpr (is_expression<Condition>) {
            return apply<branched>(condition, then(), otherwise());
        } else if constexpr (std::same_as<Condition, bool>) {
            if constexpr (std::same_as<a, b>)
                return condition ? a(then()) : a(otherwise());
            else if constexpr (is_expression<a> || is_expression<b>)
                return apply<branched>(condition, then(), otherwise());
            else {
                using shape = typename shared_shape<a, b, common_scalar<a, b>>::type;
                return condition ? converted<shape>(a(then())) : converted<shape>(b(otherwise()));
            }
        } else {
            using shape = typename shared_shape<a, b, active>::type;
            if constexpr (std::same_as<shape, active>)
                return active(apply<branched>(condition, then(), otherwise()));
            else
                return joined(condition, converted<shape>(a(then())),
                              converted<shape>(b(otherwise())),
                              std::make_integer_sequence<int, structure<shape>::size>{});
        }
    }
}

} // namespace tapeless
