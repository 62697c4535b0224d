/// @file Row of the operation table: the larger of two values, without its kink.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "lengths.hpp"
#include "piecewise.hpp"
#include "selection.hpp"

#include <string_view>
#include <tuple>

namespace tapeless {

/// (a + b + norm(a - b, width)) / 2, as max(a, b) and what it is above that: the sum would cancel.
struct smooth_maximum {
    static constexpr std::string_view name = "smooth_max";
    static constexpr bool composite = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& a, auto const& b,
                                                       auto const& width) {
        auto const gap = a - b;
        auto const rest = width / (apply<euclidean_norm>(gap, width) + abs(gap));
        return max(a, b) + where(width == 0, 0, width * rest) / 2;
    }
    // With the unit vector (u, v) along (a - b, width): (1 + u) / 2 by a and (1 - u) / 2 by b, of
    // which the smaller one is v*v / (2 * (1 + abs(u))). Without a width they are those of max.
    static constexpr auto partials(auto const&, auto const& a, auto const& b, auto const& width) {
        auto const gap = a - b;
        auto const [u, v] = hypotenuse::unit_vector(apply<euclidean_norm>(gap, width), gap, width);
        auto const is_second = gap < 0;
        auto const larger = where(width == 0, 1, (1 + where(is_second, -u, u)) / 2);
        auto const smaller = v * v / (4 * larger);
        return std::tuple{where(is_second, smaller, larger), where(is_second, larger, smaller),
                          v / 2};
    }
};

} // namespace tapeless
