/// @file Expressions and programs, printed.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "base/version.hpp"
#include "record/text.hpp"

#include <ostream>

namespace tapeless {

/// Prints an expression as a person would write it.
template <Expression E>
std::ostream& operator<<(std::ostream& out, E const& expression) {
    return out << to_string(expression);
}

/// Prints a program, an instruction a line.
template <extents Size>
std::ostream& operator<<(std::ostream& out, listing<Size> const& program) {
    return out << to_string(program);
}

} // namespace tapeless
