/// @file The operations of a program at run time: how each is written, and what computes it.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../base/extent.hpp"
#include "../base/sequence.hpp"
#include "../program/program.hpp"
#include "notation.hpp"

#include <array>
#include <bit>
#include <utility>

namespace tapeless {

/// The different operations of a program, each once, and which of them every instruction is.
template <class P>
class row_list {
    static constexpr int size = P::program.size.instructions;

    struct use {
        operation const* row = nullptr;
        int arity = 0;
    };
    struct list {
        use all[extent(size + 1)]{};
        int of[extent(size + 1)]{}; // an instruction
        int count = 0;
    };
    static constexpr list found = [] {
        list result;
        // Open addressing; an entry is a place in the list plus 1, or 0.
        sequence<int> table(static_cast<int>(std::bit_ceil(2u * size + 2u)));
        unsigned const mask = static_cast<unsigned>(table.count) - 1;
        for (int i = 0; i < size; ++i) {
            instruction const& now = P::program.instructions[i];
            unsigned at = static_cast<unsigned>(now.row->hash >> 32) & mask;
            int place = table.items[at];
            while (place > 0 && !(*result.all[place - 1].row == *now.row)) {
                at = (at + 1) & mask;
                place = table.items[at];
            }
            if (place == 0) {
                result.all[result.count] = {now.row, now.arity};
                place = table.items[at] = ++result.count;
            }
            result.of[i] = place - 1;
        }
        return result;
    }();

    template <class S, class Row, int Arity>
    static S value(S const* x) {
        return [&]<int... J>(std::integer_sequence<int, J...>) {
            if constexpr (Arity == 0)
                return Row::template value<S>();
            else
                return static_cast<S>(Row::value(operand<Row, J>(x[J])...));
        }(std::make_integer_sequence<int, Arity>{});
    }
    template <class Row, int J, class S>
    static decltype(auto) operand(S const& x) {
        if constexpr (J < conditions_of<Row>)
            return x != 0;
        else
            return (x);
    }
    template <class S, int K>
    static constexpr auto function() -> S (*)(S const*) {
        constexpr use now = found.all[K];
        if constexpr (now.row->kind == algebraic::input || now.row->kind == algebraic::literal)
            return nullptr;
        else
            return &value<S, row_of<now.row>, now.arity>;
    }
    template <int K>
    static constexpr notation written() {
        constexpr use now = found.all[K];
        if constexpr (now.row->kind == algebraic::input || now.row->kind == algebraic::literal)
            return {now.row->name};
        else
            return notation_of<row_of<now.row>>(now.arity);
    }

    template <class S, class K>
    struct tables;
    template <class S, int... K>
    struct tables<S, std::integer_sequence<int, K...>> {
        static constexpr S (*functions[])(S const*) = {function<S, K>()...};
        static constexpr notation notations[] = {written<K>()...};
    };
    template <class S>
    using all_of = tables<S, std::make_integer_sequence<int, found.count>>;

  public:
    /// How many there are.
    static constexpr int count = found.count;
    /// The operation of each instruction.
    static constexpr auto of = [] {
        std::array<int, static_cast<std::size_t>(size) + 1> result{};
        for (int i = 0; i < size; ++i)
            result[static_cast<std::size_t>(i)] = found.of[i];
        return result;
    }();
    /// How they are written.
    static constexpr auto const& notations = all_of<double>::notations;
    /// What computes them in the scalar S; truth values are numbers, 0 or 1. Null for inputs and
    /// literals.
    template <class S>
    static constexpr auto functions() -> S (*const*)(S const*) {
        return all_of<S>::functions;
    }
};

} // namespace tapeless
