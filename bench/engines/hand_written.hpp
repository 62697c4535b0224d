/// @file The reference of the race: value and derivative as an expert writes them.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../kernels.hpp"
#include "../measure.hpp"

namespace bench {

struct hand_written {
    static constexpr char const* name = "hand-written";

    template <class Kernel>
    static auto value_and_derivative(Kernel kernel, point_of<Kernel> const& point,
                                     derivative_of<Kernel>& derivative) {
        return hand::value_and_derivative(kernel, point, derivative);
    }
};

} // namespace bench
