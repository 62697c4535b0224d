/// @file ADOL-C in the race: each kernel is recorded once and its tape replayed at every point.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <adolc/adolc.h>

#include <array>
#include <cstddef>

namespace bench {

/// Replays the tape forward for the value and backward for the gradient; ADOL-C's own driver
/// `gradient` does the same two sweeps but keeps the value to itself.
struct adolc_replay {
    static constexpr char const* name = "ADOL-C replay";

    template <class Kernel, std::size_t N>
    double value_and_gradient(Kernel kernel, std::array<double, N> const& inputs,
                              std::array<double, N>& gradient) {
        static short const tape = record(kernel, inputs);
        double value = 0.0, seed = 1.0;
        zos_forward(tape, 1, N, 1, inputs.data(), &value);
        fos_reverse(tape, 1, N, &seed, gradient.data());
        return value;
    }

  private:
    static inline short tapes_ = 0;

    template <class Kernel, std::size_t N>
    static short record(Kernel kernel, std::array<double, N> const& inputs) {
        short const tape = ++tapes_;
        trace_on(tape);
        {
            std::array<adouble, N> active;
            for (std::size_t i = 0; i < N; ++i)
                active[i] <<= inputs[i];
            double value = 0.0;
            adouble result = kernel(active);
            result >>= value;
        }
        trace_off();
        return tape;
    }
};

} // namespace bench
