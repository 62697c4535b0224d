/// @file The one place that strings the stages together: from a source to the programs that run.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "differentiate.hpp"
#include "schedule.hpp"

namespace tapeless {

/// The programs of a source: a function with its arguments (trace.hpp) or an expression
/// (linearise.hpp), whose `trace()` gives a builder. Each stage is a constant of its own, made when
/// it is first asked for.
template <class Source>
class compiled {
    // A multiple of a program's sizes, for a pass that makes more of it.
    static constexpr extents times(int factor, extents of) {
        return {factor * of.instructions + 32, factor * of.operands + 64, of.inputs,
                of.inputs + of.outputs, of.blocks};
    }

    struct record_pass {
        static constexpr builder run() { return Source::trace(); }
        static constexpr extents expected = {512, 1024, 64, 64, 8};
    };

  public:
    /// As written.
    using recorded = finished<record_pass>;

  private:
    template <class Program>
    struct expand_pass {
        static constexpr extents expected = times(2, Program::sizes);
        static constexpr builder run() { return expanded(builder(Program::value)); }
    };
    template <class Program>
    struct schedule_pass {
        static constexpr extents expected = Program::sizes;
        static constexpr builder run() { return scheduled(builder(Program::value)); }
    };
    struct reverse_pass {
        static constexpr extents expected = times(5, recorded::sizes);
        static constexpr builder run() { return reverse(builder(recorded::value)); }
    };
    template <int Input>
    struct forward_pass {
        static constexpr extents expected = times(5, recorded::sizes);
        static constexpr builder run() { return forward(builder(recorded::value), Input); }
    };
    template <class Program>
    struct prune_pass {
        static constexpr extents expected = Program::sizes;
        static constexpr builder run() { return pruned(builder(Program::value), composites::keep); }
    };

    template <class Program>
    using made_runnable = finished<schedule_pass<finished<expand_pass<Program>>>>;

  public:
    /// Computes the outputs.
    using value = made_runnable<recorded>;
    /// Computes the one output, then an output for each active input: the gradient.
    using gradient = made_runnable<finished<reverse_pass>>;
    /// Computes the derivative with respect to one input; rows are as they are, since an expression
    /// is built from it.
    template <int Input>
    using tangent = finished<prune_pass<finished<forward_pass<Input>>>>;
};

} // namespace tapeless
