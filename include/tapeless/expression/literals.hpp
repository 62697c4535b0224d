/// @file Literals: "x"_v and 2_c.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "variable.hpp"

#include <boost/hana/integral_constant.hpp>

namespace tapeless {

namespace literals {
/// A variable: `constexpr auto x = "x"_v;`.
template <fixed_string Name>
constexpr variable<Name> operator""_v() {
    return {};
}
/// An integer that is part of the type: `2_c * x`, `pow(x, 3_c)`. It is Boost.Hana's.
template <char... Digits>
requires(sizeof...(Digits) >
         0) // so that it is taken where `using namespace boost::hana::literals` is in force too
constexpr auto operator""_c() {
    constexpr char first[] = {Digits..., '\0', '\0'};
    constexpr bool hexadecimal = first[0] == '0' && (first[1] == 'x' || first[1] == 'X');
    constexpr bool integer =
        ((Digits != '.' && (hexadecimal || (Digits != 'e' && Digits != 'E'))) && ...);
    static_assert(integer,
                  "tapeless: a number that ends in _c must be an integer; write 1.5 for 1.5_c");
    if constexpr (integer)
        return boost::hana::literals::operator""_c < Digits...>();
    else
        return boost::hana::literals::operator""_c < '0'>(); // so that no more is said
}
} // namespace literals

} // namespace tapeless
