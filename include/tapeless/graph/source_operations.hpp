/// @file What the operations of a program are called in C.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "identifiers.hpp"
#include "refuse.hpp"
#include "source_program.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace tapeless {

/// A function that the reader of the text provides.
struct own_function {
    std::string name;
    bool is_condition = false;
    std::vector<bool> takes_truth; ///< of each operand
};

/// The code of each operation of a program. Takes out of use for others what the codes call, and
/// the function's own name, which it refuses where it cannot be one.
class source_operations {
  public:
    source_operations(source_program const& program, std::string const& function,
                      identifiers& names)
        : program_(program) {
        int rows = 0;
        for (text_instruction const& each : program.text.instructions)
            rows = std::max(rows, each.row + 1);
        codes_.resize(static_cast<std::size_t>(rows));
        own_.resize(codes_.size(), -1);
        // The codes first: what they call is no name for anything else.
        for (int i = 0; i < program.size(); ++i)
            if (program.is_operation(i) && code(i).empty())
                write_code(i, names);
        take_function_name(function, names);
        for (int i = 0; i < program.size(); ++i)
            if (program.is_operation(i) && code(i).empty())
                call_own_function(i, names);
    }

    std::vector<own_function> const& own_functions() const { return own_functions_; }
    /// Whether some code is none of C.
    bool are_of_cpp() const { return are_of_cpp_; }

    /// What the instruction i computes of these operands.
    std::string definition(int i, std::vector<std::string> const& operands) const {
        int const own = own_[row_of(i)];
        return own >= 0 ? call_of(own_functions_[static_cast<std::size_t>(own)], operands)
                        : filled(i, operands);
    }

  private:
    source_program const& program_;
    std::vector<std::string> codes_; // of each row: C with $0, $1 for the operands
    std::vector<int> own_;           // of each row: its place among the own functions, or -1
    std::vector<own_function> own_functions_;
    bool are_of_cpp_ = false;

    std::size_t row_of(int i) const { return static_cast<std::size_t>(program_.text.at(i).row); }
    std::string const& code(int i) const { return codes_[row_of(i)]; }

    void write_code(int i, identifiers& names) {
        text_instruction const& now = program_.text.at(i);
        notation const& written = program_.text.notations[now.row];
        std::string& code = codes_[row_of(i)];
        if (!written.code.empty())
            code = finished(written.code);
        else if (!now.symbol.empty() && now.arity <= 2 && !written.is_own)
            code = code_of_symbol(now);
        else
            return;
        are_of_cpp_ = are_of_cpp_ || code.find("std::") != code.npos;
        reserve_words(code, names);
    }
    // With the suffixes of the program's numbers, and without parentheses around all of it.
    std::string finished(std::string_view code) const {
        std::string result;
        for (char const c : code)
            if (c == '@')
                result += program_.number.function_suffix;
            else if (c == '#')
                result += program_.number.literal_suffix;
            else
                result += c;
        int open = 0;
        std::size_t first_closed = 0; // where the parenthesis at the beginning is
        for (std::size_t i = 0; i < result.size() && first_closed == 0; ++i) {
            open += (result[i] == '(') - (result[i] == ')');
            if (open == 0)
                first_closed = i;
        }
        bool const is_wrapped = result.starts_with('(') && first_closed + 1 == result.size();
        return is_wrapped ? result.substr(1, result.size() - 2) : result;
    }
    static std::string code_of_symbol(text_instruction const& now) {
        std::string const symbol(now.symbol);
        return now.arity == 1 ? symbol + "$0" : "$0 " + symbol + " $1";
    }
    static void reserve_words(std::string const& code, identifiers& names) {
        for (std::size_t i = 0; i < code.size(); ++i) {
            std::size_t const begin = i;
            while (i < code.size() && (is_word(code[i]) || code[i] == '.'))
                ++i;
            if (i > begin && !is_digit(code[begin]))
                names.reserve(std::string_view(code).substr(begin, i - begin));
        }
    }
    void take_function_name(std::string const& function, identifiers& names) {
        auto const is_this = [&](auto const& result) { return result.name == function; };
        if (!is_identifier(function) || std::ranges::any_of(program_.results, is_this) ||
            names.has(function) || is_function_of_math(function))
            refuse("tapeless::to_source: the function cannot be called \"" + function +
                   "\"; give it a name that is an identifier of C, and neither gradient, or "
                   "another result, nor a function of <math.h>");
        for (source_program::result const& each : program_.results)
            names.reserve(each.name);
        names.reserve(function);
    }

    void call_own_function(int i, identifiers& names) {
        text_instruction const& now = program_.text.at(i);
        int& place = own_[row_of(i)];
        if (place < 0) {
            place = static_cast<int>(own_functions_.size());
            std::string wanted = as_identifier(now.name);
            if (now.output >= 0)
                wanted += "_" + std::to_string(now.output);
            if (is_function_of_math(wanted))
                wanted += "_function"; // which may compute the same, but not to the last bit
            own_functions_.push_back({names.add(wanted), now.is_condition,
                                      std::vector<bool>(static_cast<std::size_t>(now.arity))});
        }
        own_function& called = own_functions_[static_cast<std::size_t>(place)];
        for (int j = 0; j < now.arity; ++j)
            if (program_.text.at(program_.text.operand(i, j)).is_condition)
                called.takes_truth[static_cast<std::size_t>(j)] = true;
    }

    static std::string call_of(own_function const& called,
                               std::vector<std::string> const& operands) {
        std::string result = called.name + "(";
        for (std::size_t j = 0; j < operands.size(); ++j)
            result += (j == 0 ? "" : ", ") + operands[j];
        return result + ")";
    }
    // The code with the operands in it.
    std::string filled(int i, std::vector<std::string> const& operands) const {
        std::string const& code = this->code(i);
        std::string result;
        for (std::size_t k = 0; k < code.size();) {
            if (code[k] != '$') {
                result += code[k++];
                continue;
            }
            std::size_t j = 0;
            for (++k; k < code.size() && is_digit(code[k]); ++k)
                j = 10 * j + static_cast<std::size_t>(code[k] - '0');
            if (j >= operands.size())
                refuse("tapeless::to_source: the code of the operation " +
                       std::string(program_.text.at(i).name) + " speaks of $" + std::to_string(j) +
                       ", but it has " + std::to_string(operands.size()) + " operand(s)");
            result += operands[j];
        }
        return result;
    }
};

} // namespace tapeless
