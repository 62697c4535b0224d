/// @file What a pass brings to a kernel.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <vector>

namespace bench {

/// A kernel's value and derivative, computed with one of the passes left out.
struct ablated {
    char const* kernel;
    int operations;
    double (*seconds)(int runs); ///< of so many runs over its points
};

/// All kernels without the pass that stands at this place in tapeless::left_out_passes; -1 for
/// none.
template <int Pass>
std::vector<ablated> without();

} // namespace bench
