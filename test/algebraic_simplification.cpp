/// @file Tests of improve/algebraic_simplification.hpp: the algebra of derivatives.
// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE algebraic_simplification
#include <boost/test/unit_test.hpp>

#include <tapeless.hpp>

using tapeless::active;
using tapeless::algebraic;
using tapeless::builder;

namespace {

// A builder in which derivatives are recorded, with inputs x and y.
struct fixture {
    builder program;
    int x = program.add_input({}), y = program.add_input({});
    active a{program, x}, b{program, y};

    fixture() { program.begin_derivatives(&tapeless::simplify); }

    int number(active const& result) { return result.in(program); }
    bool is_literal(active const& result, long double value) {
        int const i = number(result);
        return program.instructions[i].kind == algebraic::literal &&
               program.instructions[i].number == value;
    }
    algebraic kind(active const& result) { return program.instructions[number(result)].kind; }
};

} // namespace

BOOST_FIXTURE_TEST_CASE(zeros_and_ones_disappear, fixture) {
    BOOST_TEST(is_literal(a * 0, 0));
    BOOST_TEST(is_literal(0 / a, 0));
    BOOST_TEST(number(a * 1) == x);
    BOOST_TEST(number(a + 0) == x);
    BOOST_TEST(number(0 + a) == x);
    BOOST_TEST(number(a - 0) == x);
    BOOST_TEST(number(a / 1) == x);
    BOOST_TEST(number(-(-a)) == x);
    BOOST_TEST(number(pow(a, 1)) == x);
    BOOST_TEST(is_literal(pow(a, 0), 1));
}

BOOST_FIXTURE_TEST_CASE(signs_move_outwards, fixture) {
    BOOST_TEST((kind(a * -1) == algebraic::negation));
    BOOST_TEST((kind((-a) * b) == algebraic::negation));
    BOOST_TEST(number((-a) * (-b)) == number(a * b));
    BOOST_TEST(number(a + (-b)) == number(a - b));
    BOOST_TEST(number(a - (-b)) == number(a + b));
    BOOST_TEST(number(-(a - b)) == number(b - a));
    BOOST_TEST(number((-a) / (-b)) == number(a / b));
}

BOOST_FIXTURE_TEST_CASE(roots_meet_their_reciprocal, fixture) {
    active const s = sqrt(a), t = sqrt(b);
    BOOST_TEST(is_literal(s * (1 / s), 1));
    BOOST_TEST(is_literal((2 * s) * (0.5 / s), 1));
    BOOST_TEST(number((s * b) * (1 / s)) == y);
    BOOST_TEST(number((1 / s) * (b * s)) == y);
    BOOST_TEST(number(-(s * b) * (1 / s)) == number(-b));
    BOOST_TEST(number((s * b + sin(b) * s) * (1 / s)) == number(b + sin(b)));
    BOOST_TEST(number(pow(s, 3) * (1 / s)) == number(pow(s, 2)));
    // Only one term has the factor, or it is another one.
    BOOST_TEST((kind((s + b) * (1 / s)) == algebraic::product));
    BOOST_TEST((kind(t * (1 / s)) == algebraic::product));
    // Behind a guard too, which has nothing left to guard.
    auto const guarded = [&](active const& p, active const& q) {
        return apply<tapeless::guarded_product>(p, q);
    };
    BOOST_TEST(number(guarded(s * b, 1 / s)) == y);
    BOOST_TEST(number(s * guarded(b, 1 / s)) == y);
}

BOOST_FIXTURE_TEST_CASE(signs_meet_themselves, fixture) {
    active const s = sign(a), t = sign(b);
    BOOST_TEST(is_literal(s * s, 1));
    BOOST_TEST(number((s * b) * s) == y);
    BOOST_TEST(number((-s * b) * (t * s)) == number(-(t * b)));
    BOOST_TEST(number((s * b - s * sin(b)) * s) == number(b - sin(b)));
    // s * (s * p + q) is p + s * q, of sums on both sides too.
    BOOST_TEST(number(s * (s * b + sin(b))) == number(b + s * sin(b)));
    BOOST_TEST(number((s * b + sin(b)) * (s * cos(b) + exp(b))) ==
               number((b * cos(b) + sin(b) * exp(b)) + s * (b * exp(b) + sin(b) * cos(b))));
    BOOST_TEST((kind(s * t) == algebraic::product));
}

BOOST_FIXTURE_TEST_CASE(norms_meet_their_slopes, fixture) {
    active const length = hypot(a, b), slope(program, [&] {
        active x[] = {a, b}, partials[2];
        tapeless::operation_of<tapeless::hypotenuse, 2>.partials(length, x, partials);
        return partials[1].in(program);
    }());
    BOOST_TEST(number(length * slope) == y);
    BOOST_TEST(number((2 * length) * slope) == number(2 * b));
    BOOST_TEST(number(pow(length, 2) * slope) == number(length * b));
}

BOOST_FIXTURE_TEST_CASE(literals_meet_only_where_that_is_exact, fixture) {
    active const two(program, program.literal(2)), half(program, program.literal(0.5)),
        tenth(program, program.literal(0.1L)), three(program, program.literal(3));
    BOOST_TEST(is_literal(two * half, 1));
    BOOST_TEST(is_literal(two + half, 2.5));
    BOOST_TEST(is_literal(half / two, 0.25));
    BOOST_TEST((kind(tenth * three) ==
                algebraic::product)); // not representable: left to the scalar's arithmetic
    BOOST_TEST((kind(half / three) == algebraic::quotient));
    BOOST_TEST(number(a + a) == number(2 * a));
    BOOST_TEST(number(a * (2 * b)) == number(2 * (a * b)));
    BOOST_TEST(number(2 * a + 2 * b) == number(2 * (a + b)));
}

BOOST_FIXTURE_TEST_CASE(products_share_what_is_there, fixture) {
    int const product = number(a * b);
    active const c = exp(b);
    int const shared = number(a * (b * c)); // (a * b) * c
    BOOST_TEST((program.operand(shared, 0) == product || program.operand(shared, 1) == product));
    BOOST_TEST(number(b * a) == product);
}

// The adjoint of the exponent of y = k * exp(u) * b * c is w * y, however long the product was.
BOOST_AUTO_TEST_CASE(products_share_what_the_primal_computes) {
    builder program;
    active const u(program, program.add_input({})), b(program, program.add_input({})),
        c(program, program.add_input({})), w(program, program.add_input({}));
    active const e = exp(u), p = 3 * e, q = p * b, y = q * c;
    program.begin_derivatives(&tapeless::simplify);
    active const by_q = w * c, by_p = by_q * b, by_u = 3 * by_p * e;
    BOOST_TEST(by_u.in(program) == (w * y).in(program));
}

BOOST_FIXTURE_TEST_CASE(a_selection_with_zero_moves_out_of_products, fixture) {
    tapeless::condition const positive = a > 0;
    active const side = where(positive, b, 0);
    int const moved = number(side * log(a));
    BOOST_TEST((program.instructions[moved].kind == algebraic::selection));
    BOOST_TEST(program.operand(moved, 1) == number(b * log(a)));
    BOOST_TEST((kind(-side) == algebraic::selection));
    BOOST_TEST((kind(side / a) == algebraic::selection));
    BOOST_TEST((kind(side + where(positive, 0, a)) == algebraic::selection));
    BOOST_TEST(number(where(positive, a, a)) == x);
    BOOST_TEST(number(where(positive, where(positive, a, b), b)) == number(where(positive, a, b)));
}

BOOST_AUTO_TEST_CASE(the_primal_is_left_alone) {
    builder program;
    active const a(program, program.add_input({}));
    auto const kind = [&](active const& result) {
        return program.instructions[result.in(program)].kind;
    };
    BOOST_TEST((kind(a * 1) == algebraic::product));
    BOOST_TEST((kind(a + 0) == algebraic::sum));
    BOOST_TEST((kind(-(-a)) == algebraic::negation));
    BOOST_TEST((kind(a * 0) == algebraic::product));
}
