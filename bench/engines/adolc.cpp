/// @file ADOL-C in the race: each kernel is recorded once and its tape replayed at every point.
// SPDX-License-Identifier: BSL-1.0

#include "../entry.hpp"

#include <adolc/adolc.h>

#include <array>
#include <cstddef>

// ADOL-C's own names are fabs and fmax; std::max would record which side was taken.
inline adouble abs(adouble const& x) { return fabs(x); }
inline adouble max(adouble const& x, adouble const& y) { return fmax(x, y); }

namespace {

/// Replays the tape forward for the value and backward for the derivative; ADOL-C's own drivers
/// `gradient` and `jacobian` do the same two sweeps but keep the value to themselves.
struct adolc_replay {
    static constexpr char const* name = "ADOL-C replay";

    template <class Kernel>
    static auto value_and_derivative(Kernel kernel, bench::point_of<Kernel> const& point,
                                     bench::derivative_of<Kernel>& derivative) {
        constexpr int inputs = Kernel::inputs, outputs = Kernel::outputs;
        static short const tape = record(kernel, point);
        if constexpr (outputs == 1) {
            double value = 0.0, seed = 1.0;
            zos_forward(tape, 1, inputs, 1, point.data(), &value);
            fos_reverse(tape, 1, inputs, &seed, derivative.data());
            return value;
        } else {
            bench::value_of<Kernel> values;
            std::array<std::array<double, outputs>, outputs> seeds{};
            std::array<double*, outputs> seed_rows, derivative_rows;
            for (std::size_t i = 0; i < outputs; ++i) {
                seeds[i][i] = 1.0;
                seed_rows[i] = seeds[i].data();
                derivative_rows[i] = derivative.data() + i * inputs;
            }
            zos_forward(tape, outputs, inputs, 1, point.data(), values.data());
            fov_reverse(tape, outputs, inputs, outputs, seed_rows.data(), derivative_rows.data());
            return values;
        }
    }

  private:
    static inline short tapes_ = 0;

    template <class Kernel>
    static short record(Kernel kernel, bench::point_of<Kernel> const& point) {
        short const tape = ++tapes_;
        trace_on(tape);
        {
            std::array<adouble, Kernel::inputs> active;
            for (std::size_t i = 0; i < Kernel::inputs; ++i)
                active[i] <<= point[i];
            double value = 0.0;
            auto result = kernel(active);
            if constexpr (Kernel::outputs == 1) {
                result >>= value;
            } else {
                for (adouble& output : result)
                    output >>= value;
            }
        }
        trace_off();
        return tape;
    }
};

[[maybe_unused]] bool const entered = bench::enter<adolc_replay>();

} // namespace
