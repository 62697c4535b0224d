/// @file What packs save and cost, in halves of a cheap operation.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../emit/gather.hpp"
#include "../program/builder.hpp"
#include "uses.hpp"

namespace tapeless {

/// The packs in a copy of a program. A pack saves operations; it costs what it takes to bring
/// operands together that are not in a pack already, and to take apart what others need one by one.
class pack_costs {
  protected:
    struct pack {
        int first = 0; // its instructions are members_[first] to members_[first + width - 1]
        int width = 0; // 0: dissolved
        gathering::how ways[3] = {gathering::whole, gathering::whole, gathering::whole};
        int costs[3] = {0, 0, 0}; // of bringing the operands together
        int saved = 0;            // if all of that cost nothing
        bool is_stored = false;   // its lanes are outputs, one behind the other
    };

    program_view program_;
    builder result_;
    user_lists users_;
    sequence<int> members_;
    sequence<pack> packs_;
    sequence<int> alone_;  // how often a value is needed outside of a vector
    sequence<int> output_; // the last output that an instruction is, or -1
    // The packs that change their costs with pack p: neighbours_[first_neighbour_[p]] and so on.
    sequence<int> first_neighbour_;
    sequence<int> neighbours_;

    constexpr explicit pack_costs(program_view const& program)
        : program_(program), result_(program, builder::only_copies{}), users_(program),
          alone_(program.size()), output_(program.size(), -1) {
        for (int i = 0, size = program.size(); i < size; ++i)
            result_.instructions.items[i] = program_.at(i);
        result_.instructions.count = program.size();
        for (int k = 0; k < program.operands.count; ++k)
            result_.operands.items[k] = program.operands.items[k];
        result_.operands.count = program.operands.count;
        for (int k = 0; k < program.outputs.count; ++k) {
            output_.items[program.outputs[k]] = k;
            result_.outputs.push_back(program.outputs[k]);
        }
    }

    constexpr int member(pack const& p, int lane) const { return members_.items[p.first + lane]; }
    constexpr int arity(pack const& p) const { return program_.at(member(p, 0)).arity; }

    constexpr gathering operands(int const* members, int width, int j) const {
        gathering result;
        for (int lane = 0; lane < width; ++lane) {
            int const i =
                program_.operands.items[program_.instructions.items[members[lane]].first + j];
            instruction const& each = result_.instructions.items[i];
            result.add(i, each,
                       each.kind == algebraic::input && program_.inputs.items[each.index].follows);
        }
        return result;
    }
    static constexpr bool needs_alone(gathering::how way) {
        return way == gathering::one || way == gathering::one_by_one;
    }

    // What an instruction costs by itself. A selection is made of logical operations on all bits.
    static constexpr int cost_of(operation const& row) {
        switch (row.kind) {
        case algebraic::quotient:
        case algebraic::sign:
            return 6;
        case algebraic::selection:
        case algebraic::guarded_product:
            return 4;
        default:
            return 2;
        }
    }

    // Counts the operands at place j as needed alone, so many times more.
    constexpr void count_alone(pack const& p, int width, int j, int times) {
        for (int lane = 0; lane < width; ++lane)
            alone_.items[program_.operand(member(p, lane), j)] += times;
    }
    // How the operands of a pack come together now.
    constexpr void find_ways(int k) {
        pack& p = packs_.items[k];
        for (int j = 0; j < arity(p); ++j) {
            gathering const x = operands(members_.items + p.first, p.width, j);
            bool const are_masks = program_.at(program_.operand(member(p, 0), j)).row->is_condition;
            gathering::how const way = are_masks ? x.way_of_masks() : x.way();
            if (needs_alone(way) != needs_alone(p.ways[j]))
                count_alone(p, p.width, j, needs_alone(way) ? 1 : -1);
            p.ways[j] = way;
            p.costs[j] = are_masks ? x.cost_of_masks() : x.cost();
        }
        if (arity(p) == 2 && is_square(p))
            p.costs[1] = 0;
    }
    constexpr bool is_square(pack const& p) const {
        bool result = true;
        for (int lane = 0; result && lane < p.width; ++lane)
            result = program_.operand(member(p, lane), 0) == program_.operand(member(p, lane), 1);
        return result;
    }

    constexpr void count_what_is_alone() {
        for (int i = 0, size = program_.size(); i < size; ++i)
            if (result_.instructions.items[i].pack < 0)
                for (int j = 0; j < program_.at(i).arity; ++j)
                    ++alone_.items[program_.operand(i, j)];
        for (int k = 0; k < packs_.count; ++k) {
            find_ways(k);
            pack& p = packs_.items[k];
            int const first = output_.items[member(p, 0)];
            p.is_stored = first >= 0;
            for (int lane = 1; lane < p.width; ++lane)
                p.is_stored = p.is_stored && output_.items[member(p, lane)] == first + lane;
            p.saved = (p.width - 1) * cost_of(*program_.at(member(p, 0)).row) +
                      (p.is_stored ? 2 * (p.width - 1) : 0);
        }
    }

    // What a pack saves, less what it costs.
    constexpr int gain(int k) const {
        pack const& p = packs_.items[k];
        int result = p.saved - p.costs[0] - p.costs[1] - p.costs[2];
        if (p.width == 0)
            return 0;
        for (int lane = 1; lane < p.width; ++lane) {
            int const i = members_.items[p.first + lane];
            if (alone_.items[i] > 0)
                result -= lane > 1 ? 3 : 2;
            else if (!p.is_stored && output_.items[i] >= 0)
                result -= 1;
        }
        return result;
    }

    constexpr void list_neighbours() {
        sequence<int> seen(packs_.count, -1);
        for (int k = 0; k < packs_.count; ++k) {
            pack const& p = packs_.items[k];
            first_neighbour_.push_back(neighbours_.count);
            seen.items[k] = k;
            auto const add = [&](int i) {
                int const q = result_.instructions.items[i].pack;
                if (q < 0 || seen.items[q] == k)
                    return;
                seen.items[q] = k;
                neighbours_.push_back(q);
            };
            for (int lane = 0; lane < p.width; ++lane) {
                int const i = member(p, lane);
                for (int j = 0; j < program_.at(i).arity; ++j)
                    add(program_.operand(i, j));
                for (int const* u = users_.begin(i); u != users_.end(i); ++u)
                    add(*u);
            }
        }
        first_neighbour_.push_back(neighbours_.count);
    }
    constexpr int gain_around(int k) const {
        int result = gain(k);
        for (int n = first_neighbour_.items[k]; n < first_neighbour_.items[k + 1]; ++n)
            result += gain(neighbours_.items[n]);
        return result;
    }

    // Takes the pack apart, or puts so many lanes together again.
    constexpr void set_width(int k, int width) {
        pack& p = packs_.items[k];
        int const lanes = width > 0 ? width : p.width;
        for (int lane = 0; lane < lanes; ++lane) {
            instruction& each = result_.instructions.items[member(p, lane)];
            each.pack = width > 0 ? k : -1;
            each.lane = width > 0 ? lane : 0;
            each.lanes = width;
        }
        for (int j = 0; j < arity(p); ++j)
            if (!needs_alone(p.ways[j]))
                count_alone(p, lanes, j, width > 0 ? -1 : 1);
        p.width = width;
        for (int n = first_neighbour_.items[k]; n < first_neighbour_.items[k + 1]; ++n)
            if (packs_.items[neighbours_.items[n]].width > 0)
                find_ways(neighbours_.items[n]);
        if (width > 0)
            find_ways(k);
    }
};

} // namespace tapeless
