/// @file Rows of the operation table: lengths of vectors, and the components of unit vectors, which
/// are their slopes.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "arithmetic.hpp"
#include "constant_exponentials.hpp"
#include "literal_order.hpp"
#include "numbers.hpp"
#include "powers.hpp"
#include "squares.hpp"

#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

namespace tapeless {

// The norm of numbers whose squares have a sum that is not sound. An infinity beats a NaN, as in
// hypot.
template <class S>
[[gnu::noinline, gnu::cold]] constexpr S norm_of_extremes(S sum, auto... x) {
    if (sum != sum)
        return (constant_evaluation::is_infinite(x) || ...) ? infinity_of<S>() : sum;
    S const scale = squares<S>::scale(sum);
    return division::value(square_root::value((S(0) + ... + ((x * scale) * (x * scale)))), scale);
}

/// The norm of a vector whose norm is known to be `norm`, or, where that has overflowed or is too
/// small to have all digits, of the vector times squares::scale(norm).
struct scaled_norm {
    static constexpr std::string_view name = "scaled_norm";
    template <class... X>
    requires(sizeof...(X) > 0)
    [[gnu::always_inline]] static constexpr auto value(auto const& norm, X const&... x) {
        using number = std::remove_cvref_t<decltype((norm + ... + x))>;
        if constexpr (LanguageReal<number>)
            if (!squares<number>::are_sound(norm))
                return of_extremes(number(norm), number(x)...);
        return number(norm);
    }
    static constexpr auto partials(auto const&, auto const&, auto const&... x) {
        return std::tuple{1, (static_cast<void>(x), 0)...};
    }

  private:
    template <class S>
    [[gnu::noinline, gnu::cold]] static constexpr S of_extremes(S norm, auto... x) {
        if (norm == 0 || norm != norm || (constant_evaluation::is_infinite(x) || ...))
            return norm;
        S const scale = squares<S>::scale(norm);
        return square_root::value((S(0) + ... + ((x * scale) * (x * scale))));
    }
};

/// x over the norm of a vector that it is a component of, from that and its scaled_norm; at the
/// origin `at_origin`.
struct over_norm {
    static constexpr std::string_view name = "over_norm";
    [[gnu::always_inline]] static constexpr auto value(auto const& at_origin, auto const& x,
                                                       auto const& norm, auto const& scaled) {
        using number = std::remove_cvref_t<decltype(x / scaled)>;
        if constexpr (LanguageReal<number>)
            if (!squares<number>::are_sound(norm))
                return of_extremes(as_number<number>(at_origin), number(x), number(norm),
                                   number(scaled));
        return norm == 0 ? as_number<number>(at_origin) : number(x / scaled);
    }
    static constexpr auto partials(auto const& y, auto const&, auto const&, auto const&,
                                   auto const& scaled) {
        return std::tuple{0, 1 / scaled, 0, -y / scaled};
    }

  private:
    template <class S>
    [[gnu::noinline, gnu::cold]] static constexpr S of_extremes(S at_origin, S x, S norm,
                                                                S scaled) {
        if (norm == 0)
            return at_origin;
        // A norm that is infinite for a reason, or NaN, is not scaled.
        return division::value(
            scaled <= std::numeric_limits<S>::max() ? x * squares<S>::scale(norm) : x, scaled);
    }
};

/// x[place] / norm, where norm is that of the vector x. At the origin it is `at_origin`: the slope
/// of a norm there is 0, the least of all; but a derivative of this is made of components that are
/// 1 there, so that a second derivative of the norm is infinite, as it is.
struct unit_component {
    static constexpr std::string_view name = "unit_component";
    static constexpr algebraic kind = algebraic::unit_component;
    static constexpr bool composite = true;
    template <class... X>
    requires(sizeof...(X) > 0)
    [[gnu::always_inline]] static constexpr auto value(auto const& place, auto const& at_origin,
                                                       auto const& norm, X const&... x) {
        using scalar = std::remove_cvref_t<decltype((norm + ... + x))>;
        std::array<scalar, sizeof...(x)> const all = {scalar(x)...};
        return apply<over_norm>(at_origin, all[static_cast<std::size_t>(literal_order(place))],
                                norm, apply<scaled_norm>(norm, x...));
    }
    // By x[place] the squares of all others over the norm: 1 less its own square would cancel. Each
    // factor has its share of the norm, so that none of them overflows alone.
    static constexpr auto partials(auto const&, auto const& place, auto const&, auto const& norm,
                                   auto const&... x) {
        auto const root = sqrt(norm);
        return [&]<std::size_t... J>(std::index_sequence<J...>) {
            std::array const part = {apply<unit_component>(static_cast<int>(J), 1, norm, x...) /
                                     root...};
            auto const own = static_cast<std::size_t>(literal_order(place));
            std::array slopes = {-(part[J] * part[own])...};
            bool is_first = true;
            for (std::size_t j = 0; j < part.size(); ++j)
                if (j != own) {
                    slopes[own] = is_first ? part[j] * part[j] : slopes[own] + part[j] * part[j];
                    is_first = false;
                }
            if (is_first)
                slopes[own] = 0;
            return std::tuple{0, 0, 0, slopes[J]...};
        }(std::make_index_sequence<sizeof...(x)>{});
    }
};

/// sqrt(x*x + y*y) or sqrt(x*x + y*y + z*z) without overflow; the derivative at the origin is 0.
struct hypotenuse {
    static constexpr std::string_view name = "hypot";
    static constexpr bool transcendental = true, is_root = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x, auto const& y) {
        using std::hypot;
        using std::sqrt;
        if constexpr (LanguageNumber<decltype(x), decltype(y)>)
            if (__builtin_is_constant_evaluated())
                return decltype(hypot(x, y))(constant_evaluation::hypot(x, y));
        if constexpr (requires { hypot(x, y); })
            return hypot(x, y);
        else
            return sqrt(x * x + y * y);
    }
    [[gnu::always_inline]] static constexpr auto value(auto const& x, auto const& y,
                                                       auto const& z) {
        using std::hypot;
        using std::sqrt;
        if constexpr (LanguageNumber<decltype(x), decltype(y), decltype(z)>)
            if (__builtin_is_constant_evaluated())
                return decltype(hypot(x, y, z))(constant_evaluation::hypot(x, y, z));
        if constexpr (requires { hypot(x, y, z); })
            return hypot(x, y, z);
        else
            return sqrt(x * x + y * y + z * z);
    }
    static constexpr auto partials(auto const& y, auto const&... x) { return unit_vector(y, x...); }
    // The components of x over its norm.
    static constexpr auto unit_vector(auto const& norm, auto const&... x) {
        return [&]<std::size_t... J>(std::index_sequence<J...>) {
            return std::tuple{apply<unit_component>(static_cast<int>(J), 0, norm, x...)...};
        }(std::make_index_sequence<sizeof...(x)>{});
    }
};

/// The square root of a sum of squares, without overflow; the derivative at the origin is 0.
struct euclidean_norm {
    static constexpr std::string_view name = "norm";
    static constexpr bool is_root = true;
    [[gnu::always_inline]] static constexpr auto value(auto const&... x) {
        auto const sum = (... + (x * x));
        using number = std::remove_cvref_t<decltype(sum)>;
        if constexpr (LanguageReal<number>)
            if (!squares<number>::are_sound(sum))
                return norm_of_extremes(sum, number(x)...);
        return square_root::value(sum);
    }
    static constexpr auto partials(auto const& y, auto const&... x) {
        return hypotenuse::unit_vector(y, x...);
    }
};

} // namespace tapeless
