/// @file A string that can be a template argument: the name of a variable.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string_view>

namespace tapeless {

/// A string as a value of the type system.
template <std::size_t Size>
struct fixed_string {
    char characters[Size + 1]{};

    constexpr fixed_string(char const (&text)[Size + 1]) : fixed_string(text, Size) {}
    constexpr fixed_string(char const* text, std::size_t) {
        for (std::size_t i = 0; i < Size; ++i)
            characters[i] = text[i];
    }
    constexpr std::string_view view() const { return {characters, Size}; }
};
template <std::size_t Count>
fixed_string(char const (&)[Count]) -> fixed_string<Count - 1>;

} // namespace tapeless
