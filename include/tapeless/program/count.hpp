/// @file What a program costs: its operations, counted.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "listing.hpp"

namespace tapeless {

/// The operations that a program runs. What depends on no input is not counted: the compiler
/// computes it.
struct operation_count {
    int instructions = 0; ///< all of them
    int additions = 0;    ///< and subtractions
    int multiplications = 0;
    int divisions = 0;
    int transcendentals = 0; ///< calls of sin, exp, pow, ...
    int others = 0;          ///< negations, square roots, comparisons, selections, ...

    friend constexpr bool operator==(operation_count const&, operation_count const&) = default;
};

template <extents Size>
constexpr operation_count count(listing<Size> const& program) {
    operation_count result;
    for (int i = 0; i < Size.instructions; ++i) {
        listed_instruction const& now = program.instructions[i];
        if (now.kind != listed_instruction::operation || now.is_constant)
            continue;
        ++result.instructions;
        if (now.is_transcendental)
            ++result.transcendentals;
        else if (now.arity == 2 && (now.symbol == "+" || now.symbol == "-"))
            ++result.additions;
        else if (now.symbol == "*")
            ++result.multiplications;
        else if (now.symbol == "/")
            ++result.divisions;
        else
            ++result.others;
    }
    return result;
}

/// The operations of a finished program. A constant, so that nothing of the count remains at run
/// time.
template <class Program>
constexpr operation_count cost_of = count(listed(Program::program));

} // namespace tapeless
