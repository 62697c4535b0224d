/// @file The comment above a program's function in C.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "comma_list.hpp"
#include "source_inputs.hpp"

#include <string>
#include <vector>

namespace tapeless {

/// Says what a program's function computes, where its gradient is, and what the user calls its
/// parameters.
class source_comment {
  public:
    source_comment(source_program const& program, source_inputs const& inputs)
        : program_(program), inputs_(inputs) {}

    std::string print(bool is_of_cpp) const {
        std::string text = what() + ": its value is returned, its gradient stored.\n";
        int const parameters = static_cast<int>(program_.parameters.size());
        for (int k = 0; k < parameters; ++k)
            text += place_of_gradient(k);
        for (int k = 0; k < parameters; ++k)
            text += renamed(k);
        if (is_of_cpp)
            text += "C++17: functions of namespace std are called.\n";
        return "/* " + harmless(text + "Written by tapeless.") + " */\n";
    }

  private:
    source_program const& program_;
    source_inputs const& inputs_;

    std::string what() const {
        constexpr std::size_t longest_formula = 60; // in one line with the sentence behind it
        if (!program_.formula.empty() && program_.formula.size() <= longest_formula)
            return program_.formula;
        int operations = 0;
        for (int i = 0; i < program_.size(); ++i)
            operations += program_.is_operation(i);
        return "A program of " + std::to_string(operations) + " operations";
    }
    std::string place_of_gradient(int parameter) const {
        source_program::parameter const& now = program_.parameter_at(parameter);
        if (!now.is_active || now.scalars.empty())
            return "";
        int const last = static_cast<int>(now.scalars.size()) - 1;
        int const place = program_.gradient_places()[static_cast<std::size_t>(parameter)];
        return "    " +
               range("gradient[" + std::to_string(place) + "]",
                     "gradient[" + std::to_string(place + last) + "]", last) +
               " = " +
               range("d/d" + inputs_.scalar(parameter, 0), "d/d" + inputs_.scalar(parameter, last),
                     last) +
               "\n";
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
