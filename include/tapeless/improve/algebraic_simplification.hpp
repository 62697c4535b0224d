/// @file Algebraic simplification, by rules that hold for derivatives: zeros, ones, signs ...
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "cancellation.hpp"

namespace tapeless {

/// The rules that hold for real numbers, applied to derivatives only: the user's own arithmetic
/// stays as it is written. Three kinds: what is structurally 0 or 1 disappears; signs and literals
/// move outwards, where they meet and cancel; selections move outwards over products, and products
/// into sums of them, so that an adjoint of the side that is not taken is replaced by exactly 0
/// after all of it was computed, whatever infinities it met on its way. A branch is a selection
/// here, and stays a branch: its adjoints live on one side, so that side alone will compute them.
class algebra : terms {
  public:
    constexpr explicit algebra(builder& program) : terms(program) {}

    /// The same by the rules of signs alone, for passes that have put literals in their places:
    /// products have no negated factors, sums no negated terms.
    constexpr int simplify_signs(algebraic row, int const* x) {
        switch (row) {
        case algebraic::product:
            if (kind(x[0]) == algebraic::literal && number(x[0]) == 1)
                return x[1];
            if (kind(x[0]) == algebraic::literal && kind(x[1]) == algebraic::literal)
                return scale(number(x[0]), x[0], x[1]);
            [[fallthrough]];
        case algebraic::quotient:
            return kind(x[0]) == algebraic::negation || kind(x[1]) == algebraic::negation
                       ? simplify(row, x)
                       : -1;
        case algebraic::sum:
            return kind(x[1]) == algebraic::negation   ? minus(x[0], operand(x[1], 0))
                   : kind(x[0]) == algebraic::negation ? minus(x[1], operand(x[0], 0))
                                                       : -1;
        case algebraic::difference:
            return kind(x[1]) == algebraic::negation   ? plus(x[0], operand(x[1], 0))
                   : kind(x[0]) == algebraic::negation ? opposite(plus(operand(x[0], 0), x[1]))
                                                       : -1;
        case algebraic::negation:
            return negate(x[0]);
        default:
            return -1;
        }
    }

    /// The number of an instruction equal to row(x...), or -1 if no rule applies.
    constexpr int simplify(algebraic row, int const* x) {
        switch (row) {
        case algebraic::product:
            return multiply(x[0], x[1]);
        case algebraic::sum:
            return add(x[0], x[1]);
        case algebraic::difference:
            return subtract(x[0], x[1]);
        case algebraic::quotient:
            return divide(x[0], x[1]);
        case algebraic::negation:
            return negate(x[0]);
        case algebraic::selection:
            return select(operation_of<selection, 3>, x[0], x[1], x[2]);
        case algebraic::branch:
            return select(operation_of<branched, 3>, x[0], x[1], x[2]);
        case algebraic::guarded_product:
            return multiply_guarded(x[0], x[1]);
        case algebraic::integer_power:
            return raise(x[0], x[1]);
        case algebraic::absolute_value:
            return kind(x[0]) == algebraic::negation
                       ? program_.apply(operation_of<absolute_value, 1>, operand(x[0], 0))
                       : -1;
        default:
            return -1;
        }
    }

  private:
    // Made for this alone, since most products have nothing that may cancel.
    constexpr int cancelled(operation const& product, int a, int b) {
        return cancellation(program_).cancelled(product, a, b);
    }

    constexpr int multiply(int a, int b) {
        instruction const &first = program_.instructions.items[a],
                          &second = program_.instructions.items[b];
        algebraic const kind_a = first.kind, kind_b = second.kind;
        if (kind_a == algebraic::literal)
            return scale(first.number, a, b);
        if (kind_b == algebraic::literal)
            return scale(second.number, b, a);
        if (first.is_constant || second.is_constant)
            return first.is_constant ? scale(a, b) : scale(b, a);
        bool const may_cancel = (first.traits & second.traits & ~trait::varies) != 0;
        if (program_.has_selections) {
            gate const gate_a = gate_of(a), gate_b = gate_of(b);
            if (gate_a == gate::few)
                return inside(a, [&](int part) { return times(part, b); });
            if (gate_b == gate::few)
                return inside(b, [&](int part) { return times(a, part); });
            if (gate_a == gate::many)
                return guarded(a, b);
            if (gate_b == gate::many)
                return guarded(b, a);
        }
        if (may_cancel)
            if (int const rest = cancelled(operation_of<multiplication, 2>, a, b); rest >= 0)
                return rest;
        if (kind_a == algebraic::negation)
            return opposite(times(operand(a, 0), b));
        if (kind_b == algebraic::negation)
            return opposite(times(a, operand(b, 0)));
        if (kind_b == algebraic::product)
            return is_scaled(b) ? times(operand(b, 0), times(a, operand(b, 1))) : associate(a, b);
        if (kind_a == algebraic::product)
            return associate(b,
                             a); // whatever its factors, an adjoint has other users: it stays whole
        return -1;
    }

    // The literal a, of this value, times b.
    constexpr int scale(long double factor, int a, int b) {
        if (factor == 1)
            return b;
        if (factor == 0)
            return program_.literal(0);
        if (factor == -1)
            return opposite(b);
        if (kind(b) == algebraic::literal) {
            folded_literal const result = fold_literals(algebraic::product, factor, number(b));
            return result.is_known ? program_.literal(result.number) : -1;
        }
        return scale(a, b);
    }

    // The constant a times b.
    constexpr int scale(int a, int b) {
        if (!is_constant(b)) {
            if (gate_of(b) == gate::few)
                return inside(b, [&](int part) { return times(a, part); });
            if (kind(b) == algebraic::negation)
                return opposite(times(a, operand(b, 0)));
            if (kind(b) == algebraic::product && is_constant(operand(b, 0)))
                return times(times(a, operand(b, 0)), operand(b, 1));
        }
        return append_product(a, b); // the constant first
    }

    // a * (p * q), where a * p or a * q is there already: share it, best what the primal computes,
    // which is there early.
    constexpr int associate(int a, int b) {
        int const p = operand(b, 0), q = operand(b, 1);
        if (int const known = program_.find(operation_of<multiplication, 2>, a, b); known >= 0)
            return known;
        int const with_p = program_.find(operation_of<multiplication, 2>, a, p);
        int const with_q = program_.find(operation_of<multiplication, 2>, a, q);
        if (with_q >= 0 && program_.find(operation_of<multiplication, 2>, with_q, p) >= 0)
            return append_product(with_q, p);
        if (with_q >= 0 && (with_p < 0 || with_q < program_.primal))
            return share(with_q, p);
        return with_p >= 0 ? share(with_p, q) : -1;
    }
    // known * rest, where the rest may be a product that shares something too.
    constexpr int share(int known, int rest) {
        int const result = kind(rest) == algebraic::product ? associate(known, rest) : -1;
        return result >= 0 ? result : append_product(known, rest);
    }

    constexpr int add(int a, int b) {
        algebraic const kind_a = program_.instructions.items[a].kind,
                        kind_b = program_.instructions.items[b].kind;
        if (kind_a == algebraic::literal && number(a) == 0)
            return b;
        if (kind_b == algebraic::literal && number(b) == 0)
            return a;
        if (kind_a == algebraic::literal && kind_b == algebraic::literal) {
            folded_literal const result = fold_literals(algebraic::sum, number(a), number(b));
            return result.is_known ? program_.literal(result.number) : -1;
        }
        if (int const result = collect(operation_of<addition, 2>, a, b); result >= 0)
            return result;
        if (program_.has_selections) {
            if (join(a, b))
                return choose(joined(a, b), operand(a, 0), plus(operand(a, 1), operand(b, 1)),
                              plus(operand(a, 2), operand(b, 2)));
            if (kind_a == algebraic::sum && a >= program_.primal && join(operand(a, 1), b))
                return plus(operand(a, 0), plus(operand(a, 1), b));
        }
        if (kind_b == algebraic::negation)
            return minus(a, operand(b, 0));
        if (kind_a == algebraic::negation)
            return minus(b, operand(a, 0));
        if (kind_a == algebraic::product && kind_b == kind_a && have_common_literal(a, b))
            return times(operand(a, 0), plus(operand(a, 1), operand(b, 1)));
        return -1;
    }

    constexpr int subtract(int a, int b) {
        algebraic const kind_a = program_.instructions.items[a].kind,
                        kind_b = program_.instructions.items[b].kind;
        if (kind_a == algebraic::literal && number(a) == 0)
            return opposite(b);
        if (kind_b == algebraic::literal)
            return number(b) == 0 ? a : plus(a, opposite(b));
        if (kind_b == algebraic::negation)
            return plus(a, operand(b, 0));
        if (int const result = collect(operation_of<subtraction, 2>, a, b); result >= 0)
            return result;
        if (program_.has_selections && join(a, b))
            return choose(joined(a, b), operand(a, 0), minus(operand(a, 1), operand(b, 1)),
                          minus(operand(a, 2), operand(b, 2)));
        if (kind_a == algebraic::negation)
            return opposite(plus(operand(a, 0), b));
        if (kind_a == algebraic::product && kind_b == kind_a && have_common_literal(a, b))
            return times(operand(a, 0), minus(operand(a, 1), operand(b, 1)));
        return -1;
    }

    // Multiples of the same value are one multiple; the second may be at the end of a sum. That
    // x - x is 0 is left to the value: of infinity it is not, which some rows' partials ask.
    constexpr int collect(operation const& row, int a, int b) {
        int const core_a = core(a), core_b = core(b);
        if (core_a == core_b) {
            folded_literal const factor = fold_literals(row.kind, coefficient(a), coefficient(b));
            return factor.is_known && factor.number != 0
                       ? times(program_.literal(factor.number), core_a)
                       : -1;
        }
        if (a >= program_.primal && program_.instructions.items[a].kind == algebraic::sum &&
            !is_constant(core_b) && core(operand(a, 1)) == core_b)
            return plus(operand(a, 0), program_.apply(row, operand(a, 1), b));
        return -1;
    }
    constexpr int core(int i) const {
        if (i < program_.primal || program_.instructions.items[i].kind != algebraic::product)
            return i;
        int const* const x = program_.operands.items + program_.instructions.items[i].first;
        return program_.instructions.items[x[0]].kind == algebraic::literal ? x[1] : i;
    }
    constexpr long double coefficient(int i) const {
        return core(i) != i ? number(operand(i, 0)) : 1;
    }

    // literal * p and the same literal * q, where a and b are products
    constexpr bool have_common_literal(int a, int b) const {
        return operand(a, 0) == operand(b, 0) && is_scaled(a) && is_scaled(b);
    }

    constexpr int divide(int a, int b) {
        algebraic const kind_a = program_.instructions.items[a].kind,
                        kind_b = program_.instructions.items[b].kind;
        if (kind_a == algebraic::literal && number(a) == 0)
            return a;
        if (kind_b == algebraic::literal && number(b) == 1)
            return a;
        if (kind_b == algebraic::literal && number(b) == -1)
            return opposite(a);
        if (kind_a == algebraic::literal && kind_b == algebraic::literal) {
            folded_literal const result = fold_literals(algebraic::quotient, number(a), number(b));
            return result.is_known ? program_.literal(result.number) : -1;
        }
        if (gate const gate_a = gate_of(a); gate_a == gate::few)
            return inside(a, [&](int part) { return over(part, b); });
        else if (gate_a == gate::many)
            return guarded(a, over(program_.literal(1), b));
        if (kind_a == algebraic::negation)
            return opposite(over(operand(a, 0), b));
        if (kind_b == algebraic::negation)
            return opposite(over(a, operand(b, 0)));
        if (kind_a != algebraic::literal)
            if (int const reciprocal =
                    program_.find(operation_of<division, 2>, program_.literal(1), b);
                reciprocal >= 0)
                return times(a, reciprocal);
        return -1;
    }

    constexpr int negate(int a) {
        switch (kind(a)) {
        case algebraic::literal:
            return program_.literal(-number(a));
        case algebraic::negation:
            return operand(a, 0);
        case algebraic::difference:
            return minus(operand(a, 1), operand(a, 0));
        case algebraic::selection:
        case algebraic::branch:
            return is_one_sided(a) ? inside(a, [&](int side) { return opposite(side); }) : -1;
        default:
            return -1;
        }
    }

    constexpr int multiply_guarded(int a, int b) {
        if (kind(a) == algebraic::literal || kind(b) == algebraic::literal)
            return times(a, b);
        if ((program_.instructions.items[a].traits & program_.instructions.items[b].traits &
             ~trait::varies) != 0)
            if (int const rest = cancelled(operation_of<guarded_product, 2>, a, b); rest >= 0)
                return rest;
        if (gate_of(a) == gate::few)
            return inside(a, [&](int part) { return guarded(part, b); });
        if (gate_of(b) == gate::few)
            return inside(b, [&](int part) { return guarded(a, part); });
        if (kind(a) == algebraic::negation)
            return opposite(guarded(operand(a, 0), b));
        if (kind(b) == algebraic::negation)
            return opposite(guarded(a, operand(b, 0)));
        return -1;
    }

    constexpr int raise(int x, int exponent) {
        if (kind(exponent) != algebraic::literal)
            return -1;
        return number(exponent) == 0 ? program_.literal(1) : number(exponent) == 1 ? x : -1;
    }

    constexpr int select(operation const& row, int condition, int a, int b) {
        if (a == b)
            return a;
        if (int const truth = known_truth(condition); truth >= 0)
            return truth == 1 ? a : b;
        if (is_selection(a) && operand(a, 0) == condition)
            return choose(joined(row, a), condition, operand(a, 1), b);
        if (is_selection(b) && operand(b, 0) == condition)
            return choose(joined(row, b), condition, a, operand(b, 2));
        return -1;
    }
};

constexpr int simplify(builder& program, operation const& row, int const* x) {
    return algebra(program).simplify(row.kind, x);
}
/// Signs only: simplify_signs above.
constexpr int simplify_signs(builder& program, operation const& row, int const* x) {
    return algebra(program).simplify_signs(row.kind, x);
}

/// The entry in the list of passes.
struct algebraic_simplification {
    static constexpr std::string_view name = "algebra";
    static constexpr void leave_out(auto& settings) { settings.derivative_rules = &no_rules; }
};

} // namespace tapeless
