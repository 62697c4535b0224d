/// @file This library in the race, through its function door.
// SPDX-License-Identifier: BSL-1.0

#include "../entry.hpp"

#include <tapeless.hpp>

#include <algorithm>

namespace {

struct tapeless_function {
    static constexpr char const* name = "tapeless function";

    // Value and derivative as the library returns them, without a copy to elsewhere.
    template <class Kernel>
    static auto compute(Kernel kernel, bench::point_of<Kernel> const& point) {
        if constexpr (Kernel::outputs == 1)
            return tapeless::value_and_gradient(kernel, point);
        else
            return tapeless::value_and_jacobian(kernel, point);
    }

    template <class Kernel>
    static auto value_and_derivative(Kernel kernel, bench::point_of<Kernel> const& point,
                                     bench::derivative_of<Kernel>& derivative) {
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
};

[[maybe_unused]] bool const entered = bench::enter<tapeless_function>();

} // namespace
