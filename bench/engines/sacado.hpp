/// @file Sacado's reverse mode in the race: its tape is written anew at every point.
// SPDX-License-Identifier: BSL-1.0
#pragma once

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

namespace bench {

/// Records with ADvar and sweeps back from the last operation, which is the kernel's result; naming
/// the result (Outvar_Gradcomp) would cost a little more.
struct sacado_reverse {
    static constexpr char const* name = "Sacado reverse";

    template <class Kernel, std::size_t N>
    double value_and_gradient(Kernel kernel, std::array<double, N> const& inputs,
                              std::array<double, N>& gradient) {
        using active = Sacado::Rad::ADvar<double>;
        std::array<active, N> independent;
        for (std::size_t i = 0; i < N; ++i)
            independent[i] = inputs[i];
        active const result = kernel(independent);
        active::Gradcomp();
        for (std::size_t i = 0; i < N; ++i)
            gradient[i] = independent[i].adj();
        return result.val();
    }
};

} // namespace bench
