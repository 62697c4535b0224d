/// @file Programs, and what they compute, as text.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "count.hpp"
#include "listing.hpp"

#include <charconv>
#include <string>

namespace tapeless {

/// The shortest text that reads as this number again.
inline std::string to_text(long double number) {
    char text[64];
    double const narrow = static_cast<double>(number);
    auto const end = static_cast<long double>(narrow) == number
                         ? std::to_chars(text, text + sizeof text, narrow).ptr
                         : std::to_chars(text, text + sizeof text, number).ptr;
    return std::string(text, end);
}

/// The operations of a program: `3 instructions (1 addition, 1 multiplication, ...)`.
inline std::string to_string(operation_count const& of) {
    auto const some = [](int count, char const* name) {
        return std::to_string(count) + " " + name + (count == 1 ? "" : "s");
    };
    return some(of.instructions, "instruction") + " (" + some(of.additions, "addition") + ", " +
           some(of.multiplications, "multiplication") + ", " + some(of.divisions, "division") +
           ", " + some(of.transcendentals, "transcendental call") + ", " +
           some(of.others, "other") + ")";
}

/// `[1]` for output number 1 of an operation with several, nothing for others.
inline std::string output_suffix(listed_instruction const& now) {
    return now.output < 0 ? "" : "[" + std::to_string(now.output) + "]";
}

/// Writes an expression from its root down, with the parentheses that it needs and no others.
template <class Listing, class Number>
class expression_printer {
  public:
    expression_printer(Listing const& program, Number const* numbers)
        : program_(program), numbers_(numbers) {}

    std::string print(int i) const {
        listed_instruction const& now = program_.instructions[i];
        if (now.kind == listed_instruction::literal)
            return to_text(now.number);
        if (now.kind == listed_instruction::input)
            return now.slot < 0 ? std::string(now.name)
                                : to_text(static_cast<long double>(numbers_[now.slot]));
        if (!now.symbol.empty() && now.arity == 1)
            return std::string(now.symbol) + operand(i, 0, now.precedence - 1); // -2*x, -x/y
        if (!now.symbol.empty() && now.arity == 2)
            return infix(i);
        std::string text(now.name);
        for (int j = 0; j < now.arity; ++j)
            text += (j == 0 ? "(" : ", ") + operand(i, j, lowest);
        return text + (now.arity == 0 ? "" : ")") + output_suffix(now);
    }

  private:
    static constexpr int lowest = -100, highest = 100, of_minus = 3;
    Listing const& program_;
    Number const* numbers_;

    // Operand j, in parentheses if it binds less tightly than `outer`.
    std::string operand(int i, int j, int outer) const {
        listed_instruction const& inner = program_.instructions[program_.operand(i, j)];
        std::string text = print(program_.operand(i, j));
        int const precedence = !inner.symbol.empty()   ? inner.precedence
                               : text.starts_with('-') ? of_minus
                                                       : highest;
        return precedence < outer ? "(" + text + ")" : text;
    }

    // What stands on the right needs parentheses at equal precedence too: floating point is not
    // associative.
    std::string infix(int i) const {
        listed_instruction const& now = program_.instructions[i];
        std::string const left = operand(i, 0, now.precedence);
        bool const scales =
            now.symbol == "*" && program_.instructions[program_.operand(i, 0)].kind ==
                                     listed_instruction::literal; // 3*x*y, as people write it
        std::string const right = operand(i, 1, scales ? now.precedence : now.precedence + 1);
        if (now.symbol == "+" && right.starts_with('-'))
            return left + " - " + right.substr(1);
        if (now.symbol == "*" || now.symbol == "/")
            return left + std::string(now.symbol) + right;
        return left + " " + std::string(now.symbol) + " " + right;
    }
};

/// Writes a program, an instruction a line: `v3 = v0 * v1`.
template <class Listing>
class program_printer {
  public:
    explicit program_printer(Listing const& program) : program_(program) {}

    std::string print() {
        if (Listing::size.blocks > 1)
            print_block(0);
        else
            print_instructions(0, Listing::size.instructions, 0);
        text_ += "return";
        for (int k = 0; k < Listing::size.outputs; ++k)
            text_ += (k == 0 ? " " : ", ") + value(program_.outputs[k]);
        return text_ + "\n";
    }

  private:
    Listing const& program_;
    std::string text_;

    static std::string value(int number) {
        std::string text = "v";
        return text += std::to_string(number);
    }
    void indent(int depth) { text_.append(static_cast<std::size_t>(4 * depth), ' '); }

    void print_instructions(int begin, int end, int depth) {
        for (int i = begin; i < end; ++i) {
            indent(depth);
            text_ += value(i) + " = " + definition(i) + "\n";
        }
    }
    // A block is that of straight-line code, with the sides of its branches between, further in.
    void print_block(int block) {
        auto const [parent, depth, condition, begin, end, join] = program_.blocks[block];
        int next = begin;
        for (int pair = block + 1; pair < Listing::size.blocks; ++pair)
            if (pair % 2 == 1 && program_.blocks[pair].parent == block) {
                print_instructions(next, program_.blocks[pair].begin, depth);
                print_pair(pair, depth);
                next = program_.blocks[pair + 1].end;
            }
        print_instructions(next, end, depth);
    }
    void print_pair(int pair, int depth) {
        block const &then = program_.blocks[pair], &otherwise = program_.blocks[pair + 1];
        bool const is_negated = then.begin == then.end;
        indent(depth);
        text_ += (is_negated ? "if !" : "if ") + value(then.condition) + "\n";
        print_block(is_negated ? pair + 1 : pair);
        if (is_negated || otherwise.begin == otherwise.end)
            return;
        indent(depth);
        text_ += "else\n";
        print_block(pair + 1);
    }

    std::string definition(int i) const {
        listed_instruction const& now = program_.instructions[i];
        if (now.kind == listed_instruction::literal)
            return to_text(now.number);
        if (now.kind == listed_instruction::input) {
            std::string const text = now.slot >= 0 ? "number " + std::to_string(now.slot)
                                                   : "input " + std::to_string(now.index);
            return now.name.empty() ? text : text + " " + std::string(now.name);
        }
        if (!now.symbol.empty() && now.arity == 2)
            return value(program_.operand(i, 0)) + " " + std::string(now.symbol) + " " +
                   value(program_.operand(i, 1));
        if (!now.symbol.empty() && now.arity == 1)
            return std::string(now.symbol) + value(program_.operand(i, 0));
        std::string text(now.name);
        for (int j = 0; j < now.arity; ++j)
            text += (j == 0 ? "(" : ", ") + value(program_.operand(i, j));
        return text + (now.arity == 0 ? "" : ")") + output_suffix(now);
    }
};

/// The program as text, an instruction a line in the order in which they run. What runs on one side
/// of a branch only is indented below an `if` or `else`.
template <extents Size>
std::string to_string(listing<Size> const& program) {
    return program_printer(program).print();
}

} // namespace tapeless
