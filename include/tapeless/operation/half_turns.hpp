/// @file Rows of the operation table, with their functions: sine and cosine of half turns.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "arithmetic.hpp"
#include "boost_math.hpp"

#include <boost/math/constants/constants.hpp>
#include <boost/math/special_functions/cos_pi.hpp>
#include <boost/math/special_functions/sin_pi.hpp>
#include <cmath>
#include <string_view>
#include <tuple>

namespace tapeless {

struct sine_of_half_turns;
struct cosine_of_half_turns;

/// @name Sine and cosine of half turns
/// @{

/// sin(pi * x), exact where x is a multiple of 1/2.
template <class X, class... None>
requires(Operands<X> && sizeof...(None) == 0)
constexpr applied<sine_of_half_turns, X> sinpi(X const& x, None...) {
    return apply<sine_of_half_turns>(x);
}
/// cos(pi * x), exact where x is a multiple of 1/2.
template <class X, class... None>
requires(Operands<X> && sizeof...(None) == 0)
constexpr applied<cosine_of_half_turns, X> cospi(X const& x, None...) {
    return apply<cosine_of_half_turns>(x);
}
/// @}

/// The number pi.
struct half_turn {
    static constexpr std::string_view name = "pi";
    template <class S>
    static S value() {
        return boost::math::constants::pi<S>();
    }
    static constexpr auto partials(auto const&) { return std::tuple{}; }
};

struct sine_of_half_turns {
    static constexpr std::string_view name = "sinpi";
    static constexpr bool transcendental = true;
    // Boost.Math's function knows integers that fit an int only.
    [[gnu::always_inline]] static auto value(auto const& x) {
        return on_numbers(
            []<class S>(S const& number) {
                using std::fmod;
                return is_finite(number)
                           ? S(boost::math::sin_pi(S(fmod(number, S(2))), quiet_policy()))
                           : not_a_number<S>();
            },
            x);
    }
    static constexpr auto partials(auto const&, auto const& x) {
        return std::tuple{constant_like<half_turn>(x) * apply<cosine_of_half_turns>(x)};
    }
};

struct cosine_of_half_turns {
    static constexpr std::string_view name = "cospi";
    static constexpr bool transcendental = true;
    [[gnu::always_inline]] static auto value(auto const& x) {
        return on_numbers(
            []<class S>(S const& number) {
                using std::fmod;
                return is_finite(number)
                           ? S(boost::math::cos_pi(S(fmod(number, S(2))), quiet_policy()))
                           : not_a_number<S>();
            },
            x);
    }
    static constexpr auto partials(auto const&, auto const& x) {
        return std::tuple{-(constant_like<half_turn>(x) * apply<sine_of_half_turns>(x))};
    }
};

} // namespace tapeless
