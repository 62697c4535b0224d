/// @file The emitter: one instruction of a program as one inlined C++ operation.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../base/extent.hpp"
#include "../operation/constant_trigonometry.hpp"
#include "packs.hpp"

#include <cmath>
#include <initializer_list>
#include <tuple>
#include <type_traits>
#include <utility>

namespace tapeless {

// The sine and cosine of one argument in one call, which glibc offers. g++ finds that out itself;
// clang does only where errno counts for nothing. The results are those of sin and cos to the last
// bit.
#if defined(__clang__) && defined(__GLIBC__) && defined(_GNU_SOURCE)
template <class S>
constexpr bool has_sincos = std::is_floating_point_v<S>;
inline void sine_and_cosine(float x, float& sine, float& cosine) { ::sincosf(x, &sine, &cosine); }
inline void sine_and_cosine(double x, double& sine, double& cosine) { ::sincos(x, &sine, &cosine); }
inline void sine_and_cosine(long double x, long double& sine, long double& cosine) {
    ::sincosl(x, &sine, &cosine);
}
#else
template <class S>
constexpr bool has_sincos = false;
template <class S>
void sine_and_cosine(S const& x, S& sine, S& cosine);
#endif

template <class P>
consteval int place_of(int i, int j) {
    return j == 0 ? plan_of<P>.of[i].a : plan_of<P>.of[i].b;
}
template <class P>
consteval int operand_of(int i, int j) {
    return P::program.operand(i, j);
}
template <class P>
consteval int output_of(int k) {
    return P::program.outputs[k];
}

/// Emits an instruction: `compute_instruction(&values, &inputs, &target, result, a, b)`. P is void
/// where that does not depend on the program. Debuggers and profilers show these functions, so each
/// emitter has one of a name of its own.
template <class P, operation const* Row, int Form, int Output>
struct emitter {
    template <class S, class Target>
    TAPELESS_INLINED static constexpr void
    compute_instruction(void*, void const*, Target const* target, S& result, S& a, S& b) {
        emitter<void, Row, Form, -1>::compute_instruction(nullptr, nullptr, nullptr, result, a, b);
        target->template put<Output>(result);
    }
};
template <operation const* Row, int Form>
struct emitter<void, Row, Form, -1> {
    template <class S>
    TAPELESS_INLINED static constexpr void compute_instruction(void*, void const*, void const*,
                                                               S& result, S& a, S& b) {
        if constexpr (Form == -4 && is_contracted<Row->kind, S>)
            result = __builtin_is_constant_evaluated() ? row_of<Row>::value(a, b)
                                                       : contracted<Row->kind>(a, b);
        else if constexpr (Form % 2 != 0)
            result = row_of<Row>::value(a);
        else
            result = row_of<Row>::value(a, b);
    }
};
template <int Index>
struct emitter<void, &input_operation, Index, -1> {
    template <class S, class Inputs>
    TAPELESS_INLINED static constexpr void compute_instruction(void*, Inputs const* inputs,
                                                               void const*, S& result, S&, S&) {
        result = static_cast<S>(inputs->template at<Index>());
    }
};
template <class P, int I, class S>
TAPELESS_INLINED constexpr S literal_of() {
    if constexpr (std::is_floating_point_v<S>) {
        // Nothing is left to convert in a debug build.
        constexpr S number = static_cast<S>(P::program.instructions[I].number);
        return number;
    } else {
        return static_cast<S>(P::program.instructions[I].number);
    }
}
template <class P, int I>
struct emitter<P, &literal_operation, I, -1> {
    template <class S>
    TAPELESS_INLINED static constexpr void compute_instruction(void*, void const*, void const*,
                                                               S& result, S&, S&) {
        result = literal_of<P, I, S>();
    }
};
/// An instruction of a pack, whose first has run it.
template <>
struct emitter<void, nullptr, runs_with_pack, -1> {
    template <class S>
    TAPELESS_INLINED static constexpr void compute_instruction(void*, void const*, void const*, S&,
                                                               S&, S&) {}
};

/// The emitter of an instruction with this plan.
template <class P, emission const& Plan>
using emitter_of =
    emitter<std::conditional_t<Plan.is_of_program, P, void>, Plan.row, Plan.form, Plan.put_with_it>;

/// Emits instruction I of the program P, one that is not of the common case.
template <class P, int I>
struct emitter<P, nullptr, I, -1> {
    static constexpr instruction now = P::program.instructions[I];

    template <class S, class Values, class Inputs, class Target>
    TAPELESS_INLINED static constexpr void compute_instruction(Values* v, Inputs const* inputs,
                                                               Target const* target, S& result,
                                                               S& a, S& b) {
        if constexpr (now.lanes > 0) {
            pack_emitter<P, I>::template compute_pack<S>(*v, *inputs, *target);
        } else {
            constexpr bool is_real = std::is_same_v<S, double> || std::is_same_v<S, float>;
            compute(*v, *inputs, result, a, b);
            if constexpr (is_real && plan_of<P>.of[I].is_held)
                if (!__builtin_is_constant_evaluated())
                    hold(result);
            put_out<P, plan_of<P>.of[I].output>(*target, result);
            if constexpr (is_real && plan_of<P>.of[I].is_fence)
                if (!__builtin_is_constant_evaluated())
                    fence();
        }
    }

  private:
    template <class S, int Count, class Inputs>
    TAPELESS_INLINED static constexpr void compute(values<S, Count>& v, Inputs const& inputs,
                                                   S& result, S const& a,
                                                   [[maybe_unused]] S const& b) {
        if constexpr (now.kind == algebraic::input)
            result = static_cast<S>(inputs.template at<now.index>());
        else if constexpr (now.kind == algebraic::literal)
            result = literal_of<P, I, S>();
        else if constexpr (now.partner >= 0)
            run_pair(v, result, a);
        else if constexpr (now.leader == I)
            run_all_outputs(v, std::make_integer_sequence<int, now.arity>{},
                            std::make_integer_sequence<int, followers.count>{});
        else if constexpr (now.leader >= 0)
            ; // its leader has computed it
        else if constexpr (now.arity == 2 && now.is_derivative && is_contracted<now.kind, S>)
            result = __builtin_is_constant_evaluated() ? row_of<now.row>::value(a, b)
                                                       : contracted<now.kind>(a, b);
        else
            row_emitter<P, I>::template compute_row<S>(v);
    }

    // The outputs that instruction I computes, itself included.
    struct outputs {
        int places[extent(now.row->outputs + 1)]{};
        int count = 0;
    };
    static constexpr outputs followers = [] {
        outputs result;
        if (now.leader == I)
            for (int i = I; i < P::program.size.instructions; ++i)
                if (P::program.instructions[i].leader == I)
                    result.places[result.count++] = i;
        return result;
    }();
    template <class S, int Count, int... J, int... K>
    TAPELESS_INLINED static constexpr void run_all_outputs(values<S, Count>& v,
                                                           std::integer_sequence<int, J...>,
                                                           std::integer_sequence<int, K...>) {
        auto const all = row_of<now.row>::whole::value(operand_in<P, I, J>(v)...);
        static_cast<void>(std::initializer_list<int>{
            (v.real[followers.places[K]] =
                 output_of_all<P::program.instructions[followers.places[K]].row->output>(all),
             0)...});
    }
    template <int K, class T>
    TAPELESS_INLINED static constexpr auto const& output_of_all(T const& all) {
        if constexpr (now.row->outputs == 1)
            return all;
        else
            return std::get<K>(all);
    }
    template <class S, int Count>
    TAPELESS_INLINED static constexpr void run_pair([[maybe_unused]] values<S, Count>& v, S& result,
                                                    S const& a) {
        if constexpr (!has_sincos<S>) {
            result = row_of<now.row>::value(a);
        } else if constexpr (I < now.partner) {
            constexpr bool is_sine = now.kind == algebraic::sine;
            constexpr int partner = now.partner; // unoptimised code then needs no `now`
            // Two variables of their own: with the address of one of its values, all of the program
            // would live in memory; side by side they would be read as one vector, which waits
            // until both have left the store buffer.
            S sine, cosine;
            if (__builtin_is_constant_evaluated()) {
                sine = S(constant_evaluation::sin(a));
                cosine = S(constant_evaluation::cos(a));
            } else {
                sine_and_cosine(a, sine, cosine);
            }
            result = is_sine ? sine : cosine;
            v.real[partner] = is_sine ? cosine : sine;
        }
    }
};

} // namespace tapeless
