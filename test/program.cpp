/// @file Tests of program/builder.hpp and program/active.hpp: recording and sharing.
// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE program
#include <boost/test/unit_test.hpp>

#include <tapeless.hpp>

using tapeless::active;
using tapeless::builder;

BOOST_AUTO_TEST_CASE(equal_instructions_are_shared) {
    builder program;
    active const x(program, program.add_input({})), y(program, program.add_input({}));
    int const product = (x * y).in(program);
    BOOST_TEST((x * y).in(program) == product);
    BOOST_TEST((y * x).in(program) == product); // multiplication commutes to the last bit
    BOOST_TEST((x - y).in(program) != (y - x).in(program));
    BOOST_TEST((x / y).in(program) != (y / x).in(program));
    BOOST_TEST(sin(x).in(program) == sin(x).in(program));
    BOOST_TEST(sin(x).in(program) != cos(x).in(program));
}

BOOST_AUTO_TEST_CASE(literals_are_shared_by_their_bits) {
    builder program;
    BOOST_TEST(program.literal(0.5) == program.literal(0.5));
    BOOST_TEST(program.literal(0.0) != program.literal(-0.0));
    BOOST_TEST(program.literal(0.1L) != program.literal(0.1));
}

BOOST_AUTO_TEST_CASE(inputs_are_not_shared) {
    builder program;
    BOOST_TEST(program.add_input({}) != program.add_input({}));
}

BOOST_AUTO_TEST_CASE(sharing_survives_growth) {
    builder program;
    active const x(program, program.add_input({}));
    active sum = x;
    for (int i = 0; i < 1000; ++i)
        sum = sum * x + i;
    int const size = program.size();
    active again = x;
    for (int i = 0; i < 1000; ++i)
        again = again * x + i;
    BOOST_TEST(program.size() == size);
    BOOST_TEST(again.in(program) == sum.in(program));
}

BOOST_AUTO_TEST_CASE(operands_stand_before_their_users_and_in_the_root_block) {
    builder program;
    active const x(program, program.add_input({}));
    static_cast<void>(sqrt(x * x + 1) / exp(x));
    for (int i = 0; i < program.size(); ++i) {
        BOOST_TEST(program.instructions[i].block == 0);
        for (int j = 0; j < program.instructions[i].arity; ++j)
            BOOST_TEST(program.operand(i, j) < i);
    }
}

BOOST_AUTO_TEST_CASE(constants_wait_for_a_program) {
    active const third = active(1) / active(3);
    active const copy = third;
    BOOST_TEST(third.recorder() == nullptr);
    builder program;
    active const x(program, program.add_input({}));
    int const first = (x * third).in(program);
    BOOST_TEST((x * copy).in(program) == first);
    BOOST_TEST((x * (active(1) / 3)).in(program) == first);
}

// Constants are computed in the scalar that the program runs in, not in the compiler's.
BOOST_AUTO_TEST_CASE(constants_have_the_scalar_s_precision) {
    constexpr auto f = [](auto x) { return x * (active(1) / active(3)); };
    BOOST_TEST(tapeless::value(f, 1.0f) == 1.0f / 3.0f);
    BOOST_TEST(tapeless::value(f, 1.0) == 1.0 / 3.0);
    BOOST_TEST(tapeless::value(f, 1.0L) == 1.0L / 3.0L);
    constexpr auto g = [](auto x) { return x * sqrt(active(2)) + log(active(10)); };
    BOOST_TEST(tapeless::value(g, 1.0) == std::sqrt(2.0) + std::log(10.0));
}

namespace {
struct stage {
    static constexpr tapeless::extents expected{4, 4, 1, 1, 1}; // too little: the pass is run again
    static constexpr builder run() {
        builder program;
        active const x(program, program.add_input({.name = "x"}));
        program.outputs.push_back((x * x + sin(x) * 2).in(program));
        return program;
    }
};
} // namespace

BOOST_AUTO_TEST_CASE(a_program_is_a_constant) {
    using recorded = tapeless::finished<stage>;
    static_assert(recorded::sizes.instructions == 6);
    static_assert(recorded::program.inputs[0].name == "x");
    static_assert(recorded::program.outputs[0] == 5);
    builder const again(recorded::program);
    BOOST_TEST(again.size() == 6);
    BOOST_TEST(again.outputs[0] == 5);
}
