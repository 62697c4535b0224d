/// @file Which instructions are needed, and how often.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../program/view.hpp"

namespace tapeless {

/// How many operands of needed instructions, and outputs, each instruction is. It is needed if
/// there are any. (Inputs are, too: they are the program's parameters.)
constexpr sequence<int> use_counts(program_view const& program) {
    sequence<int> result(program.size());
    for (int const output : program.outputs)
        ++result.items[output];
    for (int i = program.size() - 1; i >= 0; --i) {
        if (result.items[i] == 0)
            continue;
        instruction const& each = program.instructions.items[i];
        for (int j = 0; j < each.arity; ++j)
            ++result.items[program.operands.items[each.first + j]];
    }
    return result;
}

/// The users of every instruction, as often as it is their operand.
class user_lists {
  public:
    constexpr explicit user_lists(program_view const& program) : first_(program.size() + 1, 0) {
        int const* const x = program.operands.items;
        for (int k = 0; k < program.operands.count; ++k)
            ++first_.items[x[k]];
        int total = 0;
        for (int i = 0, size = program.size(); i < size; ++i)
            first_.items[i] = total += first_.items[i];
        first_.items[program.size()] = total;
        users_.resize(total);
        for (int i = program.size() - 1; i >= 0; --i) {
            instruction const& each = program.instructions.items[i];
            for (int j = each.arity - 1; j >= 0; --j)
                users_.items[--first_.items[x[each.first + j]]] = i;
        }
    }

    constexpr int const* begin(int i) const { return users_.items + first_.items[i]; }
    constexpr int const* end(int i) const { return users_.items + first_.items[i + 1]; }
    constexpr int count(int i) const { return first_.items[i + 1] - first_.items[i]; }

  private:
    // The users of instruction i are users_[first_[i]] to users_[first_[i + 1] - 1].
    sequence<int> first_;
    sequence<int> users_;
};

} // namespace tapeless
