/// @file How the partials and the parts of a row are recorded.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../program/active.hpp"
#include "../program/condition.hpp"
#include "row.hpp"

#include <cstddef>
#include <tuple>
#include <type_traits>
#include <utility>

namespace tapeless {

// Operand J of the row as its functions want it.
template <class Row, std::size_t J>
using operand_type = std::conditional_t<(J < static_cast<std::size_t>(conditions_of<Row>)),
                                        condition, active const&>;

template <class T>
constexpr int element_count = -1;
template <class T>
requires requires { std::tuple_size<T>::value; }
constexpr int element_count<T> = static_cast<int>(std::tuple_size<T>::value);

template <class Row, std::size_t... J>
constexpr void record_partials(active const& y, active const* x, active* partials,
                               std::index_sequence<J...>) {
    constexpr bool callable =
        requires { Row::partials(y, static_cast<operand_type<Row, J>>(x[J])...); };
    static_assert(callable,
                  "tapeless: an operation of your own needs a static constexpr partials(y, x...) "
                  "that takes its value, then as many operands as it is applied to, all of them "
                  "`auto`");
    if constexpr (callable) {
        [[maybe_unused]] auto const all =
            Row::partials(y, static_cast<operand_type<Row, J>>(x[J])...);
        constexpr bool fits =
            element_count<std::remove_const_t<decltype(all)>> == static_cast<int>(sizeof...(J));
        static_assert(fits, "tapeless: the partials(y, x...) of an operation of your own must "
                            "return a std::tuple of one derivative for each operand");
        if constexpr (fits) {
            int const in_order[] = {(partials[J] = active(std::get<J>(all)), 0)..., 0};
            static_cast<void>(in_order);
        }
    }
}
template <class Row, int Arity>
constexpr void record_partials(active const& y, active const* x, active* partials) {
    constexpr std::make_index_sequence<static_cast<std::size_t>(Arity)> operands{};
    record_partials<Row>(y, x, partials, operands);
}

template <class Row, std::size_t... J>
constexpr active record_expansion(active const* x, std::index_sequence<J...>) {
    return active(Row::value(static_cast<operand_type<Row, J>>(x[J])...));
}
template <class Row, int Arity>
constexpr active record_expansion(active const* x) {
    constexpr std::make_index_sequence<static_cast<std::size_t>(Arity)> operands{};
    return record_expansion<Row>(x, operands);
}

} // namespace tapeless
