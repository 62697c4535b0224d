/// @file A program of a call runs.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../emit/evaluate.hpp"
#include "scalar.hpp"

#include <concepts>

namespace tapeless {

/// Runs the program P of a call on these inputs.
template <class P, class Call, class Inputs, class Target>
TAPELESS_INLINED constexpr void run_on(Inputs const& inputs, Target const& target) {
    using scalar = typename running_scalar<typename Call::scalar>::type;
    if constexpr (std::same_as<scalar, active>)
        evaluate<typename P::unimproved, scalar>(inputs, target);
    else
        evaluate<typename Call::programs::template as_run<P, scalar>, scalar>(inputs, target);
}

/// Runs the program P of a call on its arguments.
template <class P, class Call, class Target, class F, class... A>
TAPELESS_INLINED constexpr void run(Target const& target, F const& f, A const&... a) {
    run_on<P, Call>(typename Call::inputs(f, a...), target);
}

} // namespace tapeless
