/// @file References to several objects.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "compiler.hpp"

namespace tapeless {

/// References to objects of several types; `get<K>()` gives number K. A std::tuple of references
/// does the same, but in a debug build every std::get is a chain of calls, one for each input of a
/// program.
template <class... T>
struct references {};
template <class First, class... Rest>
struct references<First, Rest...> {
    First const& first;
    references<Rest...> rest;

    TAPELESS_INLINED constexpr explicit references(First const& one, Rest const&... others)
        : first(one), rest(others...) {}
    template <int K>
    TAPELESS_INLINED constexpr auto const& get() const {
        if constexpr (K == 0)
            return first;
        else
            return rest.template get<K - 1>();
    }
};

} // namespace tapeless
