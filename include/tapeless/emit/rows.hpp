/// @file The emitter of one instruction by its row, whatever its operands are.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../operation/row.hpp"
#include "values.hpp"

#include <utility>

namespace tapeless {

/// Operand J of instruction I. Where the row wants a truth value and has a number, that was a bool.
template <class P, int I, int J, class Values>
TAPELESS_INLINED constexpr decltype(auto) operand_in(Values& v) {
    constexpr int place = P::program.operand(I, J);
    if constexpr (P::program.is_condition(place))
        return (v.truth[place]);
    else if constexpr (J < conditions_of<row_of<P::program.instructions[I].row>>)
        return v.real[place] != 0;
    else
        return (v.real[place]);
}

/// Emits instruction I of the program P.
template <class P, int I>
struct row_emitter {
    static constexpr instruction now = P::program.instructions[I];

    template <class S, class Values>
    TAPELESS_INLINED static constexpr void compute_row(Values& v) {
        compute_row<S>(v, std::make_integer_sequence<int, now.arity>{});
    }

  private:
    template <class S, class Values, int... J>
    TAPELESS_INLINED static constexpr void compute_row(Values& v,
                                                       std::integer_sequence<int, J...>) {
        using row = row_of<now.row>;
        if constexpr (now.arity == 0)
            v.real[I] = row::template value<S>();
        else
            v.template of<now.row->is_condition>()[I] = row::value(operand_in<P, I, J>(v)...);
    }
};

} // namespace tapeless
