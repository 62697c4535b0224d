/// @file Expressed: the expression that a row makes of expressions and numbers.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../operation/apply.hpp"
#include "node.hpp"
#include "run_time_numbers.hpp"

#include <concepts>
#include <tuple>
#include <utility>

namespace tapeless {

template <class Row, class Operands, class Places>
struct expressed_on;
template <class Row, class... X, int... K>
struct expressed_on<Row, std::tuple<X...>, std::integer_sequence<int, K...>> {
    using tree = typename application<Row, edge_to<tree_type<X>, offset_of<X...>(K)>...>::type;
};

/// The expression that a row makes of expressions and numbers.
template <class Row, class... X>
struct expressed {
    using tree = typename expressed_on<Row, std::tuple<X...>,
                                       std::make_integer_sequence<int, sizeof...(X)>>::tree;
    using type = decltype(expression_of<tree>(joined_numbers(std::declval<X const&>()...)));

    static constexpr type of(X const&... x) {
        static_cast<void>(check_operands<Row, X...>());
        return expression_of<tree>(joined_numbers(x...));
    }
};
// The same, where all of them are trees: without run-time numbers there is nothing to join.
template <class Row, class... X>
requires(std::same_as<X, typename X::tree> && ...)
struct expressed<Row, X...> {
    using type = typename application<Row, edge<X, 0>...>::type;

    static constexpr type of(X const&...) {
        if constexpr (conditions_of<Row> > 0 || (info_of<X>.is_condition() || ...))
            static_cast<void>(check_operands<Row, X...>());
        return {};
    }
};

} // namespace tapeless
