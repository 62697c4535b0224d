/// @file Constants: when the compiler may compute them, and where they wait if it may not.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../base/sequence.hpp"
#include "program.hpp"

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

/// What a function computes from constants alone: kept as it stands until it meets the program, so
/// that it is computed in the precision of the scalar which that runs in. The program that it meets
/// owns it then; one that meets none is a leak in a constant expression, which compilers refuse.
struct postponed {
    struct operand {
        long double number = 0;
        postponed* constant = nullptr;
    };

    operation const* row = nullptr;
    sequence<operand> operands;
    int recorded = -1; // as which instruction
};

/// The constants that a program owns.
struct owned_constants {
    sequence<postponed*> all;

    constexpr owned_constants() = default;
    constexpr owned_constants(owned_constants&&) = default;
    constexpr owned_constants& operator=(owned_constants&&) = default;
    constexpr ~owned_constants() {
        for (postponed* const each : all)
            delete each;
    }
};

} // namespace tapeless
