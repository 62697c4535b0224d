/// @file Placement: dead-code elimination, and code sinking into the sides of branches.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "dead_code_elimination.hpp"
#include "pass.hpp"
#include "sides.hpp"

#include <string_view>

namespace tapeless {

// Whether what is in block a runs wherever what is in block b does.
constexpr bool runs_with(builder const& program, int a, int b) {
    for (; a != b && a > 0; a = program.blocks[a].parent) {
        int each = b;
        while (each > 0 &&
               (program.blocks[each].condition != program.blocks[a].condition || each % 2 != a % 2))
            each = program.blocks[each].parent;
        if (each == 0)
            return false;
    }
    return true;
}

// Tells sines and cosines of the same operand of each other: one call computes both.
constexpr void pair_sines_and_cosines(builder& program) {
    sequence<int> of_operand(program.size()); // plus 1, or 0
    for (int i = 0; i < program.instructions.count; ++i) {
        instruction& each = program.instructions.items[i];
        if (each.kind != algebraic::sine && each.kind != algebraic::cosine)
            continue;
        int const other = of_operand[program.operand(i, 0)] - 1;
        if (other >= 0 && runs_with(program, program.instructions[other].block, each.block) &&
            runs_with(program, each.block, program.instructions[other].block)) {
            each.partner = other;
            program.instructions[other].partner = i;
        }
        of_operand[program.operand(i, 0)] = i + 1;
    }
}

// Tells the outputs of a row with several of the first of them, which computes them all.
constexpr void gather_outputs(builder& program) {
    sequence<int> leaders;
    auto const is_same = [&](int a, int b) {
        instruction const& first = program.instructions.items[a];
        instruction const& second = program.instructions.items[b];
        bool same = *first.row->group->rows[0] == *second.row->group->rows[0] &&
                    first.arity == second.arity;
        for (int j = 0; same && j < first.arity; ++j)
            same = program.operand(a, j) == program.operand(b, j);
        return same && runs_with(program, first.block, second.block);
    };
    for (int i = 0; i < program.instructions.count; ++i) {
        instruction& each = program.instructions.items[i];
        if (each.row->outputs == 0)
            continue;
        for (int k = leaders.count - 1; k >= 0 && each.leader < 0; --k)
            if (is_same(leaders[k], i))
                each.leader = leaders[k];
        if (each.leader < 0) {
            each.leader = i;
            leaders.push_back(i);
        }
    }
}

/// What is needed, each instruction where it runs, and what instructions do together: what only one
/// side of a branch needs stands on that side. Otherwise the order is that in which they were made:
/// the primal, then the reverse sweep.
constexpr builder placed(program_view const& program) {
    bool has_branches = false;
    for (int i = 0; i < program.size() && !has_branches; ++i)
        has_branches = program.instructions.items[i].kind == algebraic::branch;
    builder result;
    if (has_branches)
        result = distribution(program).distributed();
    else
        result = pruned(program);
    for (int i = result.primal; i < result.size(); ++i)
        result.instructions.items[i].is_derivative = true;
    pair_sines_and_cosines(result);
    gather_outputs(result);
    return result;
}

/// The entry in the list of passes. It always runs: the emitter relies on what it finds out.
struct placement {
    static constexpr std::string_view name = "placement";
    static constexpr bool is_needed = true;
    /// Mostly: branches make blocks, and copies.
    template <extents Size>
    static constexpr extents room(program<Size> const& before) {
        int branches = 0;
        for (int i = 0; i < Size.instructions; ++i)
            branches += before.instructions[i].kind == algebraic::branch;
        extents result = Size;
        result.blocks += 2 * branches;
        result.instructions += branches;
        result.operands += 2 * branches;
        return result;
    }
    static constexpr builder run(program_view const& program, pass_settings const&) {
        return placed(program);
    }
};

} // namespace tapeless
