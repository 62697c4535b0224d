/// @file This library in the race, through its expression door.
// SPDX-License-Identifier: BSL-1.0

#include "tapeless_expression.hpp"

#include "../entry.hpp"

namespace {

[[maybe_unused]] bool const entered = bench::enter<bench::tapeless_expression>();

} // namespace
