/// @file Exceptions: which calls throw nothing.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../complex/parts.hpp"
#include "../operation/component.hpp"
#include "call.hpp"
#include "check_formula.hpp"
#include "check_function.hpp"
#include "check_rows.hpp"

#include <array>
#include <cstddef>
#include <span>
#include <tuple>
#include <type_traits>
#include <utility>

namespace tapeless {

// Whether an argument or a result is made without an exception: a struct of the user's may throw.
template <class T>
constexpr bool is_made_noexcept = true;
template <class T>
requires std::is_class_v<T>
constexpr bool is_made_noexcept<T> =
    Scalar<T> || !Structured<T> ||
    (std::is_nothrow_default_constructible_v<T> && std::is_nothrow_move_constructible_v<T>);
template <fixed_string Name, class T>
constexpr bool is_made_noexcept<binding<Name, T>> = true;
template <class T, std::size_t N>
constexpr bool is_made_noexcept<std::array<T, N>> = is_made_noexcept<T>;
template <class... T>
constexpr bool is_made_noexcept<std::tuple<T...>> = (is_made_noexcept<T> && ...);
template <class T, std::size_t N>
constexpr bool is_made_noexcept<std::span<T, N>> = is_made_noexcept<std::remove_const_t<T>>;
template <class T>
constexpr bool is_made_noexcept<std::complex<T>> = is_made_noexcept<T>;
template <class A, class B>
constexpr bool is_made_noexcept<std::pair<A, B>> = is_made_noexcept<A> && is_made_noexcept<B>;

// Whether the value of a row on numbers of type S throws nothing.
template <class Row, class S, class Places>
constexpr bool has_noexcept_value = is_library_row<Row>;
template <class Row, class S, std::size_t... J>
requires(!is_library_row<Row> && sizeof...(J) > 0)
constexpr bool has_noexcept_value<Row, S, std::index_sequence<J...>> = noexcept(
    Row::value(std::declval<std::conditional_t<(J < static_cast<std::size_t>(conditions_of<Row>)),
                                               bool const&, S const&>>()...));
template <class Row, int K, class S, std::size_t... J>
requires(sizeof...(J) > 0)
constexpr bool has_noexcept_value<component<Row, K>, S, std::index_sequence<J...>> =
    has_noexcept_value<Row, S, std::index_sequence<J...>>;
template <class Row, int Outputs, int Operands, class S, std::size_t... J>
requires(sizeof...(J) > 0)
constexpr bool
    has_noexcept_value<adjoint_of<Row, Outputs, Operands>, S, std::index_sequence<J...>> =
        []<std::size_t... K>(std::index_sequence<K...>) {
            using outputs = one_or_array<S, Outputs>;
            return noexcept(Row::vjp(std::declval<outputs const&>(), std::declval<outputs const&>(),
                                     (static_cast<void>(K), std::declval<S const&>())...));
        }(std::make_index_sequence<static_cast<std::size_t>(Operands)>{});

// Whether the program P in the scalar S throws nothing.
template <class P, class S, int... I>
consteval bool runs_noexcept(std::integer_sequence<int, I...>) {
    constexpr auto is_noexcept = []<int K>(std::integral_constant<int, K>) {
        constexpr instruction now = P::program.instructions[K];
        if constexpr (now.row->is_own)
            return has_noexcept_value<
                row_of<now.row>, S, std::make_index_sequence<static_cast<std::size_t>(now.arity)>>;
        else
            return true;
    };
    // A braced list, not a fold: clang ends a fold after 256 operands.
    bool const each[] = {is_noexcept(std::integral_constant<int, I>{})..., true};
    bool all = true;
    for (bool const one : each)
        all = all && one;
    return all;
}

/// Whether a call of a question throws nothing: neither do numbers of the language nor the
/// library's operations, but the user's own operations, their adjoints and structs may.
///
/// A `Question` says what it asks of a call, `check<F, A...>()`, and which `program<Call>` answers
/// it.
template <class Question, class F, class... A>
consteval bool throws_nothing() {
    if constexpr (!((std::is_floating_point_v<deciding_scalar<A>> &&
                     is_made_noexcept<typename argument<A>::type>) &&
                    ...))
        return false;
    else if constexpr (!check_call<F, A...>())
        return false;
    else if constexpr (!Formula<F> && !Traceable<typename call<F, A...>::source>)
        return false;
    else if constexpr (!is_made_noexcept<typename call<F, A...>::value_type>)
        return false;
    else if constexpr (!has_own_rows<typename call<F, A...>::source>())
        return true;
    else if constexpr (!Question::template check<F, A...>())
        return false;
    else
        return runs_noexcept<typename Question::template program<call<F, A...>>,
                             typename call<F, A...>::scalar>(
            std::make_integer_sequence<
                int, Question::template program<call<F, A...>>::program.size.instructions>{});
}

} // namespace tapeless
