/// @file Value-preserving simplification: what may be left out of the primal, bit for bit.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../operation/arithmetic.hpp"
#include "../program/builder.hpp"

#include <bit>
#include <cstdint>
#include <string_view>

namespace tapeless {

/// Whether an instruction's value is never negative and never -0, if it is a number.
constexpr bool has_plus_sign(builder const& program, int i, int depth = 8) {
    instruction const& each = program.instructions.items[i];
    if (depth == 0)
        return false;
    auto const has = [&](int j) {
        return has_plus_sign(program, program.operand(i, j), depth - 1);
    };
    switch (each.kind) {
    case algebraic::literal:
        return std::bit_cast<std::int64_t>(static_cast<double>(each.number)) >= 0;
    case algebraic::product:
    case algebraic::quotient:
        return program.operand(i, 0) == program.operand(i, 1) || (has(0) && has(1));
    case algebraic::sum:
        return has(0) && has(1);
    case algebraic::absolute_value:
        return true;
    default:
        return false;
    }
}

/// Whether an instruction's value is never -0, however its operands are rounded to nearest.
constexpr bool is_never_minus_zero(builder const& program, int i, int depth = 8) {
    instruction const& each = program.instructions.items[i];
    if (depth == 0)
        return false;
    auto const is_never = [&](int j) {
        return is_never_minus_zero(program, program.operand(i, j), depth - 1);
    };
    if (each.kind == algebraic::sum)
        return is_never(0) || is_never(1);
    if (each.kind == algebraic::difference)
        return is_never(0);
    return has_plus_sign(program, i, depth);
}

/// The number of an instruction whose value is that of row(x...) to the last bit, or -1: a factor
/// 1, and a term 0 of a sum that is never -0, are left out. (0 + -0 is 0.)
constexpr int simplify_exactly(builder& program, operation const& row, int const* x) {
    auto const is = [&](int j, long double number) {
        instruction const& each = program.instructions.items[x[j]];
        return each.kind == algebraic::literal && same_number(each.number, number);
    };
    switch (row.kind) {
    case algebraic::sum:
        return is(0, 0) && is_never_minus_zero(program, x[1])   ? x[1]
               : is(1, 0) && is_never_minus_zero(program, x[0]) ? x[0]
                                                                : -1;
    case algebraic::difference:
        return is(1, 0) ? x[0] : -1;
    case algebraic::product:
        return is(0, 1) ? x[1] : is(1, 1) ? x[0] : -1;
    case algebraic::quotient:
        return is(1, 1) ? x[0] : -1;
    default:
        return -1;
    }
}

/// The entry in the list of passes.
struct exact_simplification {
    static constexpr std::string_view name = "exact";
    static constexpr void leave_out(auto& settings) { settings.value_rules = &no_rules; }
};

} // namespace tapeless
