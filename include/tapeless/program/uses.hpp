/// @file Which instructions are needed, and how often.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "builder.hpp"

namespace tapeless {

/// Whether each instruction is needed for an output. Inputs always count as needed: they are the
/// program's parameters.
constexpr sequence<char> needed(builder const& program) {
    sequence<char> result(program.size(), 0);
    for (int const output : program.outputs)
        result[output] = 1;
    for (int i = program.size() - 1; i >= 0; --i) {
        instruction const& each = program.instructions.items[i];
        if (each.kind == algebraic::input)
            result.items[i] = 1;
        if (result.items[i] != 0)
            for (int j = 0; j < each.arity; ++j)
                result.items[program.operands.items[each.first + j]] = 1;
    }
    return result;
}

/// How many operands of needed instructions, and outputs, each instruction is.
constexpr sequence<int> use_counts(builder const& program) {
    sequence<int> result(program.size(), 0);
    sequence<char> const used = needed(program);
    for (int i = 0; i < used.count; ++i) {
        instruction const& each = program.instructions.items[i];
        if (used.items[i] != 0)
            for (int j = 0; j < each.arity; ++j)
                ++result.items[program.operands.items[each.first + j]];
    }
    for (int const output : program.outputs)
        ++result.items[output];
    return result;
}

} // namespace tapeless
