/// @file The emitter of packs: instructions that run as one on a vector.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "gather.hpp"
#include "outputs.hpp"
#include "rows.hpp"

namespace tapeless {

/// Emits the pack whose first instruction has number I.
template <class P, int I>
struct pack_emitter {
    static constexpr instruction now = P::program.instructions[I];
    static constexpr int width = now.lanes;

    template <class S, class Values, class Inputs, class Target>
    TAPELESS_INLINED static constexpr void compute_pack(Values& v, Inputs const& inputs,
                                                        Target const& target) {
        constexpr std::make_integer_sequence<int, width> lanes;
        if (__builtin_is_constant_evaluated())
            return run_one_by_one<S>(v, target, lanes);
        auto& result = v.template packs<width>()[now.pack];
        result = in_lanes<S>(run_row<S>(v, inputs, std::make_integer_sequence<int, now.arity>{}));
        take_apart<S>(v, target, result, lanes);
    }

  private:
    using row = row_of<now.row>;

    template <class S, class Values, class Target, int... L>
    TAPELESS_INLINED static constexpr void run_one_by_one(Values& v, Target const& target,
                                                          std::integer_sequence<int, L...>) {
        int const in_order[] = {(run_alone<S, I + L>(v, target), 0)...};
        static_cast<void>(in_order);
    }
    template <class S, int K, class Values, class Target>
    TAPELESS_INLINED static constexpr void run_alone(Values& v, Target const& target) {
        row_emitter<P, K>::template compute_row<S>(v);
        put_out<P, plan_of<P>.of[K].output>(target, v.real[K]);
    }

    template <class S, class Values, class Inputs, int... J>
    TAPELESS_INLINED static auto run_row(Values& v, Inputs const& inputs,
                                         std::integer_sequence<int, J...>) {
        constexpr std::make_integer_sequence<int, width> lanes;
        if constexpr (now.arity == 2 && now.is_derivative && is_contracted<now.kind, S>)
            return contracted<now.kind>(operand<S, J>(v, inputs, lanes)...);
        else
            return row::value(operand<S, J>(v, inputs, lanes)...);
    }
    // A mask is kept as numbers.
    template <class S, class Result>
    TAPELESS_INLINED static vector_of<S, width> in_lanes(Result const& result) {
        if constexpr (now.row->is_condition)
            return __builtin_bit_cast(vector_of<S, width>, result);
        else
            return result;
    }

    // The operands at place J.
    static constexpr int operand_of(int lane, int j) { return P::program.operand(I + lane, j); }
    template <int J>
    static constexpr gathering operands = [] {
        gathering result;
        for (int lane = 0; lane < width; ++lane) {
            instruction const& each = P::program.instructions[operand_of(lane, J)];
            result.add(operand_of(lane, J), each,
                       each.kind == algebraic::input && P::program.inputs[each.index].follows);
        }
        return result;
    }();
    template <class S, int J, class Values, class Inputs, int... L>
    TAPELESS_INLINED static auto operand(Values& v, Inputs const& inputs,
                                         std::integer_sequence<int, L...> lanes) {
        constexpr gathering from = operands<J>;
        if constexpr (J < conditions_of<row>) {
            return mask<S, J>(v, lanes);
        } else if constexpr (from.way() == gathering::whole) {
            return v.template packs<width>()[from.pack()];
        } else if constexpr (from.way() == gathering::load) {
            return loaded<S, P::program.instructions[from.first()].index>(inputs, lanes);
        } else if constexpr (from.way() == gathering::shuffle) {
            auto& packs = v.template packs<from.lanes()>();
            return __builtin_shufflevector(packs[from.pack()], packs[from.another_pack()],
                                           place_in<J>(L)...);
        } else {
            return vector_of<S, width>{v.real[operand_of(L, J)]...};
        }
    }
    template <class S, int J, class Values, int... L>
    TAPELESS_INLINED static mask_of<S, width> mask(Values& v, std::integer_sequence<int, L...>) {
        constexpr gathering from = operands<J>;
        if constexpr (P::program.is_condition(operand_of(0, J)) &&
                      from.way_of_masks() == gathering::whole)
            return __builtin_bit_cast(mask_of<S, width>, v.template packs<width>()[from.pack()]);
        else
            return mask_of<S, width>{(operand_in<P, I + L, J>(v) ? -1 : 0)...};
    }
    // The place of a lane in the two packs that it comes from.
    template <int J>
    static consteval int place_in(int lane) {
        instruction const& each = P::program.instructions[operand_of(lane, J)];
        return each.lane + (each.pack == operands<J>.pack() ? 0 : each.lanes);
    }
    template <class S, int J, class Inputs, int... L>
    TAPELESS_INLINED static vector_of<S, width> loaded(Inputs const& inputs,
                                                       std::integer_sequence<int, L...>) {
        auto const& first = inputs.template at<J>();
        if constexpr (std::is_same_v<std::remove_cvref_t<decltype(first)>, S>) {
            vector_of<S, width> result;
            __builtin_memcpy(&result, __builtin_addressof(first), sizeof result);
            return result;
        } else {
            return vector_of<S, width>{static_cast<S>(inputs.template at<J + L>())...};
        }
    }

    // The lanes, for those who need one by itself, and the outputs that they are.
    template <class S, class Values, class Target, class Vector, int... L>
    TAPELESS_INLINED static void take_apart(Values& v, Target const& target, Vector const& result,
                                            std::integer_sequence<int, L...>) {
        if constexpr (now.row->is_condition) {
            auto const mask = __builtin_bit_cast(mask_of<S, width>, result);
            int const in_order[] = {(v.truth[I + L] = mask[L] != 0, 0)...};
            static_cast<void>(in_order);
        } else {
            int const in_order[] = {(v.real[I + L] = result[L], 0)...};
            static_cast<void>(in_order);
        }
        if constexpr (plan_of<P>.of[I].output >= 0 &&
                      ((plan_of<P>.of[I + L].output == plan_of<P>.of[I].output + L) && ...) &&
                      places_side_by_side<Target>(plan_of<P>.of[I].output) >= width) {
            auto& first = target.template at<plan_of<P>.of[I].output>();
            if constexpr (std::is_same_v<std::remove_cvref_t<decltype(first)>, S>) {
                __builtin_memcpy(__builtin_addressof(first), &result, sizeof result);
                int const others[] = {
                    (put_out<P, plan_of<P>.next_output[plan_of<P>.of[I + L].output]>(target,
                                                                                     v.real[I + L]),
                     0)...};
                static_cast<void>(others);
                return;
            }
        }
        int const all[] = {(put_out<P, plan_of<P>.of[I + L].output>(target, v.real[I + L]), 0)...};
        static_cast<void>(all);
        if constexpr ((plan_of<P>.of[I + L].is_fence || ...))
            fence();
    }
};

} // namespace tapeless
