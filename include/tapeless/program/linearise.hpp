/// @file The expression door: an expression becomes a program by a walk over its nodes.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../expression.hpp"
#include "builder.hpp"

namespace tapeless {

/// The instructions of an expression's nodes, each once: a node counts as met again where its place
/// among the run-time numbers is the same too.
class linearisation {
  public:
    constexpr linearisation(builder& recorder, std::string_view const* passive, int passive_count)
        : recorder_(recorder), passive_(passive), passive_count_(passive_count), table_(64, -1) {}

    /// The instruction of a root whose numbers begin at `offset`. The stack is our own: recursion
    /// in a constant expression ends at 512 levels.
    constexpr int walk(tree_info const& root, int offset) {
        sequence<place> stack;
        stack.push_back({&root, root.has_numbers ? offset : 0});
        while (true) {
            place const now = stack[stack.size() - 1];
            bool ready = true;
            for (int j = now.tree->arity - 1; j >= 0; --j)
                if (place const operand = operand_of(now, j); known(operand) < 0) {
                    stack.push_back(operand);
                    ready = false;
                }
            if (!ready)
                continue;
            stack.pop_back();
            if (known(now) < 0)
                enter(now, instruction_of(now));
            if (stack.empty())
                return known(now);
        }
    }

  private:
    struct place {
        tree_info const* tree = nullptr;
        int offset = 0;
        int instruction = -1;
    };

    builder& recorder_;
    std::string_view const* passive_;
    int passive_count_;
    sequence<place> places_;
    sequence<int> table_;

    static constexpr place operand_of(place const& node, int j) {
        tree_info const* const tree = node.tree->operands[j];
        return {tree, tree->has_numbers ? node.offset + node.tree->offsets[j] : 0};
    }

    constexpr int instruction_of(place const& now) {
        tree_info const& tree = *now.tree;
        switch (tree.kind) {
        case tree_info::variable: {
            bool active = true;
            for (int k = 0; k < passive_count_; ++k)
                active = active && passive_[k] != tree.name;
            return recorder_.add_input({.name = tree.name, .active = active});
        }
        case tree_info::constant:
            return recorder_.literal(tree.value);
        case tree_info::number:
            return recorder_.add_input({.active = false, .slot = now.offset});
        case tree_info::node:
            break;
        }
        sequence<int> operands;
        for (int j = 0; j < tree.arity; ++j)
            operands.push_back(known(operand_of(now, j)));
        return recorder_.apply(*tree.row, operands.items, tree.arity);
    }

    constexpr int slot(place const& wanted) const {
        unsigned const mask = static_cast<unsigned>(table_.size() - 1);
        unsigned at =
            static_cast<unsigned>(mix(wanted.tree->hash, static_cast<unsigned>(wanted.offset))) &
            mask;
        for (int i = table_[static_cast<int>(at)]; i >= 0; i = table_[static_cast<int>(at)]) {
            place const& found = places_[i];
            if (found.offset == wanted.offset && found.tree->hash == wanted.tree->hash &&
                found.tree == wanted.tree)
                break;
            at = (at + 1) & mask;
        }
        return static_cast<int>(at);
    }
    constexpr int known(place const& wanted) const {
        int const i = table_[slot(wanted)];
        return i < 0 ? -1 : places_[i].instruction;
    }
    constexpr void enter(place const& node, int instruction) {
        places_.push_back({node.tree, node.offset, instruction});
        table_[slot(node)] = places_.size() - 1;
        if (2 * places_.size() > table_.size()) {
            table_ = sequence<int>(2 * table_.size(), -1);
            for (int i = 0; i < places_.size(); ++i)
                table_[slot(places_[i])] = i;
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
        std::string_view const passive[] = {Passive.view()..., ""};
        builder recorder;
        linearisation all(recorder, passive, sizeof...(Passive));
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
