/// @file Sacado's reverse mode in the race: its tape is written anew at every point.
// SPDX-License-Identifier: BSL-1.0

#include "../entry.hpp"

// Sacado's reverse mode is header-only, but its recorded configuration asks for Kokkos' headers,
// which Debian packs apart and reverse mode does not use. So its configuration is not read, and the
// one entry of it that matters here, that <cmath> is complete, is given by hand.
#define TRILINOS_NO_CONFIG_H
#define HAS_C99_TR1_CMATH
// Copies share a node instead of recording an assignment: Sacado's faster setting.
#define RAD_EQ_ALIAS
#include <Sacado_trad.hpp>

#include <array>
#include <cmath>
#include <cstddef>
#include <numbers>

// Sacado has no erf; ADf1 is its way to add a function of one argument.
namespace Sacado::Rad {

inline ADvari<double>& erf(ADvari<double> const& x) {
    double const at = x.Val;
    return ADf1(std::erf(at), 2.0 * std::numbers::inv_sqrtpi * std::exp(-at * at), x);
}

} // namespace Sacado::Rad

namespace {

/// Records with ADvar; of one output, it sweeps back from the last operation, which is the kernel's
/// result: naming the result would cost a little more.
struct sacado_reverse {
    static constexpr char const* name = "Sacado reverse";
    using active = Sacado::Rad::ADvar<double>;

    template <class Kernel>
    static auto value_and_derivative(Kernel kernel, bench::point_of<Kernel> const& point,
                                     bench::derivative_of<Kernel>& derivative) {
        std::array<active, Kernel::inputs> independent;
        std::copy(point.begin(), point.end(), independent.begin());
        auto result = kernel(independent);
        auto const read_adjoints = [&](double* row) {
            for (active const& input : independent)
                *row++ = input.adj();
        };
        if constexpr (Kernel::outputs == 1) {
            active::Gradcomp();
            read_adjoints(derivative.data());
            return result.val();
        } else {
            bench::value_of<Kernel> values;
            std::array<active*, Kernel::outputs> outputs;
            for (std::size_t i = 0; i < Kernel::outputs; ++i) {
                outputs[i] = &result[i];
                values[i] = result[i].val();
            }
            for (std::size_t i = 0; i < Kernel::outputs; ++i) {
                std::array<double, Kernel::outputs> weights{};
                weights[i] = 1.0;
                active::Weighted_Gradcomp(Kernel::outputs, outputs.data(), weights.data());
                read_adjoints(derivative.data() + i * Kernel::inputs);
            }
            return values;
        }
    }
};

[[maybe_unused]] bool const entered = bench::enter<sacado_reverse>();

} // namespace
