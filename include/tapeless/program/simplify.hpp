/// @file The algebra of derivatives: what an adjoint or tangent may be replaced by.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../operation/arithmetic.hpp"
#include "../operation/piecewise.hpp"
#include "builder.hpp"

namespace tapeless {

/// The rules that hold for real numbers, applied to derivatives only: the user's own arithmetic stays as it is written.
/// Three kinds: what is structurally 0 or 1 disappears; signs and literals move outwards, where they meet and cancel;
/// selections move outwards over products, so that an adjoint of the side that is not taken is replaced by exactly 0
/// after all of it was computed, whatever infinities it met on its way.
class algebra {
  public:
    constexpr explicit algebra(builder& program) : program_(program) {}

    /// The number of an instruction equal to row(x...), or -1 if no rule applies.
    constexpr int simplify(operation const* row, int const* x, int arity) {
        if (*row == operation_of<product, 2>)
            return multiply(x[0], x[1]);
        if (*row == operation_of<sum, 2>)
            return add(x[0], x[1]);
        if (*row == operation_of<difference, 2>)
            return subtract(x[0], x[1]);
        if (*row == operation_of<quotient, 2>)
            return divide(x[0], x[1]);
        if (*row == operation_of<negation, 1>)
            return negate(x[0]);
        if (*row == operation_of<selection, 3>)
            return select(x[0], x[1], x[2]);
        if (*row == operation_of<guarded_product, 2>)
            return multiply_guarded(x[0], x[1]);
        if (*row == operation_of<integer_power, 2>)
            return raise(x[0], x[1]);
        if (*row == operation_of<absolute_value, 1> && arity == 1 && is_negation(x[0]))
            return program_.apply(operation_of<absolute_value, 1>, program_.operand(x[0], 0));
        return -1;
    }

  private:
    builder& program_;

    constexpr bool is_negation(int i) const { return program_.is(i, operation_of<negation, 1>); }
    constexpr bool is_product(int i) const { return program_.is(i, operation_of<product, 2>); }
    constexpr bool is_selection(int i) const { return program_.is(i, operation_of<selection, 3>); }
    constexpr bool is_literal(int i) const { return program_.is_literal(i); }
    constexpr bool is_zero(int i) const { return program_.is_literal(i, 0); }
    constexpr bool is_one(int i) const { return program_.is_literal(i, 1); }
    constexpr bool is_minus_one(int i) const { return program_.is_literal(i, -1); }
    constexpr long double number(int i) const { return program_.instructions[i].number; }
    constexpr int operand(int i, int j) const { return program_.operand(i, j); }

    constexpr int times(int a, int b) { return program_.apply(operation_of<product, 2>, a, b); }
    constexpr int plus(int a, int b) { return program_.apply(operation_of<sum, 2>, a, b); }
    constexpr int minus(int a, int b) { return program_.apply(operation_of<difference, 2>, a, b); }
    constexpr int over(int a, int b) { return program_.apply(operation_of<quotient, 2>, a, b); }
    constexpr int opposite(int a) { return program_.apply(operation_of<negation, 1>, a); }
    constexpr int where(int c, int a, int b) { return program_.apply(operation_of<selection, 3>, c, a, b); }

    // Whether the number is the same in float and in every wider type.
    static constexpr bool is_exact(long double x) { return static_cast<float>(x) == x; }

    // A selection between 0 and something else: a value that lives on one side only.
    constexpr bool is_one_sided(int i) const {
        return is_selection(i) && (is_zero(operand(i, 1)) || is_zero(operand(i, 2)));
    }

    // f of the side that lives, in the same selection.
    template <class Function>
    constexpr int inside(int i, Function f) {
        int const condition = operand(i, 0), a = operand(i, 1), b = operand(i, 2);
        int const zero = program_.literal(0);
        return is_zero(a) ? where(condition, zero, is_zero(b) ? zero : f(b)) : where(condition, f(a), zero);
    }

    constexpr int multiply(int a, int b) {
        if (is_zero(a) || is_zero(b))
            return program_.literal(0);
        if (is_one(a))
            return b;
        if (is_one(b))
            return a;
        if (is_minus_one(a))
            return opposite(b);
        if (is_minus_one(b))
            return opposite(a);
        if (is_literal(a) && is_literal(b)) {
            long double const result = number(a) * number(b);
            return is_exact(number(a)) && is_exact(number(b)) && is_exact(result) ? program_.literal(result) : -1;
        }
        if (is_one_sided(a))
            return inside(a, [&](int side) { return times(side, b); });
        if (is_one_sided(b))
            return inside(b, [&](int side) { return times(a, side); });
        if (is_negation(a))
            return opposite(times(operand(a, 0), b));
        if (is_negation(b))
            return opposite(times(a, operand(b, 0)));
        if (is_literal(b))
            return times(b, a);
        if (is_product(b) && is_literal(operand(b, 0)))
            return is_literal(a) ? scale(a, b) : times(operand(b, 0), times(a, operand(b, 1)));
        if (is_product(a) && is_literal(operand(a, 0)))
            return times(operand(a, 0), times(operand(a, 1), b));
        if (is_product(b))
            return associate(a, b);
        if (is_product(a))
            return associate(b, a);
        return -1;
    }

    // literal * (literal * x)
    constexpr int scale(int a, int b) {
        int const factor = times(a, operand(b, 0));
        return is_literal(factor) ? times(factor, operand(b, 1)) : -1;
    }

    // a * (p * q), where a * p or a * q is there already: share it.
    constexpr int associate(int a, int b) {
        int const p = operand(b, 0), q = operand(b, 1);
        if (int const known = program_.find(operation_of<product, 2>, a, b); known >= 0)
            return known;
        if (int const known = program_.find(operation_of<product, 2>, a, p); known >= 0)
            return program_.append(operation_of<product, 2>, known, q);
        if (int const known = program_.find(operation_of<product, 2>, a, q); known >= 0)
            return program_.append(operation_of<product, 2>, known, p);
        return -1;
    }

    constexpr int add(int a, int b) {
        if (is_zero(a))
            return b;
        if (is_zero(b))
            return a;
        if (is_literal(a) && is_literal(b)) {
            long double const result = number(a) + number(b);
            bool const exact = is_exact(number(a)) && is_exact(number(b)) && is_exact(result) &&
                               result - number(a) == number(b) && result - number(b) == number(a);
            return exact ? program_.literal(result) : -1;
        }
        if (a == b)
            return times(program_.literal(2), a);
        if (is_one_sided(a) && is_one_sided(b) && operand(a, 0) == operand(b, 0))
            return where(operand(a, 0), plus(operand(a, 1), operand(b, 1)), plus(operand(a, 2), operand(b, 2)));
        if (is_negation(b))
            return minus(a, operand(b, 0));
        if (is_negation(a))
            return minus(b, operand(a, 0));
        return -1;
    }

    constexpr int subtract(int a, int b) {
        if (is_zero(a))
            return opposite(b);
        if (is_zero(b))
            return a;
        if (is_literal(b))
            return plus(a, opposite(b));
        if (is_negation(b))
            return plus(a, operand(b, 0));
        if (is_one_sided(a) && is_one_sided(b) && operand(a, 0) == operand(b, 0))
            return where(operand(a, 0), minus(operand(a, 1), operand(b, 1)), minus(operand(a, 2), operand(b, 2)));
        if (is_negation(a))
            return opposite(plus(operand(a, 0), b));
        return -1;
    }

    constexpr int divide(int a, int b) {
        if (is_zero(a))
            return a;
        if (is_one(b))
            return a;
        if (is_minus_one(b))
            return opposite(a);
        if (is_literal(a) && is_literal(b)) {
            long double const result = number(a) / number(b);
            bool const exact =
                is_exact(number(a)) && is_exact(number(b)) && is_exact(result) && result * number(b) == number(a);
            return exact ? program_.literal(result) : -1;
        }
        if (is_one_sided(a))
            return inside(a, [&](int side) { return over(side, b); });
        if (is_negation(a))
            return opposite(over(operand(a, 0), b));
        if (is_negation(b))
            return opposite(over(a, operand(b, 0)));
        if (!is_one(a))
            if (int const reciprocal = program_.find(operation_of<quotient, 2>, program_.literal(1), b);
                reciprocal >= 0)
                return times(a, reciprocal);
        return -1;
    }

    constexpr int negate(int a) {
        if (is_literal(a))
            return program_.literal(-number(a));
        if (is_negation(a))
            return operand(a, 0);
        if (is_one_sided(a))
            return inside(a, [&](int side) { return opposite(side); });
        if (program_.is(a, operation_of<difference, 2>))
            return minus(operand(a, 1), operand(a, 0));
        if (is_product(a) && is_literal(operand(a, 0)))
            return times(program_.literal(-number(operand(a, 0))), operand(a, 1));
        return -1;
    }

    constexpr int multiply_guarded(int a, int b) {
        if (is_literal(a) || is_literal(b))
            return times(a, b);
        if (is_one_sided(a))
            return inside(
                a, [&](int side) { return program_.apply(operation_of<guarded_product, 2>, side, b); });
        if (is_one_sided(b))
            return inside(
                b, [&](int side) { return program_.apply(operation_of<guarded_product, 2>, a, side); });
        return -1;
    }

    constexpr int raise(int x, int exponent) {
        if (is_zero(exponent))
            return program_.literal(1);
        if (is_one(exponent))
            return x;
        return -1;
    }

    constexpr int select(int condition, int a, int b) {
        if (a == b)
            return a;
        if (int const truth = known_truth(condition); truth >= 0)
            return truth == 1 ? a : b;
        if (is_selection(a) && operand(a, 0) == condition)
            return where(condition, operand(a, 1), b);
        if (is_selection(b) && operand(b, 0) == condition)
            return where(condition, a, operand(b, 2));
        return -1;
    }

    // 0 or 1 where the condition compares literals, else -1.
    constexpr int known_truth(int condition) const {
        instruction const& comparison = program_.instructions[condition];
        if (comparison.arity != 2 || !is_literal(operand(condition, 0)) || !is_literal(operand(condition, 1)))
            return -1;
        long double const a = number(operand(condition, 0)), b = number(operand(condition, 1));
        if (*comparison.row == operation_of<equal, 2>)
            return a == b;
        if (*comparison.row == operation_of<less, 2>)
            return a < b;
        if (*comparison.row == operation_of<less_equal, 2>)
            return a <= b;
        if (*comparison.row == operation_of<greater, 2>)
            return a > b;
        if (*comparison.row == operation_of<greater_equal, 2>)
            return a >= b;
        return -1;
    }
};

constexpr int simplify(builder& program, operation const* row, int const* x, int arity) {
    return algebra(program).simplify(row, x, arity);
}

} // namespace tapeless
