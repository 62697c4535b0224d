/// @file Bindings of a call: which are held fixed, and the source that they make of a formula.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../record/formula.hpp"
#include "../structure/fixed.hpp"

#include <tuple>
#include <type_traits>
#include <utility>

namespace tapeless {

template <class T>
constexpr bool is_binding = false;
template <fixed_string Name, class T>
constexpr bool is_binding<binding<Name, T>> = true;

template <class B>
constexpr bool is_fixed_binding = false;
template <fixed_string Name, class T>
constexpr bool is_fixed_binding<binding<Name, T>> = is_fixed<T>;

template <class F, class Names>
struct source_with;
template <class F, fixed_string... Names>
struct source_with<F, std::tuple<variable<Names>...>> {
    using type = typename formula<F>::template source<Names...>;
};

/// The source of a formula's program: variables that are bound to fixed(a) are passive.
template <class F, class... B>
struct source_of;
template <class F, fixed_string... Names, class... T>
struct source_of<F, binding<Names, T>...> {
    using passive = decltype(std::tuple_cat(
        std::declval<
            std::conditional_t<is_fixed<T>, std::tuple<variable<Names>>, std::tuple<>>>()...));
    using type = typename source_with<F, passive>::type;
};

} // namespace tapeless
