/// @file Outputs: what the emitter asks of a target, which takes them.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "plan.hpp"

namespace tapeless {

// A target has `put<K>(value)` for output number K. It may have `at<K>()`, a reference to where
// that goes, and then says by `side_by_side(k)` how many of these places, from number k on, lie one
// behind the other in memory.

// Stores a value in all outputs that an instruction is, from number K on.
template <class P, int K, class S, class Target>
TAPELESS_INLINED constexpr void put_out(Target const& target, S const& result) {
    if constexpr (K >= 0) {
        target.template put<K>(result);
        put_out<P, plan_of<P>.next_output[K]>(target, result);
    }
}

// How many places of a target, from number k on, lie side by side, if it tells.
template <class Target>
constexpr int places_side_by_side(int k) {
    if constexpr (requires { Target::side_by_side(k); })
        return Target::side_by_side(k);
    else
        return 1;
}

} // namespace tapeless
