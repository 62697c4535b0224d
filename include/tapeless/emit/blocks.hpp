/// @file The emitter of blocks: of a branch one side runs, behind a jump.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "emitter.hpp"

#include <array>
#include <cstddef>
#include <utility>

namespace tapeless {

/// A part of a block: a stretch of its own instructions, then a pair of sides or nothing.
struct passage {
    int begin = 0;
    int end = 0;
    int pair = -1; // the first of its two blocks
};
template <class P>
constexpr passage passage_from(int begin, int block) {
    int i = begin;
    while (i < P::program.blocks[block].end && P::program.instructions[i].block == block)
        ++i;
    if (i == P::program.blocks[block].end)
        return {begin, i};
    int inner = P::program.instructions[i].block;
    while (P::program.blocks[inner].parent != block)
        inner = P::program.blocks[inner].parent;
    return {begin, i, inner - (inner - 1) % 2};
}
// Where the next passage begins.
template <class P>
constexpr int behind(passage const& now) {
    return P::program.blocks[now.pair + 1].join;
}
template <class P, int Block>
inline constexpr int passage_count = [] {
    int result = 1;
    for (passage now = passage_from<P>(P::program.blocks[Block].begin, Block); now.pair >= 0;
         now = passage_from<P>(behind<P>(now), Block))
        ++result;
    return result;
}();
template <class P, int Block>
inline constexpr auto passages = [] {
    std::array<passage, static_cast<std::size_t>(passage_count<P, Block>)> result{};
    int begin = P::program.blocks[Block].begin;
    for (passage& each : result) {
        each = passage_from<P>(begin, Block);
        begin = each.pair < 0 ? begin : behind<P>(each);
    }
    return result;
}();

/// Emits a block of the program P: of a branch in it, one side or the other.
template <class P, int Block>
struct block_emitter {
    template <class S, int Count, class Inputs>
    TAPELESS_INLINED static constexpr void compute_block(values<S, Count>& v,
                                                         Inputs const& inputs) {
        run_passages(v, inputs, std::make_integer_sequence<int, passage_count<P, Block>>{});
    }

  private:
    template <class S, int Count, class Inputs, int... K>
    TAPELESS_INLINED static constexpr void run_passages(values<S, Count>& v, Inputs const& inputs,
                                                        std::integer_sequence<int, K...>) {
        int const in_order[] = {(run_passage<K>(v, inputs), 0)...};
        static_cast<void>(in_order);
    }
    template <int K, class S, int Count, class Inputs>
    TAPELESS_INLINED static constexpr void run_passage(values<S, Count>& v, Inputs const& inputs) {
        constexpr passage now = passages<P, Block>[K];
        run_stretch<now.begin>(v, inputs, std::make_integer_sequence<int, now.end - now.begin>{});
        if constexpr (now.pair >= 0) {
            constexpr int begin = P::program.blocks[now.pair + 1].end;
            constexpr std::make_integer_sequence<int, behind<P>(now) - begin> branched;
            if (is_true<P::program.blocks[now.pair].condition>(v)) {
                block_emitter<P, now.pair>::compute_block(v, inputs);
                join<begin, 1>(v, branched);
            } else {
                block_emitter<P, now.pair + 1>::compute_block(v, inputs);
                join<begin, 2>(v, branched);
            }
        }
    }
    template <int Begin, class S, int Count, class Inputs, int... I>
    TAPELESS_INLINED static constexpr void run_stretch(values<S, Count>& v,
                                                       [[maybe_unused]] Inputs const& inputs,
                                                       std::integer_sequence<int, I...>) {
        constexpr std::nullptr_t no_target = nullptr; // outputs are put out in the end
        int const in_order[] = {
            (emitter_of<P, plan_of<P>.of[Begin + I]>::compute_instruction(
                 &v, &inputs, &no_target, v.real[Begin + I], v.real[place_of<P>(Begin + I, 0)],
                 v.real[place_of<P>(Begin + I, 1)]),
             0)...,
            0};
        static_cast<void>(in_order);
    }
    // The branched instructions take this operand.
    template <int Begin, int Side, class S, int Count, int... I>
    TAPELESS_INLINED static constexpr void join(values<S, Count>& v,
                                                std::integer_sequence<int, I...>) {
        int const in_order[] = {(v.real[Begin + I] = v.real[operand_of<P>(Begin + I, Side)], 0)...,
                                0};
        static_cast<void>(in_order);
    }
    // A condition that is a number was a bool.
    template <int Condition, class S, int Count>
    TAPELESS_INLINED static constexpr bool is_true(values<S, Count> const& v) {
        if constexpr (P::program.is_condition(Condition))
            return v.truth[Condition];
        else
            return v.real[Condition] != 0;
    }
};

template <class P, class S, class Inputs, class Target, int... K>
TAPELESS_INLINED constexpr void evaluate_blocks(Inputs const& inputs, Target const& target,
                                                std::integer_sequence<int, K...>) {
    // What one side computes and another place under the same condition uses has a value on the
    // other side too: compilers do not see that it is not used there.
    values<S, P::program.size.instructions> v{};
    block_emitter<P, 0>::compute_block(v, inputs);
    int const put_out[] = {(target.template put<K>(v.real[output_of<P>(K)]), 0)..., 0};
    static_cast<void>(put_out);
}

} // namespace tapeless
