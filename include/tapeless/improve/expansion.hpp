/// @file Inline expansion: composite rows become the operations that they are made of.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../program/active.hpp"
#include "pass.hpp"
#include "uses.hpp"

#include <string_view>

namespace tapeless {

/// The composite row's instruction, made of other rows' instructions, on operands that are there
/// already.
constexpr int expand(builder& program, operation const& row, int const* x, int arity) {
    sequence<active> operands;
    for (int j = 0; j < arity; ++j)
        operands.push_back(active(program, x[j]));
    return row.expansion(operands.items).in(program);
}

// The needed instructions, with composite rows expanded once. The primal's values stay as they are
// to the last bit; derivatives obey their algebra again, since an expansion may bring forth what it
// simplifies.
constexpr builder expanded_once(program_view const& program, pass_settings const& with) {
    sequence<int> const uses = use_counts(program);
    sequence<int> places(program.size());
    sequence<int> x(16);
    builder result(program, 0, program.size());
    result.simplify_by(with.value_rules);
    for (int i = 0, size = program.size(); i < size; ++i) {
        instruction const& each = program.instructions.items[i];
        if (uses.items[i] == 0 && each.kind != algebraic::input)
            continue;
        if (i >= program.primal && !result.in_derivatives())
            result.begin_derivatives(with.derivative_rules);
        if (each.arity > x.count)
            x.resize(each.arity);
        for (int j = 0; j < each.arity; ++j)
            x.items[j] = places.items[program.operands.items[each.first + j]];
        places.items[i] = each.row->composite ? expand(result, *each.row, x.items, each.arity)
                          : each.arity == 0   ? result.append_like(each, x.items)
                                              : result.apply(*each.row, x.items, each.arity);
    }
    for (int const output : program.outputs)
        result.outputs.push_back(places[output]);
    return result;
}

/// The needed instructions, with composite rows expanded, and those in the expansions too.
constexpr builder expanded(program_view const& program, pass_settings const& with = {}) {
    auto const has_composites = [](builder const& in) {
        for (instruction const& each : in.instructions)
            if (each.row->composite)
                return true;
        return false;
    };
    builder result = expanded_once(program, with);
    while (has_composites(result))
        result = expanded_once(result, with);
    return result;
}

/// The entry in the list of passes. It always runs: the emitter knows no composite rows.
struct expansion {
    static constexpr std::string_view name = "expansion";
    static constexpr bool is_needed = true;
    template <extents Size>
    static constexpr extents room(program<Size> const&) {
        return times(2, Size);
    }
    static constexpr builder run(program_view const& program, pass_settings const& with) {
        return expanded(program, with);
    }
};

} // namespace tapeless
