/// @file The passes that make derivatives cheap, and their switches.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <string_view>

namespace tapeless {

/// Which passes run. All do, unless somebody wants to know what one of them brings
/// (`cost_without`, bench/ablation). None of them changes a value; without the algebra, derivatives
/// at kinks are not those of the documentation.
struct passes {
    bool exact = true;   ///< exact.hpp: operations of the primal that change nothing disappear
    bool algebra = true; ///< simplify.hpp: known zeros, ones, signs and literals of derivatives
    bool factors = true; ///< factor.hpp: common factors of sums, products that are there already
    bool scales = true;  ///< scale.hpp: constant factors are applied where that is done least often
    bool balance = true; ///< balance.hpp: what comes late comes in last
    bool order = true;   ///< order.hpp: few values are alive at once
    bool packs = true;   ///< pack.hpp: equal operations run as one on vectors

    friend constexpr bool operator==(passes const&, passes const&) = default;
};

/// A pass by its name: all passes but this one.
struct left_out_pass {
    std::string_view name;
    passes others;
};

/// Each pass left out in turn, in the order in which they run.
inline constexpr std::array<left_out_pass, 7> left_out_passes = {{
    {"exact", {.exact = false}},
    {"algebra", {.algebra = false}},
    {"factors", {.factors = false}},
    {"scales", {.scales = false}},
    {"balance", {.balance = false}},
    {"order", {.order = false}},
    {"packs", {.packs = false}},
}};

} // namespace tapeless
