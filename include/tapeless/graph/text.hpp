/// @file A program with its local partials as data at run time, and the texts of its parts.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../program/text.hpp"
#include "rows.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <vector>

namespace tapeless {

/// A number with so many significant digits, from 1 to 40.
inline std::string to_text(double number, int digits) {
    constexpr int most_digits = 40; // 17 tell all doubles apart
    char text[64];
    auto const end = std::to_chars(text, text + sizeof text, number, std::chars_format::general,
                                   std::clamp(digits, 1, most_digits))
                         .ptr;
    std::string const result(text, end);
    return result.ends_with("nan") ? "nan" : result; // whatever its sign
}

/// An instruction as pictures need it.
struct text_instruction : listed_instruction {
    int row = 0; ///< its operation's place in the row_list of the program
    bool is_selection = false;
    bool is_branch = false;
    bool is_condition = false;
    bool zero_wins = false;

    constexpr bool is_zero() const { return kind == literal && number == 0; }
};

/// A program whose outputs are followed by the local partials of the instructions shown
/// (partials.hpp), without the compiler's types.
struct program_text {
    static constexpr int longest_rule = 24; ///< operations; a longer one would help nobody

    std::vector<text_instruction> instructions;
    std::vector<int> operands;
    std::vector<int> outputs;
    notation const* notations = nullptr;
    int shown = 0;         ///< so many instructions, the first ones
    int shown_outputs = 0; ///< so many outputs, the first ones

    text_instruction const& at(int i) const { return instructions[static_cast<std::size_t>(i)]; }
    int operand(int i, int j) const { return operands[static_cast<std::size_t>(at(i).first + j)]; }
    /// The instruction that is the local partial of operand number k of all.
    int partial(int k) const { return outputs[static_cast<std::size_t>(shown_outputs + k)]; }
};

/// The same, of a program of the compiler.
template <class P>
program_text text_of(extents shown) {
    static constexpr auto all = [] {
        constexpr auto plain = listed(P::program);
        std::array<text_instruction, static_cast<std::size_t>(plain.size.instructions) + 1>
            result{};
        for (int i = 0; i < plain.size.instructions; ++i) {
            operation const& row = *P::program.instructions[i].row;
            text_instruction& now = result[static_cast<std::size_t>(i)];
            static_cast<listed_instruction&>(now) = plain.instructions[i];
            now.row = row_list<P>::of[static_cast<std::size_t>(i)];
            now.is_selection = row.kind == algebraic::selection;
            now.is_branch = row.kind == algebraic::branch;
            now.is_condition = row.is_condition;
            now.zero_wins = row.zero_wins;
        }
        return result;
    }();
    static constexpr auto plain = listed(P::program);
    return {{all.begin(), all.end() - 1},
            {plain.operands, plain.operands + plain.size.operands},
            {plain.outputs, plain.outputs + plain.size.outputs},
            row_list<P>::notations,
            shown.instructions,
            shown.outputs};
}

/// How many operations are below instruction i once what they share is written out, or more than
/// `most`; Program is what expression_printer takes.
template <class Program>
int operations_in(Program const& program, int i, int most) {
    listed_instruction const& now = program.instructions[i];
    if (now.kind != listed_instruction::operation)
        return 0;
    int result = 1;
    for (int j = 0; j < now.arity && result <= most; ++j)
        result += operations_in(program, program.operand(i, j), most - result);
    return result;
}

/// The texts of a program's parts, in which instructions shown go by their names.
class part_printer {
  public:
    part_printer(program_text const& program, std::vector<std::string> const& names)
        : program_(program), parts_(program) {
        for (int i = 0; i < program.shown; ++i)
            stand_for(i, names[static_cast<std::size_t>(i)]);
    }

    /// What a shown instruction computes.
    std::string definition(int i) {
        auto& now = parts_.instructions[static_cast<std::size_t>(i)];
        text_instruction const name = now;
        now = program_.at(i);
        std::string result = expression_printer(printed{parts_}, no_numbers).print(i);
        now = name;
        return result;
    }
    /// A formula of instructions shown.
    std::string formula(int i) const {
        printed const program{parts_};
        return operations_in(program, i, program_text::longest_rule) > program_text::longest_rule
                   ? "..."
                   : expression_printer(program, no_numbers).print(i);
    }

  private:
    static constexpr double no_numbers[1] = {};
    // As the printer of expressions wants it.
    struct printed {
        program_text const& program;
        text_instruction const* instructions = program.instructions.data();

        int operand(int i, int j) const { return program.operand(i, j); }
    };
    program_text const& program_;
    program_text parts_;

    void stand_for(int i, std::string const& name) {
        auto& now = parts_.instructions[static_cast<std::size_t>(i)];
        if (now.kind == listed_instruction::literal)
            return;
        now.kind = listed_instruction::input;
        now.name = name;
        now.symbol = {};
        now.slot = -1;
    }
};

} // namespace tapeless
