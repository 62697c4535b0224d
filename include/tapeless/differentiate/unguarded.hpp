/// @file What stands for guarded products in the partials of a further sweep.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../improve/terms.hpp"

#include <utility>

namespace tapeless {

/// Whether each instruction depends on an active input.
constexpr sequence<char> activity(builder const& program) {
    sequence<char> result(program.size(), 0);
    for (int i = 0; i < result.count; ++i) {
        instruction const& each = program.instructions.items[i];
        if (each.kind == algebraic::input)
            result.items[i] = program.inputs[each.index].active;
        for (int j = 0; j < each.arity; ++j)
            if (result.items[program.operands.items[each.first + j]] != 0)
                result.items[i] = 1;
    }
    return result;
}

/// The values of a program as the partials of a further sweep have them. That an adjoint of 0 wins
/// against an infinite slope is a convention of the first order: the derivative of cos(sqrt(x*x +
/// y*y)) is 0 at 0, as it should be, but the adjoint of the sum of squares is not. Where a further
/// sweep multiplies by a product that is guarded so, it takes the product without a guard, and what
/// is not known comes out as NaN, not as a wrong number. Adjoints that do not vary, and those that
/// a selection makes 0, keep their guard.
class unguarded : terms {
  public:
    constexpr unguarded(builder& program, sequence<char> const& is_active)
        : terms(program), is_active_(is_active) {
        for (int i = 0; i < is_active.count; ++i)
            if (kind(i) == algebraic::guarded_product && varies(operand(i, 0))) {
                known_ = sequence<int>(is_active.count, -1);
                break;
            }
    }

    /// This, or null if it is the values that there are.
    constexpr unguarded* pointer() { return known_.count > 0 ? this : nullptr; }

    constexpr int of(int i) {
        if (i >= known_.count)
            return i;
        if (known_.items[i] < 0)
            known_.items[i] = found(i);
        return known_.items[i];
    }

  private:
    sequence<char> const& is_active_;
    sequence<int> known_;

    constexpr bool varies(int i) const { return is_active_.items[i] != 0; }

    // Gates are looked for in what a gradient inside of the function has left, too.
    constexpr bool is_gated(int i) {
        int const primal = std::exchange(program_.primal, 0);
        bool const result = gate_of(i) != gate::none;
        program_.primal = primal;
        return result;
    }

    constexpr int found(int i) {
        switch (kind(i)) {
        case algebraic::guarded_product: {
            int const a = operand(i, 0), b = operand(i, 1);
            return varies(a) && !is_gated(a) ? times(of(a), of(b)) : i;
        }
        case algebraic::negation: {
            int const a = of(operand(i, 0));
            return a == operand(i, 0) ? i : opposite(a);
        }
        case algebraic::sum:
        case algebraic::difference:
        case algebraic::product:
        case algebraic::quotient: {
            int const a = of(operand(i, 0)), b = of(operand(i, 1));
            return a == operand(i, 0) && b == operand(i, 1)
                       ? i
                       : program_.apply(*program_.instructions.items[i].row, a, b);
        }
        case algebraic::selection: {
            int const a = of(operand(i, 1)), b = of(operand(i, 2));
            return a == operand(i, 1) && b == operand(i, 2)
                       ? i
                       : choose(*program_.instructions.items[i].row, operand(i, 0), a, b);
        }
        default:
            return i;
        }
    }
};

} // namespace tapeless
