/// @file What the laws compare with: 50 digits, and differences instead of rules.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>

namespace referee {

constexpr int most_operands = 4;

/// The value of a row, and its first and second slopes, from central differences of the value in 50
/// digits.
struct answer {
    long double value = 0;
    long double first[most_operands] = {};
    long double second[most_operands][most_operands] = {};
};

/// The answer for the row with this place in rows::all and rows::special. Compiled once, since
/// these numbers are expensive to compile.
answer ask(std::size_t place, double const* x);

} // namespace referee
