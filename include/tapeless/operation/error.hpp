/// @file Rows of the operation table: error functions.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "constant_error_functions.hpp"
#include "constant_evaluation.hpp"
#include "functions.hpp"
#include "gaussian.hpp"
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
        return 1 / S(sqrt(S(atan(S(1)))));
    }
    static constexpr auto partials(auto const&) { return std::tuple{}; }
};

/// sqrt(1/2).
struct root_of_half {
    static constexpr std::string_view name = "sqrt(1/2)";
    template <class S>
    static constexpr S value() {
        return S(sqrt(S(0.5)));
    }
    static constexpr auto partials(auto const&) { return std::tuple{}; }
};

struct error_function {
    static constexpr std::string_view name = "erf";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        using std::erf;
        if constexpr (LanguageNumber<decltype(x)>)
            if (__builtin_is_constant_evaluated())
                return decltype(erf(x))(constant_evaluation::erf(x));
        return erf(x);
    }
    static constexpr auto partials(auto const&, auto const& x) {
        return std::tuple{constant_like<two_over_root_pi>(x) * apply<gaussian>(1, x)};
    }
};

struct complementary_error_function {
    static constexpr std::string_view name = "erfc";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        using std::erfc;
        if constexpr (LanguageNumber<decltype(x)>)
            if (__builtin_is_constant_evaluated())
                return decltype(erfc(x))(constant_evaluation::erfc(x));
        return erfc(x);
    }
    static constexpr auto partials(auto const&, auto const& x) {
        return std::tuple{-(constant_like<two_over_root_pi>(x) * apply<gaussian>(1, x))};
    }
};

// exp(x*x) * erfc(x), where erfc does not underflow. What x*x loses to rounding is put back: exp
// would make more of it.
template <class S>
S directly_scaled_error_function(S const& x) {
    using std::erfc, std::exp;
    S const square = x * x;
    S const scaled = exp(square) * erfc(x);
    if constexpr (std::is_floating_point_v<S>)
        if (scaled <= std::numeric_limits<S>::max())
            return scaled + scaled * std::fma(x, x, -square);
    return scaled;
}

// exp(x*x) times the n-th repeated integral of erfc, erfc itself for n = 0.
template <class S>
S scaled_error_integral(int n, S const& x) {
    using std::sqrt;
    S const slope = two_over_root_pi::value<S>(); // n = -1
    if (n == 0 ? !(x > 8) : !(x > 0.6)) {
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
    // a tail that is as if its terms did not change.
    constexpr int digits = std::numeric_limits<S>::digits;
    double const reach = 0.24 * digits / static_cast<double>(x);
    int const last = n + digits / 6 + static_cast<int>(reach * reach);
    S ratio = 1 / (x + sqrt(S(x * x + static_cast<S>(2 * last + 4)))), result = slope;
    for (int k = last; k >= 0; --k) {
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
    [[gnu::always_inline]] static constexpr auto value(auto const& x) {
        using number = number_of<std::remove_cvref_t<decltype(x)>>;
        if constexpr (LanguageReal<number>)
            if (__builtin_is_constant_evaluated())
                return number(constant_evaluation::erfcx(as_number<number>(x)));
        return scaled_error_integral(0, as_number<number>(x));
    }
    // 2*x*y - 2/sqrt(pi) would cancel far out.
    static constexpr auto partials(auto const&, auto const& x) {
        return std::tuple{-2 * apply<scaled_repeated_error_integral>(1, x)};
    }
};

} // namespace tapeless
