/// @file Cancellation: factors of derivatives that meet what they cancel.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "terms.hpp"

namespace tapeless {

/// Products of derivatives in which a factor meets what it cancels: s * (1/s) is 1, norm(x) times
/// its slope is x, and sign(x) * sign(x) is 1. At 0, where these are NaN or 0, the derivative is
/// what the rest says: that of square(sqrt(x)) is 1, the Hessian of the square of a norm twice the
/// identity, the second derivative of cos(abs(x)) -1.
class cancellation : terms {
  public:
    constexpr explicit cancellation(builder& program) : terms(program) {}

    /// The product of this kind, plain or guarded, without what cancels in it; -1 if nothing does.
    constexpr int cancelled(operation const& product, int a, int b) {
        if (has_sign(a) && has_sign(b))
            if (int const result = without_signs(product, a, b); result >= 0)
                return result;
        if (!has_root(a) || !has_root(b))
            return -1;
        int places = most_places;
        int const result = cancelled_by(b, a, places);
        return result >= 0 ? result : cancelled_by(a, b, places);
    }

  private:
    constexpr bool has_sign(int i) const {
        return (program_.instructions.items[i].traits & trait::sign) != 0;
    }
    constexpr bool has_root(int i) const {
        return (program_.instructions.items[i].traits & trait::root) != 0;
    }

    // In how many places a root is looked for, and a sign, which few programs have.
    static constexpr int most_places = 8, most_places_of_signs = 64;

    // The product of both, if a reciprocal among the first one's factors meets one of the second's.
    constexpr int cancelled_by(int canceller, int of, int& places) {
        if (!has_root(canceller) || --places < 0)
            return -1;
        switch (kind(canceller)) {
        case algebraic::quotient:
            if (int const u = operand(canceller, 1);
                kind(operand(canceller, 0)) == algebraic::literal && !is_constant(u))
                if (int const rest = without(u, of, places); rest >= 0)
                    return times(operand(canceller, 0), rest);
            return -1;
        case algebraic::unit_component: {
            int const rest =
                is_zero(operand(canceller, 1)) ? without(operand(canceller, 2), of, places) : -1;
            int const place = static_cast<int>(number(operand(canceller, 0)));
            return rest >= 0 ? times(rest, operand(canceller, 3 + place)) : -1;
        }
        case algebraic::negation: {
            int const rest = cancelled_by(operand(canceller, 0), of, places);
            return rest >= 0 ? opposite(rest) : -1;
        }
        case algebraic::product:
        case algebraic::guarded_product:
            for (int j = 0; j < 2; ++j)
                if (int const rest = cancelled_by(operand(canceller, j), of, places); rest >= 0)
                    return product_like(canceller, j, rest);
            return -1;
        default:
            return -1;
        }
    }

    // What is left of a product, or of all terms of a sum, without the factor u; -1 if it has none.
    constexpr int without(int u, int of, int& places) {
        if (of == u)
            return program_.literal(1);
        if (!has_root(of) || --places < 0)
            return -1;
        switch (kind(of)) {
        case algebraic::negation: {
            int const rest = without(u, operand(of, 0), places);
            return rest >= 0 ? opposite(rest) : -1;
        }
        case algebraic::product:
        case algebraic::guarded_product:
            for (int j = 0; j < 2; ++j)
                if (int const rest = without(u, operand(of, j), places); rest >= 0)
                    return product_like(of, j, rest);
            return -1;
        case algebraic::sum:
        case algebraic::difference: {
            int const a = without(u, operand(of, 0), places);
            int const b = a >= 0 ? without(u, operand(of, 1), places) : -1;
            return b >= 0 ? program_.apply(*program_.instructions.items[of].row, a, b) : -1;
        }
        case algebraic::integer_power:
            if (int const exponent = operand(of, 1);
                operand(of, 0) == u && kind(exponent) == algebraic::literal && number(exponent) > 1)
                return program_.apply(*program_.instructions.items[of].row, u,
                                      program_.literal(number(exponent) - 1));
            return -1;
        default:
            return -1;
        }
    }

    // This product with another factor in the place j. It stays guarded while there is something
    // that may be infinite.
    constexpr int product_like(int i, int j, int factor) {
        int const a = j == 0 ? factor : operand(i, 0), b = j == 0 ? operand(i, 1) : factor;
        bool const is_guarded =
            kind(i) == algebraic::guarded_product && kind(b) != algebraic::literal;
        return is_guarded ? guarded(a, b) : times(a, b);
    }

    // A value as sign * factor + rest, each -1 where it is 0.
    struct parts {
        int factor = -1, rest = -1;
    };
    constexpr parts parts_by(int sign, int i, int& places) {
        if (i == sign)
            return {program_.literal(1), -1};
        if (!has_sign(i) || --places < 0)
            return {-1, i};
        operation const& row = *program_.instructions.items[i].row;
        switch (kind(i)) {
        case algebraic::negation: {
            parts const of = parts_by(sign, operand(i, 0), places);
            return of.factor < 0 ? parts{-1, i}
                                 : parts{opposite(of.factor), of.rest < 0 ? -1 : opposite(of.rest)};
        }
        case algebraic::sum:
        case algebraic::difference: {
            parts const a = parts_by(sign, operand(i, 0), places),
                        b = parts_by(sign, operand(i, 1), places);
            return a.factor < 0 && b.factor < 0
                       ? parts{-1, i}
                       : parts{combined(row, a.factor, b.factor), combined(row, a.rest, b.rest)};
        }
        case algebraic::product:
        case algebraic::guarded_product:
            for (int j = 0; j < 2; ++j)
                if (parts const of = parts_by(sign, operand(i, j), places); of.factor >= 0)
                    return {product_like(i, j, of.factor),
                            of.rest < 0 ? -1 : product_like(i, j, of.rest)};
            return {-1, i};
        case algebraic::quotient: {
            parts const of = parts_by(sign, operand(i, 0), places);
            int const b = operand(i, 1);
            return of.factor < 0 ? parts{-1, i}
                                 : parts{over(of.factor, b), of.rest < 0 ? -1 : over(of.rest, b)};
        }
        default:
            return {-1, i};
        }
    }
    // The sum or difference of two values, -1 being 0.
    constexpr int combined(operation const& row, int a, int b) {
        return b < 0                               ? a
               : a >= 0                            ? program_.apply(row, a, b)
               : row.kind == algebraic::difference ? opposite(b)
                                                   : b;
    }

    // A product of values that have a sign in common.
    constexpr int without_signs(operation const& product, int a, int b) {
        int signs[4], count = 0, places = most_places_of_signs;
        collect_signs(a, signs, count, places);
        for (int k = 0; k < count; ++k) {
            places = most_places_of_signs;
            parts const y = parts_by(signs[k], b, places);
            if (y.factor < 0)
                continue;
            parts const x = parts_by(signs[k], a, places);
            if (x.factor < 0)
                continue;
            operation const& sum = operation_of<addition, 2>;
            auto const of = [&](int p, int q) {
                return p < 0 || q < 0 ? -1 : program_.apply(product, p, q);
            };
            int const odd = combined(sum, of(x.factor, y.rest), of(x.rest, y.factor));
            return combined(sum, combined(sum, of(x.factor, y.factor), of(x.rest, y.rest)),
                            odd < 0 ? -1 : times(signs[k], odd));
        }
        return -1;
    }
    constexpr void collect_signs(int i, int (&signs)[4], int& count, int& places) const {
        if (!has_sign(i) || --places < 0)
            return;
        if (kind(i) != algebraic::sign) {
            for (int j = 0; j < program_.instructions.items[i].arity; ++j)
                collect_signs(operand(i, j), signs, count, places);
            return;
        }
        for (int k = 0; k < count; ++k)
            if (signs[k] == i)
                return;
        if (count < 4)
            signs[count++] = i;
    }
};

} // namespace tapeless
