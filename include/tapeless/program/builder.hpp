/// @file The builder: a program under construction, which shares equal instructions.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "program.hpp"
#include "sequence.hpp"

#include <bit>

namespace tapeless {

/// Whether two literals are the same to the last bit, the sign of zero included. A NaN is shared with nothing.
constexpr bool same_number(long double a, long double b) {
    return a == b && (a != 0 || std::bit_cast<std::uint64_t>(static_cast<double>(a)) ==
                                    std::bit_cast<std::uint64_t>(static_cast<double>(b)));
}

/// A program under construction. Instructions are only ever appended, each after its operands; one that is there
/// already is found by its hash and shared, so equal subexpressions are computed once.
class builder {
  public:
    /// Stands for an instruction that simplifies to another one; returns that one's number, or -1.
    using rewriting = int (*)(builder&, operation const*, int const* operands, int arity);

    sequence<instruction> instructions;
    sequence<int> operands;
    sequence<input> inputs;
    sequence<int> outputs;
    sequence<block> blocks;
    /// Instructions before this one belong to the primal, later ones to its derivatives.
    int primal = unbounded;

    static constexpr int unbounded = 0x7fffffff;

    constexpr builder() : table_(64, -1) { blocks.push_back({}); }

    /// Takes up a finished program; what is recorded next comes behind it.
    template <extents Size>
    constexpr explicit builder(program<Size> const& finished)
        : primal(finished.primal), table_(table_size(Size.instructions), -1) {
        reserve(2 * Size.instructions + 16);
        for (int i = 0; i < Size.inputs; ++i)
            inputs.push_back(finished.inputs[i]);
        for (int i = 0; i < Size.blocks; ++i)
            blocks.push_back(finished.blocks[i]);
        for (int i = 0; i < Size.operands; ++i)
            operands.push_back(finished.operands[i]);
        for (int i = 0; i < Size.instructions; ++i) {
            instruction const& next = finished.instructions[i];
            instructions.push_back(next);
            enter(hash(next.row, operands.begin() + next.first, next.arity, next.number, next.index));
        }
        for (int i = 0; i < Size.outputs; ++i)
            outputs.push_back(finished.outputs[i]);
    }

    /// What is recorded from now on belongs to derivatives, for which this algebra holds; none holds for the primal.
    constexpr void begin_derivatives(rewriting algebra) {
        primal = size();
        rewrite_ = algebra;
        rewrites_ = true;
    }
    constexpr bool in_derivatives() const { return rewrites_; }

    constexpr int size() const { return instructions.size(); }
    constexpr int operand(int i, int j) const { return operands[instructions[i].first + j]; }
    constexpr bool is(int i, operation const& row) const { return *instructions[i].row == row; }

    /// The literal's number.
    constexpr int literal(long double number) {
        return share({.row = &literal_operation, .number = number}, nullptr);
    }
    constexpr bool is_literal(int i) const { return is(i, literal_operation); }
    constexpr bool is_literal(int i, long double number) const {
        return is_literal(i) && instructions[i].number == number;
    }

    /// A new input; inputs are never shared.
    constexpr int add_input(input what) {
        inputs.push_back(what);
        return share({.row = &input_operation, .index = inputs.size() - 1}, nullptr);
    }

    /// The instruction `row` on these operands, or one that is the same by the algebra in force.
    constexpr int apply(operation const* row, int const* x, int arity) {
        if (rewrites_)
            if (int const simpler = rewrite_(*this, row, x, arity); simpler >= 0)
                return simpler;
        return share({.row = row, .arity = arity}, x);
    }
    /// The same, by no algebra.
    constexpr int append(operation const& row, int a, int b) {
        int const x[] = {a, b};
        return share({.row = &row, .arity = 2}, x);
    }
    constexpr int apply(operation const& row, int a) { return apply(&row, &a, 1); }
    constexpr int apply(operation const& row, int a, int b) {
        int const x[] = {a, b};
        return apply(&row, x, 2);
    }
    constexpr int apply(operation const& row, int a, int b, int c) {
        int const x[] = {a, b, c};
        return apply(&row, x, 3);
    }

    /// The number of this instruction if it is there already, else -1.
    constexpr int find(operation const& row, int a, int b) const {
        int const x[] = {a, b};
        return table_[slot({.row = &row, .arity = 2}, x, hash(&row, x, 2, 0, -1))];
    }

    constexpr extents sizes() const {
        return {instructions.size(), operands.size(), inputs.size(), outputs.size(), blocks.size()};
    }

    /// The finished program, without anything that grows.
    template <extents Size>
    constexpr program<Size> finish() const {
        program<Size> result;
        for (int i = 0; i < Size.instructions; ++i)
            result.instructions[i] = instructions[i];
        for (int i = 0; i < Size.operands; ++i)
            result.operands[i] = operands[i];
        for (int i = 0; i < Size.inputs; ++i)
            result.inputs[i] = inputs[i];
        for (int i = 0; i < Size.outputs; ++i)
            result.outputs[i] = outputs[i];
        for (int i = 0; i < Size.blocks; ++i)
            result.blocks[i] = blocks[i];
        if (primal < Size.instructions)
            result.primal = primal;
        return result;
    }

  private:
    sequence<int> table_; // open addressing; its size is a power of two
    sequence<std::uint64_t> hashes_;
    rewriting rewrite_ = nullptr;
    bool rewrites_ = false;

    static constexpr int table_size(int instructions) {
        int size = 64;
        while (size < 4 * instructions)
            size *= 2;
        return size;
    }

    static constexpr std::uint64_t hash(operation const* row, int const* x, int arity, long double number,
                                        int index) {
        std::uint64_t result = row->hash;
        if (row->commutative && arity == 2) {
            unsigned const low = static_cast<unsigned>(x[0] < x[1] ? x[0] : x[1]);
            unsigned const high = static_cast<unsigned>(x[0] < x[1] ? x[1] : x[0]);
            return mix(result, (std::uint64_t{high} << 32) | low);
        }
        if (arity == 0)
            return mix(result, index >= 0 ? static_cast<unsigned>(index)
                                          : std::bit_cast<std::uint64_t>(static_cast<double>(number)));
        for (int j = 0; j < arity; ++j)
            result = mix(result, static_cast<unsigned>(x[j]));
        return result;
    }

    constexpr bool same(int i, instruction const& wanted, int const* x) const {
        instruction const& found = instructions[i];
        if (!(*found.row == *wanted.row) || found.arity != wanted.arity || found.index != wanted.index)
            return false;
        if (*found.row == literal_operation)
            return same_number(found.number, wanted.number);
        int const* const y = operands.begin() + found.first;
        bool equal = true;
        for (int j = 0; equal && j < found.arity; ++j)
            equal = x[j] == y[j];
        if (!equal && found.row->commutative && found.arity == 2)
            equal = x[0] == y[1] && x[1] == y[0];
        return equal;
    }

    constexpr int slot(instruction const& wanted, int const* x, std::uint64_t hash) const {
        unsigned const mask = static_cast<unsigned>(table_.size() - 1);
        unsigned place = static_cast<unsigned>(hash) & mask;
        for (int i = table_[static_cast<int>(place)]; i >= 0; i = table_[static_cast<int>(place)]) {
            if (hashes_[i] == hash && same(i, wanted, x))
                break;
            place = (place + 1) & mask;
        }
        return static_cast<int>(place);
    }

    constexpr int share(instruction wanted, int const* x) {
        std::uint64_t const key = hash(wanted.row, x, wanted.arity, wanted.number, wanted.index);
        int const place = slot(wanted, x, key);
        if (table_[place] >= 0)
            return table_[place];
        wanted.first = operands.size();
        for (int j = 0; j < wanted.arity; ++j) {
            operands.push_back(x[j]);
            instruction const& operand = instructions[x[j]];
            wanted.block = deeper(wanted.block, operand.block);
            if (operand.waits_for > wanted.waits_for)
                wanted.waits_for = operand.waits_for;
        }
        int const number = instructions.size();
        if (number < primal)
            wanted.waits_for = number;
        instructions.push_back(wanted);
        hashes_.push_back(key);
        table_[place] = number;
        if (2 * instructions.size() > table_.size())
            grow();
        return number;
    }

    constexpr int deeper(int a, int b) const { return blocks[a].depth >= blocks[b].depth ? a : b; }

    constexpr void reserve(int count) {
        instructions.reserve(count);
        hashes_.reserve(count);
        operands.reserve(2 * count);
    }

    // Puts the newest instruction, known to be new, into the table.
    constexpr void enter(std::uint64_t key) {
        hashes_.push_back(key);
        place(instructions.size() - 1);
    }

    constexpr void place(int i) {
        unsigned const mask = static_cast<unsigned>(table_.size() - 1);
        unsigned free = static_cast<unsigned>(hashes_[i]) & mask;
        while (table_[static_cast<int>(free)] >= 0)
            free = (free + 1) & mask;
        table_[static_cast<int>(free)] = i;
    }

    constexpr void grow() {
        table_ = sequence<int>(2 * table_.size(), -1);
        for (int i = 0; i < instructions.size(); ++i)
            place(i);
    }
};

/// Runs a pass that returns a builder, twice: once for the sizes, once for the program itself. Each run is a constant
/// of its own, since compilers grant every constant evaluation its own number of steps.
template <class Pass>
struct finished {
    static constexpr extents sizes = Pass::run().sizes();
    static constexpr program<sizes> value = Pass::run().template finish<sizes>();
};

} // namespace tapeless
