/// @file What the operations of random functions are, in series: by definition, not by the rows.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "choices.hpp"
#include "series.hpp"

#include <utility>

namespace random_programs {

/// The operands of an operation, and what it decides by.
struct series_operands {
    std::vector<exact_series> x;
    std::vector<int> numbers;           ///< whose they are; equal ones are the same value
    std::vector<exact_series> switches; ///< whose signs decide

    exact_series const& operator[](std::size_t j) const { return x[j]; }
    std::size_t size() const { return x.size(); }
    bool is_negative(exact_series const& decisive) {
        switches.push_back(decisive);
        return decisive.constant() < 0;
    }
    bool is_less(std::size_t a, std::size_t b) {
        return numbers[a] != numbers[b] && is_negative(x[a] - x[b]);
    }
    exact_series sum_of(exact_series (*of)(exact_series const&)) const {
        exact_series result = of(x[0]);
        for (std::size_t j = 1; j < size(); ++j)
            result = result + of(x[j]);
        return result;
    }
};

namespace formulas {

using s = exact_series;
using operands = series_operands;
namespace constants = boost::math::constants;

inline s square(s const& x) { return x * x; }
inline s sigmoid(s const& x) { return pow(exp(-x) + real(1), -1); }
inline s softplus(s const& x) { return log(exp(x) + real(1)); }
inline s normal_cdf(s const& x) {
    return erfc(x * real(-constants::one_div_root_two<real>())) * real(0.5);
}

inline s of(tapeless::addition, operands& x) { return x[0] + x[1]; }
inline s of(tapeless::subtraction, operands& x) { return x[0] - x[1]; }
inline s of(tapeless::multiplication, operands& x) { return x[0] * x[1]; }
inline s of(tapeless::division, operands& x) { return x[0] / x[1]; }
inline s of(tapeless::negation, operands& x) { return -x[0]; }
inline s of(tapeless::fused_multiply_add, operands& x) { return x[0] * x[1] + x[2]; }
inline s of(tapeless::square_of, operands& x) { return square(x[0]); }
inline s of(tapeless::square_root, operands& x) { return sqrt(x[0]); }
inline s of(tapeless::cube_root, operands& x) { return cbrt(x[0]); }
inline s of(tapeless::reciprocal_square_root, operands& x) { return pow(x[0], real(-0.5)); }
template <int N, class Domain>
s of(rows::raised<N, Domain>, operands& x) {
    return pow(x[0], real(N));
}
inline s of(tapeless::power, operands& x) { return exp(x[1] * log(x[0])); }
inline s of(tapeless::hypotenuse, operands& x) { return sqrt(x.sum_of(&square)); }
inline s of(tapeless::euclidean_norm, operands& x) { return sqrt(x.sum_of(&square)); }

inline s of(tapeless::exponential, operands& x) { return exp(x[0]); }
inline s of(tapeless::binary_exponential, operands& x) {
    return exp(x[0] * constants::ln_two<real>());
}
inline s of(tapeless::exponential_minus_one, operands& x) { return exp(x[0]) + real(-1); }
inline s of(tapeless::logarithm, operands& x) { return log(x[0]); }
inline s of(tapeless::binary_logarithm, operands& x) {
    return log(x[0]) * real(1 / constants::ln_two<real>());
}
inline s of(tapeless::decimal_logarithm, operands& x) {
    return log(x[0]) * real(1 / constants::ln_ten<real>());
}
inline s of(tapeless::logarithm_of_one_plus, operands& x) { return log(x[0] + real(1)); }
inline s of(tapeless::sine, operands& x) { return sin(x[0]); }
inline s of(tapeless::cosine, operands& x) { return cos(x[0]); }
inline s of(tapeless::tangent_ratio, operands& x) { return sin(x[0]) / cos(x[0]); }
inline s of(tapeless::arc_sine, operands& x) { return asin(x[0]); }
inline s of(tapeless::arc_cosine, operands& x) { return -asin(x[0]) + constants::half_pi<real>(); }
inline s of(tapeless::arc_tangent, operands& x) { return atan(x[0]); }
inline s of(tapeless::arc_tangent_of_quotient, operands& x) {
    using constants::half_pi, constants::pi;
    bool const is_low = x.is_negative(x[0]), is_left = x.is_negative(x[1]);
    if (abs(x[0].constant()) > abs(x[1].constant())) // the angle to the other axis
        return -atan(x[1] / x[0]) + (is_low ? real(-half_pi<real>()) : half_pi<real>());
    return atan(x[0] / x[1]) + (!is_left ? real(0) : is_low ? real(-pi<real>()) : pi<real>());
}
inline s of(tapeless::hyperbolic_sine, operands& x) { return (exp(x[0]) - exp(-x[0])) * real(0.5); }
inline s of(tapeless::hyperbolic_cosine, operands& x) {
    return (exp(x[0]) + exp(-x[0])) * real(0.5);
}
inline s of(tapeless::hyperbolic_tangent, operands& x) {
    return sigmoid(x[0] * real(2)) * real(2) + real(-1);
}
inline s of(tapeless::area_hyperbolic_sine, operands& x) { return asinh(x[0]); }
inline s of(tapeless::area_hyperbolic_cosine, operands& x) { return acosh(x[0]); }
inline s of(tapeless::area_hyperbolic_tangent, operands& x) { return atanh(x[0]); }

inline s of(tapeless::error_function, operands& x) { return erf(x[0]); }
inline s of(tapeless::complementary_error_function, operands& x) { return erfc(x[0]); }
inline s of(tapeless::logistic_sigmoid, operands& x) { return sigmoid(x[0]); }
inline s of(tapeless::soft_plus, operands& x) { return softplus(x[0]); }
inline s of(tapeless::logarithm_of_sigmoid, operands& x) { return -softplus(-x[0]); }
inline s of(tapeless::sigmoid_linear_unit, operands& x) { return x[0] * sigmoid(x[0]); }
inline s of(tapeless::gaussian_error_linear_unit, operands& x) { return x[0] * normal_cdf(x[0]); }
inline s of(tapeless::x_logarithm_y, operands& x) { return x[0] * log(x[1]); }
inline s of(tapeless::logarithm_of_sum_of_exponentials, operands& x) {
    return log(x.sum_of([](s const& each) { return exp(each); }));
}

inline s of(tapeless::absolute_value, operands& x) { return x.is_negative(x[0]) ? -x[0] : x[0]; }
inline s of(tapeless::larger, operands& x) { return x.is_less(0, 1) ? x[1] : x[0]; }
inline s of(tapeless::smaller, operands& x) { return x.is_less(1, 0) ? x[1] : x[0]; }
inline s of(tapeless::clamped, operands& x) {
    return x.is_less(0, 1) ? x[1] : x.is_less(2, 0) ? x[2] : x[0];
}
inline s of(tapeless::sign_copy, operands& x) {
    bool const was_negative = x.is_negative(x[0]);
    return x.is_negative(x[1]) == was_negative ? x[0] : -x[0];
}
inline s of(selected, operands& x) { return x.is_less(0, 1) ? x[2] : x[3]; }

/// Of an operation, which is known by itself or by its row.
template <class Entry>
s value(operands& x) {
    if constexpr (requires { of(Entry(), x); })
        return of(Entry(), x);
    else
        return of(typename Entry::row(), x);
}

} // namespace formulas
} // namespace random_programs
