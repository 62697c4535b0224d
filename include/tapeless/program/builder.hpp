/// @file The builder: a program under construction, in which common subexpressions are shared.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "postponed.hpp"
#include "view.hpp"

#include <bit>
#include <cstdint>

namespace tapeless {

/// Whether two literals are the same to the last bit, the sign of zero included. A NaN is shared
/// with nothing.
constexpr bool same_number(long double a, long double b) {
    return a == b && (a != 0 || std::bit_cast<std::uint64_t>(static_cast<double>(a)) ==
                                    std::bit_cast<std::uint64_t>(static_cast<double>(b)));
}

/// A program under construction. Instructions are only ever appended, each after its operands; one
/// that is there already is found by its hash and shared, so equal subexpressions are computed
/// once.
class builder {
  public:
    /// Stands for an instruction that simplifies to another one; returns that one's number, or -1.
    using rewriting = int (*)(builder&, operation const&, int const* operands);

    sequence<instruction> instructions;
    sequence<int> operands;
    sequence<input> inputs;
    sequence<int> outputs;
    sequence<block> blocks;
    /// Whether there are selections or branches, which the algebra of derivatives looks out for.
    bool has_selections = false;
    /// Instructions before this one belong to the primal, later ones to its derivatives.
    int primal = unbounded;

    static constexpr int unbounded = 0x7fffffff;

    constexpr builder() : builder(16) {}
    /// Room for this many instructions at once.
    constexpr explicit builder(int expected) {
        blocks.push_back({});
        make_room(expected, 2 * expected);
    }
    /// Takes up a program; what is recorded next comes behind it.
    constexpr explicit builder(program_view const& other)
        : builder(other, other.size(), 3 * other.size() + 16) {
        primal = other.primal;
        for (int const output : other.outputs)
            outputs.push_back(output);
    }
    /// Takes up the inputs and the first instructions of a program, with room for more.
    constexpr builder(program_view const& other, int count, int expected) {
        blocks.push_back({});
        make_room(expected > count ? expected : count, 2 * expected + other.operands.count);
        for (input const& each : other.inputs)
            inputs.push_back(each);
        if (count > 0)
            operands.count = other.instructions.items[count - 1].first +
                             other.instructions.items[count - 1].arity;
        for (int k = 0; k < operands.count; ++k)
            operands.items[k] = other.operands.items[k];
        for (int i = 0; i < count; ++i) {
            instruction const& next = other.instructions.items[i];
            instructions.items[i] = next;
            if (next.kind == algebraic::selection || next.kind == algebraic::branch)
                has_selections = true;
            hashes_.items[i] =
                hash(*next.row, operands.items + next.first, next.arity, next.number, next.index);
            place(i);
        }
        instructions.count = count;
    }
    /// For passes that only `copy`: the program's inputs, and room for its instructions. Nothing
    /// can be recorded here; to go on with what was copied, take it up.
    struct only_copies {};
    constexpr builder(program_view const& other, only_copies) {
        blocks.push_back({});
        instructions.reserve(other.size());
        operands.reserve(other.operands.count);
        for (input const& each : other.inputs)
            inputs.push_back(each);
    }
    constexpr operator program_view() const {
        return {{instructions.items, instructions.count},
                {operands.items, operands.count},
                {inputs.items, inputs.count},
                {outputs.items, outputs.count},
                primal};
    }

    /// What is recorded from now on belongs to derivatives, for which this algebra holds; none
    /// holds for the primal.
    constexpr void begin_derivatives(rewriting algebra) {
        if (primal > instructions.count)
            primal = instructions.count;
        rewrite_ = algebra;
        rewrites_ = is_derivative_ = true;
    }
    constexpr bool in_derivatives() const { return is_derivative_; }
    /// What is recorded from now on, of the primal, is rewritten by these rules.
    constexpr void simplify_by(rewriting rules) {
        rewrite_ = rules;
        rewrites_ = true;
    }

    constexpr instruction const& at(int i) const { return instructions.items[i]; }
    constexpr algebraic kind(int i) const { return instructions.items[i].kind; }
    constexpr int operand(int i, int j) const {
        return operands.items[instructions.items[i].first + j];
    }
    constexpr long double number(int i) const { return instructions.items[i].number; }
    constexpr bool is_constant(int i) const { return instructions.items[i].is_constant; }
    constexpr bool is_zero(int i) const {
        return instructions.items[i].kind == algebraic::literal &&
               instructions.items[i].number == 0;
    }
    constexpr int size() const { return instructions.count; }

    /// The literal's number.
    constexpr int literal(long double number) {
        return share(literal_operation, nullptr, 0, number, -1);
    }
    /// The instruction of a constant that was put off until now.
    constexpr int constant(traced_constant const& waiting) {
        return constants_.instruction_of(waiting, *this);
    }
    /// A new input; inputs are never shared.
    constexpr int add_input(input what) {
        inputs.push_back(what);
        return share(input_operation, nullptr, 0, 0, inputs.count - 1);
    }

    /// The instruction `row` on these operands, or one that is the same by the algebra in force.
    constexpr int apply(operation const& row, int const* x, int arity) {
        if (rewrites_ && row.kind != algebraic::unknown)
            if (int const simpler = rewrite_(*this, row, x); simpler >= 0)
                return simpler;
        return share(row, x, arity, 0, -1);
    }
    constexpr int apply(operation const& row, int a) { return apply(row, &a, 1); }
    constexpr int apply(operation const& row, int a, int b) { // most of all, so a call less
        int const x[] = {a, b};
        if (rewrites_ && row.kind != algebraic::unknown)
            if (int const simpler = rewrite_(*this, row, x); simpler >= 0)
                return simpler;
        return share(row, x, 2, 0, -1);
    }
    constexpr int apply(operation const& row, int a, int b, int c) {
        int const x[] = {a, b, c};
        return apply(row, x, 3);
    }
    /// The same, by no algebra.
    constexpr int append(operation const& row, int const* x, int arity) {
        return share(row, x, arity, 0, -1);
    }

    /// The same operation, input or literal as in another program, on these operands.
    constexpr int append_like(instruction const& other, int const* x) {
        return share(*other.row, x, other.arity, other.number, other.index);
    }
    /// A copy of another program's instruction, whose operands are at these places. It is neither
    /// compared with others nor found later; see only_copies.
    constexpr int copy(instruction const& other, int const* x, int const* places) {
        instruction& made = instructions.items[instructions.count];
        made = other;
        made.first = operands.count;
        for (int j = 0; j < other.arity; ++j)
            operands.items[operands.count++] = places[x[j]];
        return instructions.count++;
    }

    /// The number of this instruction if it is there already, else -1.
    constexpr int find(operation const& row, int const* x, int arity) const {
        return table_.items[slot(row, x, arity, 0, -1, hash(row, x, arity, 0, -1))] - 1;
    }
    constexpr int find(operation const& row, int a, int b) const {
        int const x[] = {a, b};
        return table_.items[slot(row, x, 2, 0, -1, hash(row, x, 2, 0, -1))] - 1;
    }

    constexpr extents sizes() const {
        return {instructions.count, operands.count, inputs.count, outputs.count, blocks.count};
    }

    /// The finished program, without anything that grows.
    template <extents Size>
    constexpr program<Size> finish() const {
        program<Size> result;
        for (int i = 0; i < instructions.count; ++i)
            result.instructions[i] = instructions.items[i];
        for (int i = 0; i < operands.count; ++i)
            result.operands[i] = operands.items[i];
        for (int i = 0; i < inputs.count; ++i)
            result.inputs[i] = inputs.items[i];
        for (int i = 0; i < outputs.count; ++i)
            result.outputs[i] = outputs.items[i];
        for (int i = 0; i < blocks.count; ++i)
            result.blocks[i] = blocks.items[i];
        result.primal = primal < instructions.count ? primal : instructions.count;
        return result;
    }

  private:
    // Open addressing; an entry is an instruction's number plus 1, or 0. There are at least twice
    // as many, a power of two, as there is room for instructions.
    sequence<int> table_;
    sequence<std::uint64_t> hashes_;
    int shift_ = 64; // a hash without so many of its last bits is a place in the table
    met_constants constants_;
    rewriting rewrite_ = nullptr;
    bool rewrites_ = false;
    bool is_derivative_ = false;

    static constexpr std::uint64_t hash(operation const& row, int const* x, int arity,
                                        long double number, int index) {
        if (arity == 2)
            return (row.hash ^
                    (row.commutative
                         ? static_cast<std::uint64_t>(x[0] + x[1]) * 0x9e3779b97f4a7c15u +
                               static_cast<std::uint64_t>(x[0]) * static_cast<std::uint64_t>(x[1])
                         : static_cast<std::uint64_t>(x[0]) << 32 |
                               static_cast<std::uint64_t>(x[1]))) *
                   0xff51afd7ed558ccdu;
        if (arity == 1)
            return (row.hash ^ static_cast<std::uint64_t>(x[0])) * 0xff51afd7ed558ccdu;
        if (arity == 0)
            return mix(row.hash, index >= 0
                                     ? static_cast<unsigned>(index)
                                     : std::bit_cast<std::uint64_t>(static_cast<double>(number)));
        std::uint64_t result = row.hash;
        for (int j = 0; j < arity; ++j)
            result = mix(result, static_cast<unsigned>(x[j]));
        return result;
    }

    constexpr bool same(instruction const& found, operation const& row, int const* x, int arity,
                        long double number, int index) const {
        if (!(*found.row == row) || found.arity != arity || found.index != index)
            return false;
        if (found.kind == algebraic::literal)
            return same_number(found.number, number);
        int const* const y = operands.items + found.first;
        bool equal = true;
        for (int j = 0; equal && j < arity; ++j)
            equal = x[j] == y[j];
        return equal || (row.commutative && arity == 2 && x[0] == y[1] && x[1] == y[0]);
    }

    // Where this instruction stands in the table, or would.
    constexpr unsigned slot(operation const& row, int const* x, int arity, long double number,
                            int index, std::uint64_t key) const {
        unsigned at = static_cast<unsigned>(key >> shift_);
        for (int found = table_.items[at];
             found > 0 && !(hashes_.items[found - 1] == key &&
                            same(instructions.items[found - 1], row, x, arity, number, index));
             found = table_.items[at])
            at = at + 1 == static_cast<unsigned>(table_.count) ? 0 : at + 1;
        return at;
    }

    constexpr int share(operation const& row, int const* x, int arity, long double number,
                        int index) {
        // (What is in `slot` stands here once more: that is a call less for each instruction.)
        std::uint64_t const key = hash(row, x, arity, number, index);
        unsigned at = static_cast<unsigned>(key >> shift_);
        for (int found = table_.items[at]; found > 0; found = table_.items[at]) {
            if (hashes_.items[found - 1] == key &&
                same(instructions.items[found - 1], row, x, arity, number, index))
                return found - 1;
            at = at + 1 == static_cast<unsigned>(table_.count) ? 0 : at + 1;
        }
        int const id = instructions.count, first = operands.count;
        if (id == hashes_.capacity || first + arity > operands.capacity) {
            make_room(2 * id, 2 * (first + arity));
            at = slot(row, x, arity, number, index, key);
        }
        table_.items[at] = id + 1;
        hashes_.items[id] = key;
        int known = 0;
        for (int j = 0; j < arity; ++j) {
            operands.items[first + j] = x[j];
            known |= instructions.items[x[j]].traits;
        }
        operands.count = first + arity;
        known = (known & row.hands_on) | row.has;
        instructions.items[id] = {.row = &row,
                                  .kind = row.kind,
                                  .first = first,
                                  .arity = arity,
                                  .index = index,
                                  .number = number,
                                  .traits = known,
                                  .is_constant = (known & trait::varies) == 0};
        if (row.kind == algebraic::selection || row.kind == algebraic::branch)
            has_selections = true;
        return instructions.count++;
    }

    // Puts instruction i, known to be new, into the table.
    constexpr void place(int i) {
        unsigned at = static_cast<unsigned>(hashes_.items[i] >> shift_);
        while (table_.items[at] > 0)
            at = at + 1 == static_cast<unsigned>(table_.count) ? 0 : at + 1;
        table_.items[at] = i + 1;
    }

    constexpr void make_room(int for_instructions, int for_operands) {
        if (for_operands > operands.capacity)
            operands.reserve(for_operands);
        if (for_instructions <= hashes_.capacity)
            return;
        unsigned const size =
            std::bit_ceil(static_cast<unsigned>(for_instructions < 16 ? 32 : 2 * for_instructions));
        shift_ = 65 - static_cast<int>(std::bit_width(size));
        table_ = sequence<int>(static_cast<int>(size));
        hashes_.count = instructions.count;
        hashes_.reserve(static_cast<int>(size / 2));
        instructions.reserve(hashes_.capacity);
        for (int i = 0; i < instructions.count; ++i)
            place(i);
    }
};

/// Rules that change nothing. (Not null: with -fsanitize=undefined g++ refuses to compare a
/// function's address with it in a constant expression.)
constexpr int no_rules(builder&, operation const&, int const*) { return -1; }

} // namespace tapeless
