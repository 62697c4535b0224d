/// @file The emitter of packs: instructions that run as one on a vector.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "gather.hpp"
#include "values.hpp"

#include <memory>

namespace tapeless {

// Stores a value in all outputs that an instruction is, from number K on.
template <class P, int K, class S, class Target>
TAPELESS_INLINED constexpr void put_out(Target const& target, S const& result) {
    if constexpr (K >= 0) {
        target.template put<K>(result);
        put_out<P, next_output<P>[K]>(target, result);
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

/// Emits the pack whose first instruction has number I.
template <class P, int I>
struct pack_emitter {
    static constexpr instruction now = P::value.instructions[I];
    static constexpr int width = now.lanes;

    template <class S, class Values, class Inputs, class Target>
    TAPELESS_INLINED static constexpr void run(Values& v, Inputs const& inputs,
                                               Target const& target) {
        constexpr std::make_integer_sequence<int, width> lanes;
        if (__builtin_is_constant_evaluated())
            return run_one_by_one<S>(v, target, lanes);
        auto& result = v.template packs<width>()[now.pack];
        auto const a = operand<S, 0>(v, inputs, lanes);
        if constexpr (now.arity == 1)
            result = row_of<now.row>::value(a);
        else if constexpr (now.is_derivative && is_contracted<now.kind, S>)
            result = contracted<now.kind>(a, operand<S, 1>(v, inputs, lanes));
        else
            result = row_of<now.row>::value(a, operand<S, 1>(v, inputs, lanes));
        take_apart<S>(v, target, result, lanes);
    }

  private:
    template <class S, class Values, class Target, int... L>
    TAPELESS_INLINED static constexpr void run_one_by_one(Values& v, Target const& target,
                                                          std::integer_sequence<int, L...>) {
        int const in_order[] = {(run_alone<S, I + L>(v, target), 0)...};
        static_cast<void>(in_order);
    }
    template <class S, int K, class Values, class Target>
    TAPELESS_INLINED static constexpr void run_alone(Values& v, Target const& target) {
        if constexpr (now.arity == 1)
            v.real[K] = row_of<now.row>::value(v.real[P::value.operand(K, 0)]);
        else
            v.real[K] = row_of<now.row>::value(v.real[P::value.operand(K, 0)],
                                               v.real[P::value.operand(K, 1)]);
        put_out<P, first_output<P>[K]>(target, v.real[K]);
    }

    // The operands at place J.
    static constexpr int operand_of(int lane, int j) { return P::value.operand(I + lane, j); }
    template <int J>
    static constexpr gathering operands = [] {
        gathering result;
        for (int lane = 0; lane < width; ++lane) {
            instruction const& each = P::value.instructions[operand_of(lane, J)];
            result.add(operand_of(lane, J), each,
                       each.kind == algebraic::input && P::value.inputs[each.index].follows);
        }
        return result;
    }();
    template <class S, int J, class Values, class Inputs, int... L>
    TAPELESS_INLINED static auto operand(Values& v, Inputs const& inputs,
                                         std::integer_sequence<int, L...> lanes) {
        constexpr gathering from = operands<J>;
        if constexpr (from.way() == gathering::whole) {
            return v.template packs<width>()[from.pack()];
        } else if constexpr (from.way() == gathering::load) {
            return loaded<S, P::value.instructions[from.first()].index>(inputs, lanes);
        } else if constexpr (from.way() == gathering::shuffle) {
            auto& packs = v.template packs<from.lanes()>();
            return __builtin_shufflevector(packs[from.pack()], packs[from.another_pack()],
                                           place_in<J>(L)...);
        } else {
            return vector_of<S, width>{v.real[operand_of(L, J)]...};
        }
    }
    // The place of a lane in the two packs that it comes from.
    template <int J>
    static consteval int place_in(int lane) {
        instruction const& each = P::value.instructions[operand_of(lane, J)];
        return each.lane + (each.pack == operands<J>.pack() ? 0 : each.lanes);
    }
    template <class S, int J, class Inputs, int... L>
    TAPELESS_INLINED static vector_of<S, width> loaded(Inputs const& inputs,
                                                       std::integer_sequence<int, L...>) {
        auto const& first = inputs.template at<J>();
        if constexpr (std::is_same_v<std::remove_cvref_t<decltype(first)>, S>) {
            vector_of<S, width> result;
            __builtin_memcpy(&result, std::addressof(first), sizeof result);
            return result;
        } else {
            return vector_of<S, width>{static_cast<S>(inputs.template at<J + L>())...};
        }
    }

    // The lanes, for those who need one by itself, and the outputs that they are.
    template <class S, class Values, class Target, class Vector, int... L>
    TAPELESS_INLINED static void take_apart(Values& v, Target const& target, Vector const& result,
                                            std::integer_sequence<int, L...>) {
        int const in_order[] = {(v.real[I + L] = result[L], 0)...};
        static_cast<void>(in_order);
        if constexpr (first_output<P>[I] >= 0 &&
                      ((first_output<P>[I + L] == first_output<P>[I] + L) && ...) &&
                      places_side_by_side<Target>(first_output<P>[I]) >= width) {
            auto& first = target.template at<first_output<P>[I]>();
            if constexpr (std::is_same_v<std::remove_cvref_t<decltype(first)>, S>) {
                __builtin_memcpy(std::addressof(first), &result, sizeof result);
                int const others[] = {
                    (put_out<P, next_output<P>[first_output<P>[I + L]]>(target, v.real[I + L]),
                     0)...};
                static_cast<void>(others);
                return;
            }
        }
        int const all[] = {(put_out<P, first_output<P>[I + L]>(target, v.real[I + L]), 0)...};
        static_cast<void>(all);
        if constexpr ((order_marks<P>[I + L].is_fence || ...))
            fence();
    }
};

} // namespace tapeless
