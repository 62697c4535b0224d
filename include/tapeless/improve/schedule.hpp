/// @file What is needed, made of what can be emitted, each instruction where it runs.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../program/active.hpp"
#include "exact.hpp"
#include "passes.hpp"
#include "sides.hpp"
#include "simplify.hpp"
#include "uses.hpp"

namespace tapeless {

/// The composite row's instruction, made of other rows' instructions, on operands that are there
/// already.
constexpr int expand(builder& program, operation const& row, int const* x, int arity) {
    sequence<active> operands;
    for (int j = 0; j < arity; ++j)
        operands.push_back(active(program, x[j]));
    return row.expansion(operands.items).in(program);
}

/// The needed instructions, as they are.
constexpr builder pruned(program_view const& program) {
    sequence<int> const uses = use_counts(program);
    sequence<int> places(program.size());
    builder result(program, builder::only_copies{});
    for (int i = 0; i < program.size(); ++i) {
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

// The needed instructions, with composite rows expanded once. The primal's values stay as they are
// to the last bit; derivatives obey their algebra again, since an expansion may bring forth what it
// simplifies.
constexpr builder expanded_once(program_view const& program, passes on) {
    sequence<int> const uses = use_counts(program);
    sequence<int> places(program.size());
    sequence<int> x(16);
    builder result(program, 0, program.size());
    if (on.exact)
        result.simplify_by(&simplify_exactly);
    for (int i = 0; i < program.size(); ++i) {
        instruction const& each = program.instructions.items[i];
        if (uses.items[i] == 0 && each.kind != algebraic::input)
            continue;
        if (i >= program.primal && !result.in_derivatives())
            result.begin_derivatives(on.algebra ? &simplify : &simplify_nothing);
        if (each.arity > x.count)
            x.resize(each.arity);
        for (int j = 0; j < each.arity; ++j)
            x.items[j] = places.items[program.operands.items[each.first + j]];
        places.items[i] = each.row->composite ? expand(result, *each.row, x.items, each.arity)
                          : each.arity == 0   ? result.append_like(each, x.items)
                                              : result.apply(*each.row, x.items, each.arity);
    }
    for (int const output : program.outputs)
        result.outputs.push_back(places[output]);
    return result;
}

/// The needed instructions, with composite rows expanded, and those in the expansions too.
constexpr builder expanded(program_view const& program, passes on = {}) {
    auto const has_composites = [](builder const& in) {
        for (instruction const& each : in.instructions)
            if (each.row->composite)
                return true;
        return false;
    };
    builder result = expanded_once(program, on);
    while (has_composites(result))
        result = expanded_once(result, on);
    return result;
}

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
constexpr builder scheduled(program_view const& program) {
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

/// The sizes that a program has once it is scheduled, mostly: branches make blocks, and copies.
template <extents Size>
constexpr extents scheduled_sizes(program<Size> const& before) {
    int branches = 0;
    for (int i = 0; i < Size.instructions; ++i)
        branches += before.instructions[i].kind == algebraic::branch;
    extents result = Size;
    result.blocks += 2 * branches;
    result.instructions += branches;
    result.operands += 2 * branches;
    return result;
}

} // namespace tapeless
