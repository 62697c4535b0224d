/// @file What the emitter knows of an instruction's place: the outputs it is, and what keeps order.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "compiler.hpp"
#include "program.hpp"

#include <array>

namespace tapeless {

// The first of the outputs that each instruction is, and the next one of the same instruction, or
// -1. With branches, outputs are put out when all sides have run.
template <class P>
constexpr auto find_first_output() {
    std::array<int, P::value.size.instructions + 1> result{};
    result.fill(-1);
    if (P::value.size.blocks <= 1)
        for (int k = P::value.size.outputs - 1; k >= 0; --k)
            result[static_cast<std::size_t>(P::value.outputs[k])] = k;
    return result;
}
template <class P>
inline constexpr auto first_output = find_first_output<P>();

template <class P>
constexpr auto find_next_output() {
    std::array<int, P::value.size.outputs + 1> result{};
    std::array<int, P::value.size.instructions + 1> last{};
    last.fill(-1);
    for (int k = P::value.size.outputs - 1; k >= 0; --k) {
        int& seen = last[static_cast<std::size_t>(P::value.outputs[k])];
        result[static_cast<std::size_t>(k)] = seen;
        seen = k;
    }
    return result;
}
template <class P>
inline constexpr auto next_output = find_next_output<P>();

// What keeps compilers from undoing the order of a program. They gather the stores of neighbouring
// results to one place, and move what is used once down to its use: then everything waits in
// registers, or rather on the stack, for the end. So where no output follows for a while there is a
// fence, which stores do not cross, and a sum that has one use, behind a fence, is held where it is
// computed. Clang gathers outputs to vectors where no pack has paid: there they are held. It may
// run short programs on vectors over a loop of the user's, which all of this would prevent, so
// these are left alone.
struct marks {
    bool is_fence = false;
    bool is_held = false;
};
template <class P>
constexpr auto find_order_marks() {
    constexpr int a_while = 6, is_short = 64, count = P::value.size.instructions;
    std::array<marks, count + 1> result{};
    if (!is_gcc && count < is_short)
        return result;
    std::array<int, count + 1> fences{}, uses{}, user{};
    bool has_packs = false;
    for (int i = count - 1, next = count; i >= 0; --i)
        if (first_output<P>[static_cast<std::size_t>(i)] >= 0) {
            result[static_cast<std::size_t>(i)].is_fence = next < count && next - i > a_while;
            next = i;
        }
    for (int i = 0; i < count; ++i) {
        instruction const& now = P::value.instructions[i];
        has_packs = has_packs || now.lanes > 0;
        fences[static_cast<std::size_t>(i + 1)] =
            fences[static_cast<std::size_t>(i)] + result[static_cast<std::size_t>(i)].is_fence;
        for (int j = 0; j < now.arity; ++j) {
            ++uses[static_cast<std::size_t>(P::value.operand(i, j))];
            user[static_cast<std::size_t>(P::value.operand(i, j))] = i;
        }
    }
    for (int i = 0; i < count; ++i) {
        std::size_t const k = static_cast<std::size_t>(i);
        algebraic const kind = P::value.instructions[i].kind;
        bool const moves = (kind == algebraic::sum || kind == algebraic::difference) &&
                           !P::value.instructions[i].is_derivative && uses[k] == 1 &&
                           fences[static_cast<std::size_t>(user[k])] > fences[k];
        bool const is_gathered =
            !is_gcc && !has_packs && first_output<P>[k] >= 0 && P::value.instructions[i].arity > 0;
        result[k].is_held = moves || is_gathered;
    }
    return result;
}
template <class P>
inline constexpr auto order_marks = find_order_marks<P>();

} // namespace tapeless
