/// @file A program written as a function of C.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "identifiers.hpp"
#include "refuse.hpp"
#include "text.hpp"

#include <charconv>
#include <concepts>
#include <string>
#include <string_view>
#include <vector>

namespace tapeless {

/// How C writes a type of number: its name, the suffix of its functions and that of its literals.
struct number_of_c {
    std::string_view name{};
    std::string_view function_suffix{};
    std::string_view literal_suffix{};
    std::string (*digits)(long double) = nullptr; ///< the fewest that read as the number again
};

template <std::floating_point S>
std::string digits_of(long double number) {
    char text[64];
    auto const end = std::to_chars(text, text + sizeof text, static_cast<S>(number)).ptr;
    return std::string(text, end);
}

template <class S>
inline constexpr number_of_c in_c{};
template <>
inline constexpr number_of_c in_c<float>{"float", "f", "f", &digits_of<float>};
template <>
inline constexpr number_of_c in_c<double>{"double", "", "", &digits_of<double>};
template <>
inline constexpr number_of_c in_c<long double>{"long double", "l", "L", &digits_of<long double>};

/// A program, and what is known of its inputs.
struct source_program {
    /// An argument, with the names of the scalars in it.
    struct parameter {
        std::string name;
        std::vector<std::string> scalars;
        bool is_active = true;

        bool is_array() const { return scalars.size() != 1 || scalars[0] != name; }
    };
    /// An input of the program: a scalar of a parameter, or a number where that is negative.
    struct input {
        int parameter = -1;
        int scalar = 0;
        long double number = 0;
    };

    program_text text; ///< its outputs are the value, then the derivative by each active input
    std::vector<block> blocks;
    number_of_c number;
    std::vector<parameter> parameters;
    std::vector<input> inputs;
    std::string formula; ///< the value's; empty where it would be long

    parameter const& parameter_at(int k) const { return parameters[static_cast<std::size_t>(k)]; }
    block const& block_at(int k) const { return blocks[static_cast<std::size_t>(k)]; }
};

/// Writes a program as a function of C.
class source_writer {
  public:
    source_writer(source_program const& program, std::string const& name)
        : program_(program), text_(program.text), function_(name),
          size_(static_cast<int>(text_.instructions.size())) {
        write_codes();
        name_parameters();
        find_joins();
        find_homes();
        find_targets();
    }

    std::string write() {
        print_block(0, 1);
        return head() + includes() + prototypes() + signature() + unused_parameters() + lines_ +
               results() + "}\n";
    }

  private:
    // A function that the reader provides.
    struct own_function {
        std::string name;
        bool is_condition = false;
        std::vector<bool> takes_truth; // of each operand
    };
    // What an instruction is to the text.
    struct value {
        std::string name; // once it is declared
        int home = 0;     // the block that sees it and all its uses
        int uses = 0;
        int outputs = 0; // how many of the uses these are
        int joins = -1;  // of a branched instruction: the pair of blocks that it takes values of
        int target = -1; // the branched instruction that it is computed into
    };

    source_program const& program_;
    program_text const& text_;
    std::string const function_;
    int const size_;
    identifiers names_;
    std::vector<std::string> codes_; // of each row: C with $0, $1 for the operands
    std::vector<int> own_;           // of each row: its place among the own functions, or -1
    std::vector<own_function> own_functions_;
    std::vector<std::string> parameters_; // their identifiers
    std::vector<value> values_;
    std::string prefix_ = "v";
    int count_ = 0;
    bool is_cpp_ = false;
    bool has_derivatives_ = false; // whether the comment above them is there
    std::string lines_;

    value& at(int i) { return values_[static_cast<std::size_t>(i)]; }
    value const& at(int i) const { return values_[static_cast<std::size_t>(i)]; }
    bool is_operation(int i) const { return text_.at(i).kind == listed_instruction::operation; }
    std::string const& identifier(int parameter) const {
        return parameters_[static_cast<std::size_t>(parameter)];
    }

    // --- What operations are called.

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
    // The codes first: what they call is no name for anything else.
    void write_codes() {
        int rows = 0;
        for (text_instruction const& each : text_.instructions)
            rows = std::max(rows, each.row + 1);
        codes_.resize(static_cast<std::size_t>(rows));
        own_.resize(codes_.size(), -1);
        for (int i = 0; i < size_; ++i) {
            text_instruction const& now = text_.at(i);
            notation const& written = text_.notations[now.row];
            std::string& code = codes_[static_cast<std::size_t>(now.row)];
            if (!is_operation(i) || !code.empty())
                continue;
            if (!written.code.empty())
                code = finished(written.code);
            else if (!now.symbol.empty() && now.arity <= 2 && !written.is_own)
                code = code_of_symbol(now);
            else
                continue;
            is_cpp_ = is_cpp_ || code.find("std::") != code.npos;
            reserve_words(code);
        }
        if (!is_identifier(function_) || function_ == "gradient" || names_.has(function_) ||
            is_function_of_math(function_))
            refuse("tapeless::to_source: the function cannot be called \"" + function_ +
                   "\"; give it a name that is an identifier of C, and neither gradient nor a "
                   "function of <math.h>");
        names_.reserve("gradient");
        names_.reserve(function_);
        for (int i = 0; i < size_; ++i)
            if (is_operation(i) && codes_[static_cast<std::size_t>(text_.at(i).row)].empty())
                call_own_function(text_.at(i), i);
    }
    void reserve_words(std::string const& code) {
        for (std::size_t i = 0; i < code.size(); ++i) {
            std::size_t const begin = i;
            while (i < code.size() && (is_word(code[i]) || code[i] == '.'))
                ++i;
            if (i > begin && !is_digit(code[begin]))
                names_.reserve(std::string_view(code).substr(begin, i - begin));
        }
    }
    void call_own_function(text_instruction const& now, int i) {
        int& place = own_[static_cast<std::size_t>(now.row)];
        if (place < 0) {
            place = static_cast<int>(own_functions_.size());
            std::string wanted = as_identifier(now.name);
            if (now.output >= 0)
                wanted += "_" + std::to_string(now.output);
            if (is_function_of_math(wanted))
                wanted += "_function"; // which may compute the same, but not to the last bit
            own_functions_.push_back({names_.add(wanted), now.is_condition,
                                      std::vector<bool>(static_cast<std::size_t>(now.arity))});
        }
        own_function& called = own_functions_[static_cast<std::size_t>(place)];
        for (int j = 0; j < now.arity; ++j)
            if (text_.at(text_.operand(i, j)).is_condition)
                called.takes_truth[static_cast<std::size_t>(j)] = true;
    }

    // --- What inputs and values are called.

    // Names that are identifiers keep what they are, whatever the others become.
    void name_parameters() {
        parameters_.resize(program_.parameters.size());
        for (bool const is_exact : {true, false})
            for (std::size_t k = 0; k < parameters_.size(); ++k)
                if (is_identifier(program_.parameters[k].name) == is_exact)
                    parameters_[k] = names_.add(program_.parameters[k].name);
        auto const is_numbered = [this](std::string const& name) {
            return name.starts_with(prefix_) && name.size() > prefix_.size() &&
                   std::ranges::all_of(name.substr(prefix_.size()), is_digit);
        };
        while (std::ranges::any_of(names_.all(), is_numbered))
            prefix_ += '_';
    }
    std::string scalar_name(int parameter, int k) const {
        return identifier(parameter) +
               (program_.parameter_at(parameter).is_array() ? "[" + std::to_string(k) + "]" : "");
    }
    std::string literal(long double number) const {
        std::string text = program_.number.digits(number);
        bool const is_negative = text.starts_with('-');
        text.erase(0, is_negative);
        if (text == "inf")
            text = "INFINITY";
        else if (text.find("nan") != text.npos)
            text = "NAN";
        else
            text += (text.find_first_of(".e") == text.npos ? ".0" : "") +
                    std::string(program_.number.literal_suffix);
        return is_negative ? "(-" + text + ")" : text;
    }
    std::string operand(int i) const {
        text_instruction const& now = text_.at(i);
        if (now.kind == listed_instruction::literal)
            return literal(now.number);
        if (now.kind == listed_instruction::input) {
            source_program::input const& from =
                program_.inputs[static_cast<std::size_t>(now.index)];
            return from.parameter < 0 ? literal(from.number)
                                      : scalar_name(from.parameter, from.scalar);
        }
        return at(i).target < 0 ? at(i).name : operand(at(i).target);
    }
    std::string definition(int i) const {
        text_instruction const& now = text_.at(i);
        int const own = own_[static_cast<std::size_t>(now.row)];
        std::string result;
        if (own >= 0) {
            result = own_functions_[static_cast<std::size_t>(own)].name + "(";
            for (int j = 0; j < now.arity; ++j)
                result += (j == 0 ? "" : ", ") + operand(text_.operand(i, j));
            return result + ")";
        }
        std::string const& code = codes_[static_cast<std::size_t>(now.row)];
        for (std::size_t k = 0; k < code.size();) {
            if (code[k] != '$') {
                result += code[k++];
                continue;
            }
            int j = 0;
            for (++k; k < code.size() && is_digit(code[k]); ++k)
                j = 10 * j + (code[k] - '0');
            if (j >= now.arity)
                refuse("tapeless::to_source: the code of the operation " + std::string(now.name) +
                       " speaks of $" + std::to_string(j) + ", but it has " +
                       std::to_string(now.arity) + " operand(s)");
            result += operand(text_.operand(i, j));
        }
        return result;
    }

    // --- Where values are declared.

    void find_joins() {
        values_.resize(static_cast<std::size_t>(size_));
        for (int pair = 1; pair < static_cast<int>(program_.blocks.size()); pair += 2)
            for (int i = program_.block_at(pair + 1).end; i < program_.block_at(pair + 1).join; ++i)
                at(i).joins = pair;
    }
    int common_block(int a, int b) const {
        while (a != b) {
            int& deeper = program_.block_at(a).depth < program_.block_at(b).depth ? b : a;
            deeper = program_.block_at(deeper).parent;
        }
        return a;
    }
    void use_in(int i, int block) {
        at(i).home = common_block(at(i).home, block);
        ++at(i).uses;
    }
    // A value that a side of one branch computes may be used on the same side of another one.
    void find_homes() {
        for (int i = 0; i < size_; ++i)
            at(i).home = text_.at(i).block;
        for (int i = 0; i < size_; ++i)
            for (int j = 0; j < text_.at(i).arity; ++j)
                use_in(text_.operand(i, j),
                       at(i).joins >= 0 && j > 0 ? at(i).joins + j - 1 : text_.at(i).block);
        for (int pair = 1; pair < static_cast<int>(program_.blocks.size()); pair += 2)
            use_in(program_.block_at(pair).condition, program_.block_at(pair).parent);
        for (int const output : text_.outputs) {
            use_in(output, 0);
            ++at(output).outputs;
        }
    }
    bool is_local(int i) const { return at(i).home == text_.at(i).block; }
    // What a side computes for a branched instruction alone is computed into that one's variable.
    void find_targets() {
        for (int i = size_ - 1; i >= 0; --i)
            for (int side = 0; side < 2 && at(i).joins >= 0; ++side) {
                int const from = text_.operand(i, 1 + side);
                if (is_operation(from) && at(from).uses == 1 && is_local(from) &&
                    text_.at(from).block == at(i).joins + side)
                    at(from).target = i;
            }
    }

    // --- The function's body.

    std::string_view type(int i) const {
        return text_.at(i).is_condition ? "int" : program_.number.name;
    }
    void line(int depth, std::string const& text) {
        lines_.append(static_cast<std::size_t>(4 * depth), ' ') += text + "\n";
    }
    std::string const& declared(int i) { return at(i).name = prefix_ + std::to_string(++count_); }
    // A derivative that nothing but the gradient needs is written there.
    bool is_result(int i) const {
        return text_.at(i).is_derivative && at(i).uses == 1 && at(i).outputs == 1 &&
               text_.at(i).block == 0 && at(i).joins < 0 && i != text_.outputs[0];
    }

    void print_instruction(int i, int depth) {
        if (!is_operation(i) || is_result(i))
            return;
        if (program_.blocks.size() == 1 && text_.at(i).is_derivative && !has_derivatives_) {
            has_derivatives_ = true;
            lines_ += "\n    /* derivatives */\n";
        }
        std::string const what = definition(i);
        if (at(i).target >= 0 || !at(i).name.empty())
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
            if (is_operation(i) && at(i).home == then.parent && at(i).name.empty())
                // It has a value on the other side too: compilers do not see that none is used.
                line(depth, std::string(type(i)) + " " + declared(i) + " = " +
                                (text_.at(i).is_condition ? "0" : literal(0)) + ";");
        for (int i = otherwise.end; i < otherwise.join; ++i)
            if (at(i).target < 0 && at(i).name.empty())
                line(depth, std::string(type(i)) + " " + declared(i) + ";");
    }
    // A side of a pair, and what the pair's branched instructions take from it.
    std::string side(int block, tapeless::block const& otherwise, int depth) {
        lines_.clear();
        print_block(block, depth + 1);
        for (int i = otherwise.end; i < otherwise.join; ++i) {
            int const from = text_.operand(i, 1 + (block - 1) % 2);
            if (!is_operation(from) || at(from).target != i)
                line(depth + 1, operand(i) + " = " + operand(from) + ";");
        }
        return lines_;
    }

    // --- What stands around it.

    // Where each scalar of the parameter has its derivative, from here on.
    std::vector<int> gradient_places() const {
        std::vector<int> result;
        int next = 0;
        for (source_program::parameter const& each : program_.parameters) {
            result.push_back(next);
            next += each.is_active ? static_cast<int>(each.scalars.size()) : 0;
        }
        result.push_back(next);
        return result;
    }
    // The program has the derivatives in the order of its inputs.
    std::string results() {
        std::vector<int> const places = gradient_places();
        std::vector<std::string> gradient(static_cast<std::size_t>(places.back()), literal(0));
        std::size_t next = 1;
        for (source_program::input const& each : program_.inputs) {
            if (each.parameter < 0 || !program_.parameter_at(each.parameter).is_active)
                continue;
            int const output = text_.outputs[next++];
            int const place = places[static_cast<std::size_t>(each.parameter)] + each.scalar;
            gradient[static_cast<std::size_t>(place)] =
                is_operation(output) && is_result(output) ? definition(output) : operand(output);
        }
        std::string result = "\n";
        for (std::size_t k = 0; k < gradient.size(); ++k)
            result += "    gradient[" + std::to_string(k) + "] = " + gradient[k] + ";\n";
        return result + "    return " + operand(text_.outputs[0]) + ";\n";
    }
    std::string unused_parameters() const {
        std::vector<bool> is_used(parameters_.size());
        for (int i = 0; i < size_; ++i) {
            text_instruction const& now = text_.at(i);
            if (now.kind != listed_instruction::input || at(i).uses == 0)
                continue;
            int const from = program_.inputs[static_cast<std::size_t>(now.index)].parameter;
            if (from >= 0)
                is_used[static_cast<std::size_t>(from)] = true;
        }
        std::string result;
        for (std::size_t k = 0; k < parameters_.size(); ++k)
            if (!is_used[k] && !program_.parameters[k].scalars.empty())
                result += "    (void)" + parameters_[k] + ";\n";
        return result;
    }
    std::string signature() const {
        std::vector<std::string> parts;
        std::string const number(program_.number.name);
        for (std::size_t k = 0; k < parameters_.size(); ++k) {
            source_program::parameter const& each = program_.parameters[k];
            if (each.is_array() && !each.scalars.empty())
                parts.push_back(number + " const " + parameters_[k] + "[" +
                                std::to_string(each.scalars.size()) + "]");
            else if (!each.is_array())
                parts.push_back(number + " " + parameters_[k]);
        }
        parts.push_back(number + " gradient[" + std::to_string(gradient_places().back()) + "]");
        return filled(number + " " + function_ + "(", parts, "        ") + ") {\n";
    }
    std::string includes() const {
        return is_cpp_ ? "#include <cmath>\n#include <math.h>\n\n" : "#include <math.h>\n\n";
    }
    std::string prototypes() const {
        if (own_functions_.empty())
            return "";
        std::string result = "/* These functions are yours to provide. */\n";
        for (own_function const& each : own_functions_) {
            std::vector<std::string> parts;
            for (bool const is_truth : each.takes_truth)
                parts.emplace_back(is_truth ? "int" : program_.number.name);
            if (parts.empty())
                parts.emplace_back("void");
            result += filled(std::string(each.is_condition ? "int" : program_.number.name) + " " +
                                 each.name + "(",
                             parts, "    ") +
                      ");\n";
        }
        return result + "\n";
    }
    std::string head() const {
        int operations = 0;
        for (int i = 0; i < size_; ++i)
            operations += is_operation(i);
        constexpr std::size_t longest_formula = 60; // in one line with the sentence behind it
        bool const is_told =
            !program_.formula.empty() && program_.formula.size() <= longest_formula;
        std::string text =
            (is_told ? program_.formula
                     : "A program of " + std::to_string(operations) + " operations") +
            ": its value is returned, its gradient stored.\n";
        std::vector<int> const places = gradient_places();
        for (int k = 0; k < static_cast<int>(parameters_.size()); ++k) {
            source_program::parameter const& each = program_.parameter_at(k);
            if (each.is_active && !each.scalars.empty()) {
                int const last = static_cast<int>(each.scalars.size()) - 1;
                int const place = places[static_cast<std::size_t>(k)];
                text += "    " +
                        range("gradient[" + std::to_string(place) + "]",
                              "gradient[" + std::to_string(place + last) + "]", last) +
                        " = " +
                        range("d/d" + scalar_name(k, 0), "d/d" + scalar_name(k, last), last) + "\n";
            }
        }
        for (int k = 0; k < static_cast<int>(parameters_.size()); ++k)
            text += renamed(k);
        if (is_cpp_)
            text += "C++17: functions of namespace std are called.\n";
        return "/* " + harmless(text + "Written by tapeless.") + " */\n";
    }
    static std::string range(std::string const& first, std::string const& last, int distance) {
        return distance == 0 ? first : first + (distance == 1 ? ", " : ", ..., ") + last;
    }
    // What the user calls a parameter's scalars, unless that is what they are called here.
    std::string renamed(int parameter) const {
        std::vector<std::string> parts;
        bool is_other = false;
        std::vector<std::string> const& scalars = program_.parameter_at(parameter).scalars;
        for (std::size_t k = 0; k < scalars.size(); ++k) {
            std::string const name = scalar_name(parameter, static_cast<int>(k));
            is_other = is_other || name != scalars[k];
            parts.push_back(name + " is " + scalars[k]);
        }
        return is_other ? filled("    ", parts, "    ") + "\n" : "";
    }
    // Text that ends no comment, and begins none.
    static std::string harmless(std::string text) {
        for (std::size_t i = 0; i + 1 < text.size(); ++i)
            if ((text[i] == '*' && text[i + 1] == '/') || (text[i] == '/' && text[i + 1] == '*'))
                text.insert(i + 1, " ");
        return text;
    }
    // A list with commas, in lines of at most 100 characters where it can be.
    static std::string filled(std::string const& begin, std::vector<std::string> const& parts,
                              std::string const& indent) {
        std::string result = begin;
        std::size_t width = begin.size();
        for (std::size_t k = 0; k < parts.size(); ++k) {
            std::string const part = parts[k] + (k + 1 < parts.size() ? "," : "");
            if (k > 0 && width + 1 + part.size() > 97) {
                result += "\n" + indent;
                width = indent.size();
            } else if (k > 0) {
                result += ' ';
                ++width;
            }
            result += part;
            width += part.size();
        }
        return result;
    }
};

} // namespace tapeless
