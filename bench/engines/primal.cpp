/// @file The kernel on plain numbers: what the value costs by itself.
// SPDX-License-Identifier: BSL-1.0

#include "../entry.hpp"

namespace {

struct primal {
    static constexpr char const* name = "primal";

    template <class Kernel>
    static auto compute(Kernel kernel, bench::point_of<Kernel> const& point) {
        return kernel(point);
    }
};

[[maybe_unused]] bool const entered = bench::enter<primal>();

} // namespace
