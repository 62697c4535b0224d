/// @file This library in the race, through its expression door.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../kernels.hpp"
#include "../measure.hpp"

#include <tapeless.hpp>

#include <tuple>

namespace bench {

struct tapeless_expression {
    static constexpr char const* name = "tapeless expression";

    /// Kernels that are worth writing as one formula are.
    template <class Kernel>
    static constexpr bool takes = requires { Kernel::expression; };

    template <class Kernel>
    static auto compute(Kernel, point_of<Kernel> const& point) {
        auto const question = [](auto const&... arguments) {
            return tapeless::value_and_gradient(arguments...);
        };
        return Kernel::ask(question, point);
    }

    template <class Kernel>
    static auto value_and_derivative(Kernel kernel, point_of<Kernel> const& point,
                                     derivative_of<Kernel>& derivative) {
        auto const result = compute(kernel, point);
        std::apply(
            [&](auto... variables) {
                derivative = {static_cast<double>(result.gradient[variables])...};
            },
            Kernel::variables);
        return result.value;
    }

    template <class Kernel>
    static tapeless::operation_counts cost(Kernel) {
        auto const question = [](auto const&... arguments) { return tapeless::cost(arguments...); };
        return Kernel::ask(question, point_of<Kernel>{});
    }
};

} // namespace bench
