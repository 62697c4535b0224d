/// @file Vectors of numbers, as compilers know them, on which operations run lane by lane.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <limits>
#include <type_traits>

namespace tapeless {

template <class S, int Lanes>
struct vector_type {
    using type [[gnu::vector_size(Lanes * sizeof(S))]] = S;
};
/// A vector of so many numbers.
template <class S, int Lanes>
using vector_of = typename vector_type<S, Lanes>::type;
/// What comparing two of them gives: in every lane all bits or none.
template <class S, int Lanes>
using mask_of = decltype(vector_of<S, Lanes>{} < vector_of<S, Lanes>{});

template <class T>
concept LanguageVector = !std::is_class_v<T> && !std::is_array_v<T> && !std::is_pointer_v<T> &&
                         requires(T const& x) { x[0]; };

/// A whole number as a T, in every lane of a vector.
template <class T>
[[gnu::always_inline]] constexpr T number_as(int value) {
    if constexpr (LanguageVector<T>)
        return T{} + static_cast<std::remove_cvref_t<decltype(T{}[0])>>(value);
    else
        return T(value);
}

/// The magnitudes in a vector: the signs' bits are cleared.
template <LanguageVector T>
[[gnu::always_inline]] inline T magnitude(T const& x) {
    using bits = decltype(x < x);
    constexpr auto no_sign = std::numeric_limits<std::remove_cvref_t<decltype(bits{}[0])>>::max();
    return __builtin_bit_cast(T, __builtin_bit_cast(bits, x) & no_sign);
}

} // namespace tapeless
