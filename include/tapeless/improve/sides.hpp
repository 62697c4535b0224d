/// @file Code sinking: what one side of a branch alone needs runs on that side, and in what order.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../program/builder.hpp"
#include "demands.hpp"

namespace tapeless {

/// Distributes a program's instructions over the sides of its branches.
///
/// An instruction belongs where it is needed: on a side if only that side's value needs it, before
/// the branch if both sides do, and on each side if two branches do that have nothing in common. So
/// nothing runs that is not needed, in the reverse sweep as in the primal.
///
/// Where it is needed, `demands` finds out. Then, from the first instruction to the last, each is
/// put into the block of each of its contexts. The branches of one condition in one block share an
/// `if`, which is closed, to be put behind what its block has so far, only when something else
/// needs a value from it.
class distribution : demands {
  public:
    constexpr explicit distribution(program_view const& program) : demands(program) {
        blocks_.push_back({});
    }

    constexpr builder distributed() {
        operands_.reserve(program_.operands.count);
        for (int i = 0, size = program_.size(); i < size; ++i)
            for (int p = first_place_.items[i]; p >= 0; p = places_.items[p].next)
                put_in_order(p);
        close_all(0);
        result_.instructions.reserve(places_.count);
        result_.operands.reserve(operands_.count);
        for (input const& each : program_.inputs)
            result_.inputs.push_back(each);
        write(0, 0);
        result_.blocks[0].end = result_.size();
        for (int const output : program_.outputs)
            result_.outputs.push_back(places_[place_of(output, 0)].number);
        return static_cast<builder&&>(result_);
    }

  private:
    // A pair of sides under construction is a pair of blocks.
    struct open_side {
        int parent = -1; // a block
        int depth = 0;
        int context = -1;
        int condition = -1; // of a pair's first: the place of the condition
        int first = end_of_list, last = end_of_list; // its items: places, and pairs as ~first block
        int first_pair = -1, next_pair = -1;         // the pairs in this block, in a list
        int first_join = -1, last_join = -1;         // of a pair's first: places in a list
        int next = end_of_list;                      // of a pair's first: the item behind it
        bool is_closed = false;                      // of a pair's first
    };
    sequence<open_side> blocks_;
    sequence<int> operands_; // of the places
    sequence<int> waiting_;  // places, each for the one behind it
    builder result_;

    // Puts what is not in its block yet and has to stand before this place, then the place.
    constexpr void put_in_order(int p) {
        waiting_.push_back(p);
        while (waiting_.count > 0) {
            int const next = waiting_.items[waiting_.count - 1];
            if (places_.items[next].block < 0) {
                if (places_.items[next].first < 0)
                    find_operands(next);
                int const missing = missing_for(next);
                if (missing >= 0) {
                    waiting_.push_back(missing);
                    continue;
                }
                put(next);
            }
            --waiting_.count;
        }
    }
    constexpr void find_operands(int p) {
        int const i = places_.items[p].instruction, context = places_.items[p].context;
        instruction const& each = program_.instructions.items[i];
        int const* const x = program_.operands.items + each.first;
        places_.items[p].first = operands_.count;
        for (int j = 0; j < each.arity; ++j) {
            int needed = x[j], needed_in = context;
            if (context > 0 || each.kind == algebraic::branch) {
                needed_in = context_of_operand(i, j, context);
                needed = resolved(needed, needed_in);
            }
            int const source = first_place_.items[needed];
            operands_.push_back(places_.items[source].next < 0 ? source
                                                               : place_of(needed, needed_in));
        }
    }
    // An operand, or a condition of the context, that is in no block yet; or -1.
    constexpr int missing_for(int p) const {
        place const& wanted = places_.items[p];
        int const end = wanted.first + program_.instructions.items[wanted.instruction].arity;
        for (int k = wanted.first; k < end; ++k)
            if (places_.items[operands_.items[k]].block < 0)
                return operands_.items[k];
        for (int each = wanted.context; each > 0; each = contexts_[each].parent) {
            int const decided = place_of(contexts_[each].condition, contexts_[each].parent);
            if (places_.items[decided].block < 0)
                return decided;
        }
        return -1;
    }
    constexpr void put(int p) {
        int const i = places_.items[p].instruction, context = places_.items[p].context;
        instruction const& each = program_.instructions.items[i];
        int const block = open_block(context);
        int const joined = each.kind == algebraic::branch
                               ? open_block(contexts_.inside(context, program_.operand(i, 0), 0))
                               : -1;
        places_.items[p].block = block;
        places_.items[p].joins = joined;
        for (int j = 0; j < each.arity; ++j) {
            place const& source = places_.items[operands_.items[places_.items[p].first + j]];
            if (source.block == 0 && source.joins < 0)
                continue;
            if (joined < 0 || j == 0)
                make_available(source, block);
            else if (!encloses(joined + j - 1, source.block)) // else it is there when that closes
                make_available(source, joined + j - 1);
        }
        if (joined < 0)
            append(block, p);
        else if (open_side& pair = blocks_.items[joined]; pair.first_join < 0)
            pair.first_join = pair.last_join = p;
        else
            pair.last_join = places_.items[pair.last_join].following = p;
    }

    // The block that instructions of this context are put into, made if there is none.
    constexpr int open_block(int context) {
        if (context == 0)
            return 0;
        int const pair = pair_of(context);
        if (contexts_[pair].open < 0) {
            auto const [outer, condition, depth, older, open] = contexts_[pair];
            int const parent = open_block(outer);
            int const decided = place_of(condition, outer);
            make_available(places_.items[decided], parent);
            open_side made{.parent = parent, .depth = depth, .context = pair, .condition = decided};
            made.next_pair = blocks_.items[parent].first_pair;
            contexts_[pair].open = blocks_.items[parent].first_pair = blocks_.count;
            blocks_.push_back(made);
            blocks_.push_back(made);
        }
        return contexts_[pair].open + side_of(context);
    }

    // Sees to it that a value is there for an instruction in this block: closes the outermost pair
    // that the value comes from and the block is not in.
    constexpr void make_available(place const& source, int block) {
        int outermost = source.joins;
        for (int b = source.block; b > 0 && !encloses(b, block); b = blocks_.items[b].parent)
            outermost = pair_of(b);
        if (outermost >= 0 && !blocks_.items[outermost].is_closed)
            close(outermost);
    }
    constexpr bool encloses(int outer, int block) const {
        while (blocks_.items[block].depth > blocks_.items[outer].depth)
            block = blocks_.items[block].parent;
        return block == outer;
    }
    constexpr void close(int pair) {
        close_all(pair);
        close_all(pair + 1);
        append(blocks_.items[pair].parent, ~pair);
        blocks_.items[pair].is_closed = true;
        contexts_[blocks_.items[pair].context].open = -1;
    }
    constexpr void close_all(int block) {
        int oldest = -1; // of those that are open, to be closed in the order in which they came
        for (int pair = blocks_.items[block].first_pair; pair >= 0;) {
            int const next = blocks_.items[pair].next_pair;
            if (!blocks_.items[pair].is_closed) {
                blocks_.items[pair].next_pair = oldest;
                oldest = pair;
            }
            pair = next;
        }
        for (int pair = oldest; pair >= 0; pair = blocks_.items[pair].next_pair)
            close(pair);
    }
    constexpr void append(int block, int item) {
        open_side& to = blocks_.items[block];
        if (to.first == end_of_list)
            to.first = item;
        else
            following(to.last) = item;
        to.last = item;
    }
    constexpr int& following(int item) {
        return item >= 0 ? places_.items[item].following : blocks_.items[~item].next;
    }

    // Writes a block to the result, as block `number` of it.
    constexpr void write(int block, int number) {
        for (int item = blocks_.items[block].first; item != end_of_list; item = following(item))
            if (item >= 0)
                write_instruction(item, number);
            else
                write_pair(~item, number);
    }
    constexpr void write_pair(int pair, int parent) {
        int const first = result_.blocks.count;
        bool const is_empty = blocks_.items[pair].first == end_of_list &&
                              blocks_.items[pair + 1].first == end_of_list;
        if (!is_empty) {
            tapeless::block made{.parent = parent, .depth = blocks_.items[pair].depth};
            made.condition = places_.items[blocks_.items[pair].condition].number;
            result_.blocks.push_back(made);
            result_.blocks.push_back(made);
            for (int s = 0; s < 2; ++s) {
                result_.blocks[first + s].begin = result_.size();
                write(pair + s, first + s);
                result_.blocks[first + s].end = result_.size();
            }
        }
        for (int p = blocks_.items[pair].first_join; p >= 0; p = places_.items[p].following)
            write_instruction(p, parent);
        if (!is_empty)
            result_.blocks[first + 1].join = result_.size();
    }
    constexpr void write_instruction(int p, int number) {
        place& from = places_.items[p];
        instruction made = program_.instructions.items[from.instruction];
        made.first = result_.operands.count;
        made.block = number;
        made.is_derivative = from.instruction >= program_.primal;
        int const* const x = operands_.items + from.first;
        for (int j = 0; j < made.arity; ++j)
            result_.operands.push_back(places_.items[x[j]].number);
        from.number = result_.size();
        result_.instructions.push_back(made);
    }
};

} // namespace tapeless
