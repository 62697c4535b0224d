/// @file A list with commas, in lines that are not too long.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace tapeless {

/// `begin`, then the parts with commas between them, in lines of at most 100 characters where that
/// can be, if three more follow the last part; all lines but the first begin with `indent`.
inline std::string comma_list(std::string const& begin, std::vector<std::string> const& parts,
                              std::string const& indent) {
    std::string result = begin;
    std::size_t width = begin.size();
    for (std::size_t k = 0; k < parts.size(); ++k) {
        std::string const part = parts[k] + (k + 1 < parts.size() ? "," : "");
        if (k > 0 && width + 1 + part.size() > 97) {
            result += "\n" + indent;
            width = indent.size();
        } else if (k > 0) {
            result += ' ';
            ++width;
        }
        result += part;
        width += part.size();
    }
    return result;
}

} // namespace tapeless
