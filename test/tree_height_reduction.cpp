/// @file Tests of improve/tree_height_reduction.hpp: what comes late comes in last, with the same
/// operations.
// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE tree_height_reduction
#include "passes/compiled.hpp"
#include "passes/programs.hpp"

#include <algorithm>
#include <array>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <iostream>

namespace {

using namespace pass_tests;

// How long the longest chain of instructions is from the inputs to each output, where a call is as
// long as this many others.
std::vector<int> chains(builder const& program, int call) {
    std::vector<int> length(static_cast<std::size_t>(program.size()));
    for (int i = 0; i < program.size(); ++i) {
        tapeless::instruction const& each = program.instructions[i];
        int longest = 0;
        for (int j = 0; j < each.arity; ++j)
            longest = std::max(longest, length[static_cast<std::size_t>(program.operand(i, j))]);
        length[static_cast<std::size_t>(i)] = each.is_constant || each.arity == 0 ? 0
                                              : each.row->transcendental          ? longest + call
                                                                                  : longest + 1;
    }
    std::vector<int> result;
    for (int const output : program.outputs)
        result.push_back(length[static_cast<std::size_t>(output)]);
    return result;
}
int longest_chain(builder const& program, int call) {
    std::vector<int> const all = chains(program, call);
    return *std::max_element(all.begin(), all.end());
}

struct fixture : written_derivatives {
    // The pass keeps values and the number of operations, and shortens the longest chain by this.
    void expect(int shorter) {
        builder const result = after_balancing(program);
        std::vector<long double> const found = interpret(result, at), sizes(found.size(), 1);
        BOOST_TEST(difference(found, interpret(program, at), sizes) < 1e-17L);
        BOOST_TEST(operations(result) == operations(program));
        BOOST_TEST(products(result) == products(program));
        BOOST_TEST(longest_chain(result, 12) == longest_chain(program, 12) - shorter);
    }
};

} // namespace

BOOST_FIXTURE_TEST_CASE(a_late_term_comes_in_last, fixture) {
    put_out(exp(x[0]) + x[1] + x[2] + x[3]);
    expect(2);
}
BOOST_FIXTURE_TEST_CASE(whatever_its_sign, fixture) {
    put_out(x[1] - exp(x[0]) - x[2] + x[3]);
    put_out(x[1] - (x[4] - (exp(x[0]) - x[2])) - x[5]);
    expect(3);
}
BOOST_FIXTURE_TEST_CASE(terms_that_are_there_at_once_come_together_in_pairs, fixture) {
    put_out(x[0] + x[1] + x[2] + x[3]);
    expect(1);
}
BOOST_FIXTURE_TEST_CASE(a_sum_in_its_best_order_stays, fixture) {
    put_out(x[1] + x[2] + exp(x[0]));
    expect(0);
}
BOOST_FIXTURE_TEST_CASE(what_others_need_is_a_term_as_it_is, fixture) {
    active const part = exp(x[0]) + x[1];
    put_out(part + x[2] + x[3]);
    put_out(part);
    expect(1);
}
// A slope that every term of a long sum adds to; compilers limit the steps of their evaluations.
BOOST_AUTO_TEST_CASE(long_sums_do_not_serialise) {
    constexpr auto spread = [](auto const& x) {
        auto sum = 0 * x[0];
        for (std::size_t i = 1; i < x.size(); ++i) {
            auto const a = x[i] - x[0];
            sum = sum + a * a * a * a;
        }
        return sum;
    };
    using all = tapeless::programs_of<
        tapeless::function_source<decltype(spread), tapeless::pattern<std::array<double, 201>>>>;
    using unbalanced = all::with_passes<tapeless::passes{}.without("balance")>;
    builder const with(all::gradient::program), without(unbalanced::gradient::program);
    BOOST_TEST(operations(with) == operations(without));
    // The first derivative has 200 terms. (The value's own sum stays as it is written.)
    BOOST_TEST(chains(with, 12)[1] < 20);
    BOOST_TEST(chains(without, 12)[1] > 200);
    std::array<double, 201> x{};
    for (std::size_t i = 0; i < x.size(); ++i)
        x[i] = static_cast<double>(i % 7) / 8;
    auto const gradient = tapeless::gradient(spread, x);
    double by_first = 0;
    for (std::size_t i = 1; i < x.size(); ++i) {
        double const slope = 4 * std::pow(x[i] - x[0], 3);
        by_first -= slope;
        BOOST_TEST(std::abs(gradient[i] - slope) <= 1e-14);
    }
    BOOST_TEST(std::abs(gradient[0] - by_first) <= 1e-11);
}

BOOST_FIXTURE_TEST_CASE(a_constant_multiplies_the_factor_that_is_there_first, fixture) {
    put_out(number(3) * (exp(x[0]) * x[1]));
    put_out(number(5) * (x[2] * exp(x[0])));
    put_out(number(7) * exp(x[0]) * x[3]);
    put_out(x[4] * (number(9) * exp(x[0])));
    expect(1);
}
BOOST_FIXTURE_TEST_CASE(deep_inside_too, fixture) {
    put_out(number(3) * (x[1] * x[2] * exp(x[0])));
    expect(1);
}
BOOST_FIXTURE_TEST_CASE(other_factors_stay_since_their_product_may_overflow, fixture) {
    put_out(exp(x[0]) * x[1] * x[2]);
    expect(0);
}
BOOST_AUTO_TEST_CASE(the_primal_stays) {
    builder program;
    std::vector<active> x;
    for (int k = 0; k < 4; ++k)
        x.emplace_back(program, program.add_input({}));
    program.outputs.push_back((exp(x[0]) + x[1] + x[2] + 3 * (exp(x[3]) * x[1])).in(program));
    builder const result = after_balancing(program);
    std::vector<double> const at{0.1, 0.2, 0.3, 0.4};
    BOOST_TEST(interpret(result, at)[0] == interpret(program, at)[0]);
    BOOST_TEST(longest_chain(result, 12) == longest_chain(program, 12));
}

namespace {

void compare(bool with_selections) {
    int shorter = 0;
    long double worst = 0;
    for (int number = 0; number < 2000; ++number) {
        auto const made = [&](tapeless::passes on) {
            return improved_gradient(make_program(number, 40, with_selections).program, on);
        };
        std::vector<long double> const inputs = make_program(number, 40, with_selections).inputs;
        builder const without = made(tapeless::passes{}.without("balance")), with = made({});
        shorter += longest_chain(with, 12) < longest_chain(without, 12);
        BOOST_TEST(products(with) <= products(without), "program " << number);
        BOOST_TEST(operations(with) <= operations(without), "program " << number);
        long double const error = difference(interpret(with, inputs), interpret(without, inputs),
                                             magnitudes(without, inputs));
        worst = std::max(worst, error);
        BOOST_TEST(error < 1e-15L, "program " << number);
    }
    std::cout << "2000 programs: " << shorter << " have a shorter chain; the worst error is "
              << worst << "\n";
    BOOST_TEST(shorter > 100);
}

} // namespace

BOOST_AUTO_TEST_CASE(random_programs_have_no_more_operations_and_the_same_values) {
    compare(false);
}
BOOST_AUTO_TEST_CASE(random_programs_with_selections_too) { compare(true); }
