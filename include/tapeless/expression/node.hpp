/// @file Node: an operation on expressions, a short name for a nested type.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../operation/row.hpp"
#include "callable.hpp"
#include "own_rows.hpp"
#include "tree.hpp"

#include <cstdint>

namespace tapeless {

#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wnon-template-friend"
#endif
/// An operation on expressions. Its name is a hash of its structure, so it stays short however deep
/// the formula is and equal subexpressions are the same type; its definition, an `application` of
/// nested types, hangs on it through a friend function that the operator defines. `Own` are the
/// user's own rows in it: two programs' translation units may have different rows of one name.
template <std::uint64_t Hash, class... Own>
struct node : callable<node<Hash, Own...>> {
    using hana_tag = symbol;
    using tree = node;

    friend constexpr auto definition(node);
};
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic pop
#endif

/// The nested type behind a node: `application<addition, edge<..., 0>, edge<..., 0>>`.
template <class Node>
using definition_of = decltype(definition(Node{}));

template <std::uint64_t Hash, class... Own>
inline constexpr tree_info const& info_of<node<Hash, Own...>> =
    definition_of<node<Hash, Own...>>::info;

template <class Tree>
constexpr own_rows<> own_rows_of{};
template <std::uint64_t Hash, class... Own>
constexpr own_rows<Own...> own_rows_of<node<Hash, Own...>>{};

template <std::uint64_t Hash, class... Own>
constexpr node<Hash, Own...> named(own_rows<Own...>) {
    return {};
}

// The user's own rows in an operation on these trees.
template <class Row, class... Trees>
constexpr auto own_rows_in() {
    if constexpr (is_library_row<Row>)
        return (own_rows<>{} | ... | own_rows_of<Trees>);
    else
        return (own_rows<>{} | ... | own_rows_of<Trees>).with(Row{});
}

// The node of this hash for an operation on these trees: with the user's own rows, if there are
// any.
template <bool HasOwnRows>
struct naming {
    template <std::uint64_t Hash, class Row, class... Trees>
    using type = node<Hash>;
};
template <>
struct naming<true> {
    template <std::uint64_t Hash, class Row, class... Trees>
    using type = decltype(named<Hash>(own_rows_in<Row, Trees...>()));
};

// The structural hash of an operation on operands of these hashes, with these offsets.
constexpr std::uint64_t node_hash(operation const& row, tree_info const* const* operands,
                                  int const* offsets, int arity) {
    std::uint64_t result = row.hash;
    for (int j = 0; j < arity; ++j)
        result = mix(mix(result, operands[j]->hash), static_cast<unsigned>(offsets[j]));
    return result;
}

// Lists of offsets; most are 0, 0.
template <int... Offsets>
inline constexpr int offset_list[] = {Offsets..., 0};

template <class Row, class... Trees, int... Offsets>
struct application<Row, edge<Trees, Offsets>...> {
    static constexpr tree_info const* operands[] = {&info_of<Trees>..., nullptr};
    static constexpr tree_info info = {
        .kind = tree_info::node,
        .hash = node_hash(operation_of<Row, sizeof...(Trees)>, operands, offset_list<Offsets...>,
                          sizeof...(Trees)),
        .row = &operation_of<Row, sizeof...(Trees)>,
        .arity = sizeof...(Trees),
        .operands = operands,
        .offsets = offset_list<Offsets...>,
        .has_numbers = (false || ... || info_of<Trees>.has_numbers),
        .has_own_rows = (!is_library_row<Row> || ... || info_of<Trees>.has_own_rows)};

    using type = typename naming<info.has_own_rows>::template type<info.hash, Row, Trees...>;
    friend constexpr auto definition(type) { return application{}; }
};

/// An edge to a tree; where it has no numbers, their place says nothing.
template <class Tree, int Offset>
using edge_to = edge<Tree, info_of<Tree>.has_numbers ? Offset : 0>;

} // namespace tapeless
