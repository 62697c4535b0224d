/// @file How often instructions are used.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "builder.hpp"

namespace tapeless {

/// How many operands and outputs each instruction is.
constexpr sequence<int> use_counts(builder const& program) {
    sequence<int> result(program.size(), 0);
    for (int const operand : program.operands)
        ++result.items[operand];
    for (int const output : program.outputs)
        ++result.items[output];
    return result;
}

} // namespace tapeless
