/// @file The body of a program's function in C.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "identifiers.hpp"
#include "source_inputs.hpp"
#include "source_operations.hpp"
#include "source_values.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tapeless {

/// The lines that compute a program's values, each of which has a name of its own there: v1, v2,
/// ...
class source_body {
  public:
    source_body(source_program const& program, source_operations const& operations,
                source_inputs const& inputs, source_values const& values,
                std::vector<std::string> const& names_in_use)
        : program_(program), text_(program.text), operations_(operations), inputs_(inputs),
          values_(values), names_(text_.instructions.size()),
          prefix_(prefix_of_numbered(names_in_use)) {
        print_block(0, 1);
    }

    std::string const& lines() const { return lines_; }
    /// How the value of instruction i is written behind the lines.
    std::string result(int i) const { return is_result(i) ? definition(i) : operand(i); }

  private:
    source_program const& program_;
    program_text const& text_;
    source_operations const& operations_;
    source_inputs const& inputs_;
    source_values const& values_;
    std::vector<std::string> names_; // of each instruction, once it is declared
    std::string const prefix_;
    int count_ = 0;
    bool has_derivatives_ = false; // whether the comment above them is there
    std::string lines_;

    std::string const& declared(int i) {
        return names_[static_cast<std::size_t>(i)] = prefix_ + std::to_string(++count_);
    }
    bool is_declared(int i) const { return !names_[static_cast<std::size_t>(i)].empty(); }

    std::string operand(int i) const {
        if (!program_.is_operation(i))
            return inputs_.text(i);
        int const target = values_[i].target;
        return target < 0 ? names_[static_cast<std::size_t>(i)] : operand(target);
    }
    std::string definition(int i) const {
        std::vector<std::string> operands;
        for (int j = 0; j < text_.at(i).arity; ++j)
            operands.push_back(operand(text_.operand(i, j)));
        return operations_.definition(i, operands);
    }
    // A derivative that nothing but the gradient needs is written there.
    bool is_result(int i) const {
        source_value const& now = values_[i];
        return program_.is_operation(i) && text_.at(i).is_derivative && now.uses == 1 &&
               now.outputs == 1 && text_.at(i).block == 0 && now.joins < 0 && i != text_.outputs[0];
    }

    std::string_view type(int i) const {
        return text_.at(i).is_condition ? "int" : program_.number.name;
    }
    void line(int depth, std::string const& text) {
        lines_.append(static_cast<std::size_t>(4 * depth), ' ') += text + "\n";
    }

    void print_instruction(int i, int depth) {
        if (!program_.is_operation(i) || values_[i].uses == 0 || is_result(i))
            return;
        if (program_.blocks.size() == 1 && text_.at(i).is_derivative && !has_derivatives_) {
            has_derivatives_ = true;
            lines_ += "\n    /* derivatives */\n";
        }
        std::string const what = definition(i);
        if (values_[i].target >= 0 || is_declared(i))
            line(depth, operand(i) + " = " + what + ";");
        else
            line(depth, std::string(type(i)) + " const " + declared(i) + " = " + what + ";");
    }
    // A block is that of straight-line code, with the sides of its branches between, further in.
    void print_block(int block, int depth) {
        int next = program_.block_at(block).begin;
        for (int pair = block + 1; pair < static_cast<int>(program_.blocks.size()); ++pair)
            if (pair % 2 == 1 && program_.block_at(pair).parent == block) {
                for (; next < program_.block_at(pair).begin; ++next)
                    print_instruction(next, depth);
                print_pair(pair, depth);
                next = program_.block_at(pair + 1).join;
            }
        for (; next < program_.block_at(block).end; ++next)
            print_instruction(next, depth);
    }
    void print_pair(int pair, int depth) {
        block const &then = program_.block_at(pair), &otherwise = program_.block_at(pair + 1);
        declare_what_leaves(then, otherwise, depth);
        std::string const before = std::move(lines_);
        std::string const sides[] = {side(pair, otherwise, depth),
                                     side(pair + 1, otherwise, depth)};
        std::string const condition = operand(then.condition);
        lines_ = before;
        if (sides[0].empty())
            line(depth, "if (!" + condition + ") {");
        else
            line(depth, "if (" + condition + ") {");
        lines_ += sides[0];
        if (!sides[0].empty() && !sides[1].empty())
            line(depth, "} else {");
        lines_ += sides[1];
        line(depth, "}");
    }
    // What is computed on a side and used behind it.
    void declare_what_leaves(block const& then, block const& otherwise, int depth) {
        for (int i = then.begin; i < otherwise.end; ++i)
            if (program_.is_operation(i) && values_[i].home == then.parent && !is_declared(i))
                // It has a value on the other side too: compilers do not see that none is used.
                line(depth, std::string(type(i)) + " " + declared(i) + " = " +
                                (text_.at(i).is_condition ? "0" : program_.number.literal(0)) +
                                ";");
        for (int i = otherwise.end; i < otherwise.join; ++i)
            if (values_[i].uses > 0 && values_[i].target < 0 && !is_declared(i))
                line(depth, std::string(type(i)) + " " + declared(i) + ";");
    }
    // A side of a pair, and what the pair's branched instructions take from it.
    std::string side(int block, tapeless::block const& otherwise, int depth) {
        lines_.clear();
        print_block(block, depth + 1);
        for (int i = otherwise.end; i < otherwise.join; ++i) {
            int const from = text_.operand(i, 1 + (block - 1) % 2);
            if (values_[i].uses == 0)
                continue;
            if (!program_.is_operation(from) || values_[from].target != i)
                line(depth + 1, operand(i) + " = " + operand(from) + ";");
        }
        return lines_;
    }
};

} // namespace tapeless
