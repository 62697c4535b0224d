/// @file Accessors: what is read of a program, finished or under construction.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "program.hpp"

namespace tapeless {

/// Accessors of whatever has `instructions` and `operands`, each with `items`. Each is one call for
/// the compiler, which counts those.
template <class Program>
struct accessors {
    constexpr instruction const& at(int i) const {
        return static_cast<Program const*>(this)->instructions.items[i];
    }
    constexpr algebraic kind(int i) const {
        return static_cast<Program const*>(this)->instructions.items[i].kind;
    }
    constexpr int operand(int i, int j) const {
        auto const& program = *static_cast<Program const*>(this);
        return program.operands.items[program.instructions.items[i].first + j];
    }
    /// Of a literal: its value.
    constexpr long double number(int i) const {
        return static_cast<Program const*>(this)->instructions.items[i].number;
    }
    /// Whether it depends on no input.
    constexpr bool is_constant(int i) const {
        return static_cast<Program const*>(this)->instructions.items[i].is_constant;
    }
    /// Whether it is the literal 0: then it contributes nothing, and nothing is emitted.
    constexpr bool is_zero(int i) const {
        instruction const& each = static_cast<Program const*>(this)->instructions.items[i];
        return each.kind == algebraic::literal && each.number == 0;
    }
};

} // namespace tapeless
