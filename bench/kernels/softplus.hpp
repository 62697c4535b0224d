/// @file log(1 + exp(x)) without overflow, for the kernels that need it.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <utility>

namespace bench {

/// log(1 + exp(x)) as the textbooks write it. With log, since not every engine has log1p. Needs
/// abs, exp, log, max.
template <class T>
constexpr T softplus(T const& x) {
    using std::abs, std::exp, std::log, std::max;
    T const distance = abs(x);
    T const linear = max(x, T(0.0));
    return linear + log(1.0 + exp(-distance));
}

} // namespace bench

namespace bench::hand {

/// softplus(x) and its slope, the logistic function of x.
inline std::pair<double, double> softplus_and_slope(double x) {
    double const small = std::exp(-std::abs(x));
    double const total = 1.0 + small;
    return {std::max(x, 0.0) + std::log(total), (x > 0.0 ? 1.0 : small) / total};
}

} // namespace bench::hand
