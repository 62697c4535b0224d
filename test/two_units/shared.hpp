/// @file What the two units of this test share.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless.hpp>

#include <array>

inline constexpr auto shared_function = [](auto x) { return x * sin(x); };

std::array<double, 4> other_unit(double x);
double shared_in_other_unit(double x);
