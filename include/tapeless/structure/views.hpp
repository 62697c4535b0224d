/// @file Views of the caller's memory, as structures: std::span of a fixed size, and arrays of C.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "fixed.hpp"
#include "structure.hpp"

#include <cstddef>
#include <span>
#include <type_traits>

namespace tapeless {

/// A span whose size the compiler knows: `std::span<double const, 3>(pointer, 3)`.
template <class T, std::size_t N>
requires(Structured<std::remove_const_t<T>> && N != std::dynamic_extent)
struct structure<std::span<T, N>> : structure_of_elements<std::remove_const_t<T>, N> {};

/// An array of C, of as many dimensions as it has.
template <class T, std::size_t N>
requires Structured<std::remove_const_t<T>>
struct structure<T[N]> : structure_of_elements<std::remove_const_t<T>, N> {};

// A view is of somebody else's memory: what is made in its shape is an array.
template <class View>
struct argument_by_view {
    using type = View;
    using made = typename structure<View>::template rebind<typename structure<View>::scalar>;
    static constexpr bool is_active = true, is_constant = false;
    TAPELESS_INLINED static constexpr View const& get(View const& x) { return x; }
};
template <class T, std::size_t N>
requires Structured<std::span<T, N>>
struct argument<std::span<T, N>> : argument_by_view<std::span<T, N>> {};
template <class T, std::size_t N>
requires Structured<T[N]>
struct argument<T[N]> : argument_by_view<T[N]> {};

} // namespace tapeless
