/// @file SLP vectorisation: equal operations on different data run as one on a vector.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "alike.hpp"
#include "pack_costs.hpp"
#include "pass.hpp"

#include <string_view>

namespace tapeless {

/// Puts instructions that are made alike into packs, each of which the emitter runs as one on a
/// vector. Since they are equally deep, no two packs wait for each other.
///
/// Then every pack that does not pay is dissolved; see pack_costs.
class packing : pack_costs {
  public:
    constexpr packing(program_view const& program, int width)
        : pack_costs(program), rank_(program.size()) {
        for (int i = 0, size = program.size(); i < size; ++i)
            rank_.items[i] = program_.at(i).kind == algebraic::input ? program_.at(i).index : 0;
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
    sequence<int> rank_; // the place among those that are alike; of an input its number

    // --- What is packed ---

    // The primal's instructions come in their order, derivatives in the order of the outputs that
    // they are, or of what they are made of: a reverse sweep runs the other way.
    constexpr sequence<int> ranked(number_lists const& lists, int list) {
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
        sequence<int> const all = ranked(lists, list);
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

    // --- What pays ---

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
    template <extents Size>
    static constexpr extents room(program<Size> const&) {
        return Size;
    }
    static constexpr builder run(program_view const& program, pass_settings const& with) {
        return packed(program, with.lanes);
    }
};

} // namespace tapeless
