/// @file This library in the race, through its function door.
// SPDX-License-Identifier: BSL-1.0

#include "tapeless_function.hpp"

#include "../entry.hpp"

namespace {

[[maybe_unused]] bool const entered = bench::enter<bench::tapeless_function>();

} // namespace
