/// @file The programs of a function's derivatives, as the compiler makes them.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "functions.hpp"

namespace ulps {

constexpr int orders = 4; // 0 is the value

/// The programs of the value, the gradient, the Hessian and of the derivatives of order 3, which are
/// the last outputs of each, on vectors of so many numbers.
std::array<tapeless::builder, orders> programs_of(function const& f, int lanes);

} // namespace ulps
