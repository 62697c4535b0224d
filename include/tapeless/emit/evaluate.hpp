/// @file A program runs: its instructions emitted one after the other, or recorded in another one.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../program/active.hpp"
#include "blocks.hpp"
#include "emitter.hpp"

#include <concepts>

namespace tapeless {

template <class P, class S, class Inputs, class Target, int... I>
TAPELESS_INLINED constexpr void evaluate_all(Inputs const inputs, Target const target,
                                             std::integer_sequence<int, I...>) {
    // The values and the code that fills them are in one function: g++ then has them in registers
    // before it looks closer.
    all_values<P, S> v;
    int const in_order[] = {
        (emitter_of<P, plan_of<P>.of[I]>::compute_instruction(
             &v, &inputs, &target, v.real[I], v.real[place_of<P>(I, 0)], v.real[place_of<P>(I, 1)]),
         0)...};
    static_cast<void>(in_order);
}

// Not constexpr: calling it ends the compiler's run of a function, with this name in its message.
inline void a_nested_gradient_needs_an_argument_that_is_no_constant() {}

/// The same on active scalars: the program's instructions are recorded in the program that these
/// belong to.
template <class P, class Inputs, class Target, int... J, int... K>
constexpr void record_all(Inputs const& inputs, Target const& target,
                          std::integer_sequence<int, J...>, std::integer_sequence<int, K...>) {
    active const arguments[] = {active(inputs.template at<J>())..., active()};
    builder* recorder = nullptr;
    for (active const& each : arguments)
        if (recorder == nullptr)
            recorder = each.recorder();
    if (recorder == nullptr)
        a_nested_gradient_needs_an_argument_that_is_no_constant();
    sequence<int> v(P::program.size.instructions);
    sequence<int> x;
    for (int i = 0; i < v.count; ++i) {
        instruction const& now = P::program.instructions[i];
        x.resize(now.arity);
        for (int j = 0; j < now.arity; ++j)
            x[j] = v[P::program.operand(i, j)];
        v[i] = now.kind == algebraic::input     ? arguments[now.index].in(*recorder)
               : now.kind == algebraic::literal ? recorder->literal(now.number)
                                                : recorder->apply(*now.row, x.items, now.arity);
    }
    int const put_out[] = {
        (target.template put<K>(active(*recorder, v[P::program.outputs[K]])), 0)..., 0};
    static_cast<void>(put_out);
}

/// Runs the program P in the scalar S. `inputs.at<J>()` gives input number J,
/// `target.put<K>(value)` takes output number K.
template <class P, class S, class Inputs, class Target>
TAPELESS_INLINED constexpr void evaluate(Inputs const& inputs, Target const& target) {
    constexpr std::make_integer_sequence<int, P::program.size.outputs> outputs;
    if constexpr (std::same_as<S, active>)
        record_all<P>(inputs, target, std::make_integer_sequence<int, P::program.size.inputs>{},
                      outputs);
    else if constexpr (P::program.size.blocks > 1)
        evaluate_blocks<P, S>(inputs, target, outputs);
    else
        evaluate_all<P, S>(inputs, target,
                           std::make_integer_sequence<int, P::program.size.instructions>{});
}

} // namespace tapeless
