/// @file Sizes of arrays.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>

namespace tapeless {

/// An int as the size of an array: g++ warns of those that depend on a template otherwise.
constexpr std::size_t extent(int count) { return static_cast<std::size_t>(count); }

} // namespace tapeless
