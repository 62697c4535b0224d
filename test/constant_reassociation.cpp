/// @file Tests of improve/constant_reassociation.hpp: constant factors are applied where that
/// costs least.
// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE constant_reassociation
#include "passes/compiled.hpp"
#include "passes/programs.hpp"

#include <boost/multiprecision/cpp_bin_float.hpp>
#include <boost/test/unit_test.hpp>
#include <iostream>

namespace {

using namespace pass_tests;

struct fixture : written_derivatives {
    // The pass keeps the values, and comes to so many products and quotients.
    builder expect(int expected_products, int expected_operations) {
        builder result = after_scaling(program);
        std::vector<long double> const found = interpret(result, at), sizes(found.size(), 1);
        BOOST_TEST(difference(found, interpret(program, at), sizes) < 1e-17L);
        BOOST_TEST(products(result) == expected_products);
        BOOST_TEST(operations(result) == expected_operations);
        return result;
    }
};

} // namespace

BOOST_FIXTURE_TEST_CASE(three_multiples_share_one_of_their_common_factor, fixture) {
    active const g = exp(x[0]), two = number(2);
    for (std::size_t k = 1; k < 4; ++k)
        put_out(two * (g * x[k]));
    expect(4, 5);
}
BOOST_FIXTURE_TEST_CASE(a_sum_of_multiples_takes_the_factor_into_its_literals, fixture) {
    put_out(number(4) * (number(12) * x[0] - number(6) * x[1]));
    builder const result = expect(2, 3);
    BOOST_TEST(has_literal(result, 48));
    BOOST_TEST(has_literal(result, 24));
    BOOST_TEST(!has_literal(result, 4));
}
BOOST_FIXTURE_TEST_CASE(a_sum_with_a_literal_too, fixture) {
    put_out(number(2) * (number(24) * x[0] - number(12)) * x[1]);
    put_out(number(2) * (number(24) * x[0] - number(12)) * x[2]);
    builder const result = expect(3, 4);
    BOOST_TEST(has_literal(result, 48));
    BOOST_TEST(has_literal(result, 24));
}
BOOST_FIXTURE_TEST_CASE(a_sum_of_other_things_stays, fixture) {
    put_out(number(3) * (exp(x[0]) + x[1]));
    expect(1, 3);
}
BOOST_FIXTURE_TEST_CASE(a_sum_of_multiples_that_others_use_stays, fixture) {
    active const sum = number(5) * x[0] + number(7) * x[1];
    put_out(number(3) * sum);
    put_out(sum);
    builder const result = expect(3, 4);
    BOOST_TEST(has_literal(result, 5));
    BOOST_TEST(has_literal(result, 3));
}
BOOST_FIXTURE_TEST_CASE(literals_cancel, fixture) {
    put_out(number(2) * (number(0.5L) * x[0] + number(-0.5L) * x[1])); // x - y
    builder const result = expect(0, 1);
    BOOST_TEST(!has_literal(result, 2));
    BOOST_TEST(!has_literal(result, 0.5L));
}
BOOST_FIXTURE_TEST_CASE(opposite_multiples_are_one_multiple, fixture) {
    active const g = exp(x[0]) * number(5) + number(3) * x[3];
    put_out(number(2) * g + x[1]);
    put_out(x[2] + number(-2) * g);
    builder const result = expect(2, 6);
    BOOST_TEST(has_literal(result, 10));
    BOOST_TEST(has_literal(result, 6));
}
BOOST_FIXTURE_TEST_CASE(different_multiples_are_computed_one_by_one, fixture) {
    active const g = exp(x[0]) * x[1];
    put_out(number(3) * g);
    put_out(number(6) * g);
    expect(3, 4);
}
BOOST_FIXTURE_TEST_CASE(once_and_twice_the_same, fixture) {
    active const g = exp(x[0]) * x[1];
    put_out(g);
    put_out(number(2) * g);
    put_out(-g);
    expect(2, 4);
}
BOOST_FIXTURE_TEST_CASE(a_quotient_takes_the_factor_into_a_literal, fixture) {
    put_out(number(2) * (number(3) / exp(x[0])));
    builder const result = expect(1, 2);
    BOOST_TEST(has_literal(result, 6));
}
BOOST_FIXTURE_TEST_CASE(a_quotient_of_other_things_stays, fixture) {
    put_out(number(2) * (x[1] / exp(x[0])));
    expect(2, 3);
}
BOOST_FIXTURE_TEST_CASE(a_selection_takes_no_factor, fixture) {
    active const chosen = where(x[0] < x[1], number(3) * x[2], exp(x[3]));
    put_out(number(2) * chosen);
    expect(2, 5);
}
BOOST_FIXTURE_TEST_CASE(what_is_rounded_is_left_to_the_scalar, fixture) {
    put_out(number(0.1L) * (number(0.7L) * exp(x[0])));
    put_out(number(3) * (number(0.1L) * x[1] + number(7) * x[2]));
    builder const result = after_scaling(program);
    BOOST_TEST(has_literal(result, 0.1L));
    BOOST_TEST(has_literal(result, 0.7L));
    BOOST_TEST(!has_literal(result, 0.1L * 0.7L));
    BOOST_TEST(!has_literal(result, 0.1L * 3));
    std::vector<long double> const found = interpret(result, at), sizes(found.size(), 1);
    BOOST_TEST(difference(found, interpret(program, at), sizes) < 1e-18L);
}
BOOST_FIXTURE_TEST_CASE(an_infinite_factor_stays_outside, fixture) {
    long double const infinity = std::numeric_limits<long double>::infinity();
    put_out(number(infinity) * (number(3) * x[2] - number(2) * x[0]));
    BOOST_TEST(interpret(after_scaling(program), at).front() == infinity);
}
// Guarded products: where the seed is 0, so is the result.
BOOST_FIXTURE_TEST_CASE(a_guarded_product_keeps_its_zero, fixture) {
    auto const guarded = [&](active const& a, active const& b) {
        return active(program, program.apply(tapeless::operation_of<tapeless::guarded_product, 2>,
                                             a.in(program), b.in(program)));
    };
    active const g = x[0] * x[1], slope = number(0.5L) / sqrt(x[2]);
    put_out(number(2) * guarded(g, slope));
    put_out(guarded(number(2) * g, slope));
    put_out(-guarded(number(-4) * g, slope));
    builder const result = after_scaling(program);
    std::vector<std::vector<long double>> const points{
        {0, 2, 0, 1, 1, 1}, {-3, 0, 0, 1, 1, 1}, {2, 3, 0, 1, 1, 1}, {2, 3, 4, 1, 1, 1}};
    for (std::vector<long double> const& point : points) {
        std::vector<long double> const found = interpret(result, point),
                                       expected = interpret(program, point);
        for (std::size_t k = 0; k < found.size(); ++k)
            BOOST_TEST(found[k] == expected[k]);
    }
}
BOOST_AUTO_TEST_CASE(a_negated_value_is_a_derivative) {
    builder program;
    active const x(program, program.add_input({}));
    program.outputs.push_back(exp(-x).in(program));
    builder const result = differentiated(std::move(program));
    int const slope = result.outputs[1];
    BOOST_TEST((result.instructions[slope].kind == algebraic::negation));
    BOOST_TEST(result.instructions[slope].is_derivative);
}

namespace {

constexpr auto pair_energy = [](auto const& x, auto const& y, auto const& z) {
    auto const inverse = 1.0 / (x * x + y * y + z * z);
    auto const sixth = inverse * inverse * inverse;
    return 4.0 * (sixth * sixth - sixth);
};
constexpr auto squares = [](auto const& x, auto const& y, auto const& z) {
    return exp(-(x * x + y * y + z * z));
};
template <tapeless::passes On, class F>
bool gradient_has_literal(F const&, long double number) {
    return has_literal(builder(programs_of<On, F, 3>::gradient::program), number);
}

} // namespace

BOOST_AUTO_TEST_CASE(a_lennard_jones_pair) {
    for (long double const gone : {2, 3, 6, 12})
        BOOST_TEST(!gradient_has_literal<tapeless::passes{}>(pair_energy, gone),
                   "literal " << gone);
    BOOST_TEST(gradient_has_literal<tapeless::passes{}>(pair_energy, 48));
    BOOST_TEST(gradient_has_literal<tapeless::passes{}>(pair_energy, 24));
    constexpr auto with = tapeless::cost(pair_energy, 1.0, 2.0, 3.0).value_and_gradient;
    // 3 squares, sixth in 2, its square, times 4; 48 * sixth - 24, times sixth, times 1 / r^2 (of
    // these two one may be there already), and 3 components.
    BOOST_TEST(with.multiplications <= 13);
    BOOST_TEST(with.divisions == 1);
}
BOOST_AUTO_TEST_CASE(three_squares_share_one_doubled_seed) {
    constexpr auto with = tapeless::cost(squares, 1.0, 2.0, 3.0).value_and_gradient;
    BOOST_TEST(with.multiplications == 3 + 1 + 3);
}

namespace {

using fifty = boost::multiprecision::number<boost::multiprecision::cpp_bin_float<50>,
                                            boost::multiprecision::et_off>;

// Constants that only the scalar knows: f = (x / 3 + y / 7) (x / 3 - 0.1 y) + x^2 / 3, with
// literals of all kinds in its slope.
constexpr auto constants = [](auto const& x, auto const& y) {
    using T = std::remove_cvref_t<decltype(x)>;
    T const third = T(1) / T(3), seventh = T(1) / T(7);
    return 2 * ((third * x + seventh * y) * (third * x - T(3) / T(10) * y) + third * (x * x));
};
template <class S>
void check_constants(S const& tolerance) {
    S const x = S(5) / 4, y = S(-7) / 3, third = S(1) / 3, seventh = S(1) / 7, tenths = S(3) / 10;
    auto const gradient = tapeless::gradient(constants, x, y);
    S const a = third * x + seventh * y, b = third * x - tenths * y;
    S const of_x = 2 * (third * b + third * a + 2 * third * x),
            of_y = 2 * (seventh * b - tenths * a);
    using std::abs;
    BOOST_TEST((abs(std::get<0>(gradient) - of_x) < tolerance));
    BOOST_TEST((abs(std::get<1>(gradient) - of_y) < tolerance));
}

} // namespace

BOOST_AUTO_TEST_CASE(no_digit_is_lost) {
    check_constants<double>(2e-15);
    check_constants<long double>(1e-18L);
    check_constants<fifty>(fifty(1e-48L));
}

namespace {

void compare(bool with_selections) {
    int fewer = 0, saved = 0, more = 0, more_operations = 0;
    long double worst = 0;
    for (int number = 0; number < 2000; ++number) {
        auto const made = [&](tapeless::passes on) {
            return differentiated(make_program(number, 40, with_selections).program, on);
        };
        std::vector<long double> const inputs = make_program(number, 40, with_selections).inputs;
        builder const without = made(tapeless::passes{}.without("scales", "balance")),
                      with = made(tapeless::passes{}.without("balance"));
        fewer += products(with) < products(without);
        more += products(with) > products(without);
        more_operations += operations(with) > operations(without);
        saved += products(without) - products(with);
        BOOST_TEST(products(with) <= products(without),
                   "program " << number << ": " << products(with) << " products, without "
                              << products(without));
        long double const error = difference(interpret(with, inputs), interpret(without, inputs),
                                             magnitudes(without, inputs));
        worst = std::max(worst, error);
        BOOST_TEST(error < 1e-15L, "program " << number);
    }
    std::cout << "2000 programs: " << fewer << " have fewer products, " << saved << " in all; "
              << more << " have more, " << more_operations
              << " more operations; the worst error is " << worst << "\n";
    BOOST_TEST(fewer > 100);
}

} // namespace

BOOST_AUTO_TEST_CASE(random_programs_have_no_more_products_and_the_same_values) { compare(false); }
BOOST_AUTO_TEST_CASE(random_programs_with_selections_too) { compare(true); }
