/// @file apply: a row of the operation table on numbers, on active scalars or on expressions.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "record.hpp"

#include <array>
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

/// Whether T is a truth value: what a comparison gives. (Of expressions, in expression.hpp.)
template <class T>
constexpr bool is_truth_value = std::same_as<T, condition>;

/// An operand of a function. (The first that holds decides: expressions are many types, and what is
/// not asked of them is not instantiated for them.)
template <class X>
concept Operand = is_symbolic<X> || is_number<X> || is_integral_constant<X>;
template <class... X>
concept Operands = (Operand<X> && ...);

/// Whether Boost.Hana has operators for T; those for its constants and ours are in hana.hpp.
template <class T>
constexpr bool is_hana_constant = is_integral_constant<T> && requires { typename T::hana_tag; };

/// Operands of an operator: one of them at least is symbolic.
template <class X>
concept OperatorOperand =
    is_symbolic<X> || is_number<X> || (is_integral_constant<X> && !is_hana_constant<X>);
template <class... X>
concept Symbolic = (OperatorOperand<X> && ...) && (is_symbolic<X> || ...);

// Whether a user's own row has a value for a number for each of these places.
template <class Row, class Places>
constexpr bool has_value = is_library_row<Row>;
template <class Row, std::size_t... J>
requires(!is_library_row<Row> && requires(double const* x) { Row::value(x[J]...); })
constexpr bool has_value<Row, std::index_sequence<J...>> = true;

// Checks that a user's own row has what it needs on so many operands.
template <class Row, std::size_t Arity>
struct row_check {
    static_assert(
        Operation<Row>,
        "tapeless::apply<Row>(x...): Row must be a struct with a static constexpr "
        "std::string_view name, a static value(x...) and a static constexpr partials(y, x...)");
    static constexpr bool complete = has_value<Row, std::make_index_sequence<Arity>>;
    static_assert(complete, "tapeless::apply<Row>(x...): Row must have a static value(x...) that "
                            "takes as many numbers as it is applied to");
    static constexpr bool passed = Operation<Row> && complete;
};
template <class Row, std::size_t Arity>
constexpr bool is_row = row_check<Row, Arity>::passed;

// The scalars that a row takes and gives as its functions want them: one alone, several as an
// array.
template <class S, int Count>
using one_or_array =
    std::conditional_t<Count == 1, S, std::array<S, static_cast<std::size_t>(Count)>>;

template <class Row, class S, class Places>
constexpr bool takes_adjoint = false;
template <class Row, class S, std::size_t... J>
requires requires(one_or_array<S, outputs_of<Row>> const& w, S const* x) {
    Row::vjp(w, w, x[J]...);
}
constexpr bool takes_adjoint<Row, S, std::index_sequence<J...>> = true;

/// Whether a row has an adjoint of its own: `vjp(w, y, x...)`, the cotangents of the operands x,
/// where y = value(x...) has the cotangent w.
template <class Row, int Arity>
constexpr bool has_adjoint =
    takes_adjoint<Row, double, std::make_index_sequence<static_cast<std::size_t>(Arity)>>;

/// Whether a row is used by its components: one with several outputs, or an adjoint of its own.
template <class Row, int Arity>
concept Compound = outputs_of<Row> != 1 || has_adjoint<Row, Arity>;

/// Checks that operands are truth values where the row wants these, and numbers elsewhere. A bool
/// is either.
template <class Row, class... X>
consteval bool check_operands() {
    if constexpr (conditions_of<Row> == 0 && !(is_truth_value<X> || ...)) {
        return true;
    } else {
        constexpr auto fit = [](bool conditions) {
            int place = 0;
            return (((place++ < conditions_of<Row>) != conditions || std::same_as<X, bool> ||
                     is_truth_value<X> == conditions) &&
                    ...);
        };
        constexpr bool has_conditions = fit(true), has_numbers = fit(false);
        static_assert(
            has_conditions,
            "tapeless: where, &&, || and ! take conditions, that is comparisons or bools; write "
            "x != 0 for a number x");
        static_assert(
            has_numbers,
            "tapeless: a comparison's result is no number; write where(condition, 1, 0), or the "
            "values that it decides between in place of 1 and 0, and join comparisons by &&, || "
            "and !");
        return has_conditions && has_numbers;
    }
}

// A row on expressions and numbers, in expression.hpp.
template <class Row, class... X>
struct expressed;

// Of what is no row nobody asks more.
template <bool IsRow>
struct expressed_if {
    template <class Row, class... X>
    using result = expressed<Row, X...>;
};
template <>
struct expressed_if<false> {
    template <class Row, class... X>
    using result = std::type_identity<active>;
};

// What a row gives on operands of these types, and how. Its type is stated, not deduced: the
// partials of sin call cos, and those of cos sin. Operators state the symbolic cases only, since
// clang asks for the type of a candidate before its constraints.
template <class Row, class... X>
struct symbolic_result {};
template <class Row, class... X>
requires(Operands<X...> && (is_expression<X> || ...) && !Compound<Row, sizeof...(X)>)
struct symbolic_result<Row, X...>
    : expressed_if<is_row<Row, sizeof...(X)>>::template result<Row, X...> {};
template <class Row, class... X>
requires(Operands<X...> && !(is_expression<X> || ...) && (is_recorded<X> || ...))
struct symbolic_result<Row, X...> {
    using type = std::conditional_t<is_condition<Row>, condition, active>;

    static constexpr type of(X const&... x) {
        if constexpr (check_operands<Row, X...>())
            return type(record(operation_of<Row, sizeof...(X)>, as_active(x)...));
        else
            return type();
    }
};

template <class Row, class... X>
struct applied_to {};
template <class Row, class... X>
requires(Operands<X...> && (is_symbolic<X> || ...))
struct applied_to<Row, X...> : symbolic_result<Row, X...> {};
template <class Row, class... X>
requires(Operands<X...> && !(is_symbolic<X> || ...) && is_row<Row, sizeof...(X)>)
struct applied_to<Row, X...> {
    using type = decltype(Row::value(std::declval<X const&>()...));
};

template <class Row, class... X>
using operated = typename symbolic_result<Row, X...>::type;
template <class Row, class... X>
using applied = typename applied_to<Row, X...>::type;

/// The row `Row` on these operands. Numbers give the number Row::value(x...); with an active scalar
/// among them the operation is recorded; with an expression among them the result is an expression.
///
///     tapeless::apply<my_operation>(x);
template <class Row, class... X>
requires(Operands<X...> && !Compound<Row, sizeof...(X)>)
constexpr applied<Row, X...> apply(X const&... x) {
    if constexpr (!is_row<Row, sizeof...(X)>)
        return applied<Row, X...>();
    else if constexpr ((is_symbolic<X> || ...))
        return symbolic_result<Row, X...>::of(x...);
    else if constexpr (check_operands<Row, X...>())
        return Row::value(x...);
    else
        return applied<Row, X...>();
}

template <class Row, class... X>
requires(!Operands<X...>)
constexpr auto apply(X const&...) {
    static_assert(
        never<Row>,
        "tapeless::apply<Row>(x...): every operand must be a number, an active scalar or an "
        "expression");
}

/// The constant that the row `Row`, one without operands, stands for, in the type of x.
template <class Row, class X>
constexpr auto constant_like(X const& x) {
    if constexpr (is_recorded<X>)
        return active(*x.recorder(), x.recorder()->apply(operation_of<Row, 0>, nullptr, 0));
    else
        return Row::template value<X>();
}

} // namespace tapeless
