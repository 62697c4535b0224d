/// @file Rows of the operation table: lengths of vectors, and the components of unit vectors, which
/// are their slopes.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "arithmetic.hpp"
#include "numbers.hpp"
#include "powers.hpp"
#include "squares.hpp"

#include <array>
#include <cmath>
#include <cstddef>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

namespace tapeless {

/// x[place] / norm, where norm is that of the vector x. At the origin it is `at_origin`: the slope
/// of a norm there is 0, the least of all; but a derivative of this is made of components that are
/// 1 there, so that a second derivative of the norm is infinite, as it is.
struct unit_component {
    static constexpr std::string_view name = "unit_component";
    static constexpr algebraic kind = algebraic::unit_component;
    template <class... X>
    requires(sizeof...(X) > 0)
    [[gnu::always_inline]] static constexpr auto value(auto const& place, auto const& at_origin,
                                                       auto const& norm, X const&... x) {
        using number = std::remove_cvref_t<decltype((norm + ... + x))>;
        number const length = norm, all[] = {number(x)...};
        number const along = all[whole_number(place)];
        if constexpr (LanguageReal<number>)
            if (!squares<number>::are_sound(length))
                return of_extremes(along, number(at_origin), length, number(x)...);
        return length == 0 ? number(at_origin) : number(along / length);
    }
    // By x[place] the squares of all others over the norm: 1 less its own square would cancel.
    static constexpr auto partials(auto const&, auto const& place, auto const&, auto const& norm,
                                   auto const&... x) {
        return [&]<std::size_t... J>(std::index_sequence<J...>) {
            std::array const unit = {apply<unit_component>(static_cast<int>(J), 1, norm, x...)...};
            auto const own = static_cast<std::size_t>(whole_number(place));
            std::array slopes = {(-unit[J] * (unit[own] / norm))...};
            bool is_first = true;
            for (std::size_t j = 0; j < unit.size(); ++j)
                if (j != own) {
                    auto const square = unit[j] * (unit[j] / norm);
                    slopes[own] = is_first ? square : slopes[own] + square;
                    is_first = false;
                }
            if (is_first)
                slopes[own] = 0;
            return std::tuple{0, 0, 0, slopes[J]...};
        }(std::make_index_sequence<sizeof...(x)>{});
    }

  private:
    // Where the norm has overflowed, or is too small to have all digits.
    template <class S>
    static constexpr S of_extremes(S along, S at_origin, S length, auto const&... x);
};

/// sqrt(x*x + y*y) or sqrt(x*x + y*y + z*z) without overflow; the derivative at the origin is 0.
struct hypotenuse {
    static constexpr std::string_view name = "hypot";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static constexpr auto value(auto const& x, auto const& y) {
        using std::hypot;
        using std::sqrt;
        if constexpr (requires { hypot(x, y); })
            return hypot(x, y);
        else
            return sqrt(x * x + y * y);
    }
    [[gnu::always_inline]] static constexpr auto value(auto const& x, auto const& y,
                                                       auto const& z) {
        using std::hypot;
        using std::sqrt;
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
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static constexpr auto value(auto const&... x) {
        auto const sum = (... + (x * x));
        using number = std::remove_cvref_t<decltype(sum)>;
        if constexpr (LanguageReal<number>)
            if (!squares<number>::are_sound(sum))
                return of_extremes(sum, number(x)...);
        return square_root::value(sum);
    }
    static constexpr auto partials(auto const& y, auto const&... x) {
        return hypotenuse::unit_vector(y, x...);
    }

  private:
    // An infinity beats a NaN, as in hypot.
    template <class S>
    static constexpr S of_extremes(S sum, auto const&... x) {
        if (sum != sum)
            return (constant_evaluation::is_infinite(x) || ...) ? infinity_of<S>() : sum;
        S const scale = squares<S>::scale(sum);
        return division::value(square_root::value((... + ((x * scale) * (x * scale)))), scale);
    }
};

template <class S>
constexpr S unit_component::of_extremes(S along, S at_origin, S length, auto const&... x) {
    if (length == 0)
        return at_origin;
    if (length != length || (constant_evaluation::is_infinite(x) || ...))
        return division::value(along, length);
    S const scale = squares<S>::scale(length);
    return along * scale / euclidean_norm::value(x * scale...);
}

} // namespace tapeless
