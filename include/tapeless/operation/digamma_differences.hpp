/// @file Differences of digamma and of its derivatives, without cancellation.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "boost_math.hpp"

#include <boost/math/special_functions/bernoulli.hpp>
#include <cmath>
#include <limits>

namespace tapeless {

// scale times the integral over t, from 0 to 1, of t^q / (low + t*distance)^(p + q + 2): with
// t = w * low / (low + (1 - w)*distance) a polynomial of positive terms.
template <class S>
S mean_of_inverse_powers(int p, int q, S const& low, S const& distance, S const& scale) {
    S const high = low + distance;
    S const far = distance / high, near = low / high;
    S weight = 1 / static_cast<S>(q + 1); // binomial(p, i) * i! * q! / (i + q + 1)! * far^i
    S sum = 0, power = 1;                 // of near
    for (int i = 0; i <= p; ++i) {
        // By Horner's rule from the power of near that is highest: p - i of them are to come.
        sum = sum * near + weight;
        weight = weight * far * static_cast<S>(p - i) / static_cast<S>(i + q + 2);
    }
    for (int i = 0; i < q; ++i)
        power = power / high;
    sum = sum * power * (scale / high);
    for (int i = 0; i <= p; ++i)
        sum = sum / low;
    return sum;
}

// The same for p = -1, which for q = 0 is log1p(distance / low) / distance.
template <class S>
S mean_of_inverse_powers(int q, S const& low, S const& distance, S const& scale) {
    using std::log1p;
    S const high = low + distance;
    S const ratio = distance / low;
    S const unit = std::numeric_limits<S>::epsilon();
    if (ratio < 3 && (q > 0 || ratio < std::numeric_limits<S>::min() / unit)) {
        S const far = distance / high;
        S sum = 0, power = 1;
        for (int k = 0; power > unit * sum / 4; ++k) {
            sum += power / static_cast<S>(q + 1 + k);
            power = power * far;
        }
        for (int i = 0; i < q; ++i)
            sum = sum / high;
        return sum * (scale / high);
    }
    S sum = log1p(ratio) * (scale / distance), power = scale;
    for (int k = 1; k <= q; ++k) {
        power = power / high;
        sum = (sum - power / static_cast<S>(k)) / distance;
    }
    return sum;
}

// The derivative of order p by x and q by h of (digamma(x + h) - digamma(x)) / h, times scale:
// the integral over t, from 0 to 1, of t^q times the derivative of order p + q + 1 of digamma at
// x + t*h. All terms have one sign. Up by the recurrence, DLMF 5.15.5, to where the asymptotic
// series 5.15.8 holds.
template <class S>
S digamma_quotient_of_numbers(int p, int q, S const& x, S const& h, S const& scale) {
    using std::abs;
    if (!(x > 0) || !(h > 0) || !is_finite(x) || !is_finite(h) || p < 0 || q < 0)
        return not_a_number<S>();
    int const n = p + q;
    S factorial = 1; // of n
    for (int k = 2; k <= n; ++k)
        factorial = factorial * static_cast<S>(k);
    S const next_factorial = factorial * static_cast<S>(n + 1);
    S const enough = static_cast<S>(std::numeric_limits<S>::digits10);
    S sum = 0, low = x;
    for (; low < enough; low = low + 1)
        sum += next_factorial * mean_of_inverse_powers(p, q, low, h, scale);
    S rest = factorial * (p == 0 ? mean_of_inverse_powers(q, low, h, scale)
                                 : mean_of_inverse_powers(p - 1, q, low, h, scale));
    rest += next_factorial / 2 * mean_of_inverse_powers(p, q, low, h, scale);
    S coefficient = next_factorial; // (2*k + n)! / (2*k)!
    for (int k = 1; k < 100; ++k) {
        coefficient = k == 1 ? S(next_factorial * static_cast<S>(n + 2) / 2)
                             : S(coefficient * static_cast<S>((2 * k + n) * (2 * k + n - 1)) /
                                 static_cast<S>(2 * k * (2 * k - 1)));
        S const term = boost::math::bernoulli_b2n<S>(k, quiet_policy()) * coefficient *
                       mean_of_inverse_powers(p + 2 * k - 1, q, low, h, scale);
        rest += term;
        if (!(abs(term) > std::numeric_limits<S>::epsilon() * abs(rest) / 4))
            break;
    }
    return n % 2 != 0 ? S(-sum - rest) : S(sum + rest);
}

// The derivative of order n of digamma at a + b, less that at a.
template <class S>
S digamma_difference_of_numbers(int n, S const& a, S const& b) {
    // What is in proportion to b is not computed of denormals.
    S const unit = std::numeric_limits<S>::epsilon();
    return b < std::numeric_limits<S>::min() / unit && a > unit
               ? S(digamma_quotient_of_numbers(n, 0, a, b, S(1)) * b)
               : digamma_quotient_of_numbers(n, 0, a, b, b);
}

} // namespace tapeless
