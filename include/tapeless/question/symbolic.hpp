/// @file Symbolic derivatives: the tangent of an expression's program, made an expression again.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../record/linearise.hpp"
#include "../record/rebuild.hpp"
#include "check_rows.hpp"
#include "programs.hpp"

namespace tapeless {

/// The variables and numbers of an expression's program, standing for themselves.
template <class Program>
struct unchanged_inputs {
    template <int J>
    static constexpr auto edge_for() {
        constexpr input what = Program::program.inputs[J];
        if constexpr (!what.is_variable())
            return edge<run_time_number, what.slot>{};
        else
            return edge<
                variable<fixed_string<what.name.size()>(what.name.data(), what.name.size())>, 0>{};
    }
    template <int J>
    using edge_of = decltype(edge_for<J>());
};

/// The derivative of an expression with respect to the variable of this name; see derivative.hpp.
template <fixed_string Name, Expression F>
constexpr auto symbolic_derivative(F const& f) {
    using programs = programs_of<expression_source<typename F::tree>>;
    constexpr int input = programs::recorded::program.input_named(Name.view());
    if constexpr (input < 0) {
        return constant<0>{}; // f does not depend on it
    } else if constexpr (check_own_rows<expression_source<typename F::tree>>()) {
        using tangent = typename programs::template tangent<input>;
        using root = typename rebuilt_program<tangent, unchanged_inputs<tangent>>::type;
        return expression_at(root{}, numbers_of(f));
    }
}

} // namespace tapeless
