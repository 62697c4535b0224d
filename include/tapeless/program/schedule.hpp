/// @file What is needed, made of what can be emitted, each instruction where it runs.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "active.hpp"
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

/// What a pass does with composite rows.
enum class composites { keep, expand };

/// The needed instructions. The primal's values stay as they are to the last bit; derivatives obey
/// their algebra again, since an expansion may bring forth what it simplifies.
constexpr builder pruned(builder const& program, composites treatment, passes on = {}) {
    sequence<char> const used = needed(program);
    sequence<int> place(program.size(), -1);
    sequence<int> x(16);
    builder result(program.size());
    if (treatment == composites::expand && on.exact)
        result.simplify_by(&simplify_exactly);
    for (int i = 0; i < used.count; ++i) {
        if (used.items[i] == 0)
            continue;
        instruction const& each = program.instructions.items[i];
        if (i >= program.primal && !result.in_derivatives())
            result.begin_derivatives(on.algebra ? &simplify : &simplify_nothing);
        if (each.kind == algebraic::input) {
            place.items[i] = result.add_input(program.inputs[each.index]);
        } else if (each.kind == algebraic::literal) {
            place.items[i] = result.literal(each.number);
        } else {
            x.resize(each.arity);
            for (int j = 0; j < each.arity; ++j)
                x.items[j] = place.items[program.operands.items[each.first + j]];
            if (each.row->composite && treatment == composites::expand)
                place.items[i] = expand(result, *each.row, x.items, each.arity);
            else if (treatment == composites::expand)
                place.items[i] = result.apply(*each.row, x.items, each.arity);
            else
                place.items[i] = result.append(*each.row, x.items, each.arity);
        }
    }
    for (int const output : program.outputs)
        result.outputs.push_back(place[output]);
    return result;
}

/// The needed instructions, with composite rows expanded, and those in the expansions too.
constexpr builder expanded(builder const& program, passes on = {}) {
    builder result = pruned(program, composites::expand, on);
    auto const has_composites = [&] {
        bool found = false;
        for (instruction const& each : result.instructions)
            found = found || each.row->composite;
        return found;
    };
    while (has_composites())
        result = pruned(result, composites::expand, on);
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
    sequence<int> of_operand(program.size(), -1);
    for (int i = 0; i < program.size(); ++i) {
        instruction& each = program.instructions.items[i];
        if (each.kind != algebraic::sine && each.kind != algebraic::cosine)
            continue;
        int& other = of_operand[program.operand(i, 0)];
        if (other >= 0 && runs_with(program, program.instructions[other].block, each.block) &&
            runs_with(program, each.block, program.instructions[other].block)) {
            each.partner = other;
            program.instructions[other].partner = i;
        }
        other = i;
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
    for (int i = 0; i < program.size(); ++i) {
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
constexpr builder scheduled(builder const& program) {
    bool has_branches = false;
    for (int i = 0; i < program.size() && !has_branches; ++i)
        has_branches = program.instructions.items[i].kind == algebraic::branch;
    builder result;
    if (has_branches) {
        result = distribution(program).distributed();
    } else {
        result = pruned(program, composites::keep);
        for (int i = 0; i < result.size(); ++i)
            result.instructions.items[i].is_derivative = i >= result.primal;
    }
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
