/// @file How the rows of special functions call Boost.Math.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "numbers.hpp"

#include <boost/math/policies/policy.hpp>
#include <cmath>

namespace tapeless {

/// Boost.Math without exceptions: outside its domain a function is NaN, where it overflows
/// infinite. A double is computed in double, not in long double.
using quiet_policy = boost::math::policies::policy<
    boost::math::policies::domain_error<boost::math::policies::ignore_error>,
    boost::math::policies::pole_error<boost::math::policies::ignore_error>,
    boost::math::policies::overflow_error<boost::math::policies::ignore_error>,
    boost::math::policies::underflow_error<boost::math::policies::ignore_error>,
    boost::math::policies::denorm_error<boost::math::policies::ignore_error>,
    boost::math::policies::evaluation_error<boost::math::policies::ignore_error>,
    boost::math::policies::rounding_error<boost::math::policies::ignore_error>,
    boost::math::policies::indeterminate_result_error<boost::math::policies::ignore_error>,
    boost::math::policies::promote_double<false>>;

/// f of these operands, converted to the one type of number that all of them are computed in.
template <class F, class... X>
auto on_numbers(F const& f, X const&... x) {
    using number = number_of<X...>;
    return static_cast<number>(f(as_number<number>(x)...));
}

/// Whether a number is one of ..., -1, 0, 1, ... that an int can hold.
template <class S>
bool is_whole(S const& x) {
    using std::floor;
    return x > -1e9 && x < 1e9 && floor(x) == x;
}

/// Whether a number is infinite or NaN: not all of Boost.Math's functions expect these.
template <class S>
bool is_finite(S const& x) {
    return x - x == 0;
}

/// Whether a number is one of the poles of the gamma function.
template <class S>
bool is_pole_of_gamma(S const& x) {
    using std::floor;
    return x <= 0 && floor(x) == x;
}

} // namespace tapeless
