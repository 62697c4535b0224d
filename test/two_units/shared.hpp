/// @file What the two units of this test share.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless.hpp>

#include <array>

inline constexpr auto shared_function = [](auto x) { return x * sin(x); };

/// A function of the header on a row of the unit's own.
template <class Row>
struct on_row {
    constexpr auto operator()(auto x) const { return tapeless::apply<Row>(x); }
};

std::array<double, 6> other_unit(double x);
double shared_in_other_unit(double x);
