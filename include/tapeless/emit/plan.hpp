/// @file The plan: what the emitter has to know of each instruction before it emits it.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../base/compiler.hpp"
#include "../base/extent.hpp"
#include "../program/view.hpp"

namespace tapeless {

/// How an instruction is emitted. Compilers take their time for every function that they meet, so
/// the common case, a real value of one or two real values, has functions that all programs share.
struct emission {
    operation const* row = nullptr; ///< of the common case, of inputs and literals
    int form = 0; ///< -1 for one operand, -2 for two, -3 or -4 in derivatives; of an input its
                  ///< number; of the others the instruction's, or `runs_with_pack`
    bool is_of_program = false; ///< whether its function is for this program alone
    int a = 0;                  ///< its operands, or itself where it has none
    int b = 0;                  ///< likewise
    int output = -1;            ///< the first of the outputs that it is
    int put_with_it = -1;       ///< of the common case: its only output, or -1
    bool is_fence = false;      ///< no store crosses it; see mark_order
    bool is_held = false;       ///< computed where it stands; likewise
};
/// The form of an instruction that runs with another one, the first of its pack.
inline constexpr int runs_with_pack = -8;

/// The plan of a program.
template <int Instructions, int Outputs>
struct plan {
    emission of[extent(Instructions + 1)]{};
    int next_output[extent(Outputs + 1)]{}; ///< the next one of the same instruction, or -1
    int packs = 0;
    int most_lanes = 0;
};

constexpr void find_outputs(program_view const& program, bool has_branches, emission* of,
                            int* next_output) {
    for (int i = 0; i < program.size(); ++i)
        of[i].output = -1; // g++ 12 forgets what it is by default
    if (has_branches)      // outputs are put out when all sides have run
        return;
    for (int k = program.outputs.count - 1; k >= 0; --k) {
        int& first = of[program.outputs.items[k]].output;
        next_output[k] = first;
        first = k;
    }
}

// What keeps compilers from undoing the order of a program. They gather the stores of neighbouring
// results to one place, and move what is used once down to its use: then everything waits in
// registers, or rather on the stack, for the end. So where no output follows for a while there is a
// fence, which stores do not cross, and a sum that has one use, behind a fence, is held where it is
// computed. Clang gathers outputs to vectors where no pack has paid: there they are held. It may
// run short programs on vectors over a loop of the user's, which all of this would prevent, so
// these are left alone.
constexpr void mark_order(program_view const& program, emission* of, bool has_packs) {
    constexpr int a_while = 6, is_short = 64;
    int const count = program.size();
    if (!is_gcc && count < is_short)
        return;
    for (int i = count - 1, next = count; i >= 0; --i)
        if (of[i].output >= 0) {
            of[i].is_fence = next < count && next - i > a_while;
            next = i;
        }
    sequence<int> fences(count + 1), uses(count), user(count);
    for (int i = 0; i < count; ++i) {
        instruction const& now = program.instructions.items[i];
        fences.items[i + 1] = fences.items[i] + of[i].is_fence;
        for (int j = 0; j < now.arity; ++j) {
            int const x = program.operands.items[now.first + j];
            ++uses.items[x];
            user.items[x] = i;
        }
    }
    for (int i = 0; i < count; ++i) {
        instruction const& now = program.instructions.items[i];
        bool const moves = (now.kind == algebraic::sum || now.kind == algebraic::difference) &&
                           !now.is_derivative && uses.items[i] == 1 &&
                           fences.items[user.items[i]] > fences.items[i];
        bool const is_gathered = !is_gcc && !has_packs && of[i].output >= 0 && now.arity > 0;
        of[i].is_held = moves || is_gathered;
    }
}

constexpr void choose_forms(program_view const& program, emission* of, int const* next_output) {
    for (int i = 0; i < program.size(); ++i) {
        instruction const& now = program.instructions.items[i];
        emission& made = of[i];
        made.a = now.arity == 0 ? i : program.operands.items[now.first];
        made.b = now.arity < 2 ? made.a : program.operands.items[now.first + 1];
        made.form = now.lane > 0 ? runs_with_pack : i;
        made.is_of_program = now.lane == 0;
        made.put_with_it = -1;
        if (now.lanes > 0 || now.partner >= 0 || now.leader >= 0 || made.is_held || made.is_fence ||
            (made.output >= 0 && next_output[made.output] >= 0))
            continue;
        if (made.output < 0 && now.kind == algebraic::literal) {
            made.row = &literal_operation;
        } else if (made.output < 0 && now.kind == algebraic::input) {
            made.row = &input_operation;
            made.form = now.index;
            made.is_of_program = false;
        } else if ((now.arity == 1 || now.arity == 2) && !now.row->is_condition &&
                   !program.instructions.items[made.a].row->is_condition) {
            made.row = now.row;
            made.form = -now.arity - (now.is_derivative ? 2 : 0);
            made.put_with_it = made.output;
            made.is_of_program = false;
        }
    }
}

template <class P>
inline constexpr auto plan_of = [] {
    plan<P::program.size.instructions, P::program.size.outputs> result;
    for (instruction const& each : P::program.instructions) {
        result.packs += each.lanes > 0 && each.lane == 0;
        result.most_lanes = each.lanes > result.most_lanes ? each.lanes : result.most_lanes;
    }
    find_outputs(P::program, P::program.size.blocks > 1, result.of, result.next_output);
    mark_order(P::program, result.of, result.packs > 0);
    choose_forms(P::program, result.of, result.next_output);
    return result;
}();

} // namespace tapeless
