/// @file Constants: numbers that are part of an expression's type.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "callable.hpp"
#include "tree.hpp"

#include <bit>
#include <cstdint>

namespace tapeless {

/// A number known to the type, by the bits of a double.
template <std::uint64_t Bits>
struct constant : callable<constant<Bits>> {
    using hana_tag = symbol;
    using tree = constant;

    static constexpr tree_info info() {
        return {.kind = tree_info::constant,
                .hash = mix(2, Bits),
                .value = std::bit_cast<double>(Bits)};
    }
};

} // namespace tapeless
