/// @file The values of Bessel functions: Boost.Math's, or where these are NaN, infinite or of few
/// digits what they should be.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "boost_math.hpp"

#include <boost/math/constants/constants.hpp>
#include <boost/math/special_functions/bessel.hpp>
#include <boost/math/special_functions/cos_pi.hpp>
#include <boost/math/special_functions/gamma.hpp>
#include <boost/math/special_functions/sin_pi.hpp>
#include <cmath>
#include <limits>
#include <type_traits>

namespace tapeless {

// Whether an order is one that Boost.Math counts up to in ints.
template <class S>
bool is_order(S const& n) {
    return n > -1e8 && n < 1e8;
}

// Whether a whole number is odd.
template <class S>
bool is_odd(S const& n) {
    using std::fmod;
    return fmod(n, S(2)) != 0;
}

// J or I of an order that is no integer by the power series DLMF 10.2.2 and 10.25.2, for a small x.
template <bool Alternating, class S>
S bessel_by_series(S const& order, S const& x) {
    using std::pow;
    S const quarter = x * x / 4;
    S term = 1, sum = 0;
    for (int k = 1; k < 1000 && sum != sum + term; ++k) {
        sum += term;
        S const factor = quarter / (static_cast<S>(k) * (order + static_cast<S>(k)));
        term = Alternating ? S(-term * factor) : S(term * factor);
    }
    // Of the order itself, which is exact where order + 1 may not be.
    S const gamma = order * boost::math::tgamma(order, quiet_policy());
    return pow(x, order) / (pow(S(2), order) * gamma) * sum;
}

// Whether x^order and x^-order, of an order that is no integer, are of so different size that
// nothing is lost in a difference of them. There Boost.Math loses some digits.
template <class S>
bool has_one_power(S const& order, S const& x) {
    using std::abs, std::pow, std::round;
    S const distance = abs(order);
    return x < 0.01 && distance < 30 &&
           pow(x, S(2 * distance)) < 0.1 * abs(S(distance - round(distance)));
}

// J or I, where `positive` is the function for positive x, and for any x if the order is an
// integer. Boost.Math is kept from what it does not know: orders below 0, and x = 0.
template <bool Alternating, class S, class F>
S of_first_kind(F const& positive, S const& order, S const& x) {
    using std::abs, std::floor;
    if (is_whole(order)) // DLMF 10.4.1, 10.27.1
        return order >= 0                     ? S(positive(order, x))
               : Alternating && is_odd(order) ? S(-positive(S(-order), x))
                                              : S(positive(S(-order), x));
    if (x > 0)
        return x < 0.25 && abs(order) < 30 ? bessel_by_series<Alternating>(order, x)
                                           : S(positive(order, x));
    if (x < 0)
        return not_a_number<S>();
    // DLMF 10.2.2, 10.25.2: 1 / tgamma(order + 1) has the sign.
    return order > 0 ? S(0) : is_odd(S(floor(order))) ? infinity_of<S>() : S(-infinity_of<S>());
}

template <class S>
S bessel_j_of_numbers(S const& order, S const& x) {
    if (!is_order(order) || !is_finite(x))
        return is_order(order) && x == x ? S(0) : not_a_number<S>();
    return of_first_kind<true>(
        [](S const& v, S const& z) { return boost::math::cyl_bessel_j(v, z, quiet_policy()); },
        order, x);
}

template <class S>
S bessel_y_of_numbers(S const& order, S const& x) {
    using std::abs, std::fmod, std::log;
    if (!is_order(order) || !is_finite(x))
        return is_order(order) && x > 0 ? S(0) : not_a_number<S>();
    if (x < 0)
        return not_a_number<S>();
    if (order < 0 && is_whole(order)) { // DLMF 10.4.1
        S const reflected = bessel_y_of_numbers(S(-order), x);
        return is_odd(order) ? S(-reflected) : reflected;
    }
    if (x > 0) {
        // DLMF 10.2.3, where cos(pi * order) is 0.
        S const half = order - S(0.5);
        if (is_whole(half) && x < 0.25 && abs(order) < 30) {
            S const first = bessel_j_of_numbers(S(-order), x);
            return is_odd(half) ? first : S(-first);
        }
        if (has_one_power(order, x)) // DLMF 10.2.3
            return (bessel_by_series<true>(order, x) * boost::math::cos_pi(order, quiet_policy()) -
                    bessel_by_series<true>(S(-order), x)) /
                   boost::math::sin_pi(order, quiet_policy());
        // DLMF 10.8.2: what Boost.Math divides by underflows.
        if (order == 0 && x < 4 * std::numeric_limits<S>::min())
            return boost::math::constants::two_div_pi<S>() *
                   (log(x) - boost::math::constants::ln_two<S>() +
                    boost::math::constants::euler<S>());
        // What overflows on the way: for tiny x Boost.Math's gamma function would throw.
        if (order > 0 && x < std::numeric_limits<S>::epsilon() &&
            !is_finite(S(boost::math::tgamma(order, quiet_policy()))))
            return S(-infinity_of<S>());
        S const result = boost::math::cyl_neumann(order, x, quiet_policy());
        return order > 0 && result != result ? S(-infinity_of<S>()) : result;
    }
    // DLMF 10.2.3: -infinity times cos(pi * order) below 0.
    S const turn = order < 0 ? S(abs(S(fmod(abs(order), S(2)) - 1))) : S(1);
    return turn > 0.5 ? S(-infinity_of<S>()) : turn < 0.5 ? infinity_of<S>() : S(0);
}

// I where x is so large that K, from which Boost.Math derives it, has few digits: down from a ratio
// of neighbours, DLMF 10.33.1, to the order below 1, which has an expansion, DLMF 10.40.1.
template <class S>
S bessel_i_far_out(S const& order, S const& x) {
    using std::exp, std::floor, std::sqrt;
    S const least = order - floor(order), square = 4 * least * least;
    S term = 1, sum = 0;
    for (int k = 1; k < 1000 && sum != sum + term; ++k) {
        sum += term;
        S const odd = static_cast<S>(2 * k - 1);
        term = term * (odd * odd - square) / (static_cast<S>(8 * k) * x);
    }
    S const root = exp(x / 2);
    S result = root / sqrt(S(boost::math::constants::two_pi<S>() * x)) * sum;
    int const last = static_cast<int>(order - least);
    S ratio = 0, product = 1;
    for (int k = last + 2 * std::numeric_limits<S>::digits + static_cast<int>(x); k > 0; --k) {
        ratio = 1 / (2 * (least + static_cast<S>(k)) / x + ratio);
        if (k <= last)
            product = product * ratio;
    }
    return result * product * root;
}

// K there, up from the orders below 2, DLMF 10.29.1 and 10.40.2.
template <class S>
S bessel_k_far_out(S const& order, S const& x) {
    using std::exp, std::floor, std::sqrt;
    S const least = order - floor(order);
    S const root = exp(-x / 2);
    auto const expansion = [&](S const& v) {
        S term = 1, sum = 0;
        for (int k = 1; k < 1000 && sum != sum + term; ++k) {
            sum += term;
            S const odd = static_cast<S>(2 * k - 1);
            term = term * (4 * v * v - odd * odd) / (static_cast<S>(8 * k) * x);
        }
        return S(sqrt(S(boost::math::constants::half_pi<S>() / x)) * sum);
    };
    S before = expansion(least), result = expansion(S(least + 1));
    if (order < 1)
        return root * before * root;
    for (int k = 1; static_cast<S>(k) + least < order; ++k) {
        S const next = before + 2 * (least + static_cast<S>(k)) / x * result;
        before = result;
        result = next;
    }
    return root * result * root;
}

// Whether x is so large that K of an order below 2000 is denormal or nearly so; beyond some x that
// of all of these orders is 0, and I infinite.
template <class S>
bool is_far_out(S const& order, S const& x) {
    return order < 2000 && x > static_cast<S>(0.65 * std::numeric_limits<S>::max_exponent);
}
template <class S>
bool is_beyond(S const& x) {
    return x > static_cast<S>(2.6 * std::numeric_limits<S>::max_exponent);
}

// K of half an odd number, DLMF 10.49.12.
template <class S>
S bessel_k_of_half(int n, S const& x) {
    using std::exp, std::sqrt;
    S term = 1, sum = 1;
    for (int k = 1; k <= n; ++k) {
        term = term * static_cast<S>((n + k) * (n - k + 1)) / static_cast<S>(2 * k) / x;
        sum += term;
    }
    return sqrt(S(boost::math::constants::half_pi<S>() / x)) * exp(-x) * sum;
}

template <class S>
S bessel_i_of_numbers(S const& order, S const& x) {
    using std::abs;
    if (!is_order(order) || !is_finite(x))
        return is_order(order) && x > 0 ? infinity_of<S>() : not_a_number<S>();
    S const distance = abs(x);
    if (is_far_out(S(abs(order)), distance) && (x > 0 || is_whole(order))) {
        S const result =
            is_beyond(distance) ? infinity_of<S>() : bessel_i_far_out(S(abs(order)), distance);
        return x < 0 && is_odd(order) ? S(-result) : result;
    }
    return of_first_kind<false>(
        [](S const& v, S const& z) { return boost::math::cyl_bessel_i(v, z, quiet_policy()); },
        order, x);
}

template <class S>
S bessel_k_of_numbers(S const& order, S const& x) {
    using std::abs;
    if (!is_order(order) || !is_finite(x))
        return is_order(order) && x > 0 ? S(0) : not_a_number<S>();
    if (!(x > 0))
        return x == 0 ? infinity_of<S>() : not_a_number<S>();
    S const distance = abs(order);
    if (is_far_out(distance, x))
        return is_beyond(x) ? S(0) : bessel_k_far_out(distance, x);
    if (is_whole(S(distance - S(0.5))) && distance < 30)
        return bessel_k_of_half(static_cast<int>(distance), x);
    if (has_one_power(distance, x)) // DLMF 10.27.4
        return boost::math::constants::half_pi<S>() *
               (bessel_by_series<false>(S(-distance), x) - bessel_by_series<false>(distance, x)) /
               boost::math::sin_pi(distance, quiet_policy());
    S const result = boost::math::cyl_bessel_k(distance, x, quiet_policy());
    return result == result ? result : infinity_of<S>();
}

// What the kinds differ by.
struct bessel_kind {
    int sign;   // that of f_(v-1) in 2 * f_v', DLMF 10.6.1 and 10.29.1
    int second; // that of f_(v+1)
    bool grows; // as x falls to 0, if the order is positive
};

// The first three derivatives of a Bessel function at a small x, from it and from a neighbour that
// is small beside it, DLMF 10.6.2, 10.29.2, and by its differential equation, DLMF 10.2.1, 10.25.1.
template <bessel_kind Kind, class S, class F>
S bessel_derivative_near_0(F const& f, int count, S const& v, S const& x) {
    bool const down = Kind.grows && v > 0;
    S const y = f(v, x), square = static_cast<S>(-Kind.sign * Kind.second);
    S const slope = down ? S(static_cast<S>(Kind.sign) * f(S(v - 1), x) - v / x * y)
                         : S(static_cast<S>(Kind.second) * f(S(v + 1), x) + v / x * y);
    if (count == 1)
        return slope;
    S const second = -(slope / x + (square - v / x * (v / x)) * y);
    if (count == 2)
        return second;
    return -(3 * second / x + (square - (v - 1) / x * ((v + 1) / x)) * slope + 2 * square * y / x);
}

// The k-th derivative of a Bessel function f of order v: the sum, over i, of binomial(k, i) / 2^k
// times f of the order v - k + 2*i, with signs, DLMF 10.6.7 and 10.29.5. Of infinities the one of
// the order farthest from 0 decides, which is the largest.
template <bessel_kind Kind, class S, class F>
S bessel_derivative_of_numbers(F const& f, S const& k, S const& v, S const& x) {
    using std::abs;
    if constexpr (std::is_same_v<S, float>)
        return static_cast<float>(bessel_derivative_of_numbers<Kind>(
            f, static_cast<double>(k), static_cast<double>(v), static_cast<double>(x)));
    if (!is_whole(k) || k < 0)
        return not_a_number<S>();
    int const count = static_cast<int>(k);
    bool const has_equation = count >= 1 && count <= 3;
    // Where powers of x grow, the orders have to be exact.
    bool const is_exact = S(v - k) + k == v && S(v + k) - k == v;
    if (has_equation && !is_exact && x > 0 && x < 0.25 &&
        abs(S(f(v, x))) > std::numeric_limits<S>::min() / std::numeric_limits<S>::epsilon())
        if (S const result = bessel_derivative_near_0<Kind>(f, count, v, x); is_finite(result))
            return result;
    S scale = Kind.sign < 0 && count % 2 != 0 ? -1 : 1;
    for (int i = 0; i < count; ++i)
        scale = scale / 2;
    int first = 0, last = count;
    S sum = 0;
    while (first <= last && sum - sum == 0) {
        S const low = v - k + static_cast<S>(2 * first), high = v - k + static_cast<S>(2 * last);
        bool const is_low = abs(low) > abs(high);
        int const i = is_low ? first++ : last--;
        S binomial = scale;
        for (int j = 0; j < i; ++j)
            binomial = binomial * static_cast<S>(count - j) / static_cast<S>(j + 1);
        bool const is_negative = Kind.sign != Kind.second && i % 2 != 0;
        sum += (is_negative ? S(-binomial) : binomial) * S(f(is_low ? low : high, x));
    }
    // The outermost terms may overflow alone.
    if (!is_finite(sum) && has_equation)
        if (S const exact = bessel_derivative_near_0<Kind>(f, count, v, x); is_finite(exact))
            return exact;
    return sum;
}

} // namespace tapeless
