/// @file The referee: random functions and their derivatives in 50 digits, and how far rounding may
/// lead away from them.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "random_function.hpp"
#include "series.hpp"

#include <limits>
#include <vector>

namespace random_programs {

/// The Taylor series of a function at its point, in all of its inputs or along a line.
///
/// The operations are composed as power series: forward, and not by the rows' partials. A running
/// bound goes along, of the error that arithmetic would make which computes each value and each
/// coefficient of an operation's own series with one rounding from rounded operands, and composes
/// them with a rounding for each product and each sum. The operations' inputs count as rounded too.
class reference {
  public:
    std::vector<series<bounded>> results;
    /// The least distance from where an operation decides otherwise, in units of the bounds of what
    /// it decides by.
    double margin = std::numeric_limits<double>::infinity();
    /// The largest coefficient on the way.
    double largest = 0;

    reference(random_function const& function, int degree);
    /// x + t v, as a series in t.
    reference(random_function const& function, int degree, std::vector<float> const& direction);

    /// A derivative of a result: by these inputs in turn.
    bounded derivative(std::size_t result, std::vector<int> const& by) const;

  private:
    void run(random_function const& function, std::vector<series<bounded>> const& inputs);
};

} // namespace random_programs
