/// @file Terms: what the algebra of derivatives reads of a program, and what it adds to it.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../operation/arithmetic.hpp"
#include "../operation/piecewise.hpp"
#include "../operation/selection.hpp"
#include "../program/builder.hpp"

namespace tapeless {

/// A program's instructions as terms, and new ones.
class terms {
  protected:
    builder& program_;

    // As the builder has them: another call for each would be felt.
    constexpr algebraic kind(int i) const { return program_.instructions.items[i].kind; }
    constexpr int operand(int i, int j) const {
        return program_.operands.items[program_.instructions.items[i].first + j];
    }
    constexpr long double number(int i) const { return program_.instructions.items[i].number; }
    constexpr bool is_constant(int i) const { return program_.instructions.items[i].is_constant; }
    constexpr bool is_zero(int i) const {
        return program_.instructions.items[i].kind == algebraic::literal &&
               program_.instructions.items[i].number == 0;
    }

    constexpr int times(int a, int b) {
        return program_.apply(operation_of<multiplication, 2>, a, b);
    }
    constexpr int guarded(int a, int b) {
        return program_.apply(operation_of<guarded_product, 2>, a, b);
    }
    constexpr int plus(int a, int b) { return program_.apply(operation_of<addition, 2>, a, b); }
    constexpr int minus(int a, int b) { return program_.apply(operation_of<subtraction, 2>, a, b); }
    constexpr int over(int a, int b) { return program_.apply(operation_of<division, 2>, a, b); }
    constexpr int opposite(int a) { return program_.apply(operation_of<negation, 1>, a); }
    constexpr int choose(operation const& row, int c, int a, int b) {
        return program_.apply(row, c, a, b);
    }
    // Whether a sum of these is one selection, without more additions than there were.
    constexpr bool join(int a, int b) const {
        return is_selection(a) && is_selection(b) && operand(a, 0) == operand(b, 0) &&
               (is_one_sided(a) || is_one_sided(b));
    }
    // What two selections of one condition become: a branch if one of them is.
    constexpr operation const& joined(operation const& row, int i) const {
        return kind(i) == algebraic::branch ? *program_.instructions.items[i].row : row;
    }
    constexpr operation const& joined(int i, int j) const {
        return joined(*program_.instructions.items[i].row, j);
    }
    constexpr int append_product(int a, int b) {
        int const x[] = {a, b};
        return program_.append(operation_of<multiplication, 2>, x, 2);
    }

    constexpr bool is_selection(int i) const {
        algebraic const of = program_.instructions.items[i].kind;
        return of == algebraic::selection || of == algebraic::branch;
    }

    // A selection between 0 and something else: a value that lives on one side only.
    constexpr bool is_one_sided(int i) const {
        return is_selection(i) && (is_zero(operand(i, 1)) || is_zero(operand(i, 2)));
    }

    // A value of derivatives that selections make 0 where it is not wanted: such a selection, or a
    // sum of such values, each of which may be 0 where the other lives. What it multiplies goes to
    // its few sides; of many it takes one guard.
    enum class gate { none, few, many };
    constexpr gate gate_of(int i) const {
        if (!program_.has_selections)
            return gate::none;
        if (!is_selection(i) && kind(i) != algebraic::sum && kind(i) != algebraic::difference &&
            kind(i) != algebraic::guarded_product &&
            !(kind(i) == algebraic::product && is_scaled(i)))
            return gate::none;
        int sides = 8;
        gate const result = gate_of(i, sides);
        return result == gate::few && kind(i) == algebraic::product ? gate::many : result;
    }
    constexpr gate gate_of(int i, int& sides) const {
        if (is_zero(i) || is_one_sided(i))
            return gate::few;
        if (i < program_.primal || program_.instructions.items[i].arity == 0)
            return gate::none;
        if (--sides < 0)
            return gate::many;
        if (kind(i) == algebraic::negation)
            return gate_of(operand(i, 0), sides);
        if (kind(i) == algebraic::product && is_scaled(i))
            return gate_of(operand(i, 1), sides);
        if (kind(i) == algebraic::guarded_product) // 0 where its first factor is, and so again
            return gate_of(operand(i, 0), sides) == gate::none ? gate::none : gate::many;
        bool const is_sum = kind(i) == algebraic::sum || kind(i) == algebraic::difference;
        if (!is_sum && !is_selection(i))
            return gate::none;
        // Of a sum every part has to be such a value, of a selection any.
        gate const decided = is_sum ? gate::none : gate::few;
        gate const last = gate_of(operand(i, is_sum ? 1 : 2), sides);
        if (last == decided)
            return decided;
        gate const other = gate_of(operand(i, is_sum ? 0 : 1), sides);
        return other == decided || other == last ? other : gate::many;
    }

    // f of each part of such a value, within the same selection, sum or difference.
    template <class Function>
    constexpr int inside(int i, Function f) {
        int const begin = is_selection(i) ? 1 : 0;
        int const a = operand(i, begin), b = operand(i, begin + 1), zero = program_.literal(0);
        operation const& row = *program_.instructions.items[i].row;
        int const first = is_zero(a) ? zero : f(a), second = is_zero(b) ? zero : f(b);
        if (begin == 1)
            return choose(row, operand(i, 0), first, second);
        return kind(i) == algebraic::sum ? plus(first, second) : minus(first, second);
    }

    // 0 or 1 where the condition compares literals, else -1.
    constexpr int known_truth(int condition) const {
        if (program_.instructions.items[condition].arity != 2 ||
            kind(operand(condition, 0)) != algebraic::literal ||
            kind(operand(condition, 1)) != algebraic::literal)
            return -1;
        long double const a = number(operand(condition, 0)), b = number(operand(condition, 1));
        switch (kind(condition)) {
        case algebraic::equal:
            return a == b;
        case algebraic::less:
            return a < b;
        case algebraic::less_equal:
            return a <= b;
        case algebraic::greater:
            return a > b;
        case algebraic::greater_equal:
            return a >= b;
        default:
            return -1;
        }
    }

    // A product of a constant and something, made for derivatives: what the primal computes anyway
    // is better shared than taken apart.
    constexpr bool is_scaled(int i) const {
        return i >= program_.primal && is_constant(operand(i, 0));
    }

    constexpr explicit terms(builder& program) : program_(program) {}
};

} // namespace tapeless
