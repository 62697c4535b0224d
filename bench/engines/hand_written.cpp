/// @file The reference of the race: value and derivative as an expert writes them.
// SPDX-License-Identifier: BSL-1.0

#include "../entry.hpp"

namespace {

struct hand_written {
    static constexpr char const* name = "hand-written";

    template <class Kernel>
    static auto value_and_derivative(Kernel kernel, bench::point_of<Kernel> const& point,
                                     bench::derivative_of<Kernel>& derivative) {
        return bench::hand::value_and_derivative(kernel, point, derivative);
    }
};

[[maybe_unused]] bool const entered = bench::enter<hand_written>();

} // namespace
