/// @file How results that hold Boost.Hana's maps are returned.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <boost/hana/core/tag_of.hpp>
#include <boost/hana/fwd/map.hpp>
#include <tuple>
#include <type_traits>

namespace tapeless {

template <class T>
constexpr bool holds_map = std::is_same_v<boost::hana::tag_of_t<T>, boost::hana::map_tag>;
template <class... T>
constexpr bool holds_map<std::tuple<T...>> = (holds_map<T> || ...);

/// A base of what is returned in memory. A struct that holds a Hana map has a move constructor that
/// is not trivial, since the map's templates take part in it; g++ finds that out in some
/// translation units and not in others, where it returns small ones in registers. Two such units,
/// linked, would disagree. This copy constructor, which is nobody's default, settles it.
struct returned_in_memory {
    constexpr returned_in_memory() = default;
    constexpr returned_in_memory(returned_in_memory const&) noexcept {}
    constexpr returned_in_memory& operator=(returned_in_memory const&) = default;
};
struct returned_anywhere {};

/// The base of a result with these members.
template <class... Members>
using returned =
    std::conditional_t<(holds_map<Members> || ...), returned_in_memory, returned_anywhere>;

} // namespace tapeless
