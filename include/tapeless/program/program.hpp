/// @file Instruction, block, program: a computation as a value.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../base/extent.hpp"
#include "operation.hpp"

#include <cstddef>
#include <string_view>

namespace tapeless {

/// One operation on values that were computed before it. An instruction's number is its position in
/// its program.
struct instruction {
    operation const* row =
        nullptr; ///< what it does; `input_operation` and `literal_operation` have no row
    algebraic kind = algebraic::unknown; ///< the row's kind
    int first = 0; ///< its operands are `operands[first]` to `operands[first + arity - 1]`
    int arity = 0;
    int index = -1;           ///< of an input: which one
    long double number = 0;   ///< of a literal: its value
    int block = 0;            ///< where it runs
    int partner = -1;         ///< of a sine or cosine: the cosine or sine of the same operand
    int leader = -1;          ///< of one of several outputs: the instruction that computes them all
    int pack = -1;            ///< of one that runs in a vector with its neighbours: their number,
    int lane = 0;             ///< its place among them,
    int lanes = 0;            ///< and how many they are
    int traits = 0;           ///< see operation.hpp
    bool is_constant = false; ///< depends on no input, so that the compiler computes it
    bool is_derivative = false; ///< in a placed program: computed for derivatives only
};

/// A place for instructions: the root, number 0, or a side of a branch. Sides come in pairs: the
/// first, whose number is odd, runs where the condition holds, the second where it does not. A
/// block's instructions, those of the blocks in it included, stand side by side; behind a pair come
/// the branched instructions that take a value of one side or the other.
struct block {
    int parent = -1;
    int depth = 0;
    int condition = -1; ///< an instruction
    int begin = 0;      ///< the block's instructions are [begin, end)
    int end = 0;
    int join = 0; ///< of the second side: the pair's branched instructions are [end, join)
};

/// What enters a program from outside.
struct input {
    std::string_view
        name{};         ///< a variable's name; empty for a function's argument or a run-time number
    bool active = true; ///< whether it is differentiated
    bool follows = false; ///< whether it lies right behind the input before it, in an array
    int slot = -1;        ///< of a run-time number of an expression: its place among them

    /// Of a program of expressions: whether this is a variable, not a number.
    constexpr bool is_variable() const { return slot < 0; }
};

inline constexpr operation input_operation = {.name = "input",
                                              .hash = hash_of("tapeless input"),
                                              .kind = algebraic::input,
                                              .has = trait::of(algebraic::input)};
inline constexpr operation literal_operation = {
    .name = "literal", .hash = hash_of("tapeless literal"), .kind = algebraic::literal};

/// The sizes of a program.
struct extents {
    int instructions = 0;
    int operands = 0;
    int inputs = 0;
    int outputs = 0;
    int blocks = 0;
};

/// A multiple of a program's sizes, for what makes more of it, and so many more inputs and outputs.
constexpr extents times(int factor, extents of, int inputs = 0, int outputs = 0) {
    return {factor * of.instructions + 32 + inputs, factor * of.operands + 64, of.inputs + inputs,
            of.outputs + outputs, of.blocks};
}

/// Straight-line code in a tree of blocks, each value once. An operand stands before its user. A
/// constant of the compiler: what it holds is written by stages and passes and read by
/// templates.
template <extents Size>
struct program {
    static constexpr extents size = Size;

    instruction instructions[extent(Size.instructions + 1)]{};
    int operands[extent(Size.operands + 1)]{};
    input inputs[extent(Size.inputs + 1)]{};
    int outputs[extent(Size.outputs + 1)]{};
    block blocks[extent(Size.blocks + 1)]{};
    int primal =
        Size.instructions; ///< instructions before this one compute values, later ones derivatives

    /// The same program in arrays that hold it and no more.
    template <extents Smaller>
    constexpr program<Smaller> shrunk() const {
        program<Smaller> result;
        for (int i = 0; i < Smaller.instructions; ++i)
            result.instructions[i] = instructions[i];
        for (int i = 0; i < Smaller.operands; ++i)
            result.operands[i] = operands[i];
        for (int i = 0; i < Smaller.inputs; ++i)
            result.inputs[i] = inputs[i];
        for (int i = 0; i < Smaller.outputs; ++i)
            result.outputs[i] = outputs[i];
        for (int i = 0; i < Smaller.blocks; ++i)
            result.blocks[i] = blocks[i];
        result.primal = primal;
        return result;
    }

    constexpr int operand(int i, int j) const { return operands[instructions[i].first + j]; }
    constexpr bool is_condition(int i) const { return instructions[i].row->is_condition; }
    /// The place of the input that is the variable of this name, or -1.
    constexpr int input_named(std::string_view name) const {
        for (int j = 0; j < Size.inputs; ++j)
            if (inputs[j].is_variable() && inputs[j].name == name)
                return j;
        return -1;
    }
};

} // namespace tapeless
