/// @file A program as plain data, to be printed, drawn and compared.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../base/extent.hpp"
#include "builder.hpp"

namespace tapeless {

/// An instruction as a reader sees it.
struct listed_instruction {
    enum kinds { input, literal, operation } kind = operation;
    std::string_view name{};   ///< of the operation, or of an input that is a variable
    std::string_view symbol{}; ///< of an operation that is written as an operator
    int precedence = 100;
    int first = 0; ///< its operands are `operands[first]` to `operands[first + arity - 1]`
    int arity = 0;
    int index = -1;         ///< of an input: which one
    int output = -1;        ///< of an operation with several outputs: which one this is
    int slot = -1;          ///< of a run-time number of an expression: its place among them
    long double number = 0; ///< of a literal
    bool is_active = true;  ///< of an input: whether it is differentiated
    bool is_transcendental = false;
    bool is_constant = false;   ///< depends on no input, so that the compiler computes it
    bool is_derivative = false; ///< computed for derivatives only
    int block = 0;              ///< where it runs
};

/// A program as plain data, in the order in which it runs; `blocks` are the sides of its branches
/// (program.hpp), or the root alone. It holds no pointer to a row, so a run-time copy of it brings
/// nothing of the compiler's passes into the executable.
template <extents Size>
struct listing {
    static constexpr extents size = Size;

    listed_instruction instructions[extent(Size.instructions + 1)]{};
    int operands[extent(Size.operands + 1)]{};
    int outputs[extent(Size.outputs + 1)]{};
    block blocks[extent(Size.blocks + 1)]{};

    constexpr int operand(int i, int j) const { return operands[instructions[i].first + j]; }
};

template <extents Size>
constexpr listing<Size> listed(program<Size> const& source) {
    listing<Size> result;
    for (int k = 0; k < Size.operands; ++k)
        result.operands[k] = source.operands[k];
    for (int k = 0; k < Size.outputs; ++k)
        result.outputs[k] = source.outputs[k];
    for (int k = 0; k < Size.blocks; ++k)
        result.blocks[k] = source.blocks[k];
    for (int i = 0; i < Size.instructions; ++i) {
        instruction const& from = source.instructions[i];
        listed_instruction& to = result.instructions[i];
        to.name = from.row->name;
        to.symbol = from.row->symbol;
        to.precedence = from.row->precedence;
        to.first = from.first;
        to.arity = from.arity;
        if (from.row->outputs > 1)
            to.output = from.row->output;
        to.is_transcendental = from.row->transcendental;
        to.is_derivative = from.is_derivative;
        to.block = from.block;
        to.is_constant = true;
        for (int j = 0; j < from.arity; ++j)
            to.is_constant =
                to.is_constant && result.instructions[source.operand(i, j)].is_constant;
        if (from.kind == algebraic::literal) {
            to.kind = listed_instruction::literal;
            to.number = from.number;
        } else if (from.kind == algebraic::input) {
            input const& what = source.inputs[from.index];
            to.kind = listed_instruction::input;
            to.name = what.name;
            to.index = from.index;
            to.slot = what.slot;
            to.is_active = what.active;
            to.is_constant = false;
        }
    }
    return result;
}

} // namespace tapeless
