/// @file to_latex: a formula and its derivatives for a document.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../question/symbolic.hpp"
#include "latex_names.hpp"
#include "text.hpp"
#include "variables.hpp"
#include "written.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tapeless {

/// Writes a program's first output as a formula of LaTeX's mathematics, with the parentheses that
/// it needs and no others.
class latex_printer {
  public:
    latex_printer(program_text const& program, std::vector<double> const& numbers)
        : program_(program), numbers_(numbers), parts_(program.instructions.size()) {}

    std::string print() {
        auto const root = static_cast<std::size_t>(program_.outputs[0]);
        std::vector<bool> is_needed(root + 1);
        is_needed[root] = true;
        for (std::size_t i = root + 1; i-- > 0;)
            for (int j = 0; is_needed[i] && j < program_.instructions[i].arity; ++j)
                is_needed[static_cast<std::size_t>(program_.operand(static_cast<int>(i), j))] =
                    true;
        for (std::size_t i = 0; i <= root; ++i)
            if (is_needed[i])
                parts_[i] = printed(static_cast<int>(i));
        return parts_[root].text;
    }

  private:
    // What binds how tightly: a function's value may not be raised without parentheses.
    static constexpr int of_choice = -3, of_sum = 1, of_product = 2, of_minus = 3, of_power = 4,
                         of_atom = 100;
    struct part {
        std::string text;
        int precedence = of_atom;
    };
    program_text const& program_;
    std::vector<double> const& numbers_;
    std::vector<part> parts_;

    static std::string in_parentheses(std::string const& text) {
        return "\\left(" + text + "\\right)";
    }
    static part number(std::string const& text) {
        std::size_t const exponent = text.find('e');
        bool const is_negative = text.starts_with('-');
        if (text.ends_with("inf"))
            return {is_negative ? "-\\infty" : "\\infty", is_negative ? of_minus : of_atom};
        if (text.ends_with("nan"))
            return {"\\mathrm{nan}"};
        if (exponent == text.npos)
            return {text, is_negative ? of_minus : of_atom};
        std::string power = text.substr(exponent + 1);
        std::string const sign = power.starts_with('-') ? "-" : "";
        power.erase(0, power.find_first_not_of("+-0"));
        return {text.substr(0, exponent) + " \\cdot 10^{" + sign + power + "}",
                is_negative ? of_sum : of_product};
    }

    // Operand j, in parentheses if it binds less tightly than `outer`.
    std::string operand(int i, int j, int outer) const {
        part const& inner = parts_[static_cast<std::size_t>(program_.operand(i, j))];
        return inner.precedence < outer ? in_parentheses(inner.text) : inner.text;
    }

    static std::string behind_operator(std::string const& text) {
        return text.starts_with('-') ? in_parentheses(text) : text;
    }

    part printed(int i) const {
        text_instruction const& now = program_.at(i);
        if (now.kind == listed_instruction::literal)
            return number(to_text(now.number));
        if (now.kind == listed_instruction::input)
            return now.slot < 0 ? part{latex_name(now.name)}
                                : number(to_text(numbers_[static_cast<std::size_t>(now.slot)]));
        notation const& written = program_.notations[now.row];
        if (now.symbol.empty() || written.latex.empty() || (written.is_own && now.arity != 2))
            return function(written, i);
        if (now.name == "divide" && !written.is_own)
            return {filled(written, i, 0), of_minus};
        if (now.arity == 1)
            return {(now.symbol == "-" ? "-" : "\\lnot ") +
                        behind_operator(operand(i, 0, now.precedence - 1)),
                    now.precedence};
        return {infix(written, i), now.precedence};
    }

    // Sums and products are the mathematician's here: a + (b + c) needs no parentheses.
    std::string infix(notation const& written, int i) const {
        text_instruction const& now = program_.at(i);
        bool const is_associative = now.symbol != "-" && !written.is_own;
        std::string const left = operand(i, 0, now.precedence);
        std::string right = operand(i, 1, now.precedence + (is_associative ? 0 : 1));
        if (written.is_own) {
            right = behind_operator(right);
            return replaced(written.latex, {left, right}, {left, right});
        }
        if (now.symbol == "+" && right.starts_with('-'))
            return left + " - " + right.substr(1);
        if (now.symbol == "*") {
            bool const has_digit = right.front() >= '0' && right.front() <= '9';
            return left + (has_digit ? " \\cdot " : " \\, ") + behind_operator(right);
        }
        if (now.symbol == "-")
            right = behind_operator(right);
        return replaced(written.latex, {left, right}, {});
    }

    part function(notation const& written, int i) const {
        text_instruction const& now = program_.at(i);
        if (!written.latex.empty()) {
            bool const is_choice = written.latex.starts_with("\\begin{cases}");
            return {filled(written, i, of_power + 1),
                    is_choice ? of_choice : std::min(now.precedence, +of_power)};
        }
        std::string const name = "\\operatorname{" + latex_escaped(now.name) + "}" +
                                 (now.output < 0 ? "" : "_{" + std::to_string(now.output) + "}");
        return {now.arity == 0 ? name : name + in_parentheses(list(i)), of_power};
    }
    std::string list(int i) const {
        std::string result;
        for (int j = 0; j < program_.at(i).arity; ++j)
            result += (j == 0 ? "" : ", ") + operand(i, j, of_choice);
        return result;
    }

    // The operation's template with its operands; those that it marks bind more tightly than
    // `outer`.
    std::string filled(notation const& written, int i, int outer) const {
        std::vector<std::string> plain, marked;
        for (int j = 0; j < program_.at(i).arity; ++j) {
            plain.push_back(operand(i, j, of_choice - 1));
            marked.push_back(operand(i, j, outer));
        }
        return replaced(written.latex, plain, marked);
    }
    static std::string replaced(std::string_view text, std::vector<std::string> const& plain,
                                std::vector<std::string> const& marked) {
        std::string result;
        for (std::size_t at = 0; at < text.size(); ++at) {
            bool const is_marker = at + 1 < text.size() && (text[at] == '$' || text[at] == '#');
            if (is_marker && text[at + 1] == '*') {
                for (std::size_t j = 0; j < plain.size(); ++j)
                    result += (j == 0 ? "" : ", ") + plain[j];
                ++at;
            } else if (is_marker && text[at + 1] >= '0' && text[at + 1] <= '9') {
                auto const& from = text[at] == '$' ? plain : marked;
                auto const operand = static_cast<std::size_t>(text[++at] - '0');
                result += operand < from.size() ? from[operand] : "";
            } else {
                result += text[at];
            }
        }
        return result;
    }
};

/// The formula of an expression in LaTeX's mathematics, to be put between dollar signs:
/// `x \, y + \sin\left(x\right)`. Variables called like Greek letters become these, x_1 and x1 get
/// an index. A formula of more than 10,000 operations, what it shares written out, does not
/// compile.
template <Expression E>
std::string formula_to_latex(E const& expression) {
    constexpr bool is_readable = written_size<E> <= 10'000;
    static_assert(is_readable,
                  "tapeless::to_latex(f): f or a derivative has more than 10000 operations once "
                  "what it shares is written out; tapeless::to_source(f, a...) writes a program, "
                  "in which each value stands once");
    if constexpr (is_readable) {
        using recorded = tapeless::recorded<expression_source<typename E::tree>>;
        auto const& numbers = numbers_of(expression);
        std::vector<double> all;
        for (auto const& each : numbers)
            all.push_back(static_cast<double>(each));
        program_text const text = text_of<recorded>(recorded::sizes);
        return latex_printer(text, all).print();
    } else {
        return {};
    }
}

/// An expression and its derivatives with respect to all of its variables, as aligned equations:
///
///     std::cout << tapeless::to_latex(x * y + sin(x));
///
/// gives `f &= x \, y + \sin\left(x\right)`, `\frac{\partial f}{\partial x} &= y +
/// \cos\left(x\right)` and so on in amsmath's environment `aligned`, which MathJax and KaTeX know
/// too. `name` is what the expression is called, in LaTeX.
template <Expression E>
std::string to_latex(E const& expression, std::string_view name = "f") {
    std::string const function(name);
    std::string text = "\\begin{aligned}\n" + function + " &= " + formula_to_latex(expression);
    for_each_variable(expression, [&]<fixed_string Name>(variable<Name>) {
        text += " \\\\\n\\frac{\\partial " + function + "}{\\partial " + latex_name(Name.view()) +
                "} &= " + formula_to_latex(symbolic_derivative<Name>(expression));
    });
    return text + "\n\\end{aligned}\n";
}

/// Not allowed.
template <class F>
std::string to_latex(F const&, std::string_view = "f") {
    static_assert(never<F>, "tapeless::to_latex(f): f must be an expression, such as \"x\"_v * "
                            "\"y\"_v; tapeless::to_source(f, a...) writes a function's program");
    return {};
}

} // namespace tapeless
