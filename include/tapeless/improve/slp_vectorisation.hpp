/// @file Equal operations side by side: instructions that run as one on a vector.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../emit/gather.hpp"
#include "../program/builder.hpp"
#include "alike.hpp"
#include "pass.hpp"
#include "uses.hpp"

namespace tapeless {

/// Puts instructions that are made alike into packs, each of which the emitter runs as one on a
/// vector. Since they are equally deep, no two packs wait for each other.
///
/// Then every pack that does not pay is dissolved. It saves operations; it costs what it takes to
/// bring operands together that are not in a pack already, and to take apart what others need one
/// by one. Costs are in halves of a cheap operation.
class packing {
  public:
    constexpr packing(program_view const& program, int width)
        : program_(program), result_(program, builder::only_copies{}), users_(program),
          rank_(program.size()), alone_(program.size()), output_(program.size(), -1) {
        for (int i = 0; i < program.size(); ++i) {
            rank_.items[i] = program_.at(i).kind == algebraic::input ? program_.at(i).index : 0;
            result_.instructions.items[i] = program_.at(i);
        }
        result_.instructions.count = program.size();
        for (int k = 0; k < program.operands.count; ++k)
            result_.operands.items[k] = program.operands.items[k];
        result_.operands.count = program.operands.count;
        for (int k = 0; k < program.outputs.count; ++k) {
            output_.items[program.outputs[k]] = k;
            result_.outputs.push_back(program.outputs[k]);
        }
        alike const found(program);
        for (int list = 0; list < found.lists().count(); ++list)
            pack_list(found.lists(), list, width);
        if (packs_.count == 0)
            return;
        list_neighbours();
        count_what_is_alone();
        for (int round = 0; round < 2 && dissolve_what_does_not_pay(); ++round)
            ;
        dissolve_groups();
    }

    /// The program with the packs' numbers, lanes and widths in their instructions.
    constexpr builder packed() {
        sequence<int> numbers(packs_.count, -1);
        int count = 0;
        for (int i = 0; i < result_.instructions.count; ++i) {
            instruction& each = result_.instructions.items[i];
            if (each.pack < 0)
                continue;
            int& number = numbers.items[each.pack];
            each.pack = number = number < 0 ? count++ : number;
        }
        return static_cast<builder&&>(result_);
    }

  private:
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
    sequence<int> rank_;   // the place among those that are alike; of an input its number
    sequence<int> alone_;  // how often a value is needed outside of a vector
    sequence<int> output_; // the last output that an instruction is, or -1
    // The packs that change their costs with pack p: neighbours_[first_neighbour_[p]] and so on.
    sequence<int> first_neighbour_;
    sequence<int> neighbours_;

    constexpr int member(pack const& p, int lane) const { return members_.items[p.first + lane]; }
    constexpr int arity(pack const& p) const { return program_.at(member(p, 0)).arity; }

    // --- What is packed ---

    // The primal's instructions come in their order, derivatives in the order of the outputs that
    // they are, or of what they are made of: a reverse sweep runs the other way.
    constexpr sequence<int> in_order(number_lists const& lists, int list) {
        sequence<int> result;
        result.reserve(lists.size(list));
        bool are_outputs = true;
        for (int i = lists.first(list); i >= 0; i = lists.next(i)) {
            result.push_back(i);
            are_outputs = are_outputs && output_.items[i] >= 0;
        }
        if (program_.at(result.items[0]).is_derivative) {
            for (int const i : result) {
                instruction const& each = program_.at(i);
                if (are_outputs)
                    rank_.items[i] = output_.items[i];
                else
                    for (int j = 0; j < each.arity; ++j)
                        rank_.items[i] += rank_.items[program_.operands.items[each.first + j]];
            }
            sort_by_rank(result);
        }
        for (int k = 0; k < result.count; ++k)
            rank_.items[result.items[k]] = k;
        return result;
    }
    // What is to be sorted rises already, or falls.
    constexpr void sort_by_rank(sequence<int>& all) const {
        int const* const rank = rank_.items;
        if (rank[all.items[0]] > rank[all.items[all.count - 1]])
            for (int k = 0, last = all.count - 1; k < last; ++k, --last) {
                int const i = all.items[k];
                all.items[k] = all.items[last];
                all.items[last] = i;
            }
        for (int k = 1; k < all.count; ++k) {
            int const i = all.items[k];
            int place = k;
            for (; place > 0 && rank[all.items[place - 1]] > rank[i]; --place)
                all.items[place] = all.items[place - 1];
            all.items[place] = i;
        }
    }

    constexpr void pack_list(number_lists const& lists, int list, int width) {
        sequence<int> const all = in_order(lists, list);
        int begin = 0, end = all.count;
        for (; width > 1; width /= 2) {
            int k = begin + best_offset(all, begin, end, width);
            if (k - begin >= 2)
                pack_stretch(all, begin, k, width / 2);
            for (; end - k >= width; k += width)
                add_pack(all, k, width);
            begin = k;
        }
    }
    constexpr void pack_stretch(sequence<int> const& all, int begin, int end, int width) {
        for (; width > 1; width /= 2)
            for (; end - begin >= width; begin += width)
                add_pack(all, begin, width);
    }
    constexpr void add_pack(sequence<int> const& all, int k, int width) {
        for (int lane = 0; lane < width; ++lane) {
            instruction& each = result_.instructions.items[all.items[k + lane]];
            each.pack = packs_.count;
            each.lane = lane;
            each.lanes = width;
            members_.push_back(all.items[k + lane]);
        }
        packs_.push_back({.first = members_.count - width, .width = width});
    }

    // How many instructions are left out in front, so that operands are packs as they are.
    constexpr int best_offset(sequence<int> const& all, int begin, int end, int width) const {
        // One pack tells: the second, since the first of a loop may be unlike the others.
        int best = 0, best_cost = 0;
        for (int offset = 0; offset < width && begin + offset + width <= end; ++offset) {
            int const second = begin + offset + width;
            int const k = second + width <= end ? second : begin + offset;
            int cost = 0;
            for (int j = 0; j < program_.at(all.items[k]).arity; ++j)
                cost += operands(all.items + k, width, j).cost();
            if (offset == 0 || cost < best_cost) {
                best = offset;
                best_cost = cost;
            }
            if (cost == 0)
                break;
        }
        return best;
    }

    // --- What it costs ---

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
        for (int i = 0; i < program_.size(); ++i)
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

    // --- What pays ---

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

    constexpr bool dissolve_what_does_not_pay() {
        bool any = dissolve_groups();
        for (int k = packs_.count - 1; k >= 0; --k) {
            int const width = packs_.items[k].width;
            // One that costs nothing pays, whatever the others do.
            if (width == 0 || gain(k) == packs_.items[k].saved)
                continue;
            int const before = gain_around(k);
            set_width(k, 0);
            if (gain_around(k) < before)
                set_width(k, width);
            else
                any = true;
        }
        return any;
    }

    // Packs that hang together and together do not pay are dissolved at once.
    constexpr bool dissolve_groups() {
        bool any = false;
        sequence<char> seen(packs_.count, 0);
        sequence<int> group;
        for (int k = 0; k < packs_.count; ++k) {
            if (packs_.items[k].width == 0 || seen.items[k] != 0)
                continue;
            group.resize(0);
            group.push_back(k);
            seen.items[k] = 1;
            int total = 0;
            for (int n = 0; n < group.count; ++n) {
                int const each = group.items[n];
                total += gain(each);
                for (int m = first_neighbour_.items[each]; m < first_neighbour_.items[each + 1];
                     ++m)
                    if (int const q = neighbours_.items[m];
                        packs_.items[q].width > 0 && seen.items[q] == 0) {
                        seen.items[q] = 1;
                        group.push_back(q);
                    }
            }
            if (total > 0)
                continue;
            any = true;
            for (int const q : group)
                set_width(q, 0);
        }
        return any;
    }
};

/// The program with equal operations in packs of at most this many; see packing. They are put side
/// by side by `reordered`.
constexpr builder packed(program_view const& program, int width) {
    return packing(program, width).packed();
}

/// The entry in the list of passes.
struct slp_vectorisation {
    static constexpr std::string_view name = "packs";
    static constexpr bool is_for_scalar = true;
    static constexpr bool has_work(pass_settings const& with) { return with.lanes > 1; }
    static constexpr extents room(program_view const& before) { return before.sizes(); }
    static constexpr builder run(program_view const& program, pass_settings const& with) {
        return packed(program, with.lanes);
    }
};

} // namespace tapeless
