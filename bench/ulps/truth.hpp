/// @file The true derivatives of a function at a point, to 100 digits.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "functions.hpp"

namespace ulps {

/// The range of a scalar: |x| < 2^above, and the distance of its smallest numbers is 2^spacing.
struct range {
    int digits, above, spacing;
};
template <class S>
constexpr range range_of = {std::numeric_limits<S>::digits, std::numeric_limits<S>::max_exponent,
                            std::numeric_limits<S>::min_exponent - std::numeric_limits<S>::digits};

/// A derivative: its value, and by how many ulps it changes, at most, if each argument does by one.
struct true_value {
    ball value;
    double condition = 0;
    bool is_known = false; ///< not at a singular point
};

/// All derivatives up to order 3, as the monomials of a jet. Each is known to 100 digits, or to be
/// beyond the range.
std::vector<true_value> truth(function const& f, point const& at, range const& in);

/// The error of a number as a derivative's value, in ulps of the true one.
double error_in_ulps(double computed, true_value const& expected, range const& in);

} // namespace ulps
