/// @file Rows of the operation table: the normal distribution.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "error.hpp"

#include <cmath>
#include <limits>
#include <string_view>
#include <tuple>
#include <type_traits>

namespace tapeless {

/// log(2 * pi) / 2.
struct logarithm_of_root_of_turn {
    static constexpr std::string_view name = "log(2*pi)/2";
    template <class S>
    static constexpr S value() {
        return S(log(S(8 * S(atan(S(1)))))) / 2;
    }
    static constexpr auto partials(auto const&) { return std::tuple{}; }
};

/// The distribution function of the standard normal distribution.
struct normal_distribution_function {
    static constexpr std::string_view name = "normal_cdf";
    static constexpr bool composite = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        auto const at = as_real(x);
        return erfc(-(at * constant_like<root_of_half>(at))) / 2;
    }
    static constexpr auto partials(auto const&, auto const& x) {
        auto const density_at_0 =
            constant_like<two_over_root_pi>(x) * constant_like<root_of_half>(x) * 0.5;
        return std::tuple{density_at_0 * apply<gaussian>(0.5, x)};
    }
};

/// The logarithm of the density of the standard normal distribution.
struct logarithm_of_normal_density {
    static constexpr std::string_view name = "log_normal_pdf";
    static constexpr bool composite = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        auto const at = as_real(x);
        return -(at * (at / 2)) - constant_like<logarithm_of_root_of_turn>(at);
    }
    static constexpr auto partials(auto const&, auto const& x) { return std::tuple{-x}; }
};

// The derivative of this order, at least 1, of log_normal_cdf, in one of three forms.
template <class S>
S log_normal_cdf_derivative_of_number(int order, S const& x) {
    using std::erfc, std::exp, std::sqrt;
    constexpr int digits = std::numeric_limits<S>::digits;
    if (order < 1 || order > most_derivatives)
        return not_a_number<S>();
    S const scaled = x * root_of_half::value<S>();
    S const density_at_0 = two_over_root_pi::value<S>() * root_of_half::value<S>() / 2;
    // Far out it is log1p(d) of a d of no digits beside 1: a derivative of the density, the root of
    // which is a factor twice, lest it underflow on the way.
    if (x > 0 && x * x > 2 * digits) {
        S const root = exp(-x * x / 4);
        S before = 0, hermite = 1; // DLMF 18.9.1
        for (int k = 0; k + 1 < order; ++k) {
            S const next = -x * hermite - static_cast<S>(k) * before;
            before = hermite;
            hermite = next;
        }
        return root == 0 ? S(0) : S(density_at_0 * (root * hermite) * root);
    }
    S derivatives[most_derivatives];
    if (!(x <= (order == 1 ? -5 : order == 2 ? -1 : -0.7))) {
        // The inverse of Mills' ratio, r, and r' = -r * (x + r), differentiated as often.
        S* const r = derivatives;
        r[0] = x > 0 ? S(density_at_0 * exp(-x * x / 2) / (erfc(S(-scaled)) / 2))
                     : S(2 * density_at_0 / scaled_error_integral(0, S(-scaled)));
        for (int n = 1; n < order; ++n) {
            S sum = x * r[n - 1];
            S binomial = 1;
            for (int j = 0; j < n; ++j) {
                sum += (binomial * r[j]) * r[n - 1 - j];
                binomial = binomial * static_cast<S>(n - 1 - j) / static_cast<S>(j + 1);
            }
            r[n] = n > 1 ? S(-sum - static_cast<S>(n - 1) * r[n - 2]) : S(-r[0] * (x + r[0]));
        }
        return r[order - 1];
    }
    // r + x = 1 / (-x + 2 / (-x + 3 / ...)), DLMF 7.9.2, by its Taylor coefficients.
    S const z = -x;
    double const reach = 0.36 * digits / static_cast<double>(z);
    int const last = order + digits / 6 + static_cast<int>(reach * reach);
    S* const t = derivatives;
    S const root = sqrt(S(z * z + static_cast<S>(4 * last + 4)));
    t[0] = static_cast<S>(2 * last + 2) / (z + root);
    t[1] = -t[0] / root;
    t[2] = static_cast<S>(last + 1) / root / root / root;
    for (int j = 3; j < order; ++j)
        t[j] = 0;
    int const count = order < 2 ? 2 : order;
    for (int k = last; k >= 1; --k) {
        S u[most_derivatives];
        for (int j = 0; j < count; ++j)
            u[j] = t[j];
        u[0] += z;
        u[1] += 1;
        t[0] = static_cast<S>(k) / u[0];
        for (int j = 1; j < count; ++j) {
            S sum = 0;
            for (int i = 1; i <= j; ++i)
                sum += u[i] * t[j - i];
            t[j] = -sum / u[0];
        }
    }
    S result = t[order - 1];
    for (int j = 1; j < order; ++j)
        result = result * static_cast<S>(-j);
    return order == 1 ? S(result + z) : order == 2 ? S(result - 1) : result;
}

/// The derivative of log_normal_cdf of this order, 1 or more: the next one is its own.
struct log_normal_cdf_derivative {
    static constexpr std::string_view name = "log_normal_cdf_derivative";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static auto value(auto const& order, auto const& x) {
        using number = number_of<std::remove_cvref_t<decltype(x)>>;
        return log_normal_cdf_derivative_of_number(as_number<int>(order), as_number<number>(x));
    }
    static constexpr auto partials(auto const&, auto const& order, auto const& x) {
        return std::tuple{constant_like<missing_derivative>(x),
                          apply<log_normal_cdf_derivative>(order + 1, x)};
    }
};

/// The logarithm of normal_cdf, also where that is far below the smallest number.
struct logarithm_of_normal_distribution_function {
    static constexpr std::string_view name = "log_normal_cdf";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        using number = number_of<std::remove_cvref_t<decltype(x)>>;
        number const at = as_number<number>(x), scaled = at * root_of_half::value<number>();
        return at < -1 ? number(log(number(erfcx(number(-scaled)) / 2)) - at / 2 * at)
                       : number(log1p(-erfc(scaled) / 2));
    }
    static constexpr auto partials(auto const&, auto const& x) {
        return std::tuple{apply<log_normal_cdf_derivative>(1, x)};
    }
};

} // namespace tapeless
