/// @file The scalar of a call: in what type of number it is computed.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../structure/aggregate.hpp"
#include "../structure/structure.hpp"
#include "../structure/views.hpp"
#include "binding.hpp"

#include <concepts>
#include <type_traits>

namespace tapeless {

// The scalar of an argument or a bound value that decides in which type a call is computed; float,
// the narrowest, where it has no say.
template <class A>
struct deciding {
    using type = float;
};
template <Structured A>
struct deciding<A> {
    using type = typename structure<A>::scalar;
};
template <class T>
struct deciding<fixed_argument<T>> : deciding<std::remove_cvref_t<T>> {};
template <fixed_string Name, class T>
struct deciding<binding<Name, T>> : deciding<T> {};
template <class A>
using deciding_scalar = typename deciding<A>::type;

// Whether values of type S can be stored as what their operators return.
template <class S>
constexpr bool has_plain_operators = requires(S const& x) {
    { x + x } -> std::same_as<S>;
};

// What is not bool compares lane by lane: a choice between two numbers would be one for all lanes.
template <class T>
constexpr bool is_no_truth_value = !std::same_as<std::remove_cvref_t<T>, bool>;
template <class S>
constexpr bool compares_in_lanes = false;
template <class S>
requires std::is_class_v<S> &&
         (requires(S const& x) { requires is_no_truth_value<decltype(x < x)>; } ||
          requires(S const& x) { requires is_no_truth_value<decltype(x > x)>; } ||
          requires(S const& x) { requires is_no_truth_value<decltype(x <= x)>; } ||
          requires(S const& x) { requires is_no_truth_value<decltype(x >= x)>; } ||
          requires(S const& x) { requires is_no_truth_value<decltype(x == x)>; } ||
          requires(S const& x) { requires is_no_truth_value<decltype(x != x)>; })
constexpr bool compares_in_lanes<S> = !std::same_as<S, active>;

/// The scalar that a program runs in where values of type T come in and go out: T itself, unless T
/// is a number whose operators return something else (see multiprecision.hpp).
template <class T>
struct running_scalar {
    using type = T;
};
template <class S>
constexpr bool is_running_scalar = std::is_floating_point_v<S> || std::same_as<S, active> ||
                                   has_plain_operators<typename running_scalar<S>::type>;

/// Whether these arguments' scalars can be computed with together.
template <class... A>
concept Compatible = requires { typename std::common_type_t<float, deciding_scalar<A>...>; };

} // namespace tapeless
