/// @file A view of a program, as the passes read it.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../base/sequence.hpp"
#include "accessors.hpp"
#include "program.hpp"

namespace tapeless {

/// Elements of an array that belongs to somebody else.
template <class T>
struct elements {
    T const* items = nullptr;
    int count = 0;

    constexpr int size() const { return count; }
    constexpr T const& operator[](int i) const { return items[i]; }
    constexpr T const* begin() const { return items; }
    constexpr T const* end() const { return items + count; }
};

/// A program, finished or under construction, to be read: so a pass copies nothing before it
/// begins. The program has to outlive it.
struct program_view : accessors<program_view> {
    elements<instruction> instructions;
    elements<int> operands;
    elements<input> inputs;
    elements<int> outputs;
    int primal = 0;

    constexpr program_view(elements<instruction> all, elements<int> of_all, elements<input> in,
                           elements<int> out, int values)
        : instructions(all), operands(of_all), inputs(in), outputs(out), primal(values) {}
    template <extents Size>
    constexpr program_view(program<Size> const& of)
        : instructions{of.instructions, Size.instructions}, operands{of.operands, Size.operands},
          inputs{of.inputs, Size.inputs}, outputs{of.outputs, Size.outputs}, primal(of.primal) {}

    constexpr int size() const { return instructions.count; }
    /// As long as there are no branches.
    constexpr extents sizes() const {
        return {instructions.count, operands.count, inputs.count, outputs.count, 1};
    }
    /// How many instructions belong to the primal; they stand first.
    constexpr int primal_size() const { return primal < size() ? primal : size(); }
};

} // namespace tapeless
