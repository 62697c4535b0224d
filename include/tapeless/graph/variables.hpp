/// @file The variables of an expression, one by one.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../record/linearise.hpp"
#include "../record/recorded.hpp"

#include <utility>

namespace tapeless {

/// Calls `visit` with each variable of an expression, in the order in which they appear.
template <Expression E, class Visit>
void for_each_variable(E const&, Visit visit) {
    static constexpr auto const& program = recorded<expression_source<typename E::tree>>::program;
    auto const visit_input = [&]<int J>(std::integral_constant<int, J>) {
        constexpr input what = program.inputs[J];
        if constexpr (what.slot < 0)
            visit(variable<fixed_string<what.name.size()>(what.name.data(), what.name.size())>{});
    };
    [&]<int... J>(std::integer_sequence<int, J...>) {
        (visit_input(std::integral_constant<int, J>{}), ...);
    }(std::make_integer_sequence<int, program.size.inputs>{});
}

} // namespace tapeless
