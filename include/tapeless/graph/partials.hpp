/// @file What each operation knows of itself: a program, and behind it all local derivatives.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../differentiate/sweeps.hpp"
#include "../question/programs.hpp"

namespace tapeless {

/// The outputs, then for each operand of each instruction, in the order of `operands`, the local
/// partial; the literal 0 where no derivative flows.
constexpr builder with_local_partials(builder result) {
    sequence<char> const is_active = activity(result);
    sequence<int> partials(result.operands.count, -1);
    result.begin_derivatives(&simplify);
    for (int i = 0; i < is_active.count; ++i) {
        instruction const each = result.instructions.items[i];
        if (is_active.items[i] == 0 || each.arity == 0)
            continue;
        local_partials const of_instruction(result, i);
        for (int j = 0; j < each.arity; ++j)
            if (is_active.items[result.operands.items[each.first + j]] != 0)
                partials.items[each.first + j] = of_instruction[j];
    }
    for (int const each : partials)
        result.outputs.push_back(or_zero(result, each));
    return result;
}

/// Whether a picture shows composite operations, such as sigmoid, as one node each, or what they
/// are made of. A program is differentiated by the former: a composite operation may have a rule
/// for a point at which its parts have none, as norm has at 0.
enum class grain { modules, operations };

/// The programs behind the pictures of a source.
template <class Source, grain Grain>
class pictured {
    using recorded = typename programs_of<Source>::recorded;

    struct primal_stage {
        static constexpr extents expected = times(Grain == grain::modules ? 1 : 3, recorded::sizes);
        static constexpr builder run() {
            if constexpr (Grain == grain::modules)
                return pruned(recorded::program);
            else
                return pruned(expanded(recorded::program, {.value_rules = &no_rules}));
        }
    };
    using primal = finished<primal_stage>;

    struct partials_stage {
        static constexpr extents expected = {6 * primal::sizes.instructions + 32,
                                             6 * primal::sizes.operands + 64, primal::sizes.inputs,
                                             primal::sizes.outputs + primal::sizes.operands, 1};
        static constexpr builder run() { return with_local_partials(builder(primal::program)); }
    };

  public:
    /// What is computed, without what nobody needs, and its local partials.
    using with_partials = finished<partials_stage>;
    /// How many instructions are shown, how many operands these have, and how many outputs.
    static constexpr extents shown = primal::sizes;

  private:
    // The values of all nodes, then all local partials, in operations that have no parts.
    struct atoms_stage {
        using before = with_partials;
        static constexpr extents expected = {3 * before::sizes.instructions + 32,
                                             3 * before::sizes.operands + 64, before::sizes.inputs,
                                             shown.instructions + shown.operands, 1};
        static constexpr builder run() {
            builder result(before::program);
            result.outputs.resize(0);
            for (int i = 0; i < shown.instructions; ++i)
                result.outputs.push_back(i);
            for (int k = 0; k < shown.operands; ++k)
                result.outputs.push_back(before::program.outputs[shown.outputs + k]);
            return expanded(result, {.value_rules = &no_rules});
        }
    };

  public:
    /// The same for those who know no composite operations: an output for each instruction shown,
    /// then one for each local partial.
    using atoms = finished<atoms_stage>;

    /// Whether there are composite operations among those shown.
    static constexpr bool has_composites = [] {
        for (int i = 0; i < shown.instructions; ++i)
            if (primal::program.instructions[i].row->composite)
                return true;
        return false;
    }();
};

} // namespace tapeless
