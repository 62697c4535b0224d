/// @file Differentiation: from a program to the program that computes its derivatives too.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "active.hpp"
#include "simplify.hpp"

#include <algorithm>

namespace tapeless {

/// Whether each instruction depends on an active input.
constexpr sequence<char> activity(builder const& program) {
    sequence<char> active(program.size(), 0);
    for (int i = 0; i < program.size(); ++i) {
        instruction const& each = program.instructions[i];
        if (*each.row == input_operation)
            active[i] = program.inputs[each.index].active;
        for (int j = 0; j < each.arity && active[i] == 0; ++j)
            active[i] = active[program.operand(i, j)];
    }
    return active;
}

/// The local partials of instruction i, as instructions of the program.
constexpr sequence<tapeless::active> local_partials(builder& program, int i) {
    instruction const each = program.instructions[i];
    sequence<tapeless::active> x, partials(each.arity);
    for (int j = 0; j < each.arity; ++j)
        x.push_back(tapeless::active(program, program.operand(i, j)));
    each.row->partials(tapeless::active(program, i), x.begin(), partials.begin());
    return partials;
}

/// An adjoint or tangent times a local partial, as the row wants it.
constexpr int chain(builder& program, int seed, int partial, operation const& row) {
    return row.zero_wins ? program.apply(operation_of<guarded_product, 2>, seed, partial)
                         : program.apply(operation_of<product, 2>, seed, partial);
}

/// The contributions to the adjoint of every instruction, in lists.
class contributions {
  public:
    constexpr explicit contributions(int instructions) : newest_(instructions, -1) {}

    constexpr void add(int instruction, int contribution) {
        entries_.push_back({contribution, newest_[instruction]});
        newest_[instruction] = entries_.size() - 1;
    }

    /// The adjoint of the instruction: the sum of its contributions, or -1 if it has none. They are added in the order
    /// in which they can be computed; the first is taken as it is.
    constexpr int total(builder& program, int instruction) const {
        sequence<int> parts;
        for (int e = newest_[instruction]; e >= 0; e = entries_[e].previous)
            parts.push_back(entries_[e].contribution);
        if (parts.empty())
            return -1;
        std::sort(parts.begin(), parts.end(), [&](int a, int b) {
            int const wait_a = program.instructions[a].waits_for, wait_b = program.instructions[b].waits_for;
            return wait_a != wait_b ? wait_a < wait_b : a < b;
        });
        int result = parts[0];
        for (int k = 1; k < parts.size(); ++k)
            result = program.apply(operation_of<sum, 2>, result, parts[k]);
        return result;
    }

  private:
    struct entry {
        int contribution = -1;
        int previous = -1;
    };
    sequence<int> newest_;
    sequence<entry> entries_;
};

/// Reverse mode. The result computes the program's one output and then its gradient: an output for each active input,
/// in their order. One sweep from the last instruction to the first: the adjoint of an instruction, complete when all
/// its users have been visited, times each local partial is a contribution to the adjoint of that operand.
template <extents Size>
constexpr builder reverse(program<Size> const& primal) {
    builder result(primal);
    result.begin_derivatives(&simplify);
    sequence<char> const active = activity(result);
    contributions adjoints(result.size());
    sequence<int> gradient(result.inputs.size(), -1);
    if (active[result.outputs[0]] != 0)
        adjoints.add(result.outputs[0], result.literal(1));
    for (int i = result.primal - 1; i >= 0; --i) {
        if (active[i] == 0)
            continue;
        int const adjoint = adjoints.total(result, i);
        if (adjoint < 0)
            continue;
        if (result.is(i, input_operation)) {
            gradient[result.instructions[i].index] = adjoint;
            continue;
        }
        sequence<tapeless::active> const partials = local_partials(result, i);
        for (int j = 0; j < partials.size(); ++j) {
            int const operand = result.operand(i, j);
            if (active[operand] == 0)
                continue;
            int const contribution =
                chain(result, adjoint, partials[j].in(result), *result.instructions[i].row);
            if (!result.is_literal(contribution, 0))
                adjoints.add(operand, contribution);
        }
    }
    for (int k = 0; k < result.inputs.size(); ++k)
        if (result.inputs[k].active)
            result.outputs.push_back(gradient[k] < 0 ? result.literal(0) : gradient[k]);
    return result;
}

/// Forward mode. The result's one output is the derivative of the program's one output with respect to this input: one
/// sweep from the first instruction to the last, in which each tangent is the sum of its operands' tangents times the
/// local partials.
template <extents Size>
constexpr builder forward(program<Size> const& primal, int input) {
    builder result(primal);
    result.begin_derivatives(&simplify);
    sequence<int> tangents(result.size(), -1);
    for (int i = 0; i < result.primal; ++i) {
        instruction const each = result.instructions[i];
        if (*each.row == input_operation && each.index == input)
            tangents[i] = result.literal(1);
        bool moves = false;
        for (int j = 0; j < each.arity; ++j)
            moves = moves || tangents[result.operand(i, j)] >= 0;
        if (!moves)
            continue;
        sequence<tapeless::active> const partials = local_partials(result, i);
        for (int j = 0; j < each.arity; ++j) {
            int const seed = tangents[result.operand(i, j)];
            if (seed < 0)
                continue;
            int const part = chain(result, seed, partials[j].in(result), *each.row);
            if (result.is_literal(part, 0))
                continue;
            tangents[i] = tangents[i] < 0 ? part : result.apply(operation_of<sum, 2>, tangents[i], part);
        }
    }
    int const tangent = tangents[result.outputs[0]];
    result.outputs[0] = tangent < 0 ? result.literal(0) : tangent;
    return result;
}

} // namespace tapeless
