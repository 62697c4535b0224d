/// @file Rows of the operation table: error functions and the normal distribution.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "functions.hpp"
#include "missing.hpp"
#include "numbers.hpp"

#include <cmath>
#include <limits>
#include <string_view>
#include <tuple>
#include <type_traits>

namespace tapeless {

/// 2 / sqrt(pi), the slope of erf at 0.
struct two_over_root_pi {
    static constexpr std::string_view name = "2/sqrt(pi)";
    template <class S>
    static constexpr S value() {
        using std::atan;
        using std::sqrt;
        return 1 / sqrt(S(atan(S(1))));
    }
    static constexpr auto partials(auto const&) { return std::tuple{}; }
};

/// sqrt(1/2).
struct root_of_half {
    static constexpr std::string_view name = "sqrt(1/2)";
    template <class S>
    static constexpr S value() {
        using std::sqrt;
        return sqrt(S(0.5));
    }
    static constexpr auto partials(auto const&) { return std::tuple{}; }
};

struct error_function {
    static constexpr std::string_view name = "erf";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        using std::erf;
        return erf(x);
    }
    static constexpr auto partials(auto const&, auto const& x) {
        return std::tuple{constant_like<two_over_root_pi>(x) * exp(-(x * x))};
    }
};

struct complementary_error_function {
    static constexpr std::string_view name = "erfc";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        using std::erfc;
        return erfc(x);
    }
    static constexpr auto partials(auto const&, auto const& x) {
        return std::tuple{-(constant_like<two_over_root_pi>(x) * exp(-(x * x)))};
    }
};

// exp(x*x) * erfc(x), where neither leaves the range of S. What x*x loses to rounding is put back:
// exp would make more of it.
template <class S>
S directly_scaled_error_function(S const& x) {
    using std::erfc, std::exp;
    S const square = x * x;
    S const scaled = exp(square) * erfc(x);
    if constexpr (std::is_floating_point_v<S>)
        if (S const lost = std::fma(x, x, -square); square - square == 0)
            return scaled + scaled * lost;
    return scaled;
}

// exp(x*x) times the n-th repeated integral of erfc, erfc itself for n = 0.
template <class S>
S scaled_error_integral(int n, S const& x) {
    S const slope = two_over_root_pi::value<S>(); // n = -1
    if (n == 0 ? !(x > 8) : !(x > 1.5)) {
        // DLMF 7.18.7, upwards.
        S before = slope, result = directly_scaled_error_function(x);
        for (int k = 1; k <= n; ++k) {
            S const next = (before / 2 - x * result) / static_cast<S>(k);
            before = result;
            result = next;
        }
        return result;
    }
    // Upwards would cancel: DLMF 7.18.13, the continued fraction for the ratio of neighbours, from
    // a tail that is too small to be seen.
    constexpr int digits = std::numeric_limits<S>::digits;
    double const reach = 0.35 * digits / static_cast<double>(x);
    S ratio = 0, result = slope;
    for (int k = n + digits / 6 + static_cast<int>(reach * reach); k >= 0; --k) {
        ratio = S(0.5) / (x + static_cast<S>(k + 1) * ratio);
        if (k <= n)
            result = result * ratio;
    }
    return result;
}

/// exp(x*x) times the repeated integral of erfc of this order, DLMF 7.18.2; a derivative is the
/// next one, DLMF 7.18.4.
struct scaled_repeated_error_integral {
    static constexpr std::string_view name = "scaled_inerfc";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static auto value(auto const& order, auto const& x) {
        using number = number_of<std::remove_cvref_t<decltype(x)>>;
        return scaled_error_integral(as_number<int>(order), as_number<number>(x));
    }
    static constexpr auto partials(auto const&, auto const& order, auto const& x) {
        auto const next = order + 1;
        return std::tuple{constant_like<missing_derivative>(x),
                          -2 * next * apply<scaled_repeated_error_integral>(next, x)};
    }
};

struct scaled_complementary_error_function {
    static constexpr std::string_view name = "erfcx";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static auto value(auto const& x) {
        using number = number_of<std::remove_cvref_t<decltype(x)>>;
        return scaled_error_integral(0, as_number<number>(x));
    }
    // 2*x*y - 2/sqrt(pi) would cancel far out.
    static constexpr auto partials(auto const&, auto const& x) {
        return std::tuple{-2 * apply<scaled_repeated_error_integral>(1, x)};
    }
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
        return std::tuple{density_at_0 * exp(-0.5 * (x * x))};
    }
};

/// The logarithm of normal_cdf, also where that is far below the smallest number.
struct logarithm_of_normal_distribution_function {
    static constexpr std::string_view name = "log_normal_cdf";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static auto value(auto const& x) {
        using std::erfc, std::log, std::log1p;
        using number = number_of<std::remove_cvref_t<decltype(x)>>;
        number const at = as_number<number>(x), scaled = at * root_of_half::value<number>();
        return at < -1 ? number(log(scaled_error_integral(0, number(-scaled)) / 2) - at * at / 2)
                       : number(log1p(-erfc(scaled) / 2));
    }
    static constexpr auto partials(auto const&, auto const& x) {
        auto const scaled = x * constant_like<root_of_half>(x);
        auto const twice_density_at_0 =
            constant_like<two_over_root_pi>(x) * constant_like<root_of_half>(x);
        return std::tuple{twice_density_at_0 / apply<scaled_complementary_error_function>(-scaled)};
    }
};

} // namespace tapeless
