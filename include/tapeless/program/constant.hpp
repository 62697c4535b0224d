/// @file Constants that the compiler may compute: those that are the same in every scalar.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "operation.hpp"

namespace tapeless {

/// The result of an operation on two numbers (one, if it is a negation), if it is known.
struct folded_literal {
    bool is_known = false;
    long double number = 0;
};

/// The operation on literals, where operands and result are the same in float and in every wider
/// type: then it is done once, in the compiler. What would be rounded is left to the scalar that a
/// program runs in.
constexpr folded_literal fold_literals(algebraic kind, long double a, long double b) {
    auto const is_exact = [](long double x) { return static_cast<float>(x) == x; };
    if (!is_exact(a) || !is_exact(b))
        return {};
    switch (kind) {
    case algebraic::sum:
        return {is_exact(a + b) && a + b - a == b && a + b - b == a, a + b};
    case algebraic::difference:
        return {is_exact(a - b) && a - (a - b) == b && a - b + b == a, a - b};
    case algebraic::product:
        return {is_exact(a * b), a * b}; // 24 bits times 24 bits: no rounding in a long double
    case algebraic::quotient:
        return b == 0 ? folded_literal{} : folded_literal{is_exact(a / b) && a / b * b == a, a / b};
    case algebraic::negation:
        return {true, -a};
    default:
        return {};
    }
}

} // namespace tapeless
