/// @file A program written as a function of C.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "source_body.hpp"
#include "source_comment.hpp"

#include <string>
#include <vector>

namespace tapeless {

/// Writes a program as a function of C: puts the lines of its body between what stands around them.
class source_writer {
  public:
    source_writer(source_program const& program, std::string const& name)
        : program_(program), function_(name), operations_(program, name, names_),
          inputs_(program, names_), values_(program),
          body_(program, operations_, inputs_, values_, names_.all()) {}
    source_writer(source_writer const&) = delete; // its parts refer to one another

    std::string write() const {
        return source_comment(program_, inputs_).print(operations_.are_of_cpp()) + includes() +
               prototypes() + signature() + unused_parameters() + body_.lines() + results() + "}\n";
    }

  private:
    source_program const& program_;
    std::string const function_;
    identifiers names_; // in use; what is named first comes first
    source_operations const operations_;
    source_inputs const inputs_;
    source_values const values_;
    source_body const body_;

    std::string includes() const {
        return operations_.are_of_cpp() ? "#include <cmath>\n#include <math.h>\n\n"
                                        : "#include <math.h>\n\n";
    }
    std::string prototypes() const {
        if (operations_.own_functions().empty())
            return "";
        std::string result = "/* These functions are yours to provide. */\n";
        for (own_function const& each : operations_.own_functions()) {
            std::vector<std::string> parts;
            for (bool const is_truth : each.takes_truth)
                parts.emplace_back(is_truth ? "int" : program_.number.name);
            if (parts.empty())
                parts.emplace_back("void");
            result += comma_list(std::string(each.is_condition ? "int" : program_.number.name) +
                                     " " + each.name + "(",
                                 parts, "    ") +
                      ");\n";
        }
        return result + "\n";
    }
    std::string signature() const {
        std::vector<std::string> parts;
        std::string const number(program_.number.name);
        for (int k = 0; k < static_cast<int>(program_.parameters.size()); ++k) {
            source_program::parameter const& each = program_.parameter_at(k);
            if (each.is_array() && !each.scalars.empty())
                parts.push_back(number + " const " + inputs_.identifier(k) + "[" +
                                std::to_string(each.scalars.size()) + "]");
            else if (!each.is_array())
                parts.push_back(number + " " + inputs_.identifier(k));
        }
        for (source_program::result const& each : program_.results)
            parts.push_back(number + " " + each.name + "[" + std::to_string(each.outputs.size()) +
                            "]");
        return comma_list((program_.returns_value() ? number : "void") + " " + function_ + "(",
                          parts, "        ") +
               ") {\n";
    }
    std::string unused_parameters() const {
        std::vector<bool> is_used(program_.parameters.size());
        for (int i = 0; i < program_.size(); ++i) {
            if (program_.text.at(i).kind != listed_instruction::input || values_[i].uses == 0)
                continue;
            int const from = program_.input_of(i).parameter;
            if (from >= 0)
                is_used[static_cast<std::size_t>(from)] = true;
        }
        std::string result;
        for (std::size_t k = 0; k < is_used.size(); ++k)
            if (!is_used[k] && !program_.parameters[k].scalars.empty())
                result += "    (void)" + inputs_.identifier(static_cast<int>(k)) + ";\n";
        return result;
    }
    std::string results() const {
        auto const output = [&](int k) {
            return body_.result(program_.text.outputs[static_cast<std::size_t>(k)]);
        };
        std::string result = "\n";
        for (source_program::result const& each : program_.results)
            for (std::size_t k = 0; k < each.outputs.size(); ++k)
                result += "    " + each.name + "[" + std::to_string(k) +
                          "] = " + output(each.outputs[k]) + ";\n";
        return program_.returns_value() ? result + "    return " + output(0) + ";\n" : result;
    }
};

} // namespace tapeless
