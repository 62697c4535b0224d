/// @file Ceres' Jet in the race: forward mode, all derivatives at once in a fixed-size vector.
// SPDX-License-Identifier: BSL-1.0

#include "../entry.hpp"
#include "outputs.hpp"

#include <ceres/jet.h>

#include <array>
#include <cstddef>

namespace {

struct ceres_jet {
    static constexpr char const* name = "Ceres Jet";

    template <class Kernel>
    static auto value_and_derivative(Kernel kernel, bench::point_of<Kernel> const& point,
                                     bench::derivative_of<Kernel>& derivative) {
        constexpr int count = static_cast<int>(Kernel::inputs);
        using active = ceres::Jet<double, count>;
        std::array<active, Kernel::inputs> independent;
        for (std::size_t i = 0; i < Kernel::inputs; ++i)
            independent[i] = active(point[i], static_cast<int>(i));
        return bench::read_outputs<Kernel>(kernel(independent), derivative,
                                           [](active const& output, double* row) {
                                               std::copy_n(output.v.data(), count, row);
                                               return output.a;
                                           });
    }
};

[[maybe_unused]] bool const entered = bench::enter<ceres_jet>();

} // namespace
