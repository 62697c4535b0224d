/// @file Tests of improve/factorisation.hpp: common factors are taken out, where that saves a
/// product.
// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE factorisation
#include "passes/programs.hpp"

#include <boost/test/unit_test.hpp>
#include <iostream>

namespace {

using namespace pass_tests;

struct fixture : written_derivatives {
    // The pass keeps the values, and comes to so many operations of each kind.
    void expect(int expected_products, int expected_additions) {
        builder const result = after_factoring(program);
        std::vector<long double> const found = interpret(result, at), sizes(found.size(), 1);
        BOOST_TEST(difference(found, interpret(program, at), sizes) < 1e-17L);
        BOOST_TEST(products(result) == expected_products);
        BOOST_TEST(additions(result) == expected_additions);
        BOOST_TEST(operations(result) <= operations(program));
    }
};

} // namespace

BOOST_FIXTURE_TEST_CASE(two_products_become_one, fixture) {
    auto const &g = x[0], &a = x[1], &b = x[2];
    put_out(g * a + g * b);
    expect(1, 1);
}
BOOST_FIXTURE_TEST_CASE(wherever_the_common_factor_stands, fixture) {
    auto const &g = x[0], &a = x[1], &b = x[2], &c = x[3];
    put_out(a * g - g * b);
    put_out(g * sin(a) + c * g);
    put_out(exp(b) * g - cos(c) * g);
    expect(3, 3);
}
BOOST_FIXTURE_TEST_CASE(all_signs_of_a_sum_that_goes_on, fixture) {
    auto const &s = x[0], &f = x[1], &p = x[2], &q = x[3];
    put_out((s + f * p) + f * q);
    put_out((sin(s) + f * x[4]) - f * exp(q));
    put_out((s - x[5] * f) + sin(q) * f);
    put_out((cos(s) - f * cos(p)) - f * exp(p));
    expect(4, 8);
}
BOOST_FIXTURE_TEST_CASE(a_sum_of_many_multiples_of_one_factor, fixture) {
    auto const &f = x[0], &p = x[1], &q = x[2], &r = x[3];
    put_out(f * p + f * q + f * r - f * x[4]);
    expect(1, 3);
}
BOOST_FIXTURE_TEST_CASE(a_sum_of_many_multiples_behind_something_else, fixture) {
    auto const &s = x[5], &f = x[0], &p = x[1], &q = x[2], &r = x[3];
    put_out(s + f * p + f * q + f * r - f * x[4]);
    expect(1, 4);
}
BOOST_FIXTURE_TEST_CASE(a_product_that_somebody_else_uses_stays, fixture) {
    auto const &g = x[0], &a = x[1], &b = x[2];
    active const product = g * a;
    put_out(product + g * b);
    put_out(sin(product));
    expect(2, 1);
}
BOOST_FIXTURE_TEST_CASE(a_product_that_is_an_output_stays, fixture) {
    auto const &g = x[0], &a = x[1], &b = x[2];
    active const product = g * b;
    put_out(g * a - product);
    put_out(product);
    expect(2, 1);
}
BOOST_FIXTURE_TEST_CASE(a_sum_that_somebody_else_uses_stays, fixture) {
    auto const &s = x[0], &f = x[1], &p = x[2], &q = x[3];
    active const sum = s + f * p;
    put_out(sum + f * q);
    put_out(sum);
    expect(2, 2);
}
BOOST_FIXTURE_TEST_CASE(a_product_used_twice_by_one_sum_stays, fixture) {
    auto const &g = x[0], &a = x[1];
    active const product = g * a;
    put_out((product + x[2]) - sin(product));
    expect(1, 2);
}
// What the pass itself makes may be there already, with a user of its own.
BOOST_FIXTURE_TEST_CASE(a_product_that_two_sums_come_to_is_shared, fixture) {
    auto const &g = x[0], &a = x[1], &b = x[2], &c = x[3];
    put_out(sin(g * (a + b)));
    put_out(c * g + (g * a + g * b));
    put_out(g * a + g * b);
    expect(2, 2);
}

BOOST_AUTO_TEST_CASE(the_primal_is_left_alone) {
    builder program;
    active const g(program, program.add_input({})), a(program, program.add_input({}));
    program.outputs.push_back((g * a + g * sin(a)).in(program));
    builder const gradient = tapeless::expanded(tapeless::with_gradient(std::move(program)));
    builder const result = after_factoring(gradient);
    BOOST_TEST_REQUIRE(result.primal >= gradient.primal);
    for (int i = 0; i < gradient.primal; ++i)
        BOOST_TEST((result.instructions[i].kind == gradient.instructions[i].kind));
    BOOST_TEST(count(tapeless::pruned(result), algebraic::sum) >= 1);
}

BOOST_FIXTURE_TEST_CASE(a_product_of_three_shares_one_of_two, fixture) {
    auto const &p = x[0], &q = x[1], &c = x[2];
    active const known = q * c;
    put_out(sin(known));
    put_out(p * q * c); // p * (q * c)
    expect(2, 0);
}
BOOST_FIXTURE_TEST_CASE(a_product_of_three_that_others_use_stays, fixture) {
    auto const &p = x[0], &q = x[1], &c = x[2];
    active const whole = p * q;
    put_out(sin(q * c));
    put_out(whole * c);
    put_out(whole);
    expect(3, 0);
}
// g / b * a + g / b * c, as it comes from quotients: the reciprocal is the common factor.
BOOST_FIXTURE_TEST_CASE(a_reciprocal_is_the_common_factor, fixture) {
    auto const &g = x[0], &a = x[1], &b = x[2], &c = x[3], &h = x[4];
    active const reciprocal = 1 / b;
    put_out((g * reciprocal) * a + (h * reciprocal) * c);
    expect(4, 1); // 1 / b, g * a, h * c, and their sum over b
}

namespace {

struct comparison {
    int fewer = 0, more_products = 0, more_operations = 0, saved = 0;
    long double worst = 0;
};

// 2,000 programs with the pass and without it.
comparison compare(bool with_selections) {
    comparison result;
    for (int number = 0; number < 2000; ++number) {
        auto const made = [&](tapeless::passes on) {
            return differentiated(make_program(number, 40, with_selections).program, on);
        };
        std::vector<long double> const inputs = make_program(number, 40, with_selections).inputs;
        // The next pass moves literals about, and is left out of the count.
        builder const without = made(tapeless::passes{}.without("factors", "scales", "balance")),
                      with = made(tapeless::passes{}.without("scales", "balance"));
        int const before = products(without), after = products(with);
        result.saved += before - after;
        result.fewer += after < before;
        result.more_products += after > before;
        result.more_operations += operations(with) > operations(without);
        BOOST_TEST(after <= before,
                   "program " << number << ": " << after << " products, without " << before);
        long double const error = difference(interpret(with, inputs), interpret(without, inputs),
                                             magnitudes(without, inputs));
        result.worst = std::max(result.worst, error);
        BOOST_TEST(error < 1e-15L, "program " << number);
        long double const of_all =
            difference(interpret(made({}), inputs),
                       interpret(made(tapeless::passes{}.without("factors")), inputs),
                       magnitudes(without, inputs));
        BOOST_TEST(of_all < 1e-15L, "program " << number << " with all passes");
    }
    std::cout << "2000 programs: " << result.fewer << " have fewer products, " << result.saved
              << " in all; " << result.more_products << " have more, " << result.more_operations
              << " more operations; the worst error is " << result.worst << "\n";
    return result;
}

} // namespace

BOOST_AUTO_TEST_CASE(random_programs_have_no_more_products_and_the_same_values) {
    comparison const plain = compare(false);
    BOOST_TEST(plain.fewer > 100);
    BOOST_TEST(plain.more_operations == 0);
}
BOOST_AUTO_TEST_CASE(random_programs_with_selections_too) {
    comparison const selecting = compare(true);
    BOOST_TEST(selecting.fewer > 70);
    BOOST_TEST(selecting.more_operations == 0);
}
