/// @file The expression door: an expression becomes a program by a walk over its nodes.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../base/name_list.hpp"
#include "../expression/expression.hpp"
#include "../program/builder.hpp"

namespace tapeless {

/// The instructions of an expression's nodes, each once: a node counts as met again where its place
/// among the run-time numbers is the same too.
class linearisation {
  public:
    /// `place_of_passive` gives the place of a name among the variables that are not
    /// differentiated, or -1.
    constexpr linearisation(builder& recorder, int (*place_of_passive)(std::string_view))
        : recorder_(recorder), place_of_passive_(place_of_passive), table_(64, -1) {}

    /// The instruction of a root whose numbers begin at `offset`. The path to it is our own stack:
    /// recursion in a constant expression ends at 512 levels.
    constexpr int walk(tree_info const& root, int offset) {
        sequence<visit> path;
        sequence<int> values; // of operands met before their users
        meet(&root, root.has_numbers ? offset : 0, path, values);
        while (path.count > 0) {
            visit& now = path.items[path.count - 1];
            tree_info const& tree = *now.tree;
            if (now.met < tree.arity) {
                tree_info const* const operand = tree.operands[now.met];
                int const at = operand->has_numbers ? now.offset + tree.offsets[now.met] : 0;
                ++now.met;
                meet(operand, at, path, values);
            } else {
                values.count -= tree.arity;
                int const made = instruction_of(tree, now.offset, values.items + values.count);
                enter({now.tree, now.offset, made});
                values.push_back(made);
                --path.count;
            }
        }
        return values.items[0];
    }

  private:
    // A node on the path, and how many of its operands were met.
    struct visit {
        tree_info const* tree = nullptr;
        int offset = 0;
        int met = 0;
    };
    struct place {
        tree_info const* tree = nullptr;
        int offset = 0;
        int instruction = -1;
    };

    builder& recorder_;
    int (*place_of_passive_)(std::string_view);
    sequence<place> places_;
    sequence<int> table_; // open addressing; its size is a power of two

    // The node's value if it is known; else the path goes on there.
    constexpr void meet(tree_info const* tree, int offset, sequence<visit>& path,
                        sequence<int>& values) const {
        if (int const known = table_.items[slot(tree, offset)]; known >= 0)
            values.push_back(places_.items[known].instruction);
        else
            path.push_back({tree, offset});
    }

    constexpr int instruction_of(tree_info const& tree, int offset, int const* operands) {
        switch (tree.kind) {
        case tree_info::variable: {
            bool const active = place_of_passive_(tree.name) < 0;
            return recorder_.add_input({.name = tree.name, .active = active});
        }
        case tree_info::constant:
            return recorder_.literal(tree.value);
        case tree_info::number:
            return recorder_.add_input({.active = false, .slot = offset});
        case tree_info::node:
            break;
        }
        return recorder_.apply(*tree.row, operands, tree.arity);
    }

    // Where the node stands in the table, or would.
    constexpr unsigned slot(tree_info const* tree, int offset) const {
        unsigned const mask = static_cast<unsigned>(table_.count - 1);
        unsigned at = (static_cast<unsigned>(tree->hash) + static_cast<unsigned>(offset)) & mask;
        for (int i = table_.items[at]; i >= 0; i = table_.items[at]) {
            place const& found = places_.items[i];
            if (found.offset == offset && found.tree->hash == tree->hash && found.tree == tree)
                break;
            at = (at + 1) & mask;
        }
        return at;
    }
    constexpr void enter(place const& node) {
        table_.items[slot(node.tree, node.offset)] = places_.count;
        places_.push_back(node);
        if (2 * places_.count > table_.count) {
            table_ = sequence<int>(2 * table_.count, -1);
            for (int i = 0; i < places_.count; ++i)
                table_.items[slot(places_.items[i].tree, places_.items[i].offset)] = i;
        }
    }
};

/// Expressions as a source of a program with an output for each; the variables of these names are
/// not differentiated.
template <class Edges, fixed_string... Passive>
struct system_source;
template <class... Trees, int... Offsets, fixed_string... Passive>
struct system_source<std::tuple<edge<Trees, Offsets>...>, Passive...> {
    static constexpr bool has_scalar_result = sizeof...(Trees) == 1;

    static constexpr builder trace() {
        builder recorder;
        linearisation all(recorder, &name_list<Passive...>::place_of);
        int const roots[] = {all.walk(info_of<Trees>, Offsets)...};
        for (int const root : roots)
            recorder.outputs.push_back(root);
        return recorder;
    }
};

/// One expression.
template <class Tree, fixed_string... Passive>
struct expression_source : system_source<std::tuple<edge<Tree, 0>>, Passive...> {};

} // namespace tapeless
