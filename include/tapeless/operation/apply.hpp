/// @file apply: a row of the operation table on numbers, on active scalars or on expressions.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "check_row.hpp"
#include "compound.hpp"
#include "operands.hpp"
#include "record.hpp"

#include <type_traits>
#include <utility>

namespace tapeless {

// A row on expressions and numbers, in expression/expressed.hpp.
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
            return type(active());
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
// Of what is no row nobody asks more.
template <class Row, class... X>
requires(Operands<X...> && !(is_symbolic<X> || ...) && !is_row<Row, sizeof...(X)>)
struct applied_to<Row, X...> : std::type_identity<active> {};

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
