/// @file Tests of differentiate/sweeps.hpp: the two sweeps.
// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE differentiate
#include <boost/test/unit_test.hpp>

#include <tapeless.hpp>

using tapeless::active;
using tapeless::algebraic;
using tapeless::builder;

namespace {

// A program of two inputs, made while the test runs.
template <class F>
builder recorded(F f, bool second_is_active = true) {
    builder program;
    active const x(program, program.add_input({})),
        y(program, program.add_input({.active = second_is_active}));
    program.outputs.push_back(f(x, y).in(program));
    return program;
}

} // namespace

BOOST_AUTO_TEST_CASE(activity_follows_the_operands) {
    builder const program = recorded([](auto x, auto y) { return x * sin(y) + exp(y); }, false);
    auto const active = tapeless::activity(program);
    BOOST_TEST(int(active[0]) == 1);
    BOOST_TEST(int(active[1]) == 0);
    BOOST_TEST(int(active[program.outputs[0]]) == 1);
    for (int i = 0; i < program.size(); ++i)
        if (program.instructions[i].row->name == "exp")
            BOOST_TEST(int(active[i]) == 0);
}

BOOST_AUTO_TEST_CASE(reverse_gives_value_and_gradient) {
    builder const program = tapeless::with_gradient(recorded([](auto x, auto y) { return x * y; }));
    BOOST_TEST(program.outputs.size() == 3);
    BOOST_TEST(program.outputs[1] == 1); // d/dx is the input y itself: no instruction
    BOOST_TEST(program.outputs[2] == 0);
    BOOST_TEST(program.size() == program.primal + 1); // and the seed
}

BOOST_AUTO_TEST_CASE(passive_inputs_have_no_derivative) {
    BOOST_TEST(tapeless::with_gradient(recorded([](auto x, auto y) { return x * y; }, false))
                   .outputs.size() == 2);
}

BOOST_AUTO_TEST_CASE(what_the_output_does_not_depend_on_has_derivative_zero) {
    builder const program = tapeless::with_gradient(recorded([](auto x, auto) { return x * 2; }));
    BOOST_TEST(program.instructions[program.outputs[2]].number == 0);
    BOOST_TEST(program.instructions[program.outputs[1]].number == 2);
    builder const steps =
        tapeless::with_gradient(recorded([](auto x, auto y) { return floor(x) * sign(y); }));
    BOOST_TEST(steps.instructions[steps.outputs[1]].number == 0);
}

BOOST_AUTO_TEST_CASE(contributions_add_where_paths_merge) {
    builder const program =
        tapeless::with_gradient(recorded([](auto x, auto y) { return x * y + sin(x); }));
    auto const& sum = program.instructions[program.outputs[1]];
    BOOST_TEST((sum.kind == algebraic::sum));
}

BOOST_AUTO_TEST_CASE(forward_gives_one_derivative) {
    builder const program = tapeless::with_derivative(
        recorded([](auto x, auto y) { return x * y; }), 1, 0, tapeless::position::instead);
    BOOST_TEST(program.outputs.size() == 1);
    BOOST_TEST(program.outputs[0] == 0);
}

// The definition of the primal is untouched: its instructions stay at their places.
BOOST_AUTO_TEST_CASE(the_primal_stays) {
    auto const f = [](auto x, auto y) { return pow(x, 3) / y + x * 1; };
    builder const before = recorded(f), after = tapeless::with_gradient(recorded(f));
    BOOST_TEST(after.primal == before.size());
    for (int i = 0; i < before.size(); ++i)
        BOOST_TEST(after.instructions[i].row->name == before.instructions[i].row->name);
}
