/// @file The two sweeps: forward and reverse, over the instructions of a program.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../improve/algebraic_simplification.hpp"
#include "../operation/powers.hpp"
#include "../program/active.hpp"
#include "gates.hpp"
#include "unguarded.hpp"

namespace tapeless {

/// The local partials of instruction i, as instructions of the program; of operands as `values`,
/// if there are any, has them.
class local_partials {
  public:
    constexpr local_partials(builder& program, int i, unguarded* values = nullptr)
        : program_(program) {
        instruction const& each = program.instructions.items[i];
        int const first = each.first, arity = each.arity;
        operation const& row = *each.row; // `each` moves where instructions are added
        if (arity > 4) {
            more_ = sequence<active>(2 * arity);
            x_ = more_.items;
            partials_ = more_.items + arity;
        }
        for (int j = 0; j < arity; ++j) {
            int const operand = program.operands.items[first + j];
            x_[j] = active(program, values == nullptr ? operand : values->of(operand));
        }
        row.partials(active(program, i), x_, partials_);
    }
    constexpr local_partials(local_partials const&) = delete;

    constexpr int operator[](int j) const { return partials_[j].in(program_); }

  private:
    builder& program_;
    active few_[8];
    sequence<active> more_;
    active* x_ = few_;
    active* partials_ = few_ + 4;
};

/// The x of an instruction sqrt(x * x), however the square is written, which is differentiated as
/// abs(x): also where x is 0. It is -1 for others.
constexpr int root_of_square(builder const& program, int i) {
    instruction const& each = program.instructions.items[i];
    if (each.kind != algebraic::square_root)
        return -1;
    instruction const& of = program.instructions.items[program.operands.items[each.first]];
    if (of.kind == algebraic::square)
        return program.operands.items[of.first];
    if (of.kind != algebraic::product && of.kind != algebraic::integer_power)
        return -1;
    int const* const factors = program.operands.items + of.first;
    instruction const& second = program.instructions.items[factors[1]];
    bool const is_square = of.kind == algebraic::product
                               ? factors[0] == factors[1]
                               : second.kind == algebraic::literal && second.number == 2;
    return is_square ? factors[0] : -1;
}
constexpr int slope_of_root_of_square(builder& program, int x) {
    return program.apply(operation_of<sign_of, 1>, x);
}

/// An adjoint times a local partial, as the row wants it.
constexpr int chain(builder& program, int adjoint, int partial, operation const& row) {
    return row.zero_wins ? program.apply(operation_of<guarded_product, 2>, adjoint, partial)
                         : program.apply(operation_of<multiplication, 2>, adjoint, partial);
}

/// Of a row in which an adjoint that is 0 wins, the partials whose own 0 wins against a tangent:
/// the first factor of a guarded product, which is an adjoint.
constexpr bool is_adjoint_itself(operation const& row, int j) {
    return row.kind == algebraic::guarded_product && j == 1;
}

/// A tangent times a local partial. The adjoint that meets the infinite partial of a row in which a
/// 0 wins is the product of the partials that come after it: so they win against a tangent that has
/// passed such a row, and sweeps in both directions give the same.
constexpr int chain_forward(builder& program, int tangent, int partial, operation const& row, int j,
                            bool has_passed) {
    if (row.zero_wins && !is_adjoint_itself(row, j))
        return program.apply(operation_of<guarded_product, 2>, tangent, partial);
    return row.zero_wins || has_passed
               ? program.apply(operation_of<guarded_product, 2>, partial, tangent)
               : program.apply(operation_of<multiplication, 2>, tangent, partial);
}

/// The contributions to the adjoint of every instruction, in lists.
class contributions {
  public:
    constexpr explicit contributions(int instructions)
        : oldest_(instructions, -1), newest_(instructions, -1) {
        entries_.reserve(2 * instructions);
    }

    constexpr void add(int instruction, int contribution) {
        int& last = oldest_.items[instruction] < 0
                        ? oldest_.items[instruction]
                        : entries_.items[newest_.items[instruction]].next;
        last = newest_.items[instruction] = entries_.count;
        entries_.push_back({contribution, -1});
    }

    /// The adjoint of the instruction: the sum of its contributions, or -1 if it has none. The
    /// first is taken as it is, not added to 0; the others follow in the order of the reverse
    /// sweep, in which they become known.
    constexpr int total(builder& program, int instruction) const {
        int const e = oldest_.items[instruction];
        if (e < 0)
            return -1;
        int result = entries_.items[e].contribution;
        for (int next = entries_.items[e].next; next >= 0; next = entries_.items[next].next)
            result =
                program.apply(operation_of<addition, 2>, result, entries_.items[next].contribution);
        return result;
    }

  private:
    struct entry {
        int contribution = -1;
        int next = -1;
    };
    sequence<int> oldest_;
    sequence<int> newest_;
    sequence<entry> entries_;
};

/// The instructions of all outputs of a row that has several, of which instruction i is one.
class outputs_together {
  public:
    constexpr outputs_together(builder& program, int i)
        : program_(program), each_(program.instructions.items[i]), group_(*each_.row->group),
          x_(each_.arity) {
        for (int j = 0; j < x_.count; ++j)
            x_.items[j] = program.operands.items[each_.first + j];
        for (int k = 0; k < group_.outputs; ++k)
            all_.push_back(program.find(*group_.rows[k], x_.items, x_.count));
    }

    /// The first of them among the instructions before `end`.
    constexpr int first(int end) const {
        int result = end;
        for (int const each : all_)
            if (each >= 0 && each < result)
                result = each;
        return result;
    }

    /// The operands' cotangents, from the outputs' adjoints by the row's own rule; none if all
    /// adjoints (numbers of instructions, -1 for 0) are 0.
    constexpr sequence<int> pull_back(sequence<int> const& adjoints) {
        sequence<int> result, known_adjoints;
        sequence<active> w, y, x, cotangents(x_.count);
        bool any = false;
        for (int k = 0; k < group_.outputs; ++k) {
            int const known = all_[k];
            known_adjoints.push_back(known >= 0 && known < adjoints.count ? adjoints[known] : -1);
            any = any || known_adjoints[k] >= 0;
        }
        if (!any)
            return result;
        gates common(program_);
        common.take_off(known_adjoints);
        for (int const adjoint : known_adjoints)
            w.push_back(active(program_, adjoint >= 0 ? adjoint : program_.literal(0)));
        for (int k = 0; k < group_.outputs; ++k)
            y.push_back(active(program_, program_.append(*group_.rows[k], x_.items, x_.count)));
        for (int const operand : x_)
            x.push_back(active(program_, operand));
        group_.pullback(w.items, y.items, x.items, cotangents.items);
        for (active const& each : cotangents)
            result.push_back(common.put_around(each.in(program_)));
        return result;
    }

  private:
    builder& program_;
    instruction each_;
    operation_group const& group_;
    sequence<int> x_;
    sequence<int> all_;
};

/// The reverse sweep over the instructions that there are: from the last to the first, the adjoint
/// of an instruction, complete when all its users have been visited, times each local partial is a
/// contribution to the adjoint of that operand. `seeds` holds the adjoint of each output; the
/// result is the adjoint of each input, or -1 where it is 0.
constexpr sequence<int> reverse_sweep(builder& program, sequence<int> const& seeds) {
    sequence<char> const is_active = activity(program);
    contributions adjoints(program.size());
    sequence<int> result(program.inputs.count, -1);
    for (int k = 0; k < seeds.count; ++k)
        if (is_active[program.outputs[k]] != 0)
            adjoints.add(program.outputs[k], seeds[k]);
    sequence<int> complete; // adjoints of outputs that wait for others of the same operation
    unguarded values(program, is_active);
    for (int i = is_active.count - 1; i >= 0; --i) {
        if (is_active.items[i] == 0)
            continue;
        int const adjoint = adjoints.total(program, i);
        instruction const each = program.instructions.items[i];
        if (each.row->has_pullback) {
            complete.resize(is_active.count, -1);
            complete[i] = adjoint;
            outputs_together together(program, i);
            if (together.first(is_active.count) != i)
                continue;
            sequence<int> const cotangents = together.pull_back(complete);
            for (int j = 0; j < cotangents.count; ++j)
                if (int const operand = program.operands.items[each.first + j];
                    is_active.items[operand] != 0 && !program.is_zero(cotangents[j]))
                    adjoints.add(operand, cotangents[j]);
            continue;
        }
        if (adjoint < 0)
            continue;
        if (each.kind == algebraic::input) {
            result[each.index] = adjoint;
            continue;
        }
        if (int const x = root_of_square(program, i); x >= 0) {
            int const slope = slope_of_root_of_square(program, x);
            adjoints.add(x, program.apply(operation_of<multiplication, 2>, adjoint, slope));
            continue;
        }
        local_partials const partials(program, i, values.pointer());
        for (int j = 0; j < each.arity; ++j) {
            int const operand = program.operands.items[each.first + j];
            if (is_active.items[operand] == 0)
                continue;
            int partial = partials[j];
            if (j + 1 < each.arity &&
                program.operands.items[each.first + j + 1] == operand) // x * x: 2 * x at once
                partial = program.apply(operation_of<addition, 2>, partial, partials[++j]);
            int const contribution = chain(program, adjoint, partial, *each.row);
            if (!program.is_zero(contribution))
                adjoints.add(operand, contribution);
        }
    }
    return result;
}

/// The forward sweep over the instructions that there are: from the first to the last, the tangent
/// of an instruction is the sum of its operands' tangents times the local partials. `seeds` holds
/// the tangent of each input, or -1 where it is 0; the result holds those of all instructions.
constexpr sequence<int> forward_sweep(builder& program, sequence<int> const& seeds) {
    sequence<int> tangents(program.size(), -1);
    sequence<char> has_passed(program.size(), 0); // a row in which a 0 wins
    sequence<char> const is_active = activity(program);
    unguarded values(program, is_active);
    for (int i = 0; i < tangents.count; ++i) {
        instruction const each = program.instructions.items[i];
        if (each.kind == algebraic::input)
            tangents.items[i] = seeds[each.index];
        bool moves = false;
        for (int j = 0; j < each.arity; ++j)
            moves = moves || tangents.items[program.operands.items[each.first + j]] >= 0;
        if (!moves)
            continue;
        if (int const x = root_of_square(program, i); x >= 0) {
            has_passed.items[i] = has_passed.items[x];
            tangents.items[i] =
                chain_forward(program, tangents.items[x], slope_of_root_of_square(program, x),
                              operation_of<absolute_value, 1>, 0, has_passed.items[x] != 0);
            continue;
        }
        local_partials const partials(program, i, values.pointer());
        for (int j = 0; j < each.arity; ++j) {
            int const seed = tangents.items[program.operands.items[each.first + j]];
            if (seed < 0)
                continue;
            int const operand = program.operands.items[each.first + j];
            int const part = chain_forward(program, seed, partials[j], *each.row, j,
                                           has_passed.items[operand] != 0);
            if (each.row->zero_wins || has_passed.items[operand] != 0)
                has_passed.items[i] = 1;
            if (!program.is_zero(part))
                tangents.items[i] = tangents.items[i] < 0 ? part
                                                          : program.apply(operation_of<addition, 2>,
                                                                          tangents.items[i], part);
        }
    }
    return tangents;
}

} // namespace tapeless
