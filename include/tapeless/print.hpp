/// @file Expressions, programs and what they cost, printed.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "base/version.hpp"
#include "cost.hpp"
#include "record/text.hpp"

#include <ostream>
#include <string_view>

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

/// Prints what a program costs, in one line: `3 instructions (1 addition, 1 multiplication, ...)`.
inline std::ostream& operator<<(std::ostream& out, operation_count const& cost) {
    return out << to_string(cost);
}
/// Prints what value, and value and gradient together, cost, a line for each.
inline std::ostream& operator<<(std::ostream& out, operation_counts const& cost) {
    return out << "Value: " << cost.value << "\nValue and gradient: " << cost.value_and_gradient
               << '\n';
}
/// Prints what value and gradient would cost without a pass, in one line.
inline std::ostream& operator<<(std::ostream& out, cost_without const& cost) {
    return out << "Without " << cost.pass << ": " << cost.value_and_gradient;
}
/// Prints what a Jacobian costs in each order, a line for each; the one that runs says so.
inline std::ostream& operator<<(std::ostream& out, jacobian_counts const& cost) {
    auto const line = [&](std::string_view name, operation_count const& of, elimination order) {
        out << name << (cost.order == order ? ", which runs: " : ": ") << of << '\n';
    };
    line("Forward", cost.forward, elimination::forward);
    line("Reverse", cost.reverse, elimination::reverse);
    line("Mixed", cost.mixed, elimination::cheapest_first);
    return out;
}

} // namespace tapeless
