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
    constexpr explicit ordering(builder const& program)
        : program_(program), first_user_(program.size() + 1, 0), unplaced_users_(program.size(), 0),
          is_placed_(program.size(), 0) {
        order_.reserve(program.size());
        list_users();
        for (int i = 0; i < program.size(); ++i)
            if (!is_leaf(i))
                place(i);
        for (int i = 0; i < program.size(); ++i)
            if (is_placed_.items[i] == 0)
                order_.push_back(i);
    }

    /// The instructions' numbers in the order in which they run.
    constexpr sequence<int> const& order() const { return order_; }

  private:
    builder const& program_;
    // The users of instruction i are users_[first_user_[i]] to users_[first_user_[i + 1] - 1].
    sequence<int> first_user_;
    sequence<int> users_;
    sequence<int> unplaced_users_;
    sequence<char> is_placed_;
    sequence<int> order_;
    sequence<int> candidates_;

    constexpr instruction const& at(int i) const { return program_.instructions.items[i]; }
    constexpr bool is_leaf(int i) const { return at(i).arity == 0; }
    // Calls visit(operand) for every different operand of instruction i.
    template <class Visitor>
    constexpr void for_each_operand(int i, Visitor visit) const {
        int const* const x = program_.operands.items + at(i).first;
        for (int j = 0; j < at(i).arity; ++j) {
            bool is_new = true;
            for (int k = 0; k < j && k < 4; ++k)
                is_new = is_new && x[k] != x[j];
            if (is_new)
                visit(x[j]);
        }
    }

    constexpr void list_users() {
        for (int i = 0; i < program_.size(); ++i)
            for_each_operand(i, [&](int operand) { ++unplaced_users_.items[operand]; });
        int total = 0;
        for (int i = 0; i < program_.size(); ++i) {
            total += unplaced_users_.items[i];
            first_user_.items[i] = total;
        }
        first_user_.items[program_.size()] = total;
        users_.resize(total);
        for (int i = program_.size() - 1; i >= 0; --i)
            for_each_operand(i,
                             [&](int operand) { users_.items[--first_user_.items[operand]] = i; });
    }

    constexpr bool is_ready(int i) const {
        bool result = true;
        for_each_operand(i, [&](int operand) {
            result = result && (is_leaf(operand) || is_placed_.items[operand] != 0);
        });
        return result;
    }
    constexpr bool is_last_user(int i) const {
        bool result = false;
        for_each_operand(i, [&](int operand) {
            result = result || (unplaced_users_.items[operand] == 1 &&
                                at(operand).kind != algebraic::literal);
        });
        return result;
    }

    // Places instruction i, then what is to run at once thereafter.
    constexpr void place(int i) {
        candidates_.push_back(i);
        for (bool is_first = true; candidates_.count > 0; is_first = false) {
            int const next = candidates_.items[--candidates_.count];
            if (is_placed_.items[next] == 0 && (is_first || (is_ready(next) && is_last_user(next))))
                append(next);
        }
    }
    constexpr void append(int i) {
        for_each_operand(i, [&](int operand) {
            if (is_placed_.items[operand] == 0)
                mark(operand);
        });
        mark(i);
        for_each_operand(i, [&](int operand) { --unplaced_users_.items[operand]; });
        add_users(i);
        for_each_operand(i, [&](int operand) {
            if (unplaced_users_.items[operand] == 1)
                add_users(operand);
        });
    }
    constexpr void mark(int i) {
        is_placed_.items[i] = 1;
        order_.push_back(i);
    }
    constexpr void add_users(int i) {
        for (int u = first_user_.items[i + 1] - 1; u >= first_user_.items[i]; --u)
            if (is_placed_.items[users_.items[u]] == 0)
                candidates_.push_back(users_.items[u]);
    }
};

/// A scheduled program, without branches, in the order of `ordering`.
constexpr builder reordered(builder const& program) {
    ordering const all(program);
    builder result(program.size());
    sequence<int> place(program.size(), -1);
    sequence<int> x(16);
    for (input const& each : program.inputs)
        result.inputs.push_back(each);
    for (int const i : all.order()) {
        instruction const& each = program.instructions.items[i];
        x.resize(each.arity);
        for (int j = 0; j < each.arity; ++j)
            x.items[j] = place.items[program.operand(i, j)];
        place.items[i] = result.append_like(each, x.items);
    }
    for (instruction& each : result.instructions) {
        each.partner = each.partner < 0 ? -1 : place[each.partner];
        each.leader = each.leader < 0 ? -1 : place[each.leader];
    }
    for (int const output : program.outputs)
        result.outputs.push_back(place[output]);
    return result;
}

} // namespace tapeless
