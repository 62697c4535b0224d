/// @file The errors of a function's derivatives as the library computes them.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "programs.hpp"

#include <cstddef>

namespace ulps {

/// What the excess may be, by order.
constexpr std::array<double, orders> targets = {4, 4, 16, 64};

/// One derivative at one point.
struct sample {
    point at{};
    multi_index by{};
    double computed = 0, error = 0, condition = 0;
    std::string expected;

    /// The error beyond the condition.
    double excess() const { return error > condition ? error - condition : 0; }
};

/// The derivatives of one order in one scalar; of each point the worst one.
struct measured {
    std::vector<sample> samples; ///< the worst first
    std::vector<sample> unknown; ///< derivatives at singular points, where there is none

    double worst() const { return samples.empty() ? 0 : samples.front().excess(); }
    double median() const { return samples.empty() ? 0 : samples[samples.size() / 2].excess(); }
};

/// By order.
template <class S>
std::array<measured, orders> measure(function const& f, std::vector<point> const& points);

} // namespace ulps
