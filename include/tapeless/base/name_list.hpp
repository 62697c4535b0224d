/// @file A list of names, known to the compiler.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "fixed_string.hpp"

#include <array>
#include <cstddef>
#include <string_view>

namespace tapeless {

/// These names, in their order.
template <fixed_string... Names>
struct name_list {
    static constexpr std::array<std::string_view, sizeof...(Names)> all = {Names.view()...};

    /// The first place of a name, or -1.
    static constexpr int place_of(std::string_view name) {
        for (std::size_t k = 0; k < all.size(); ++k)
            if (all[k] == name)
                return static_cast<int>(k);
        return -1;
    }
    /// Whether no name is there twice.
    static constexpr bool are_different() {
        for (std::size_t k = 0; k < all.size(); ++k)
            if (place_of(all[k]) < static_cast<int>(k))
                return false;
        return true;
    }
};

} // namespace tapeless
