/// @file The comment above a program's function in C.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "comma_list.hpp"
#include "source_results.hpp"

#include <string>
#include <vector>

namespace tapeless {

/// Says what a program's function computes, where its results are, and what the user calls its
/// parameters.
class source_comment {
  public:
    source_comment(source_program const& program, source_inputs const& inputs)
        : program_(program), inputs_(inputs) {}

    std::string print(bool is_of_cpp) const {
        source_legend const legend(program_, inputs_);
        std::string text = what(legend.summary()) + ": " + legend.summary() + ".\n";
        for (std::string const& line : legend.lines())
            text += "    " + line + "\n";
        int const parameters = static_cast<int>(program_.parameters.size());
        for (int k = 0; k < parameters; ++k)
            text += renamed(k);
        if (is_of_cpp)
            text += "C++17: functions of namespace std are called.\n";
        return "/* " + harmless(text + "Written by tapeless.") + " */\n";
    }

  private:
    source_program const& program_;
    source_inputs const& inputs_;

    // A formula stands in one line with the sentence behind it.
    std::string what(std::string const& sentence) const {
        if (!program_.formula.empty() && program_.formula.size() + sentence.size() <= 93)
            return program_.formula;
        int operations = 0;
        for (int i = 0; i < program_.size(); ++i)
            operations += program_.is_operation(i);
        return "A program of " + std::to_string(operations) + " operations";
    }
    // What the user calls a parameter's scalars, unless that is what they are called here.
    std::string renamed(int parameter) const {
        std::vector<std::string> parts;
        bool is_other = false;
        std::vector<std::string> const& scalars = program_.parameter_at(parameter).scalars;
        for (std::size_t k = 0; k < scalars.size(); ++k) {
            std::string const name = inputs_.scalar(parameter, static_cast<int>(k));
            is_other = is_other || name != scalars[k];
            parts.push_back(name + " is " + scalars[k]);
        }
        return is_other ? comma_list("    ", parts, "    ") + "\n" : "";
    }
    // Text that ends no comment, and begins none.
    static std::string harmless(std::string text) {
        for (std::size_t i = 0; i + 1 < text.size(); ++i)
            if ((text[i] == '*' && text[i + 1] == '/') || (text[i] == '/' && text[i + 1] == '*'))
                text.insert(i + 1, " ");
        return text;
    }
};

} // namespace tapeless
