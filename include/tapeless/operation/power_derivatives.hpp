/// @file Rows of the operation table: the derivatives of pow and cbrt.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "functions.hpp"
#include "missing.hpp"
#include "numbers.hpp"

#include "../base/sequence.hpp"

#include <cmath>
#include <string_view>
#include <tuple>
#include <type_traits>

namespace tapeless {

// What x^(y - k) lacks if y - k is rounded, as a factor; x^((y - k) / 2) lacks its root. Of a large
// y the rounding matters no more than its own does.
template <class S>
constexpr S lost_power(S const& x, S const& y, S const& k, S const& part) {
    S const kept = y - k + k;
    return abs(y) < 1e6f && y != kept && x != 0 ? S(1 + part * (y - kept) * log(abs(x))) : S(1);
}

/// The derivative of pow(x, y) by x, so many times, and by y, so many times.
struct power_derivative;

/// x to the power y - k, of a k that is a whole number, also where y - k is rounded.
struct shifted_power {
    static constexpr std::string_view name = "shifted_pow";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x, auto const& y,
                                                       auto const& k) {
        using number =
            number_of<std::remove_cvref_t<decltype(x)>, std::remove_cvref_t<decltype(y)>>;
        number const base = as_number<number>(x), exponent = as_number<number>(y),
                     shift = as_number<number>(k);
        return number(pow(base, number(exponent - shift)) *
                      lost_power(base, exponent, shift, number(1)));
    }
    static constexpr auto partials(auto const& value, auto const& x, auto const& y, auto const& k);
};

/// c times p = x^(y - k), also where p alone is out of range: the root of p is taken as a factor
/// twice. p is a hint: the partials take it as no operand. Where c is 0, so is the product.
struct scaled_power {
    static constexpr std::string_view name = "scaled_pow";
    [[gnu::always_inline]] static constexpr auto value(auto const& c, auto const& p, auto const& x,
                                                       auto const& y, auto const& k) {
        using number =
            number_of<std::remove_cvref_t<decltype(x)>, std::remove_cvref_t<decltype(y)>>;
        number const factor = as_number<number>(c), power = as_number<number>(p);
        if (factor == 0)
            return number(0);
        number const size = abs(power);
        if (size >= 1e-35f && size <= 1e35f)
            return number(factor * power);
        return by_roots(factor, power, as_number<number>(x), as_number<number>(y),
                        as_number<number>(k));
    }
    static constexpr auto partials(auto const& value, auto const& c, auto const& p, auto const& x,
                                   auto const& y, auto const& k);

  private:
    template <class S>
    [[gnu::cold, gnu::noinline]] static constexpr S by_roots(S const& c, S const& p, S const& x,
                                                             S const& y, S const& k) {
        S const root = pow(S(abs(x)), S((y - k) / 2)) * lost_power(x, y, k, S(0.5));
        // An infinite c is the logarithm of 0, or less large than p is small; for x < 0 it is NaN.
        if (p != p || (root == 0 && (c == c || x > 0)))
            return p;
        return copysign(S(1), p) * ((c * root) * root);
    }
};

constexpr auto shifted_power::partials(auto const& value, auto const& x, auto const& y,
                                       auto const& k) {
    return std::tuple{apply<scaled_power>(y - k, apply<shifted_power>(x, y, k + 1), x, y, k + 1),
                      apply<scaled_power>(log(x), value, x, y, k),
                      constant_like<missing_derivative>(x)};
}
constexpr auto scaled_power::partials(auto const&, auto const& c, auto const& p, auto const& x,
                                      auto const& y, auto const& k) {
    return std::tuple{
        p, 0, apply<scaled_power>(c * (y - k), apply<shifted_power>(x, y, k + 1), x, y, k + 1),
        apply<scaled_power>(c * log(x), p, x, y, k), constant_like<missing_derivative>(x)};
}

struct power_derivative {
    static constexpr std::string_view name = "pow_derivative";
    static constexpr bool composite = true;
    // x^(y - k) times a polynomial in log(x), whose coefficients are the derivatives by y of
    // y * (y - 1) * ... * (y - k + 1).
    [[gnu::always_inline]] static constexpr auto value(auto const& by_x, auto const& by_y,
                                                       auto const& x, auto const& y) {
        using number = std::remove_cvref_t<decltype(as_real(x) * as_real(y))>;
        int const k = integer(by_x), m = integer(by_y);
        number const base = as_real(x), exponent = as_real(y);
        sequence<number> factors(m + 1, number(0));
        factors.items[0] = k == 0 ? number(1) : exponent;
        if (m > 0 && k > 0)
            factors.items[1] = number(1);
        for (int j = 1; j < k; ++j) {
            number const next = exponent - number(j);
            for (int i = m < j + 1 ? m : j + 1; i >= 0; --i) {
                number& factor = factors.items[i];
                if (i > j)
                    factor = number(i) * factors.items[i - 1];
                else if (i > 0)
                    factor = next * factor + number(i) * factors.items[i - 1];
                else
                    factor = next * factor;
            }
        }
        number polynomial = factors.items[0];
        int binomial = 1;
        for (int i = 1; i <= m; ++i) {
            number const by_logarithm =
                k == 0 && i == 1 ? number(log(base)) : number(polynomial * log(base));
            binomial = binomial * (m - i + 1) / i;
            polynomial =
                i <= k ? number(by_logarithm + number(binomial) * factors.items[i]) : by_logarithm;
        }
        number const power =
            k == 0 ? number(pow(base, exponent)) : number(apply<shifted_power>(base, exponent, k));
        number const result = apply<scaled_power>(polynomial, power, base, exponent, k);
        // Of a negative 0 as of 0.
        return k == 0 && m > 0
                   ? number(where(base == 0, where(exponent >= 0, 0, polynomial), result))
                   : result;
    }
    static constexpr auto partials(auto const&, auto const& by_x, auto const& by_y, auto const& x,
                                   auto const& y) {
        auto const unknown = constant_like<missing_derivative>(x);
        return std::tuple{unknown, unknown, apply<power_derivative>(by_x + 1, by_y, x, y),
                          apply<power_derivative>(by_x, by_y + 1, x, y)};
    }

  private:
    static constexpr int integer(active const& order) { return static_cast<int>(order.number()); }
    static constexpr int integer(auto const& order) { return static_cast<int>(order); }
};

/// 1 / (3 * y*y), the slope of y = cbrt(x): what y lacks is put back from x, and with t = y*y / x
/// instead of its reciprocal y is needed to the first order only. The derivative by x is the whole
/// one.
struct cube_root_slope {
    static constexpr std::string_view name = "cbrt_slope";
    [[gnu::always_inline]] static constexpr auto value(auto const& y, auto const& x) {
        using number = std::remove_cvref_t<decltype(y)>;
        if (y == 0)
            return number(1 / (y * y));
        number const t = y * y / x;
        return number(t * t * ((7 - 4 * (t * y)) / 9));
    }
    static constexpr auto partials(auto const& slope, auto const&, auto const& x) {
        return std::tuple{0, -2 * (slope / (3 * x))};
    }
};

} // namespace tapeless
