/// @file A number of 50 digits with a running bound of the error that rounding would make in it.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <boost/multiprecision/cpp_bin_float.hpp>
#include <cmath>

namespace random_programs {

using real = boost::multiprecision::number<boost::multiprecision::cpp_bin_float<50>,
                                           boost::multiprecision::et_off>;

/// A number as if it had been computed in rounded arithmetic: the bound, to first order, is in units
/// of the arithmetic's relative rounding error, 2^-53 in double. (Running error analysis: Higham,
/// Accuracy and Stability of Numerical Algorithms, section 3.3.)
struct bounded {
    real value = 0;
    double size = 0;  ///< |value|
    double bound = 0; ///< of the error

    bounded() = default;
    bounded(real const& number, double error)
        : value(number), size(std::fabs(static_cast<double>(number))), bound(error) {}

    bool is_zero() const { return size == 0 && bound == 0; }

    friend bounded operator+(bounded const& a, bounded const& b) {
        bounded result(a.value + b.value, a.bound + b.bound);
        result.bound += result.size;
        return result;
    }
    friend bounded operator*(bounded const& a, bounded const& b) {
        bounded result(a.value * b.value, a.size * b.bound + a.bound * b.size);
        result.bound += result.size;
        return result;
    }
};

inline bool is_zero(real const& x) { return x.is_zero(); }
inline bool is_zero(bounded const& x) { return x.is_zero(); }

} // namespace random_programs
