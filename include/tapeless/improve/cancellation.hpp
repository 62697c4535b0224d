/// @file Cancellation: factors of derivatives that meet their reciprocal.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../operation/powers.hpp"
#include "terms.hpp"

namespace tapeless {

/// Products of derivatives in which a factor meets what it cancels: s * (1/s), sign(x) * sign(x),
/// norm(x) * unit_component(x). At 0, where these are NaN or 0, the derivative is what the rest
/// says: that of square(sqrt(x)) is 1, the Hessian of abs(x) * abs(x) is 2, that of the square of a
/// norm twice the identity.
class cancellation : protected terms {
  protected:
    constexpr explicit cancellation(builder& program) : terms(program) {}

    /// The product a * b without what cancels in it, or -1 if nothing does.
    constexpr int cancelled(int a, int b) {
        if (!may_cancel(a) && !may_cancel(b))
            return -1;
        int places = 16;
        int const result = cancelled_by(b, a, places);
        return result >= 0 ? result : cancelled_by(a, b, places);
    }

  private:
    constexpr bool may_cancel(int i) const { return program_.instructions.items[i].may_cancel; }

    // The product of both, if one of the first one's factors cancels one of the second's; it is
    // looked for in so many places at most.
    constexpr int cancelled_by(int canceller, int of, int& places) {
        if (!may_cancel(canceller) || --places < 0)
            return -1;
        algebraic const of_kind = kind(canceller);
        switch (of_kind) {
        case algebraic::quotient:
            if (int const u = operand(canceller, 1); !is_constant(u))
                if (int const rest = without(u, of, places); rest >= 0)
                    return times(operand(canceller, 0), rest);
            return -1;
        case algebraic::sign:
            return without(canceller, of, places);
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
        default:
            for (int const j : {0, 1})
                if (int const rest = cancelled_by(operand(canceller, j), of, places); rest >= 0)
                    return product_like(canceller, j, rest);
            return -1;
        }
    }

    // What is left of a product without the factor u, or -1 if it has none.
    constexpr int without(int u, int of, int& places) {
        if (of == u)
            return program_.literal(1);
        if (--places < 0)
            return -1;
        switch (kind(of)) {
        case algebraic::negation: {
            int const rest = without(u, operand(of, 0), places);
            return rest >= 0 ? opposite(rest) : -1;
        }
        case algebraic::product:
        case algebraic::guarded_product:
            for (int const j : {0, 1})
                if (int const rest = without(u, operand(of, j), places); rest >= 0)
                    return product_like(of, j, rest);
            return -1;
        case algebraic::integer_power:
            if (int const exponent = operand(of, 1);
                operand(of, 0) == u && kind(exponent) == algebraic::literal && number(exponent) > 1)
                return program_.apply(operation_of<integer_power, 2>, u,
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
        return kind(i) == algebraic::guarded_product && may_cancel(b) ? guarded(a, b) : times(a, b);
    }
};

} // namespace tapeless
