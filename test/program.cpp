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

BOOST_AUTO_TEST_CASE(scalars_are_incremented) {
    constexpr auto f = [](auto x) {
        auto const before = x++, after = ++x;
        auto const again = x--;
        --x;
        return before * after * again * x;
    };
    static_assert(tapeless::value(f, 3.0) == 3 * 5 * 5 * 3);
    static_assert(tapeless::gradient(f, 3.0) == 2 * 15 * (2 * 3 + 2));
}

// What a function computes from constants alone may be used, or not, or only in part.
namespace {
template <class T>
struct coefficients {
    T a, b;
};
constexpr auto with_unused_constants = [](auto x) {
    using T = decltype(x);
    T const unused = T(1) / 3;
    [[maybe_unused]] T const longer = sqrt(unused + 2) * unused;
    return x * 2;
};
constexpr auto with_constants_in_turn = [](auto x) {
    using T = decltype(x);
    T p = 1, s = 0;
    for (int i = 0; i < 3; ++i) {
        s += p * x;
        p = p / 3;
    }
    return s;
};
constexpr auto with_aggregates_of_constants = [](auto x) {
    using T = decltype(x);
    std::array<T, 3> all = {T(1) / 3, T(1) / 7, T(1) / 9};
    coefficients<T> const c = {T(2) / 3, T(2) / 7};
    [[maybe_unused]] auto const copy = c;
    std::array<T, 3> const moved = std::move(all);
    all[0] = moved[1];
    T none;
    none = all[0];
    T& same = none;
    none = same;
    std::array<std::array<T, 2>, 2> nested = {{{c.a, T(1) / 5}, {c.b, 1}}};
    auto const again = nested;
    std::swap(nested[0], nested[1]);
    return x * moved[1] + again[1][0];
};
constexpr auto with_constants_compared = [](auto x) {
    using T = decltype(x);
    auto const less = T(1) / 3 < T(1) / 7;
    static_cast<void>(T(1) / 5 == T(1) / 9);
    return where(less, x, x * (T(1) / 3));
};
constexpr auto with_sides_of_constants = [](auto x) {
    using T = decltype(x);
    T const on_one_side = T(1) / 3;
    [[maybe_unused]] T const on_none = T(1) / 7;
    return branch(x > 0, [&] { return x * 2; }, [&] { return on_one_side; });
};
constexpr auto with_a_constant_result = [](auto x) {
    using T = decltype(x);
    return std::array{T(1) / 3, T(1) / 7 + T(1) / 3, T(2)};
};
// Longer than the compiler's recursion is deep, and not used once more than is computed.
constexpr auto with_many_constants = [](auto x) {
    using T = decltype(x);
    T p = T(1) / 3, s = 0;
    for (int i = 0; i < 600; ++i) {
        s = i % 100 == 50 ? s + p * x : s;
        p = p * T(1.0625L) / 3 + p;
    }
    return s;
};
template <class T>
constexpr std::array<T, 3> weights() {
    std::array<T, 3> result{};
    result[0] = T(5) / 9;
    result[1] = T(8) / 9;
    result[2] = result[0];
    return result;
}
constexpr auto with_a_table_of_constants = [](auto x) {
    auto const w = weights<decltype(x)>();
    std::array const copy = w;
    return copy[0] * x + w[1];
};
constexpr auto with_a_constexpr_variable = [](auto x) {
    constexpr decltype(x) third = decltype(x)(1) / 3;
    return third * x;
};
constexpr double many_constants() {
    double p = 1.0 / 3, s = 0;
    for (int i = 0; i < 600; ++i) {
        s = i % 100 == 50 ? s + p : s;
        p = p * 1.0625 / 3 + p;
    }
    return s;
}
} // namespace

BOOST_AUTO_TEST_CASE(constants_need_not_be_used) {
    static_assert(tapeless::gradient(with_unused_constants, 2.0) == 2);
    static_assert(tapeless::gradient(with_constants_in_turn, 2.0) == 1 + 1.0 / 3 + 1.0 / 3 / 3);
    static_assert(tapeless::gradient(with_aggregates_of_constants, 2.0) == 1.0 / 7);
    static_assert(tapeless::value(with_aggregates_of_constants, 2.0) == 2 * (1.0 / 7) + 2.0 / 7);
    static_assert(tapeless::gradient(with_constants_compared, 2.0) == 1.0 / 3);
    static_assert(tapeless::gradient(with_sides_of_constants, 2.0) == 2);
    static_assert(tapeless::value(with_sides_of_constants, -2.0) == 1.0 / 3);
    static_assert(tapeless::value(with_a_constant_result, 2.0) ==
                  std::array{1.0 / 3, 1.0 / 7 + 1.0 / 3, 2.0});
    static_assert(tapeless::jacobian(with_a_constant_result, 2.0) == std::array{0.0, 0.0, 0.0});
    static_assert(tapeless::value(with_a_constant_result, 2.0f)[0] == 1.0f / 3);
    static_assert(tapeless::gradient(with_a_table_of_constants, 2.0) == 5.0 / 9);
    static_assert(tapeless::gradient(with_a_constexpr_variable, 2.0) == 1.0 / 3);
}

BOOST_AUTO_TEST_CASE(constants_may_be_many) {
    constexpr double slope = tapeless::gradient(with_many_constants, 2.0);
    BOOST_TEST(slope == many_constants(), boost::test_tools::tolerance(1e-15));
}

BOOST_AUTO_TEST_CASE(a_constant_may_meet_two_programs) {
    active const third = active(1) / 3;
    active longer = third;
    for (int i = 0; i < 20; ++i)
        longer = sin(longer) / 3;
    builder program, other;
    active const x(program, program.add_input({})), y(other, other.add_input({}));
    static_cast<void>(sin(x) * cos(x));
    int const here = third.in(program), there = third.in(other);
    BOOST_TEST(here != there);
    BOOST_TEST(program.at(here).row->name == "divide");
    BOOST_TEST(other.at(there).row->name == "divide");
    BOOST_TEST(third.in(program) == here);
    BOOST_TEST((active(1) / 3).in(other) == there);
    int const first = longer.in(program), second = longer.in(other);
    BOOST_TEST(first != second);
    BOOST_TEST(longer.in(program) == first);
    BOOST_TEST(program.at(first).row->name == "divide");
    BOOST_TEST(other.at(second).row->name == "divide");
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
