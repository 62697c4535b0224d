/// @file Numbers of the beta function: its value, its logarithm and its derivatives.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "densities.hpp"
#include "digamma_differences.hpp"
#include "gamma.hpp"
#include "literal_order.hpp"

#include <boost/math/special_functions/beta.hpp>
#include <cmath>
#include <limits>

namespace tapeless {

// For large numbers the gamma functions by Stirling's formula, whose leading terms cancel on paper.
template <class S>
S logarithm_of_beta_of_numbers(S const& small, S const& large) {
    using std::atan, std::log, std::log1p;
    S const enough = static_cast<S>(std::numeric_limits<S>::digits10);
    S const total = small + large;
    if (small > 0 && small < std::numeric_limits<S>::min() / std::numeric_limits<S>::epsilon())
        return log(total / large) - log(small); // DLMF 5.7.1
    if (!(small > 0) || !(large >= enough) || !is_finite(total))
        return S(log(S(boost::math::beta(small, large, quiet_policy()))));
    S const part = small / total;
    S const corrections = stirling_correction(large) - stirling_correction(total);
    if (small < enough)
        return S(lgamma_of_number(small) + corrections + small - small * log(total) +
                 (large - S(0.5)) * log1p(-part));
    S const half_turn = 4 * S(atan(S(1)));
    return S(log(2 * half_turn / large) / 2 + (small - S(0.5)) * log(part) + large * log1p(-part) +
             stirling_correction(small) + corrections);
}

template <class S>
S beta_of_numbers(S const& small, S const& large) {
    using std::exp, std::log1p, std::pow, std::sqrt;
    S const enough = static_cast<S>(std::numeric_limits<S>::digits10);
    S const total = small + large;
    if (!(small > 0) || !(large >= enough) || !is_finite(total))
        return boost::math::beta(small, large, quiet_policy());
    S const part = small / total;
    S const corrections = stirling_correction(large) - stirling_correction(total);
    if (small < enough)
        return pow(total, S(-small)) * boost::math::tgamma(small, quiet_policy()) *
               exp(small + (large - S(0.5)) * log1p(-part) + corrections);
    return sqrt(S(boost::math::constants::two_pi<S>() / large)) * pow(part, S(small - S(0.5))) *
           exp(large * log1p(-part) + stirling_correction(small) + corrections);
}

// Binomial coefficients, all of one row after another.
template <class S>
struct binomials {
    S of[most_derivatives + 1][most_derivatives + 1];
    explicit binomials(int most) {
        for (int n = 0; n <= most; ++n)
            for (int k = 0; k <= n; ++k)
                of[n][k] = k == 0 || k == n ? S(1) : S(of[n - 1][k - 1] + of[n - 1][k]);
    }
};

// The derivative of order p of beta by a, from its value: of exp(log(beta)), by Leibniz' rule, all
// of whose terms have one sign.
template <class S>
S beta_derivative_by_first(int p, S const& y, S const& a, S const& b) {
    binomials<S> const choose(p);
    S slopes[most_derivatives], sums[most_derivatives + 1];
    sums[0] = y;
    for (int n = 0; n < p; ++n) {
        slopes[n] = digamma_difference_of_numbers(n, a, b);
        S sum = 0;
        for (int k = 0; k <= n; ++k)
            sum -= choose.of[n][k] * sums[k] * slopes[n - k];
        sums[n + 1] = sum;
    }
    return sums[p];
}

// beta(a, b) = C / a + C / b, where C = gamma(1 + a) * gamma(1 + b) / gamma(1 + a + b) is nearly 1
// for small a and b. No term of the derivatives of C / b by a has b below a line: for
// d/da log(C) = digamma(1 + a) - digamma(1 + a + b) = -b * quotient(1 + a, b).
template <class S>
class rest_of_beta {
    int most_;
    S a_, b_;
    binomials<S> choose_;
    S values_[most_derivatives + 1][most_derivatives + 1]; // of C, by orders

    // The derivative of these orders, by x and h, of digamma(x + h) - digamma(x).
    S difference(int p, int q, S const& x, S const& h) const {
        if (q == 0)
            return digamma_difference_of_numbers(p, x, h);
        return polygamma_of_number(p + q, S(x + h));
    }

  public:
    /// For derivatives up to these orders of beta(a, b), which is y.
    rest_of_beta(int p, int q, S const& y, S const& a, S const& b)
        : most_(p > q ? p : q), a_(a), b_(b), choose_(most_) {
        using std::exp;
        S const low = a < b ? a : b, high = a < b ? b : a;
        values_[0][0] = low < std::numeric_limits<S>::epsilon()
                            ? S(exp(-low * difference(0, 0, S(1), high)))
                            : low * y * (high / (low + high));
        for (int j = 0; j < q; ++j) {
            S sum = 0;
            for (int l = 0; l <= j; ++l)
                sum -= choose_.of[j][l] * values_[0][l] * difference(j - l, 0, 1 + b, a);
            values_[0][j + 1] = sum;
        }
        for (int i = 0; i < p; ++i)
            for (int j = 0; j <= q; ++j) {
                S sum = 0;
                for (int k = 0; k <= i; ++k)
                    for (int l = 0; l <= j; ++l)
                        sum -= choose_.of[i][k] * choose_.of[j][l] * values_[k][l] *
                               difference(i - k, j - l, 1 + a, b);
                values_[i + 1][j] = sum;
            }
    }
    // The derivative of order p by a and q by b of C / b.
    S over_second(int p, int q) const {
        return derivative(p, q, a_, b_, [&](int i, int j) { return values_[i][j]; });
    }
    // The derivative of order p by a and q by b of C / a.
    S over_first(int p, int q) const {
        return derivative(q, p, b_, a_, [&](int i, int j) { return values_[j][i]; });
    }

  private:
    S derivative(int p, int q, S const& a, S const& b, auto const& value) const {
        S sum = 0;
        if (p > 0) {
            for (int i = 0; i < p; ++i)
                for (int j = 0; j <= q; ++j)
                    sum -= choose_.of[p - 1][i] * choose_.of[q][j] * value(i, j) *
                           digamma_quotient_of_numbers(p - 1 - i, q - j, S(1 + a), b, S(1));
            return sum;
        }
        S inverse = 1 / b; // (-1)^n * n! / b^(n + 1)
        for (int n = 0; n <= q; ++n) {
            S const factor = value(0, q - n);
            if (factor != 0)
                sum += choose_.of[q][n] * factor * inverse;
            inverse = -inverse * static_cast<S>(n + 1) / b;
        }
        return sum;
    }
};

// The derivative of order p by a and q by b of beta(a, b), which is y.
template <class S>
S beta_derivative_of_numbers(int p, int q, S const& y, S const& a, S const& b) {
    if (!(a > 0) || !(b > 0) || !is_finite(a) || !is_finite(b) || p < 0 || q < 0 ||
        p > most_derivatives || q > most_derivatives)
        return not_a_number<S>();
    if (!is_finite(S(a + b)))
        return 0; // both are so large
    // Where the value may overflow, or a difference of digamma underflow, they are not factors.
    S const unit = std::numeric_limits<S>::epsilon();
    S const low = a < b ? a : b, high = a < b ? b : a;
    bool const is_extreme = low < unit || high * unit > 1;
    if (q == 0 && !is_extreme)
        return beta_derivative_by_first(p, y, a, b);
    if (p == 0 && !is_extreme)
        return beta_derivative_by_first(q, y, b, a);
    rest_of_beta<S> const rest(p, q, y, a, b);
    return rest.over_first(p, q) + rest.over_second(p, q);
}

} // namespace tapeless
