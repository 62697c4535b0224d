/// @file Differences of digamma and of its derivatives, without cancellation.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "boost_math.hpp"

#include <boost/math/special_functions/bernoulli.hpp>
#include <cmath>
#include <limits>

namespace tapeless {

// 1 / low^power - 1 / high^power, where high is larger by `distance`.
template <class S>
S difference_of_inverse_powers(int power, S const& low, S const& distance) {
    S const high = low + distance;
    S sum = 0, term = distance / high;
    for (int i = 1; i < power; ++i) {
        sum = (sum + term) / low;
        term = term / high;
    }
    return (sum + term) / low;
}

// The derivative of order n of digamma at a + b, less that at a: all terms of the sums have one
// sign. Up by the recurrence, DLMF 5.15.5, to where the asymptotic series 5.15.8 holds.
template <class S>
S digamma_difference_of_numbers(int n, S const& a, S const& b) {
    using std::abs, std::log1p;
    if (!(a > 0) || !(b > 0) || !is_finite(a) || !is_finite(b) || n < 0)
        return not_a_number<S>();
    // What is in proportion to b is not computed of denormals.
    S const unit = std::numeric_limits<S>::epsilon();
    if (b < std::numeric_limits<S>::min() / unit && a > unit)
        return digamma_difference_of_numbers(n, a, S(b / unit)) * unit;
    S const enough = static_cast<S>(std::numeric_limits<S>::digits10);
    S factorial = 1; // of n - 1
    for (int k = 2; k < n; ++k)
        factorial = factorial * static_cast<S>(k);
    S const next_factorial = n > 0 ? S(factorial * static_cast<S>(n)) : factorial;
    S sum = 0, low = a;
    for (; low < enough; low = low + 1)
        sum += next_factorial * difference_of_inverse_powers(n + 1, low, b);
    S rest = n == 0 ? S(log1p(b / low)) : S(factorial * difference_of_inverse_powers(n, low, b));
    rest += next_factorial / 2 * difference_of_inverse_powers(n + 1, low, b);
    S coefficient = next_factorial; // (2*k + n - 1)! / (2*k)!
    for (int k = 1; k < 100; ++k) {
        coefficient = k == 1 ? S(next_factorial * static_cast<S>(n + 1) / 2)
                             : S(coefficient * static_cast<S>((2 * k + n - 1) * (2 * k + n - 2)) /
                                 static_cast<S>(2 * k * (2 * k - 1)));
        S const term = boost::math::bernoulli_b2n<S>(k, quiet_policy()) * coefficient *
                       difference_of_inverse_powers(2 * k + n, low, b);
        rest += term;
        if (!(abs(term) > std::numeric_limits<S>::epsilon() * abs(rest) / 4))
            break;
    }
    return n % 2 != 0 ? S(-sum - rest) : S(sum + rest);
}

} // namespace tapeless
