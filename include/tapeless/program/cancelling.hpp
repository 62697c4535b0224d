/// @file Cancelling: what of an instruction may cancel where it is multiplied.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "program.hpp"

namespace tapeless {

/// What improve/cancellation.hpp looks for in factors, gathered as an instruction is recorded: first
/// its operands are added, then its own kind is entered.
struct cancelling {
    bool reciprocal = false, sign = false;

    constexpr void add(instruction const& operand) {
        reciprocal = reciprocal || operand.has_reciprocal;
        sign = sign || operand.has_sign;
    }
    constexpr void enter(algebraic kind, algebraic first_operand) {
        switch (kind) {
        case algebraic::product:
        case algebraic::guarded_product:
        case algebraic::negation:
            return;
        case algebraic::sum:
        case algebraic::difference:
            reciprocal = false;
            return;
        case algebraic::quotient:
            reciprocal = first_operand == algebraic::literal;
            return;
        case algebraic::sign:
            *this = {false, true};
            return;
        default:
            *this = {kind == algebraic::unit_component, false};
        }
    }
};

} // namespace tapeless
