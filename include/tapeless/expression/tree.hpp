/// @file Tree: what the type of an expression names, and how a constexpr walk sees its nodes.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../operation/operands.hpp"

#include <cstdint>
#include <string_view>

namespace tapeless {

/// An operand of a node: an expression, and where its run-time numbers begin among those of the
/// whole.
template <class Tree, int Offset>
struct edge {};

/// The definition of a node: an operation on its operands, a nested type. What makes it defines the
/// node.
template <class Row, class... Edges>
struct application;

/// A node of an expression as a constexpr walk sees it: without its type.
struct tree_info {
    enum kinds { variable, constant, number, node } kind;
    std::uint64_t hash = 0;
    std::string_view name{};        // of a variable
    long double value = 0;          // of a constant
    operation const* row = nullptr; // of a node, with its operands and the offsets of their numbers
    int arity = 0;
    tree_info const* const* operands = nullptr;
    int const* offsets = nullptr;
    bool has_numbers = false;
    bool has_own_rows = false; // the user's

    constexpr bool is_condition() const { return kind == node && row->is_condition; }
};

/// What a type of node is; the address is its identity.
template <class Tree>
inline constexpr tree_info info_of = Tree::info();

/// A comparison, or comparisons joined.
template <Expression T>
constexpr bool is_truth_value<T> = info_of<typename T::tree>.is_condition();

} // namespace tapeless
