/// @file The order of instructions: few values are alive at once.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "builder.hpp"

namespace tapeless {

/// The order in which the instructions of straight-line code run. It is the one that they have,
/// with two exceptions: inputs and literals come just before they are first used, and an
/// instruction runs as soon as it can where it is the last user of an operand, since then one value
/// comes and at least one goes. So the reverse of a part runs at once where its seed is known
/// early, and a result is finished, and leaves the registers, before the next one is begun.
class ordering {
  public:
    constexpr explicit ordering(program_view const& program)
        : program_(program), first_operand_(program.size() + 1), first_user_(program.size() + 1),
          missing_operands_(program.size()), unplaced_users_(program.size()),
          is_placed_(program.size()) {
        operands_.reserve(program.operands.count);
        order_.reserve(program.size());
        list_operands();
        list_users();
        for (int i = 0; i < program.size(); ++i)
            if (is_placed_.items[i] == 0 && program.instructions.items[i].arity > 0)
                place(i);
        for (int i = 0; i < program.size(); ++i)
            if (is_placed_.items[i] == 0)
                order_.push_back(i);
    }

    /// The instructions' numbers in the order in which they run.
    constexpr sequence<int> const& order() const { return order_; }

  private:
    program_view program_;
    // The different operands of instruction i are operands_[first_operand_[i]] to
    // operands_[first_operand_[i + 1] - 1]; its users likewise.
    sequence<int> first_operand_;
    sequence<int> operands_;
    sequence<int> first_user_;
    sequence<int> users_;
    sequence<int> missing_operands_; // those that are no leaves and have not been placed
    sequence<int> unplaced_users_;
    sequence<char> is_placed_;
    sequence<int> order_;
    sequence<int> candidates_;

    constexpr void list_operands() {
        for (int i = 0; i < program_.size(); ++i) {
            instruction const& each = program_.instructions.items[i];
            int const* const x = program_.operands.items + each.first;
            for (int j = 0; j < each.arity; ++j)
                if (j == 0 || (x[j] != x[0] && (j == 1 || is_new(x, j)))) {
                    operands_.items[operands_.count++] = x[j];
                    ++unplaced_users_.items[x[j]];
                    missing_operands_.items[i] += program_.instructions.items[x[j]].arity > 0;
                }
            first_operand_.items[i + 1] = operands_.count;
        }
    }
    static constexpr bool is_new(int const* x, int j) {
        bool result = true;
        for (int k = 0; k < j && k < 4; ++k)
            result = result && x[k] != x[j];
        return result;
    }
    constexpr void list_users() {
        int total = 0;
        for (int i = 0; i < program_.size(); ++i)
            first_user_.items[i] = total += unplaced_users_.items[i];
        first_user_.items[program_.size()] = total;
        users_ = sequence<int>(total);
        for (int i = program_.size() - 1; i >= 0; --i)
            for (int k = first_operand_.items[i]; k < first_operand_.items[i + 1]; ++k)
                users_.items[--first_user_.items[operands_.items[k]]] = i;
    }

    // Places instruction i, then what is to run at once thereafter.
    constexpr void place(int i) {
        append(i);
        while (candidates_.count > 0) {
            int const next = candidates_.items[--candidates_.count];
            if (is_placed_.items[next] == 0)
                append(next);
        }
    }
    // Places instruction i alone. Candidates are instructions of which all operands are there, and
    // one has no other user left: either may have come about just now.
    constexpr void append(int i) {
        int const begin = first_operand_.items[i], end = first_operand_.items[i + 1];
        for (int k = begin; k < end; ++k)
            if (is_placed_.items[operands_.items[k]] == 0)
                mark(operands_.items[k]);
        mark(i);
        for (int k = begin; k < end; ++k)
            --unplaced_users_.items[operands_.items[k]];
        for (int u = first_user_.items[i + 1] - 1; u >= first_user_.items[i]; --u)
            if (--missing_operands_.items[users_.items[u]] == 0 && is_last_user(users_.items[u]))
                candidates_.push_back(users_.items[u]);
        for (int k = begin; k < end; ++k)
            if (unplaced_users_.items[operands_.items[k]] == 1)
                add_last_user(operands_.items[k]);
    }
    constexpr void mark(int i) {
        is_placed_.items[i] = 1;
        order_.items[order_.count++] = i;
    }
    constexpr bool is_last_user(int i) const {
        for (int k = first_operand_.items[i]; k < first_operand_.items[i + 1]; ++k)
            if (unplaced_users_.items[operands_.items[k]] == 1 &&
                program_.instructions.items[operands_.items[k]].kind != algebraic::literal)
                return true;
        return false;
    }
    constexpr void add_last_user(int operand) {
        int u = first_user_.items[operand];
        while (is_placed_.items[users_.items[u]] != 0)
            ++u;
        if (missing_operands_.items[users_.items[u]] == 0 && is_last_user(users_.items[u]))
            candidates_.push_back(users_.items[u]);
    }
};

/// A scheduled program, without branches, in the order of `ordering`.
constexpr builder reordered(program_view const& program) {
    ordering const all(program);
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

} // namespace tapeless
