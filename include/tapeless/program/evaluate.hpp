/// @file The emitter: each instruction of a program as one inlined C++ operation.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../operation/elementary.hpp"
#include "active.hpp"

#include <cmath>

#include <utility>

namespace tapeless {

/// The values of a program's instructions while it runs. Every access has an index that is a constant of the compiler,
/// so an optimiser keeps them in registers and nothing of this remains.
template <class S, int Count>
struct values {
    S real[Count];
    bool truth[Count];

    template <bool Truth>
    [[gnu::always_inline]] constexpr auto& of() {
        if constexpr (Truth)
            return truth;
        else
            return real;
    }
};

// The sine and cosine of one argument in one call, which glibc offers. g++ finds that out itself; clang does only where
// errno counts for nothing. The results are those of sin and cos to the last bit.
#if defined(__clang__) && defined(__GLIBC__) && defined(_GNU_SOURCE)
template <class S>
constexpr bool has_sincos = std::is_floating_point_v<S>;
inline void sine_and_cosine(float x, float& sine, float& cosine) { ::sincosf(x, &sine, &cosine); }
inline void sine_and_cosine(double x, double& sine, double& cosine) { ::sincos(x, &sine, &cosine); }
inline void sine_and_cosine(long double x, long double& sine, long double& cosine) { ::sincosl(x, &sine, &cosine); }
#else
template <class S>
constexpr bool has_sincos = false;
template <class S>
void sine_and_cosine(S const& x, S& sine, S& cosine);
#endif

/// Instruction I of the program P.
template <class P, int I, class S, int Count, class Inputs>
[[gnu::always_inline]] constexpr void step(values<S, Count>& v, Inputs const& inputs) {
    constexpr instruction now = P::value.instructions[I];
    if constexpr (*now.row == input_operation) {
        v.real[I] = static_cast<S>(inputs.template at<now.index>());
    } else if constexpr (*now.row == literal_operation) {
        v.real[I] = static_cast<S>(now.number);
    } else if constexpr (now.partner >= 0 && has_sincos<S>) {
        if constexpr (constexpr int a = P::value.operand(I, 0); I < now.partner) {
            constexpr bool is_sine = *now.row == operation_of<sine, 1>;
            sine_and_cosine(v.real[a], v.real[is_sine ? I : now.partner], v.real[is_sine ? now.partner : I]);
        }
    } else {
        using row = row_of<now.row>;
        auto& result = v.template of<now.row->is_condition>();
        if constexpr (now.arity == 0) {
            result[I] = row::template value<S>();
        } else if constexpr (now.arity == 1) {
            constexpr int a = P::value.operand(I, 0);
            constexpr bool truth = P::value.is_condition(a);
            result[I] = row::value(v.template of<truth>()[a]);
        } else if constexpr (now.arity == 2) {
            constexpr int a = P::value.operand(I, 0), b = P::value.operand(I, 1);
            constexpr bool truth = P::value.is_condition(a);
            result[I] = row::value(v.template of<truth>()[a], v.template of<truth>()[b]);
        } else {
            [&]<int... J>(std::integer_sequence<int, J...>) __attribute__((always_inline)) {
                result[I] =
                    row::value(v.template of<P::value.is_condition(P::value.operand(I, J))>()[P::value.operand(I, J)]...);
            }(std::make_integer_sequence<int, now.arity>{});
        }
    }
}

/// The program P, run: `Evaluation e(inputs); e.template output<K>()`. `inputs.at<J>()` gives input number J.
template <class P, class S>
class evaluation {
  public:
    template <class Inputs>
    [[gnu::always_inline]] constexpr explicit evaluation(Inputs const& inputs) {
        run(inputs, std::make_integer_sequence<int, count>{});
    }

    template <int K>
    [[gnu::always_inline]] constexpr S const& output() const {
        constexpr int i = P::value.outputs[K];
        return values_.real[i];
    }

  private:
    static constexpr int count = P::value.size.instructions;
    values<S, count> values_;

    template <class Inputs, int... I>
    [[gnu::always_inline]] constexpr void run(Inputs const& inputs, std::integer_sequence<int, I...>) {
        int const in_order[] = {(step<P, I>(values_, inputs), 0)...};
        static_cast<void>(in_order);
    }
};

/// The same on active scalars: the program's instructions are recorded in the program that these belong to.
template <class P>
class evaluation<P, active> {
  public:
    template <class Inputs>
    constexpr explicit evaluation(Inputs const& inputs) : values_(P::value.size.instructions) {
        sequence<active> arguments;
        [&]<int... J>(std::integer_sequence<int, J...>) {
            (arguments.push_back(active(inputs.template at<J>())), ...);
        }(std::make_integer_sequence<int, P::value.size.inputs>{});
        for (int i = 0; i < values_.size(); ++i) {
            instruction const& now = P::value.instructions[i];
            sequence<active> x;
            for (int j = 0; j < now.arity; ++j)
                x.push_back(values_[P::value.operand(i, j)]);
            if (*now.row == input_operation)
                values_[i] = arguments[now.index];
            else if (*now.row == literal_operation)
                values_[i] = active(now.number);
            else
                values_[i] = record(now.row, x.begin(), now.arity);
        }
    }

    template <int K>
    constexpr active const& output() const {
        return values_[P::value.outputs[K]];
    }

  private:
    sequence<active> values_;
};

} // namespace tapeless
