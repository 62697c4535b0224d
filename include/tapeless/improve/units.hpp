/// @file Units: what runs at once, an instruction or a pack of them, and who needs whom.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../program/view.hpp"

namespace tapeless {

/// The units of a program in their order, each with those that it takes values from and those that
/// take its value, all of them once.
class units {
  public:
    constexpr explicit units(program_view const& program)
        : unit_of_(program.size()), members_(program.size()) {
        begin_.reserve(program.size() + 1);
        sequence<int> unit_of_pack;
        int total = 0;
        for (int i = 0, size = program.size(); i < size; ++i) {
            instruction const& each = program.instructions.items[i];
            int unit = begin_.count;
            if (each.pack >= 0) {
                if (each.pack >= unit_of_pack.count)
                    unit_of_pack.resize(each.pack + 1, -1);
                int& known = unit_of_pack.items[each.pack];
                unit = known = known < 0 ? unit : known;
            }
            if (unit == begin_.count) {
                begin_.push_back(total);
                total += each.pack < 0 ? 1 : each.lanes;
            }
            unit_of_.items[i] = unit;
            members_.items[begin_.items[unit] + each.lane] = i;
        }
        begin_.push_back(total);
        list_operands(program);
        list_users();
    }

    constexpr int count() const { return begin_.count - 1; }
    constexpr int of(int instruction) const { return unit_of_.items[instruction]; }
    /// A list of numbers.
    struct list {
        int const* first;
        int const* last; ///< behind the last
        constexpr int count() const { return static_cast<int>(last - first); }
    };
    /// The instructions of a unit, lane by lane.
    constexpr list members(int unit) const { return part(members_, begin_, unit); }
    constexpr list operands(int unit) const { return part(operands_, first_operand_, unit); }
    constexpr list users(int unit) const { return part(users_, first_user_, unit); }

  private:
    sequence<int> unit_of_;
    // Those of unit u are members_[begin_[u]] to members_[begin_[u + 1] - 1]; the other lists
    // alike.
    sequence<int> members_;
    sequence<int> begin_;
    sequence<int> first_operand_;
    sequence<int> operands_;
    sequence<int> first_user_;
    sequence<int> users_;

    static constexpr list part(sequence<int> const& all, sequence<int> const& first, int unit) {
        return {all.items + first.items[unit], all.items + first.items[unit + 1]};
    }

    constexpr void list_operands(program_view const& program) {
        sequence<int> last_user(count(), -1);
        first_operand_.reserve(count() + 1);
        operands_.reserve(2 * program.size());
        for (int u = 0; u < count(); ++u) {
            first_operand_.push_back(operands_.count);
            for (int k = begin_.items[u]; k < begin_.items[u + 1]; ++k) {
                int const i = members_.items[k];
                instruction const& each = program.instructions.items[i];
                for (int j = 0; j < each.arity; ++j)
                    add_operand(u, program.operands.items[each.first + j], last_user);
                // What computes all outputs of its operation comes before those.
                if (each.leader >= 0 && each.leader != i)
                    add_operand(u, each.leader, last_user);
            }
        }
        first_operand_.push_back(operands_.count);
    }
    constexpr void add_operand(int unit, int instruction, sequence<int>& last_user) {
        int const x = unit_of_.items[instruction];
        if (last_user.items[x] == unit)
            return;
        last_user.items[x] = unit;
        operands_.push_back(x);
    }
    constexpr void list_users() {
        first_user_.resize(count() + 1, 0);
        for (int const x : operands_)
            ++first_user_.items[x];
        int total = 0;
        for (int u = 0; u < count(); ++u)
            first_user_.items[u] = total += first_user_.items[u];
        first_user_.items[count()] = total;
        users_.resize(total);
        for (int u = count() - 1; u >= 0; --u)
            for (int k = first_operand_.items[u + 1] - 1; k >= first_operand_.items[u]; --k)
                users_.items[--first_user_.items[operands_.items[k]]] = u;
    }
};

} // namespace tapeless
