/// @file How long a formula is once what it shares is written out.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../record/linearise.hpp"
#include "../record/recorded.hpp"

namespace tapeless {

/// The operations of a program's first output as a formula, in which a shared value stands as often
/// as it is used: many more than the program has, perhaps.
constexpr double written_operations(program_view const& program) {
    sequence<double> sizes(program.size());
    for (int i = 0; i < program.size(); ++i) {
        instruction const& each = program.instructions[i];
        sizes[i] = each.kind != algebraic::input && each.kind != algebraic::literal;
        for (int j = 0; j < each.arity; ++j)
            sizes[i] += sizes[program.operand(i, j)];
    }
    return sizes[program.outputs[0]];
}

/// The same of an expression.
template <Expression E>
constexpr double written_size =
    written_operations(recorded<expression_source<typename E::tree>>::program);

} // namespace tapeless
