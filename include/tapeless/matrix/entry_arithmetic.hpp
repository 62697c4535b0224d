/// @file Arithmetic of entries, in which those that are 0 or 1 by construction cost nothing.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../operation/functions.hpp"
#include "../operation/table.hpp"

namespace tapeless {

/// @name Sums and products of entries
/// Those of identities, of unit vectors and of axes are known: a product with 0 is 0, and one with
/// 1, or a sum with 0, is the other operand. (Otherwise each joint of a robot would be a rotation
/// about any axis.) Numbers are computed as they stand.
/// @{
template <class A, class B>
constexpr auto product_of_entries(A const& a, B const& b) {
    if constexpr (is_recorded<A> || is_recorded<B>) {
        active const left = a, right = b;
        if (left.is_literal(0) || right.is_literal(0))
            return active(0);
        if (left.is_literal(1))
            return right;
        if (right.is_literal(1))
            return left;
        return left * right;
    } else {
        return a * b;
    }
}
template <class A, class B>
constexpr auto sum_of_entries(A const& a, B const& b) {
    if constexpr (is_recorded<A> || is_recorded<B>) {
        active const left = a, right = b;
        if (left.is_literal(0))
            return right;
        if (right.is_literal(0))
            return left;
        return left + right;
    } else {
        return a + b;
    }
}
template <class A, class B>
constexpr auto difference_of_entries(A const& a, B const& b) {
    if constexpr (is_recorded<A> || is_recorded<B>) {
        active const left = a, right = b;
        if (left.is_literal(0))
            return -right;
        if (right.is_literal(0))
            return left;
        return left - right;
    } else {
        return a - b;
    }
}
/// @}

} // namespace tapeless
