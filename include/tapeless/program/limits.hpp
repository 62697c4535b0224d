/// @file The limits of an active scalar, as std::numeric_limits has them.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "active.hpp"

#include <bit>
#include <cstdint>
#include <limits>

/// An active scalar stands for a float as well as for a number of 50 digits, so it has the limits
/// that all numbers share.
template <>
struct std::numeric_limits<tapeless::active> {
    static constexpr bool is_specialized = true, is_signed = true, is_integer = false,
                          is_exact = false, has_infinity = true, has_quiet_NaN = true;

    // Written as bits, since with -ffast-math clang warns of the numbers themselves.
    static constexpr tapeless::active infinity() {
        return std::bit_cast<double>(std::uint64_t{0x7ff} << 52);
    }
    static constexpr tapeless::active quiet_NaN() {
        return std::bit_cast<double>(std::uint64_t{0xfff} << 51);
    }

    template <class T = tapeless::active>
    static constexpr T max() {
        return refused<T>();
    }
    template <class T = tapeless::active>
    static constexpr T lowest() {
        return refused<T>();
    }
    template <class T = tapeless::active>
    static constexpr T min() {
        return refused<T>();
    }
    template <class T = tapeless::active>
    static constexpr T epsilon() {
        return refused<T>();
    }

  private:
    template <class T>
    static constexpr T refused() {
        static_assert(
            tapeless::never<T>,
            "tapeless: an active scalar stands for any type of number, hence has no largest, "
            "smallest or next one; name the type, std::numeric_limits<double>, or use "
            "infinity()");
        return {};
    }
};
