/// @file The variables of an expression, one by one.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../program/compile.hpp"
#include "../program/linearise.hpp"

#include <utility>

namespace tapeless {

/// Calls `visit` with each variable of an expression, in the order in which they appear.
template <Expression E, class Visit>
void for_each_variable(E const&, Visit visit) {
    static constexpr auto const& recorded =
        compiled<expression_source<typename E::tree>>::recorded::value;
    auto const visit_input = [&]<int J>(std::integral_constant<int, J>) {
        constexpr input what = recorded.inputs[J];
        if constexpr (what.slot < 0)
            visit(variable<fixed_string<what.name.size()>(what.name.data(), what.name.size())>{});
    };
    [&]<int... J>(std::integer_sequence<int, J...>) {
        (visit_input(std::integral_constant<int, J>{}), ...);
    }(std::make_integer_sequence<int, recorded.size.inputs>{});
}

} // namespace tapeless
