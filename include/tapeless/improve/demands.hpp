/// @file Demands: in which contexts each instruction is needed.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../program/view.hpp"
#include "contexts.hpp"

namespace tapeless {

/// The places of a program's instructions: each in one or several contexts. The uses of an
/// instruction are visited before it, and each demands it in a context; what it needs itself is
/// demanded in the contexts that came together.
class demands {
  protected:
    static constexpr int end_of_list = -0x7fffffff;

    // An instruction in one of its contexts.
    struct place {
        int context = 0;
        int next = -1; // the same instruction in other contexts
        int instruction = -1;
        // For what puts the places into blocks (sides.hpp):
        int block = -1;
        int joins = -1; // of a branched instruction: the pair of sides that it takes values of
        int first = -1; // its operands are the places `operands_[first]` and following
        int following = end_of_list; // the next item in the block
        int number = -1;             // in the result
    };

    program_view program_;
    sequence<int> first_place_; // of each instruction
    sequence<place> places_;
    contexts contexts_;

    constexpr explicit demands(program_view const& program)
        : program_(program), first_place_(program.size(), -1), contexts_(program.size()) {
        places_.reserve(program.size());
        demand_all();
    }

    constexpr bool is_branched(int i) const {
        return program_.instructions.items[i].kind == algebraic::branch;
    }
    // The operand, or the value that it has in this context if it is a branched instruction.
    constexpr int resolved(int i, int context) const {
        if (context > 0)
            while (is_branched(i)) {
                int const side = contexts_.known_side(context, program_.operand(i, 0));
                if (side < 0)
                    break;
                i = program_.operand(i, 1 + side);
            }
        return i;
    }
    // The context in which an instruction in this context needs operand j.
    constexpr int context_of_operand(int i, int j, int context) {
        return j > 0 && is_branched(i) ? contexts_.inside(context, program_.operand(i, 0), j - 1)
                                       : context;
    }

    // The instruction's place that an instruction in this context finds its value in.
    constexpr int place_of(int i, int context) const {
        int p = first_place_.items[i];
        while (places_.items[p].next >= 0 &&
               !contexts_.is_within(context, places_.items[p].context))
            p = places_.items[p].next;
        return p;
    }

  private:
    // More contexts of one instruction than this become one.
    static constexpr int most_places = 4;

    constexpr void demand_all() {
        for (int const output : program_.outputs)
            demand(output, 0);
        for (int i = program_.size() - 1; i >= 0; --i) {
            instruction const& each = program_.instructions.items[i];
            if (each.kind == algebraic::input)
                demand(i, 0);
            int const* const x = program_.operands.items + each.first;
            for (int p = first_place_.items[i]; p >= 0; p = places_.items[p].next) {
                int const context = places_.items[p].context;
                if (context == 0 && each.kind != algebraic::branch)
                    for (int j = 0; j < each.arity; ++j)
                        demand(x[j], 0);
                else
                    for (int j = 0; j < each.arity; ++j) {
                        int const needed_in = context_of_operand(i, j, context);
                        demand(resolved(x[j], needed_in), needed_in);
                    }
            }
        }
    }

    constexpr void demand(int i, int context) {
        if (program_.instructions.items[i].arity == 0) // literals
            context = 0;
        int const first = first_place_.items[i];
        if (first < 0) {
            first_place_.items[i] = places_.count;
            places_.push_back({.context = context, .instruction = i});
        } else if (places_.items[first].context != context) {
            join_places(i, context);
        }
    }
    // One more context for an instruction that has some. None is within another, and the two sides
    // of one condition are one.
    constexpr void join_places(int i, int context) {
        int others = 0, common = context;
        bool is_whole = false;
        for (int p = first_place_.items[i]; p >= 0; p = places_.items[p].next, ++others) {
            int const other = places_.items[p].context;
            if (contexts_.is_within(context, other))
                return;
            is_whole = is_whole || (context > 0 && pair_of(other) == pair_of(context));
            common = contexts_.common_ancestor(common, other);
        }
        if (is_whole)
            return join_places(i, contexts_[context].parent);
        if (others == most_places)
            context = common;
        int* link = &first_place_.items[i];
        while (*link >= 0)
            if (contexts_.is_within(places_.items[*link].context, context))
                *link = places_.items[*link].next;
            else
                link = &places_.items[*link].next;
        places_.push_back({.context = context, .next = first_place_.items[i], .instruction = i});
        first_place_.items[i] = places_.count - 1;
    }
};

} // namespace tapeless
