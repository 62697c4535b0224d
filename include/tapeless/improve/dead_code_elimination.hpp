/// @file Dead-code elimination: the instructions that no output needs are dropped.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../program/builder.hpp"
#include "uses.hpp"

namespace tapeless {

/// The needed instructions, as they are.
constexpr builder pruned(program_view const& program) {
    sequence<int> const uses = use_counts(program);
    sequence<int> places(program.size());
    builder result(program, builder::only_copies{});
    for (int i = 0, size = program.size(); i < size; ++i) {
        instruction const& each = program.instructions.items[i];
        if (i == program.primal)
            result.primal = result.instructions.count;
        if (uses.items[i] > 0 || each.kind == algebraic::input)
            places.items[i] = result.copy(each, program.operands.items + each.first, places.items);
    }
    for (int const output : program.outputs)
        result.outputs.push_back(places[output]);
    return result;
}

} // namespace tapeless
