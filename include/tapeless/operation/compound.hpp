/// @file Compound: a row with several outputs, or with an adjoint of its own.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "row.hpp"

#include <array>
#include <cstddef>
#include <type_traits>
#include <utility>

namespace tapeless {

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

} // namespace tapeless
