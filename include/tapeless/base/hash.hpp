/// @file Hashes, and the names of types.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <bit>
#include <cstdint>
#include <string_view>

namespace tapeless {

/// 64-bit FNV-1a.
constexpr std::uint64_t hash_of(std::string_view text) {
    std::uint64_t hash = 0xcbf29ce484222325u;
    for (char const c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
    return hash;
}

/// The two hashes as one; the order counts.
constexpr std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
    return std::rotr((a ^ (b + 0x9e3779b97f4a7c15u + (a << 6) + (a >> 2))) * 0xff51afd7ed558ccdu,
                     32);
}

/// A type's full name: template arguments, namespaces and (with g++) enclosing functions included.
/// A member, since g++ leaves the namespace of a function out of the names in its arguments.
template <class T>
struct full_name {
    static constexpr std::string_view text() {
        std::string_view const all =
            __PRETTY_FUNCTION__; // "... [with T = name; ...]" or "... [T = name]"
        auto const start = all.find("T = ") + 4;
        auto const end = all.find(';', start);
        return all.substr(start, (end == all.npos ? all.size() - 1 : end) - start);
    }
};
template <class T>
constexpr std::string_view type_name = full_name<T>::text();

} // namespace tapeless
