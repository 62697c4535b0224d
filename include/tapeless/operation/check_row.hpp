/// @file Checks that a row of the user's own has what it needs, and of any row that its operands
/// are what it wants.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "operands.hpp"
#include "row.hpp"

#include <concepts>
#include <cstddef>
#include <utility>

namespace tapeless {

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

} // namespace tapeless
