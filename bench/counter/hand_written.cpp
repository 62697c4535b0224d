/// @file The reference, to be counted.
// SPDX-License-Identifier: BSL-1.0

#include "../engines/hand_written.hpp"

#include "counted.hpp"

std::vector<bench::counted> bench::count_hand_written() {
    return counted_with<hand_written>([](auto) { return std::nullopt; });
}
