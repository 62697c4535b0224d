/// @file Which instructions are needed, and how often.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "view.hpp"

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

} // namespace tapeless
