/// @file What the tests of digits share: errors in ulps, beyond the condition of what is computed.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless.hpp>

#include <algorithm>
#include <array>
#include <boost/multiprecision/cpp_bin_float.hpp>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <initializer_list>
#include <limits>

namespace digits {

using real = boost::multiprecision::number<boost::multiprecision::cpp_bin_float<100>,
                                           boost::multiprecision::et_off>;

/// The derivatives of orders 1, 2 and 3.
using derivatives = std::array<real, 3>;

/// How many ulps of S an error may have at each order, beyond the condition.
inline constexpr double allowed[] = {4, 16, 64};

template <class S>
real ulp(real const& x) {
    real const least = std::numeric_limits<S>::denorm_min();
    if (x == 0)
        return least;
    real const unit = ldexp(real(1), ilogb(x) + 1 - std::numeric_limits<S>::digits);
    return unit < least ? least : unit;
}

/// Compares a number with what it should be, which moves by `moved` if its arguments do by an
/// epsilon of themselves. Of what is too large the sign counts.
template <class S>
void expect(char const* name, int order, S found, real const& right, real const& moved) {
    real const largest = std::numeric_limits<S>::max();
    if (abs(right) > largest) {
        BOOST_TEST((std::isinf(found) || abs(real(found)) >= largest / 2),
                   name << ", order " << order << ": " << found << " is not " << right);
        BOOST_TEST(std::signbit(found) == (right < 0), name << ", order " << order);
        return;
    }
    BOOST_TEST(std::isfinite(found),
               name << ", order " << order << ": " << found << " is not " << right);
    if (!std::isfinite(found))
        return;
    real const unit = ulp<S>(right);
    real const error = abs(real(found) - right) / unit;
    BOOST_TEST(error <= allowed[order - 1] + moved / unit, name << ", order " << order << ": "
                                                                << found << " is not " << right
                                                                << ", " << error << " ulps");
}

/// A function of one number at these points that S has, against its derivatives in 100 digits.
template <class S, class F>
void check(char const* name, F f, derivatives (*exact)(real const&),
           std::initializer_list<double> points) {
    for (double const point : points) {
        S const x = static_cast<S>(point);
        if (std::abs(point) > std::numeric_limits<S>::max() || (x == 0 && point != 0))
            continue;
        // What an epsilon does is extrapolated from a smaller step.
        real const step = real(1e-30);
        derivatives const right = exact(x), below = exact(real(x) * (1 - step)),
                          above = exact(real(x) * (1 + step));
        S const found[] = {tapeless::derivative<1>(f, x), tapeless::derivative<2>(f, x),
                           tapeless::derivative<3>(f, x)};
        BOOST_TEST_CONTEXT("at " << x)
        for (std::size_t k = 0; k < 3 && isfinite(right[k]); ++k)
            expect<S>(name, static_cast<int>(k) + 1, found[k], right[k],
                      abs(above[k] - below[k]) / (2 * step) * std::numeric_limits<S>::epsilon());
    }
}
/// The same in float and double.
template <class F>
void check_both(char const* name, F f, derivatives (*exact)(real const&),
                std::initializer_list<double> points) {
    check<float>(name, f, exact, points);
    check<double>(name, f, exact, points);
}

} // namespace digits
