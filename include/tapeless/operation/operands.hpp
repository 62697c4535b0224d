/// @file Operands: expressions, active scalars, numbers and integral constants, and how to tell
/// them apart.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../program/active.hpp"
#include "../program/condition.hpp"
#include "../program/limits.hpp"

#include <concepts>
#include <limits>
#include <type_traits>

namespace tapeless {

/// Whether T is an expression: a variable, a node, or a node with run-time numbers.
template <class T>
constexpr bool is_expression = requires { typename T::tree; };
template <class T>
concept Expression = is_expression<T>;

/// Whether T is an integer known to the type, such as Boost.Hana's or the standard library's
/// integral constants.
template <class T>
constexpr bool is_integral_constant = requires {
    typename T::value_type;
    requires std::is_integral_v<typename T::value_type> &&
                 !std::same_as<typename T::value_type, bool>;
    requires std::same_as<std::remove_const_t<decltype(T::value)>, typename T::value_type>;
};

/// Whether T is a real number: float, double, long double, or a class that std::numeric_limits
/// describes as a number that is not an integer, such as Boost.Multiprecision's.
template <class T>
constexpr bool is_real = std::is_floating_point_v<T>;
template <class T>
requires std::is_class_v<T>
constexpr bool is_real<T> = std::numeric_limits<T>::is_specialized &&
                            !std::numeric_limits<T>::is_integer && !std::same_as<T, active>;

/// A type of scalar that values and gradients are computed in.
template <class T>
concept Scalar = (is_real<T> && !std::is_const_v<T>) || std::same_as<T, active>;

template <class T>
constexpr bool is_number = is_real<T> || std::is_arithmetic_v<T>;

/// What stands for a value that is not known yet.
template <class T>
constexpr bool is_symbolic = is_expression<T> || is_recorded<T>;

/// Whether T is a truth value: what a comparison gives. (Of expressions, in expression/tree.hpp.)
template <class T>
constexpr bool is_truth_value = std::same_as<T, condition>;

/// An operand of a function. (The first that holds decides: expressions are many types, and what is
/// not asked of them is not instantiated for them.)
template <class X>
concept Operand = is_symbolic<X> || is_number<X> || is_integral_constant<X>;
template <class... X>
concept Operands = (Operand<X> && ...);

/// Whether Boost.Hana has operators for T; those for its constants and ours are in
/// expression/hana.hpp.
template <class T>
constexpr bool is_hana_constant = is_integral_constant<T> && requires { typename T::hana_tag; };

/// Operands of an operator: one of them at least is symbolic.
template <class X>
concept OperatorOperand =
    is_symbolic<X> || is_number<X> || (is_integral_constant<X> && !is_hana_constant<X>);
template <class... X>
concept Symbolic = (OperatorOperand<X> && ...) && (is_symbolic<X> || ...);

} // namespace tapeless
