/// @file The last passes before emission: what is needed, made of what can be emitted, in a good order.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../operation/elementary.hpp"
#include "active.hpp"
#include "simplify.hpp"

namespace tapeless {

/// Whether each instruction is needed for an output. Inputs always count as needed: they are the program's parameters.
constexpr sequence<char> needed(builder const& program) {
    sequence<char> result(program.size(), 0);
    for (int const output : program.outputs)
        result[output] = 1;
    for (int i = program.size() - 1; i >= 0; --i)
        if (result[i] != 0)
            for (int j = 0; j < program.instructions[i].arity; ++j)
                result[program.operand(i, j)] = 1;
        else if (program.is(i, input_operation))
            result[i] = 1;
    return result;
}

/// The needed instructions, in the given order; composite rows are expanded into what they are made of where `expand`
/// says so. The primal's instructions stand before its derivatives' and stay as they are to the last bit.
constexpr builder rebuilt(builder const& program, sequence<int> const& order, bool expand) {
    sequence<char> const used = needed(program);
    sequence<int> place(program.size(), -1);
    builder result;
    for (int k = 0; k < order.size(); ++k) {
        int const i = order[k];
        if (used[i] == 0)
            continue;
        instruction const each = program.instructions[i];
        if (expand && i >= program.primal && !result.in_derivatives())
            result.begin_derivatives(&simplify);
        if (*each.row == input_operation) {
            place[i] = result.add_input(program.inputs[each.index]);
        } else if (*each.row == literal_operation) {
            place[i] = result.literal(each.number);
        } else if (expand && each.row->composite) {
            sequence<active> x;
            for (int j = 0; j < each.arity; ++j)
                x.push_back(active(result, place[program.operand(i, j)]));
            place[i] = each.row->expansion(x.begin()).in(result);
        } else {
            sequence<int> x;
            for (int j = 0; j < each.arity; ++j)
                x.push_back(place[program.operand(i, j)]);
            place[i] = result.apply(each.row, x.begin(), each.arity);
        }
    }
    for (int const output : program.outputs)
        result.outputs.push_back(place[output]);
    return result;
}

/// Tells sines and cosines of the same operand of each other: one call computes both.
constexpr void pair_sines(builder& program) {
    sequence<int> of_operand(program.size(), -1);
    for (int i = 0; i < program.size(); ++i) {
        if (!program.is(i, operation_of<sine, 1>) && !program.is(i, operation_of<cosine, 1>))
            continue;
        int& other = of_operand[program.operand(i, 0)];
        if (other >= 0) {
            program.instructions[i].partner = other;
            program.instructions[other].partner = i;
        }
        other = i;
    }
}

/// Drops what no output needs and expands composite rows.
constexpr builder expanded(builder const& program) {
    sequence<int> order;
    for (int i = 0; i < program.size(); ++i)
        order.push_back(i);
    return rebuilt(program, order, true);
}

/// Puts every instruction of the derivatives behind the last instruction of the primal that it waits for. Where an
/// adjoint is known early, as in a sum, its reverse sweep then runs at once, while the values it reads are still in
/// registers; where it is known late, the order is that of the reverse sweep.
constexpr builder scheduled(builder const& program) {
    sequence<int> first(program.size() + 2, 0); // a counting sort by waits_for, stable
    for (int i = 0; i < program.size(); ++i)
        ++first[program.instructions[i].waits_for + 2];
    for (int i = 1; i < first.size(); ++i)
        first[i] += first[i - 1];
    sequence<int> order(program.size(), -1);
    for (int i = 0; i < program.size(); ++i)
        order[first[program.instructions[i].waits_for + 1]++] = i;
    builder result = rebuilt(program, order, false);
    pair_sines(result);
    return result;
}

} // namespace tapeless
