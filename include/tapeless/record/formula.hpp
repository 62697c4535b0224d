/// @file Formula: what a question asked of expressions is asked of: one of them, or a std::tuple.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "linearise.hpp"

#include <tuple>

namespace tapeless {

/// How an expression, or a std::tuple of expressions with a value each, is asked: the `source` of
/// its program, its run-time `numbers`, and the shape of its value with an S in place of each
/// scalar.
template <class F>
struct formula;

template <Expression E>
struct formula<E> {
    static constexpr bool has_scalar_result = true;
    static constexpr bool has_condition = is_truth_value<E>;
    template <fixed_string... Passive>
    using source = expression_source<typename E::tree, Passive...>;
    template <class S>
    using shaped = S;

    static constexpr decltype(auto) numbers(E const& expression) { return numbers_of(expression); }
    template <int>
    static constexpr auto& at(auto& x) {
        return x;
    }
};

// The edges to the trees of several expressions, whose numbers stand one behind the other.
template <class Places, class... E>
struct joined_trees;
template <int... K, class... E>
struct joined_trees<std::integer_sequence<int, K...>, E...> {
    using type = std::tuple<edge_to<typename E::tree, offset_of<E...>(K)>...>;
};

template <Expression... E>
requires(sizeof...(E) > 0)
struct formula<std::tuple<E...>> {
    using roots = typename joined_trees<std::make_integer_sequence<int, sizeof...(E)>, E...>::type;
    static constexpr bool has_scalar_result = false;
    static constexpr bool has_condition = (is_truth_value<E> || ...);
    template <fixed_string... Passive>
    using source = system_source<roots, Passive...>;
    template <class S>
    using shaped = std::tuple<std::conditional_t<true, S, E>...>;

    static constexpr auto numbers(std::tuple<E...> const& expressions) {
        return std::apply([](auto const&... each) { return joined_numbers(each...); }, expressions);
    }
    template <int J>
    static constexpr auto& at(auto& x) {
        return std::get<static_cast<std::size_t>(J)>(x);
    }
};

template <class F>
concept Formula = requires { formula<F>::has_scalar_result; };

} // namespace tapeless
