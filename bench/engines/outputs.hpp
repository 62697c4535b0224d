/// @file A kernel's one output or several, read in one way.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../measure.hpp"

#include <cstddef>

namespace bench {

/// The kernel's values: `read(output, row)` returns the value of one output and writes its
/// derivatives to the row.
template <class Kernel>
value_of<Kernel> read_outputs(auto const& result, derivative_of<Kernel>& derivative, auto read) {
    if constexpr (Kernel::outputs == 1) {
        return read(result, derivative.data());
    } else {
        value_of<Kernel> values;
        for (std::size_t i = 0; i < Kernel::outputs; ++i)
            values[i] = read(result[i], derivative.data() + i * Kernel::inputs);
        return values;
    }
}

} // namespace bench
