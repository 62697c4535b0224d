/// @file Boost.Math's forward autodiff in the race: one sweep for each input.
// SPDX-License-Identifier: BSL-1.0

#include "../entry.hpp"

#include <boost/math/differentiation/autodiff.hpp>

#include <array>
#include <cstddef>

namespace {

/// A sweep with first derivatives by one input at a time: Boost's numbers of several variables
/// nest, one level for each, and hold 2^n coefficients for n inputs.
struct boost_autodiff {
    static constexpr char const* name = "Boost autodiff";

    template <class Kernel>
    static auto value_and_derivative(Kernel kernel, bench::point_of<Kernel> const& point,
                                     bench::derivative_of<Kernel>& derivative) {
        namespace differentiation = boost::math::differentiation;
        using active = differentiation::detail::fvar<double, 1>;
        std::array<active, Kernel::inputs> arguments;
        std::copy(point.begin(), point.end(), arguments.begin());
        bench::value_of<Kernel> value;
        for (std::size_t i = 0; i < Kernel::inputs; ++i) {
            arguments[i] = differentiation::make_fvar<double, 1>(point[i]);
            auto const result = kernel(arguments);
            if constexpr (Kernel::outputs == 1) {
                value = result.derivative(0);
                derivative[i] = result.derivative(1);
            } else {
                for (std::size_t j = 0; j < Kernel::outputs; ++j) {
                    value[j] = result[j].derivative(0);
                    derivative[j * Kernel::inputs + i] = result[j].derivative(1);
                }
            }
            arguments[i] = point[i];
        }
        return value;
    }
};

[[maybe_unused]] bool const entered = bench::enter<boost_autodiff>();

} // namespace
