/// @file The emitter: one instruction of a program as one inlined C++ operation.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "active.hpp"
#include "emit_pack.hpp"

#include <array>
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

/// Whether instruction i is the common case: a real value of one or two real values.
template <class P>
consteval bool is_regular(int i) {
    instruction const& now = P::value.instructions[i];
    if (now.kind == algebraic::input || now.kind == algebraic::literal || now.arity < 1 ||
        now.arity > 2 || now.lanes > 0 || now.partner >= 0 || now.leader >= 0 ||
        now.row->is_condition || first_output<P>[static_cast<std::size_t>(i)] >= 0 ||
        order_marks<P>[static_cast<std::size_t>(i)].is_held)
        return false;
    return !P::value.is_condition(P::value.operand(i, 0));
}

// What distinguishes an instruction's emitter: its row and arity if it is regular, else its number.
template <class P>
consteval operation const* regular_row(int i) {
    return is_regular<P>(i) ? P::value.instructions[i].row : nullptr;
}
// The number of an instruction that runs with another one, the first of its pack.
inline constexpr int run_with_pack = -8;

// An irregular instruction's number; of a regular one minus its arity, and less where it belongs to
// a derivative.
template <class P>
consteval int irregular_number(int i) {
    if (P::value.instructions[i].lane > 0)
        return run_with_pack;
    return !is_regular<P>(i)
               ? i
               : -P::value.instructions[i].arity - (P::value.instructions[i].is_derivative ? 2 : 0);
}
// Operand j, for instructions that have none the result.
template <class P>
consteval int place_of(int i, int j) {
    instruction const& now = P::value.instructions[i];
    return now.arity == 0 ? i : P::value.operand(i, j < now.arity ? j : 0);
}

template <class P>
consteval int output_of(int k) {
    return P::value.outputs[k];
}

/// Emits all regular instructions of one row: compilers meet few functions, not one for each
/// instruction. `Form` is -1 for one operand, -2 for two, and -3 or -4 in derivatives.
template <class P, operation const* Row, int Form>
struct emitter {
    template <class S, int Count, class Inputs, class Target>
    TAPELESS_INLINED static constexpr void run(values<S, Count>&, Inputs const&, Target const&,
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

/// An instruction of a pack, whose first has run it.
template <class P>
struct emitter<P, nullptr, run_with_pack> {
    template <class... Arguments>
    TAPELESS_INLINED static constexpr void run(Arguments&&...) {}
};

/// Emits instruction I of the program P, one that is not regular.
template <class P, int I>
struct emitter<P, nullptr, I> {
    static constexpr instruction now = P::value.instructions[I];

    template <class S, class Values, class Inputs, class Target>
    TAPELESS_INLINED static constexpr void run(Values& v, Inputs const& inputs,
                                               Target const& target, S& result, S& a, S& b) {
        if constexpr (now.lanes > 0) {
            pack_emitter<P, I>::template run<S>(v, inputs, target);
        } else {
            constexpr bool is_real = std::is_same_v<S, double> || std::is_same_v<S, float>;
            compute(v, inputs, result, a, b);
            if constexpr (is_real && order_marks<P>[I].is_held)
                if (!__builtin_is_constant_evaluated())
                    hold(result);
            put_out<P, first_output<P>[I]>(target, result);
            if constexpr (is_real && order_marks<P>[I].is_fence)
                if (!__builtin_is_constant_evaluated())
                    fence();
        }
    }

  private:
    template <class S, int Count, class Inputs>
    TAPELESS_INLINED static constexpr void compute(values<S, Count>& v, Inputs const& inputs,
                                                   S& result, S& a, [[maybe_unused]] S& b) {
        if constexpr (now.kind == algebraic::input)
            result = static_cast<S>(inputs.template at<now.index>());
        else if constexpr (now.kind == algebraic::literal)
            result = literal<S>();
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
            run_row(v, std::make_integer_sequence<int, now.arity>{});
    }

    template <class S>
    TAPELESS_INLINED static constexpr S literal() {
        if constexpr (std::is_floating_point_v<S>) {
            constexpr S number = static_cast<S>(now.number); // nothing to convert in a debug build
            return number;
        } else {
            return static_cast<S>(now.number);
        }
    }
    // The outputs that instruction I computes, itself included.
    struct outputs {
        int places[now.row->outputs + 1]{};
        int count = 0;
    };
    static constexpr outputs followers = [] {
        outputs result;
        if (now.leader == I)
            for (int i = I; i < P::value.size.instructions; ++i)
                if (P::value.instructions[i].leader == I)
                    result.places[result.count++] = i;
        return result;
    }();
    template <class S, int Count, int... J, int... K>
    TAPELESS_INLINED static constexpr void run_all_outputs(values<S, Count>& v,
                                                           std::integer_sequence<int, J...>,
                                                           std::integer_sequence<int, K...>) {
        auto const all = row_of<now.row>::whole::value(operand<J>(v)...);
        static_cast<void>(std::initializer_list<int>{
            (v.real[followers.places[K]] =
                 output_of_all<P::value.instructions[followers.places[K]].row->output>(all),
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
            // Two variables of their own: with the address of one of its values, all of the program
            // would live in memory; side by side they would be read as one vector, which waits
            // until both have left the store buffer.
            S sine, cosine;
            sine_and_cosine(a, sine, cosine);
            result = is_sine ? sine : cosine;
            v.real[now.partner] = is_sine ? cosine : sine;
        }
    }
    template <class S, int Count, int... J>
    TAPELESS_INLINED static constexpr void run_row(values<S, Count>& v,
                                                   std::integer_sequence<int, J...>) {
        using row = row_of<now.row>;
        if constexpr (now.arity == 0)
            v.real[I] = row::template value<S>();
        else
            v.template of<now.row->is_condition>()[I] = row::value(operand<J>(v)...);
    }
    // Operand J. Where the row wants a truth value and has a number, that was a bool.
    template <int J, class S, int Count>
    TAPELESS_INLINED static constexpr decltype(auto) operand(values<S, Count>& v) {
        constexpr int place = place_of<P>(I, J);
        if constexpr (P::value.is_condition(place))
            return (v.truth[place]);
        else if constexpr (J < conditions_of<row_of<now.row>>)
            return v.real[place] != 0;
        else
            return (v.real[place]);
    }
};

} // namespace tapeless
