/// @file The function door, to be counted.
// SPDX-License-Identifier: BSL-1.0

#include "../engines/tapeless_function.hpp"

#include "counted.hpp"

std::vector<bench::counted> bench::count_function() {
    return counted_with<tapeless_function>([]<class Kernel>(Kernel kernel) {
        constexpr point_of<Kernel> point{};
        if constexpr (Kernel::outputs == 1)
            return tapeless::cost(kernel, point);
        else
            return tapeless::operation_counts{tapeless::cost_of_value(kernel, point),
                                              tapeless::cost_of_jacobian(kernel, point).taken()};
    });
}
