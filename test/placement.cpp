/// @file Tests of improve/expansion.hpp and placement.hpp: what is needed, expanded, in order.
// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE placement
#include <boost/test/unit_test.hpp>

#include <tapeless.hpp>

#include <array>
#include <cmath>

using tapeless::active;
using tapeless::algebraic;
using tapeless::builder;

namespace {

int count(builder const& program, std::string_view name) {
    int result = 0;
    for (auto const& each : program.instructions)
        result += each.row->name == name;
    return result;
}

} // namespace

BOOST_AUTO_TEST_CASE(what_no_output_needs_is_dropped_but_inputs_stay) {
    builder program;
    active const x(program, program.add_input({})), y(program, program.add_input({}));
    static_cast<void>(exp(y));
    program.outputs.push_back(sin(x).in(program));
    builder const result = tapeless::pruned(program);
    BOOST_TEST(count(result, "exp") == 0);
    BOOST_TEST(count(result, "input") == 2);
    BOOST_TEST(result.size() == 3);
}

BOOST_AUTO_TEST_CASE(composite_rows_are_expanded_and_shared) {
    builder program;
    active const x(program, program.add_input({}));
    program.outputs.push_back((tapeless::sigmoid(x) + tapeless::softplus(x)).in(program));
    builder const kept = tapeless::pruned(program);
    BOOST_TEST(count(kept, "sigmoid") == 1);
    builder const result = tapeless::expanded_once(program, {});
    BOOST_TEST(count(result, "sigmoid") == 0);
    BOOST_TEST(count(result, "exp") == 1); // of both
}

BOOST_AUTO_TEST_CASE(an_expansion_in_the_primal_is_what_it_is_on_numbers) {
    builder program;
    active const x(program, program.add_input({}));
    program.outputs.push_back(pow(x, 3).in(program));
    builder const result = tapeless::expanded_once(program, {});
    BOOST_TEST(count(result, "multiply") == 2);
}

BOOST_AUTO_TEST_CASE(sines_and_cosines_of_one_operand_are_paired) {
    builder program;
    active const x(program, program.add_input({})), y(program, program.add_input({}));
    program.outputs.push_back((sin(x) * cos(x) + sin(y)).in(program));
    builder const result = tapeless::placed(program);
    int pairs = 0;
    for (int i = 0; i < result.size(); ++i)
        if (int const partner = result.instructions[i].partner; partner >= 0) {
            ++pairs;
            BOOST_TEST(result.instructions[partner].partner == i);
            BOOST_TEST(result.operand(partner, 0) == result.operand(i, 0));
        }
    BOOST_TEST(pairs == 2);
}

BOOST_AUTO_TEST_CASE(a_paired_sine_is_the_same_number) {
    for (double x = -100; x < 100; x += 0.37) {
        BOOST_TEST(tapeless::value([](auto a) { return std::array{sin(a), cos(a)}; }, x)[0] ==
                   std::sin(x));
        BOOST_TEST(tapeless::value([](auto a) { return std::array{sin(a), cos(a)}; }, x)[1] ==
                   std::cos(x));
    }
}
