/// @file Finished: the program that a stage of the pipeline makes, a constant of the compiler.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "builder.hpp"

namespace tapeless {

/// Runs a stage, whose `run()` returns a builder, and keeps its program. Compilers grant every
/// constant evaluation its own number of steps, so each stage is a constant of its own: `draft`, of
/// the size that the stage expects, then `program`, of the size that it came to. A stage that came
/// to more is run again.
template <class Stage>
struct finished {
    struct trial {
        extents sizes;
        tapeless::program<Stage::expected> draft;
    };
    static constexpr bool fits(extents needed) {
        return needed.instructions <= Stage::expected.instructions &&
               needed.operands <= Stage::expected.operands &&
               needed.inputs <= Stage::expected.inputs &&
               needed.outputs <= Stage::expected.outputs && needed.blocks <= Stage::expected.blocks;
    }
    static constexpr trial kept(builder const& done) {
        return fits(done.sizes()) ? trial{done.sizes(), done.finish<Stage::expected>()}
                                  : trial{done.sizes(), {}};
    }
    static constexpr trial tried = kept(Stage::run());
    static constexpr extents sizes = tried.sizes;
    static constexpr tapeless::program<sizes> program = [] {
        if constexpr (fits(sizes))
            return tried.draft.template shrunk<sizes>();
        else
            return Stage::run().template finish<sizes>();
    }();
};

} // namespace tapeless
