/// @file Where a function is looked at: the whole range of a scalar, and what is critical.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "functions.hpp"

namespace ulps {

/// Points of the scalar S at which the function is smooth, no fewer than 200, the same on every
/// machine.
template <class S>
std::vector<point> points_of(function const& f);

} // namespace ulps
