/// @file The last passes before emission: what is needed, made of what can be emitted, in a good order.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "active.hpp"
#include "simplify.hpp"

namespace tapeless {

/// Whether each instruction is needed for an output. Inputs always count as needed: they are the program's parameters.
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

/// The composite row's instruction, made of other rows' instructions, on operands that are there already.
constexpr int expand(builder& program, operation const& row, int const* x, int arity) {
    sequence<active> operands;
    for (int j = 0; j < arity; ++j)
        operands.push_back(active(program, x[j]));
    return row.expansion(operands.items).in(program);
}

/// What a pass does with composite rows.
enum class composites { keep, expand };

/// The needed instructions, in the given order. The primal's instructions stay as they are to the last bit; derivatives
/// obey their algebra again, since an expansion may bring forth what it simplifies.
constexpr builder rebuilt(builder const& program, sequence<int> const& order, composites treatment) {
    sequence<char> const used = needed(program);
    sequence<int> place(program.size(), -1);
    sequence<int> x(16);
    builder result(program.size());
    for (int k = 0; k < order.count; ++k) {
        int const i = order.items[k];
        if (used.items[i] == 0)
            continue;
        instruction const& each = program.instructions.items[i];
        if (treatment == composites::expand && i >= program.primal && !result.in_derivatives())
            result.begin_derivatives(&simplify);
        if (each.arity == 0 && each.kind == algebraic::input) {
            place.items[i] = result.add_input(program.inputs[each.index]);
        } else if (each.arity == 0 && each.kind == algebraic::literal) {
            place.items[i] = result.literal(each.number);
        } else {
            x.resize(each.arity);
            for (int j = 0; j < each.arity; ++j)
                x.items[j] = place.items[program.operands.items[each.first + j]];
            place.items[i] = each.row->composite && treatment == composites::expand
                                 ? expand(result, *each.row, x.items, each.arity)
                                 : result.apply(*each.row, x.items, each.arity);
        }
    }
    for (int const output : program.outputs)
        result.outputs.push_back(place[output]);
    return result;
}

/// Drops what no output needs, in the order that is there.
constexpr builder pruned(builder const& program, composites treatment) {
    sequence<int> order;
    order.reserve(program.size());
    for (int i = 0; i < program.size(); ++i)
        order.items[i] = i;
    order.count = program.size();
    return rebuilt(program, order, treatment);
}

/// Tells sines and cosines of the same operand of each other: one call computes both.
constexpr void pair_sines(builder& program) {
    sequence<int> of_operand(program.size(), -1);
    for (int i = 0; i < program.size(); ++i) {
        instruction& each = program.instructions.items[i];
        if (each.kind != algebraic::sine && each.kind != algebraic::cosine)
            continue;
        int& other = of_operand[program.operand(i, 0)];
        if (other >= 0) {
            each.partner = other;
            program.instructions[other].partner = i;
        }
        other = i;
    }
}

/// Puts every instruction of the derivatives behind the last instruction of the primal that it waits for. Where an
/// adjoint is known early, as in a sum, its reverse sweep then runs at once, while the values it reads are still in
/// registers; where it is known late, the order is that of the reverse sweep.
constexpr builder scheduled(builder const& program) {
    sequence<int> first(program.size() + 2, 0); // a counting sort by waits_for, stable
    for (int i = 0; i < program.size(); ++i)
        ++first.items[program.instructions.items[i].waits_for + 2];
    for (int i = 1; i < first.count; ++i)
        first.items[i] += first.items[i - 1];
    sequence<int> order(program.size(), -1);
    for (int i = 0; i < program.size(); ++i)
        order.items[first.items[program.instructions.items[i].waits_for + 1]++] = i;
    builder result = rebuilt(program, order, composites::keep);
    pair_sines(result);
    return result;
}

} // namespace tapeless
