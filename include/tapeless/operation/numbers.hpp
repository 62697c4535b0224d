/// @file What the rows of special functions share: the type of number that they compute in.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "apply.hpp"

#include <bit>
#include <cstdint>
#include <type_traits>

namespace tapeless {

/// The type that operands of these types are computed in: the widest of the real numbers among
/// them, as in a program, where an integer takes the type of the others; double if all are
/// integers.
template <class... X>
using number_of = std::common_type_t<std::conditional_t<(is_real<X> || ...), float, double>,
                                     std::conditional_t<is_real<X>, X, float>...>;

/// An operand as such a number.
template <class S, class X>
constexpr S as_number(X const& x) {
    if constexpr (is_integral_constant<X>)
        return static_cast<S>(X::value);
    else
        return static_cast<S>(x);
}

/// An operand of a composite row: an integer as a double, all else as it is.
template <class X>
constexpr auto as_real(X const& x) {
    if constexpr (is_number<X> || is_integral_constant<X>)
        return as_number<number_of<X>>(x);
    else
        return x;
}

// Written as bits, since with -ffast-math clang warns of the numbers themselves.
template <class S>
constexpr S infinity_of() {
    return static_cast<S>(std::bit_cast<double>(std::uint64_t{0x7ff} << 52));
}
template <class S>
constexpr S not_a_number() {
    return static_cast<S>(std::bit_cast<double>(std::uint64_t{0xfff} << 51));
}

} // namespace tapeless
