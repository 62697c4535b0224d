/// @file Expressions as text.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../program/text.hpp"
#include "linearise.hpp"
#include "recorded.hpp"

#include <string>

namespace tapeless {

/// The expression as text, as a person would write it: `x*y + sin(x)`.
template <Expression E>
std::string to_string(E const& expression) {
    static constexpr auto program =
        listed(recorded<expression_source<typename E::tree>>::program);
    auto const& numbers = numbers_of(expression);
    return expression_printer(program, numbers.data()).print(program.outputs[0]);
}

} // namespace tapeless
