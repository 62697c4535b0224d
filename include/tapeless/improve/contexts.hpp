/// @file Contexts: the conditions under which an instruction runs, and the values that they have.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../program/builder.hpp"

namespace tapeless {

/// Which side of its branch a context or block is: they come in pairs, the first of which, whose
/// number is odd, is the side where the condition holds.
constexpr int side_of(int side) { return (side - 1) % 2; }
/// The first of the pair.
constexpr int pair_of(int side) { return side - (side - 1) % 2; }

/// A context is a chain of conditions with the values that they have there; number 0 is the empty
/// one.
class contexts {
  public:
    struct chain {
        int parent = -1;
        int condition = -1; // an instruction
        int depth = 0;
        int older = -1; // of a pair's first: the next pair of the same condition
        int open = -1;  // of a pair's first: the pair of blocks that is being filled
    };

    constexpr explicit contexts(int instructions) : newest_pair_(instructions, -1) {
        all_.push_back({});
    }

    constexpr chain& operator[](int context) { return all_.items[context]; }
    constexpr chain const& operator[](int context) const { return all_.items[context]; }

    /// The context in which this condition holds (side 0) or does not (side 1), besides.
    constexpr int inside(int parent, int condition, int side) {
        int pair = newest_pair_.items[condition];
        while (pair >= 0 && all_.items[pair].parent != parent)
            pair = all_.items[pair].older;
        if (pair < 0) {
            pair = all_.count;
            chain made{.parent = parent,
                       .condition = condition,
                       .depth = all_.items[parent].depth + 1,
                       .older = newest_pair_.items[condition]};
            all_.push_back(made);
            all_.push_back(made);
            newest_pair_.items[condition] = pair;
        }
        return pair + side;
    }
    /// The side of the condition in this context, or -1 if it may be either.
    constexpr int known_side(int context, int condition) const {
        while (context > 0 && all_.items[context].condition != condition)
            context = all_.items[context].parent;
        return context > 0 ? side_of(context) : -1;
    }
    /// Whether all conditions of `outer` are those of `inner` too.
    constexpr bool is_within(int inner, int outer) const {
        if (outer == 0 || ancestor(inner, all_.items[outer].depth) == outer)
            return true;
        for (int each = outer; each > 0; each = all_.items[each].parent)
            if (known_side(inner, all_.items[each].condition) != side_of(each))
                return false;
        return true;
    }
    /// What the beginnings of both chains have in common.
    constexpr int common_ancestor(int a, int b) const {
        a = ancestor(a, all_.items[b].depth);
        b = ancestor(b, all_.items[a].depth);
        while (a != b) {
            a = all_.items[a].parent;
            b = all_.items[b].parent;
        }
        return a;
    }

  private:
    sequence<chain> all_;
    sequence<int> newest_pair_; // of each condition

    constexpr int ancestor(int context, int depth) const {
        while (all_.items[context].depth > depth)
            context = all_.items[context].parent;
        return context;
    }
};

} // namespace tapeless
