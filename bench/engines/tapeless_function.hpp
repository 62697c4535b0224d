/// @file This library in the race, through its function door.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../kernels.hpp"
#include "../measure.hpp"

#include <tapeless.hpp>

#include <algorithm>

namespace bench {

struct tapeless_function {
    static constexpr char const* name = "tapeless function";

    // Value and derivative as the library returns them, without a copy to elsewhere.
    template <class Kernel>
    static auto compute(Kernel kernel, point_of<Kernel> const& point) {
        if constexpr (Kernel::outputs == 1)
            return tapeless::value_and_gradient(kernel, point);
        else
            return tapeless::value_and_jacobian(kernel, point);
    }

    template <class Kernel>
    static auto value_and_derivative(Kernel kernel, point_of<Kernel> const& point,
                                     derivative_of<Kernel>& derivative) {
        auto const [value, result] = compute(kernel, point);
        if constexpr (Kernel::outputs == 1) {
            derivative = result;
        } else {
            auto out = derivative.begin();
            for (auto const& row : result)
                out = std::copy(row.begin(), row.end(), out);
        }
        return value;
    }

    template <class Kernel>
    static tapeless::operation_counts cost(Kernel kernel) {
        constexpr point_of<Kernel> point{};
        if constexpr (Kernel::outputs == 1)
            return tapeless::cost(kernel, point);
        else
            return {tapeless::cost_of_value(kernel, point),
                    tapeless::cost_of_jacobian(kernel, point).taken()};
    }
};

} // namespace bench
