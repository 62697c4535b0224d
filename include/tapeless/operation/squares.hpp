/// @file Squares: where sums of squares of numbers are exact enough, and how other numbers get
/// there.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <limits>

namespace tapeless {

/// The range of sums of squares of numbers of type S that neither overflow nor lose a term to
/// underflow, and the powers of two that take any other numbers there.
template <class S>
class squares {
    using limits = std::numeric_limits<S>;
    static constexpr int least_exponent = limits::min_exponent - limits::digits; // of all numbers
    static constexpr int sound_exponent = limits::min_exponent + limits::digits;

    static constexpr S power_of_two(int exponent) {
        S result = 1;
        for (; exponent > 0; --exponent)
            result *= 2;
        for (; exponent < 0; ++exponent)
            result /= 2;
        return result;
    }
    static constexpr S least = power_of_two(sound_exponent);
    static constexpr S up = power_of_two(sound_exponent / 2 - least_exponent);

  public:
    /// Whether a sum of squares is exact to its rounding.
    static constexpr bool are_sound(S const& sum) { return sum >= least && sum <= limits::max(); }
    /// What to multiply numbers by whose squares have this sum, which is not sound.
    static constexpr S scale(S const& sum) { return sum < 1 ? up : 1 / up; }
};

} // namespace tapeless
