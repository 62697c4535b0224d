/// @file Struct templates that Boost.Hana knows, as structures of their members.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../program/active.hpp"
#include "structure.hpp"

#include <boost/hana/accessors.hpp>
#include <boost/hana/at.hpp>
#include <boost/hana/concept/struct.hpp>
#include <boost/hana/length.hpp>
#include <boost/hana/second.hpp>
#include <concepts>
#include <cstddef>
#include <type_traits>
#include <utility>

namespace tapeless {

// The type of member K of a struct that Boost.Hana knows.
template <class T, std::size_t K>
using member_type = std::remove_cvref_t<decltype(boost::hana::second(
    boost::hana::at_c<K>(boost::hana::accessors<T>()))(std::declval<T&>()))>;

template <class T>
constexpr auto member_count = decltype(boost::hana::length(boost::hana::accessors<T>()))::value;

template <class T, class = std::make_index_sequence<member_count<T>>>
constexpr bool has_structured_members = false;
template <class T, std::size_t... K>
constexpr bool has_structured_members<T, std::index_sequence<K...>> =
    (Structured<member_type<T, K>> && ...);

template <class T, class = std::make_index_sequence<member_count<T>>>
struct struct_layout;
template <class T, std::size_t... K>
struct struct_layout<T, std::index_sequence<K...>>
    : members<structure<member_type<T, K>>::size...> {
    using scalar = std::common_type_t<float, typename structure<member_type<T, K>>::scalar...>;
};

// Whether Struct<To> has the members of Struct<From>, with scalars of type active in place of all
// of theirs.
template <class From, class To, class = std::make_index_sequence<member_count<From>>>
constexpr bool follows_its_scalar = false;
template <class From, class To, std::size_t... K>
requires(member_count<To> == sizeof...(K))
constexpr bool follows_its_scalar<From, To, std::index_sequence<K...>> =
    (std::same_as<typename structure<member_type<From, K>>::template rebind<active>,
                  member_type<To, K>> &&
     ...);

/// A user's struct template: its members in the order in which they were told to Boost.Hana.
template <template <class, auto...> class Struct, class T, auto... N>
requires(boost::hana::Struct<Struct<T, N...>>::value && Structured<T> &&
         has_structured_members<Struct<T, N...>> &&
         boost::hana::Struct<Struct<typename structure<T>::template rebind<active>, N...>>::value &&
         follows_its_scalar<Struct<T, N...>,
                            Struct<typename structure<T>::template rebind<active>, N...>>)
struct structure<Struct<T, N...>> {
    using layout = struct_layout<Struct<T, N...>>;
    static constexpr int size = layout::size;
    using scalar = typename layout::scalar;
    template <class S>
    using rebind = Struct<typename structure<T>::template rebind<S>, N...>;
    template <int J>
    TAPELESS_INLINED static constexpr auto& at(auto& x) {
        constexpr int number = layout::holding(J);
        constexpr auto member = static_cast<std::size_t>(number);
        using type = std::remove_const_t<std::remove_reference_t<decltype(x)>>;
        constexpr auto accessor =
            boost::hana::second(boost::hana::at_c<member>(boost::hana::accessors<type>()));
        auto& part = const_cast<member_type<type, member>&>(accessor(x));
        return structure<member_type<Struct<T, N...>, member>>::template at<J - layout::begin(
                                                                                    number)>(part);
    }
};

} // namespace tapeless
