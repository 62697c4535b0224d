/// @file List scheduling: an order in which calls come early and few values are alive at once.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../program/builder.hpp"
#include "pass.hpp"
#include "units.hpp"

#include <string_view>

namespace tapeless {

/// The order in which straight-line code runs, unit by unit: an instruction, or a pack of them.
///
/// First come the calls of functions and what they need, since no value survives a call in a
/// register: what waits for it waits in memory, be it computed or not. Then comes the rest. In both
/// parts the order is that which the units have, with two exceptions: inputs and literals come just
/// before they are first used, and a unit runs as soon as it can where it is the last user of an
/// operand, since then one value comes and at least one goes. So the reverse of a part runs at once
/// where its seed is known early, and a result is finished, and leaves the registers, before the
/// next one is begun.
class ordering {
  public:
    constexpr explicit ordering(program_view const& program, bool calls_first = true)
        : program_(program), units_(program), unplaced_users_(units_.count()),
          is_placed_(units_.count(), 0), is_leaf_(units_.count(), 0),
          is_output_(units_.count(), 0) {
        order_.reserve(program.size());
        candidates_.reserve(program.size());
        for (int u = 0; u < units_.count(); ++u) {
            unplaced_users_.items[u] = units_.users(u).count();
            is_leaf_.items[u] = at(u).arity == 0;
        }
        for (int const output : program.outputs)
            is_output_.items[units_.of(output)] = 1;
        if (calls_first)
            place_calls();
        for (int u = 0; u < units_.count(); ++u)
            if (is_placed_.items[u] == 0 && is_leaf_.items[u] == 0) {
                place(u);
                place_candidates(part::rest);
            }
        for (int u = 0; u < units_.count(); ++u)
            if (is_placed_.items[u] == 0)
                mark(u);
    }

    /// The instructions' numbers in the order in which they run.
    constexpr sequence<int> const& order() const { return order_; }

  private:
    enum class part { calls, rest };

    program_view program_;
    units units_;
    sequence<int> unplaced_users_;
    sequence<char> is_placed_;
    sequence<char> is_leaf_;
    sequence<char> is_output_;
    sequence<int> order_;
    sequence<int> candidates_;
    sequence<int> waiting_;

    constexpr instruction const& at(int unit) const {
        return program_.instructions.items[*units_.members(unit).first];
    }

    // Whether all operands are there, and this is the last user of one of them.
    constexpr bool is_ready_and_last(int unit) const {
        units::list const operands = units_.operands(unit);
        bool is_last = false;
        for (int const* x = operands.first; x != operands.last; ++x) {
            if (is_placed_.items[*x] == 0 && is_leaf_.items[*x] == 0)
                return false;
            is_last =
                is_last || (unplaced_users_.items[*x] == 1 && at(*x).kind != algebraic::literal);
        }
        return is_last;
    }

    // The calls with what they need, and what frees a value on the way.
    constexpr void place_calls() {
        sequence<char> is_needed(units_.count(), 0);
        sequence<int> needed;
        for (int u = 0; u < units_.count(); ++u)
            if (at(u).row->transcendental)
                needed.push_back(u);
        while (needed.count > 0) {
            int const u = needed.items[--needed.count];
            if (is_needed.items[u] != 0)
                continue;
            is_needed.items[u] = 1;
            units::list const operands = units_.operands(u);
            for (int const* x = operands.first; x != operands.last; ++x)
                needed.push_back(*x);
        }
        for (int u = 0; u < units_.count(); ++u)
            if (is_needed.items[u] != 0 && is_placed_.items[u] == 0 && is_leaf_.items[u] == 0) {
                place(u);
                place_candidates(part::calls);
            }
    }
    // Whether the unit, or the one that it goes into, is the last user of a computed value.
    constexpr bool frees(int unit, int before, int depth) const {
        bool is_last = false;
        units::list const operands = units_.operands(unit), users = units_.users(unit);
        for (int const* x = operands.first; x != operands.last; ++x) {
            if (*x == before || is_leaf_.items[*x] != 0)
                continue;
            if (is_placed_.items[*x] == 0)
                return false;
            is_last = is_last || unplaced_users_.items[*x] == 1;
        }
        return is_last || (depth > 0 && is_output_.items[unit] == 0 && users.count() == 1 &&
                           frees(*users.first, unit, depth - 1));
    }

    // Places a unit, and before it what it needs: the operands of a pack stand here and there.
    constexpr void place(int unit) {
        waiting_.push_back(unit);
        while (waiting_.count > 0) {
            int const next = waiting_.items[waiting_.count - 1], before = waiting_.count;
            units::list const operands = units_.operands(next);
            if (is_placed_.items[next] == 0)
                for (int const* x = operands.last; x != operands.first;)
                    if (--x; is_placed_.items[*x] == 0 && is_leaf_.items[*x] == 0)
                        waiting_.push_back(*x);
            if (waiting_.count > before)
                continue;
            --waiting_.count;
            if (is_placed_.items[next] == 0)
                append(next);
        }
    }
    // Places those users of what was placed that are to run at once.
    constexpr void place_candidates(part now) {
        while (candidates_.count > 0)
            if (int const next = candidates_.items[--candidates_.count];
                is_placed_.items[next] == 0 &&
                (now == part::calls ? frees(next, -1, 3) : is_ready_and_last(next)))
                append(next);
    }
    constexpr void append(int unit) {
        units::list const operands = units_.operands(unit);
        for (int const* x = operands.first; x != operands.last; ++x)
            if (is_placed_.items[*x] == 0)
                mark(*x);
        mark(unit);
        for (int const* x = operands.first; x != operands.last; ++x)
            --unplaced_users_.items[*x];
        add_users(unit);
        for (int const* x = operands.first; x != operands.last; ++x)
            if (unplaced_users_.items[*x] == 1)
                add_users(*x);
    }
    constexpr void mark(int unit) {
        is_placed_.items[unit] = 1;
        units::list const members = units_.members(unit);
        for (int const* i = members.first; i != members.last; ++i)
            order_.items[order_.count++] = *i;
    }
    constexpr void add_users(int unit) {
        units::list const users = units_.users(unit);
        for (int const* u = users.last; u != users.first;)
            if (--u; is_placed_.items[*u] == 0)
                candidates_.push_back(*u);
    }
};

/// A placed program, without branches, in the order of `ordering`.
constexpr builder reordered(program_view const& program, bool calls_first = true) {
    ordering const all(program, calls_first);
    builder result(program, builder::only_copies{});
    sequence<int> places(program.size());
    for (int const i : all.order()) {
        instruction const& each = program.instructions.items[i];
        places.items[i] = result.copy(each, program.operands.items + each.first, places.items);
    }
    for (int i = 0; i < result.instructions.count; ++i) {
        instruction& each = result.instructions.items[i];
        if (each.partner >= 0)
            each.partner = places.items[each.partner];
        if (each.leader >= 0)
            each.leader = places.items[each.leader];
    }
    for (int const output : program.outputs)
        result.outputs.push_back(places[output]);
    return result;
}

/// The entry in the list of passes. Left out, it still runs: it brings the members of packs
/// together, and inputs to where they are used.
struct list_scheduling {
    static constexpr std::string_view name = "order";
    static constexpr bool is_needed = true;
    static constexpr bool is_for_scalar = true;
    static constexpr void leave_out(auto& settings) { settings.calls_first = false; }
    template <extents Size>
    static constexpr extents room(program<Size> const&) {
        return Size;
    }
    static constexpr builder run(program_view const& program, pass_settings const& with) {
        return reordered(program, with.calls_first);
    }
};

} // namespace tapeless
