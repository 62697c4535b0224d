/// @file The reference of the race: value and derivative as an expert writes them.
// SPDX-License-Identifier: BSL-1.0

#include "hand_written.hpp"

#include "../entry.hpp"

namespace {

[[maybe_unused]] bool const entered = bench::enter<bench::hand_written>();

} // namespace
