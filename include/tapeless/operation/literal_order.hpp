/// @file Orders of derivatives that are operands of a row, and known when it is recorded.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "numbers.hpp"

#include <concepts>

namespace tapeless {

/// An order, which is a literal wherever it is recorded.
template <class Order>
constexpr int literal_order(Order const& order) {
    if constexpr (std::same_as<Order, active>)
        return static_cast<int>(order.number());
    else
        return as_number<int>(order);
}

/// A constant of a formula, as a number of the type of x or as a literal.
template <class X>
constexpr auto literal_like(X const&, long double number) {
    if constexpr (is_recorded<X>)
        return number;
    else
        return static_cast<X>(number);
}

// Up to which order a derivative has a row: above, it is NaN.
inline constexpr int most_derivatives = 32;

} // namespace tapeless
