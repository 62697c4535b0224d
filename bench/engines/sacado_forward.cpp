/// @file Sacado's forward mode in the race: all derivatives at once, their number known at compile
/// time.
// SPDX-License-Identifier: BSL-1.0

#include "../entry.hpp"
#include "outputs.hpp"

// See sacado_reverse.cpp. The new design is the faster one, and the default of Sacado's own build.
#define TRILINOS_NO_CONFIG_H
#define HAS_C99_TR1_CMATH
#define SACADO_ENABLE_NEW_DESIGN 1
#include <Sacado_Fad_Exp_SFad.hpp>

#include <array>
#include <cmath>
#include <cstddef>
#include <numbers>

// Sacado has no erf.
namespace Sacado::Fad::Exp {

template <class T>
auto erf(Expr<T> const& expression) {
    using number = typename BaseExprType<typename Expr<T>::derived_type>::type;
    number const x = expression.derived();
    double const slope = 2.0 * std::numbers::inv_sqrtpi * std::exp(-x.val() * x.val());
    number result(std::erf(x.val()));
    for (int i = 0; i < x.size(); ++i)
        result.fastAccessDx(i) = slope * x.fastAccessDx(i);
    return result;
}

} // namespace Sacado::Fad::Exp

namespace {

struct sacado_forward {
    static constexpr char const* name = "Sacado forward";

    template <class Kernel>
    static auto value_and_derivative(Kernel kernel, bench::point_of<Kernel> const& point,
                                     bench::derivative_of<Kernel>& derivative) {
        constexpr int count = static_cast<int>(Kernel::inputs);
        using active = Sacado::Fad::Exp::SFad<double, count>;
        std::array<active, Kernel::inputs> independent;
        for (std::size_t i = 0; i < Kernel::inputs; ++i)
            independent[i] = active(count, static_cast<int>(i), point[i]);
        return bench::read_outputs<Kernel>(kernel(independent), derivative,
                                           [](active const& output, double* row) {
                                               std::copy_n(output.dx(), count, row);
                                               return output.val();
                                           });
    }
};

[[maybe_unused]] bool const entered = bench::enter<sacado_forward>();

} // namespace
