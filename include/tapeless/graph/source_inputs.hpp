/// @file What the inputs of a program are called in C.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "identifiers.hpp"
#include "source_program.hpp"

#include <string>
#include <vector>

namespace tapeless {

/// The identifiers of a program's parameters, which are taken out of use for others.
class source_inputs {
  public:
    source_inputs(source_program const& program, identifiers& names)
        : program_(program), identifiers_(program.parameters.size()) {
        // Names that are identifiers keep what they are, whatever the others become.
        for (bool const is_exact : {true, false})
            for (std::size_t k = 0; k < identifiers_.size(); ++k)
                if (is_identifier(program.parameters[k].name) == is_exact)
                    identifiers_[k] = names.add(program.parameters[k].name);
    }

    std::string const& identifier(int parameter) const {
        return identifiers_[static_cast<std::size_t>(parameter)];
    }
    /// Scalar k of a parameter.
    std::string scalar(int parameter, int k) const {
        return identifier(parameter) +
               (program_.parameter_at(parameter).is_array() ? "[" + std::to_string(k) + "]" : "");
    }
    /// The instruction i, which is a literal or an input.
    std::string text(int i) const {
        text_instruction const& now = program_.text.at(i);
        if (now.kind == listed_instruction::literal)
            return program_.number.literal(now.number);
        source_program::input const& from = program_.input_of(i);
        return from.parameter < 0 ? program_.number.literal(from.number)
                                  : scalar(from.parameter, from.scalar);
    }

  private:
    source_program const& program_;
    std::vector<std::string> identifiers_;
};

} // namespace tapeless
