/// @file Struct templates as they are, as structures of their members.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../program/active.hpp"
#include "aggregate_members.hpp"
#include "fixed.hpp"
#include "hana_struct.hpp"

#include <concepts>
#include <cstddef>
#include <tuple>
#include <type_traits>

namespace tapeless {

// The members' types, in a std::tuple.
template <class>
struct without_references;
template <class... T>
struct without_references<std::tuple<T&...>> {
    using type = std::tuple<T...>;
};
template <class T>
using aggregate_tuple = typename without_references<decltype(members_of<aggregate_members<T>>(
    std::declval<T&>()))>::type;

/// Whether a type is an aggregate of at most 32 members, each of them Structured.
template <class T>
concept StructuredAggregate = aggregate_members<T> > 0 && aggregate_members<T> <= most_members &&
                              !boost::hana::Struct<T>::value && Structured<aggregate_tuple<T>>;

// Whether all scalars of a member, or of all members in a std::tuple, are active.
template <class T>
constexpr bool is_active_throughout =
    std::same_as<typename structure<T>::template rebind<active>, T>;
template <class T, std::size_t N>
constexpr bool is_active_throughout<T[N]> = is_active_throughout<T>;
template <class... T>
constexpr bool is_active_throughout<std::tuple<T...>> = (is_active_throughout<T> && ...);

// Whether the members of From, and those of To with active scalars, lie alike.
template <class From, class To>
concept LieAlike = StructuredAggregate<From> && StructuredAggregate<To> &&
                   is_active_throughout<aggregate_tuple<To>> &&
                   std::same_as<typename structure<aggregate_tuple<From>>::template rebind<active>,
                                typename structure<aggregate_tuple<To>>::template rebind<active>>;

/// A user's struct template of its scalar, `template <class T> struct camera`, as it is: its
/// members in their order, to 32, each a scalar or Structured. It may have numbers as further
/// parameters, `template <class T, int N> struct polynomial`. What Boost.Hana knows wins.
template <template <class, auto...> class Struct, class T, auto... N>
requires(std::is_object_v<T> && aggregate_members<Struct<T, N...>> > 0 &&
         !is_fixed<Struct<T, N...>> && Structured<T> &&
         LieAlike<Struct<T, N...>, Struct<typename structure<T>::template rebind<active>, N...>>)
struct structure<Struct<T, N...>> {
    using whole = Struct<T, N...>;
    using all = structure<aggregate_tuple<whole>>;
    static constexpr int size = all::size;
    using scalar = typename all::scalar;
    template <class S>
    using rebind = Struct<typename structure<T>::template rebind<S>, N...>;
    template <int J>
    TAPELESS_INLINED static constexpr auto& at(auto& x) {
        constexpr int member = all::layout::holding(J);
        constexpr auto place = static_cast<std::size_t>(member);
        using part = std::tuple_element_t<place, aggregate_tuple<whole>>;
        return structure<part>::template at<J - all::layout::begin(member)>(
            std::get<place>(members_of<aggregate_members<whole>>(x)));
    }
};

} // namespace tapeless
