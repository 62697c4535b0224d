/// @file Tests of improve/exact_simplification.hpp: what it leaves out of the primal changes no
/// bit, for any number, in any precision. Compiled with -ffp-contract=off.
// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE exact_simplification
#include "passes/compiled.hpp"
#include "passes/programs.hpp"

#include <array>
#include <boost/test/unit_test.hpp>
#include <iostream>
#include <tuple>

namespace {

using namespace pass_tests;
using scalars = std::tuple<float, double, long double>;

// Numbers that rules are wrong about, if they are.
template <class S>
std::vector<S> edges() {
    using limits = std::numeric_limits<S>;
    std::vector<S> result{0,
                          1,
                          S(0.1),
                          3,
                          limits::infinity(),
                          limits::denorm_min(),
                          limits::min(),
                          limits::max(),
                          limits::epsilon(),
                          S(1) - limits::epsilon() / 2};
    for (std::size_t k = result.size(); k-- > 0;)
        result.push_back(-result[k]);
    result.push_back(limits::quiet_NaN());
    result.push_back(-limits::quiet_NaN());
    return result;
}

// Literals, among them some that are 0 or infinite in narrower scalars.
std::vector<long double> literals() {
    using limits = std::numeric_limits<long double>;
    std::vector<long double> result{0,      0,       1,        1,          2,
                                    1e-50L, 1e-320L, 1e-4940L, 1e300L,     limits::denorm_min(),
                                    0.1L,   1e-46L,  1e4000L,  1 + 1e-18L, limits::infinity()};
    for (std::size_t k = result.size(); k-- > 0;)
        result.push_back(-result[k]);
    result.push_back(limits::quiet_NaN());
    result.push_back(-limits::quiet_NaN());
    return result;
}

// A random primal: what the rules are about, on inputs and on literals.
builder record(int number, builder::rewriting rules) {
    static std::vector<long double> const constants = literals();
    random_numbers random{static_cast<std::uint64_t>(number) * 7919 + 5};
    builder program;
    if (rules != nullptr)
        program.simplify_by(rules);
    std::vector<int> known;
    for (int k = 0; k < 3; ++k)
        known.push_back(program.add_input({}));
    int const steps = 1 + random.below(8);
    auto const pick = [&]() -> int {
        if (random.below(6) == 0)
            return program.literal(random.below(2));
        if (random.below(4) == 0)
            return program.literal(constants[static_cast<std::size_t>(
                random.below(static_cast<int>(constants.size())))]);
        return known[static_cast<std::size_t>(random.below(static_cast<int>(known.size())))];
    };
    for (int i = 0; i < steps; ++i) {
        int const what = random.below(7);
        int const a = pick(), b = random.below(5) == 0 ? a : pick();
        known.push_back(
            what <= 1   ? program.apply(tapeless::operation_of<tapeless::addition, 2>, a, b)
            : what == 2 ? program.apply(tapeless::operation_of<tapeless::subtraction, 2>, a, b)
            : what == 3 ? program.apply(tapeless::operation_of<tapeless::multiplication, 2>, a, b)
            : what == 4 ? program.apply(tapeless::operation_of<tapeless::division, 2>, a, b)
            : what == 5 ? program.apply(tapeless::operation_of<tapeless::absolute_value, 1>, a)
                        : program.apply(tapeless::operation_of<tapeless::negation, 1>, a));
    }
    for (int const each : known)
        program.outputs.push_back(each);
    return program;
}

template <class S>
bool is_same(S a, S b) {
    return (std::isnan(a) && std::isnan(b)) || (a == b && std::signbit(a) == std::signbit(b));
}

template <class S>
std::vector<std::vector<S>> points(int number, int count) {
    static std::vector<S> const all = edges<S>();
    random_numbers random{static_cast<std::uint64_t>(number) + 77};
    std::vector<std::vector<S>> result;
    auto const pick = [&] {
        return all[static_cast<std::size_t>(random.below(static_cast<int>(all.size())))];
    };
    for (int k = 0; k < count; ++k)
        result.push_back({pick(), pick(), pick()});
    return result;
}

// In order: the rows of the rules, and their operands.
struct fixture {
    builder program;
    int x = program.add_input({}), y = program.add_input({});
    active a{program, x}, b{program, y};
    active zero{program, program.literal(0)}, minus_zero{program, program.literal(-0.0L)},
        one{program, program.literal(1)};

    fixture() { program.simplify_by(&tapeless::simplify_exactly); }
    int number(active const& result) { return result.in(program); }
    bool stays(active const& result, algebraic kind) {
        return program.instructions[number(result)].kind == kind;
    }
};

} // namespace

BOOST_FIXTURE_TEST_CASE(what_changes_nothing_disappears, fixture) {
    BOOST_TEST(number(a * one) == x);
    BOOST_TEST(number(one * a) == x);
    BOOST_TEST(number(a / one) == x);
    BOOST_TEST(number(a - zero) == x);
    for (active const& plus : {a * a, abs(a), a * a + b * b, abs(a) / (b * b), a / a, 3 - a,
                               (a + 1) - b, a + 0.5, abs(a) * abs(b), (a + 2) + (b + 3)}) {
        BOOST_TEST(number(zero + plus) == number(plus));
        BOOST_TEST(number(plus + zero) == number(plus));
        BOOST_TEST(number(zero + plus + zero) == number(plus));
    }
    // A loop's accumulator that begins at 0.
    active sum = zero;
    for (int i = 0; i < 3; ++i)
        sum = sum + abs(a) * active(i + 1);
    BOOST_TEST(count(program, algebraic::sum) == 6 + 2); // 6 above
}

BOOST_FIXTURE_TEST_CASE(what_may_be_minus_zero_keeps_its_zero, fixture) {
    for (active const& any : {a, -a, a * b, a / b, a - b, a + b, -abs(a), a * abs(b), sqrt(a),
                              minus_zero + a, -(a * a), a + minus_zero, a - a, minus_zero * b}) {
        int const i = number(any);
        BOOST_TEST(number(zero + any) != i);
        BOOST_TEST(number(any + zero) != i);
    }
    BOOST_TEST(stays(zero - a, algebraic::difference));
    BOOST_TEST(stays(one / a, algebraic::quotient));
    BOOST_TEST(stays(zero * a, algebraic::product));
    BOOST_TEST(stays(a * -1, algebraic::product));
    BOOST_TEST(stays(a - minus_zero, algebraic::difference)); // -0 - -0 is 0
    BOOST_TEST(stays(-(-a), algebraic::negation));
    BOOST_TEST(stays(a * active(program, program.literal(1 + 1e-18L)), algebraic::product));
}

// Of every instruction of random programs: what is said of its sign is true.
BOOST_AUTO_TEST_CASE_TEMPLATE(claims_about_signs_are_true, S, scalars) {
    int plus = 0, never_minus_zero = 0;
    for (int number = 0; number < 6000; ++number) {
        builder const program = record(number, nullptr);
        std::vector<std::vector<S>> results;
        for (std::vector<S> const& point : points<S>(number, 25))
            results.push_back(values(program, point));
        for (int i = 0; i < program.size(); ++i) {
            bool const is_plus = tapeless::has_plus_sign(program, i),
                       is_never = tapeless::is_never_minus_zero(program, i);
            bool const is_operation = program.instructions[i].arity > 0;
            plus += is_plus && is_operation;
            never_minus_zero += is_never && is_operation;
            for (std::vector<S> const& all : results) {
                S const value = all[static_cast<std::size_t>(i)];
                if (is_plus && !std::isnan(value))
                    BOOST_TEST(!std::signbit(value),
                               "program " << number << ", instruction " << i << " is " << value);
                if (is_never)
                    BOOST_TEST((value != 0 || !std::signbit(value)),
                               "program " << number << ", instruction " << i << " is -0");
            }
        }
    }
    BOOST_TEST(plus > 1000);
    BOOST_TEST(never_minus_zero > plus);
}

// With the pass and without it, interpreted.
BOOST_AUTO_TEST_CASE_TEMPLATE(random_primals_keep_their_values, S, scalars) {
    int left_out = 0;
    for (int number = 0; number < 6000; ++number) {
        builder const plain = record(number, nullptr);
        builder const simpler = runnable(plain);
        builder const same = runnable(plain, tapeless::passes{}.without("exact"));
        left_out += operations(simpler) < operations(same);
        for (std::vector<S> const& point : points<S>(number, 25)) {
            std::vector<S> const expected = interpret(plain, point);
            for (builder const* other : {&simpler, &same}) {
                std::vector<S> const found = interpret(*other, point);
                for (std::size_t k = 0; k < expected.size(); ++k)
                    BOOST_TEST(is_same(found[k], expected[k]), "program " << number << ": "
                                                                          << found[k] << " is not "
                                                                          << expected[k]);
            }
        }
    }
    BOOST_TEST(left_out > 300);
}

namespace {

// Where every rule is met, next to where it must not be.
constexpr auto rules = [](auto const& x, auto const& y, auto const& z) {
    using std::abs, tapeless::abs;
    using T = std::remove_cvref_t<decltype(x)>;
    T const zero(0.0), one(1.0), tiny = static_cast<T>(1e-50);
    return std::array<T, 16>{zero + x,
                             x + zero,
                             zero + x * x,
                             x * x * (y * y) + zero,
                             zero + x * y,
                             x * one - zero,
                             one * y / one,
                             zero + abs(x) / abs(y),
                             zero + (x + one),
                             (one - x) + zero,
                             (x - one) + zero,
                             zero - x + zero,
                             zero + tiny * (x * x),
                             (x + y * y) * one + zero,
                             zero + (zero + (x + y)),
                             z / z + zero};
};

} // namespace

BOOST_AUTO_TEST_CASE_TEMPLATE(compiled_primals_keep_their_values, S, scalars) {
    std::vector<S> const all = edges<S>();
    for (S const x : all)
        for (S const y : all)
            for (S const z : {S(-0.0), S(2)}) {
                std::array const expected = rules(x, y, z);
                auto const found = run_value<tapeless::passes{}>(rules, x, y, z);
                auto const same = run_value<tapeless::passes{}.without("exact")>(rules, x, y, z);
                for (std::size_t k = 0; k < expected.size(); ++k) {
                    BOOST_TEST(is_same(found[k], expected[k]),
                               "number " << k << " at " << x << ", " << y << ", " << z);
                    BOOST_TEST(is_same(same[k], expected[k]), "number " << k);
                }
            }
    static_assert(value_cost<tapeless::passes{}>(rules).instructions <
                  value_cost<tapeless::passes{}.without("exact")>(rules).instructions);
}
