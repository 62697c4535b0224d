/// @file Tests of improve/list_scheduling.hpp: the order of instructions is another one, and
/// nothing else is. Compiled with -ffp-contract=off.
// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE list_scheduling
#include "passes/compiled.hpp"
#include "passes/programs.hpp"

#include <array>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <cstring>
#include <iostream>

namespace {

using namespace pass_tests;

// How many values wait at most between two instructions for one that uses them. Results go to
// memory at once, inputs come from there, and literals are nowhere.
template <class Program>
int values_alive(Program const& program, int size) {
    std::vector<int> last(static_cast<std::size_t>(size), -1);
    for (int i = 0; i < size; ++i)
        for (int j = 0; j < program.instructions[i].arity; ++j)
            last[static_cast<std::size_t>(program.operand(i, j))] = i;
    std::vector<int> change(static_cast<std::size_t>(size) + 1, 0);
    for (int i = 0; i < size; ++i)
        if (program.instructions[i].arity > 0 && last[static_cast<std::size_t>(i)] > i) {
            ++change[static_cast<std::size_t>(i)];
            --change[static_cast<std::size_t>(last[static_cast<std::size_t>(i)])];
        }
    int alive = 0, result = 0;
    for (int const each : change)
        result = std::max(result, alive += each);
    return result;
}
int values_alive(builder const& program) { return values_alive(program, program.size()); }

// What an instruction is, apart from its place.
bool is_same(instruction const& a, instruction const& b) {
    return *a.row == *b.row && a.arity == b.arity && a.index == b.index &&
           a.is_derivative == b.is_derivative && a.is_constant == b.is_constant &&
           (a.number == b.number || (std::isnan(a.number) && std::isnan(b.number)));
}

// Whether each instruction is there once, behind its operands, with the links that it had.
void expect_permutation(builder const& before, builder const& after, bool calls_first = true) {
    tapeless::ordering const all(before, calls_first);
    tapeless::sequence<int> const& order = all.order();
    BOOST_TEST_REQUIRE(order.size() == before.size());
    BOOST_TEST_REQUIRE(after.size() == before.size());
    std::vector<int> place(static_cast<std::size_t>(before.size()), -1);
    for (int k = 0; k < order.size(); ++k) {
        BOOST_TEST_REQUIRE(place[static_cast<std::size_t>(order[k])] == -1);
        place[static_cast<std::size_t>(order[k])] = k;
    }
    auto const now = [&](int i) { return i < 0 ? -1 : place[static_cast<std::size_t>(i)]; };
    for (int i = 0; i < before.size(); ++i) {
        instruction const &old = before.instructions[i], &moved = after.instructions[now(i)];
        BOOST_TEST(is_same(old, moved));
        for (int j = 0; j < old.arity; ++j) {
            BOOST_TEST(after.operand(now(i), j) == now(before.operand(i, j)));
            BOOST_TEST(after.operand(now(i), j) < now(i));
        }
        BOOST_TEST(moved.partner == now(old.partner));
        BOOST_TEST(moved.leader == now(old.leader));
        BOOST_TEST(moved.leader <= now(i)); // the leader computes all outputs, so it is the first
    }
    BOOST_TEST_REQUIRE(after.outputs.size() == before.outputs.size());
    for (int k = 0; k < before.outputs.size(); ++k)
        BOOST_TEST(after.outputs[k] == now(before.outputs[k]));
    BOOST_TEST(after.inputs.size() == before.inputs.size());
    for (int k = 0; k < before.inputs.size(); ++k)
        BOOST_TEST(after.inputs[k].active == before.inputs[k].active);
}

template <class S>
bool same_bits(S a, S b) {
    return (std::isnan(a) && std::isnan(b)) || std::memcmp(&a, &b, sizeof a) == 0;
}

} // namespace

BOOST_AUTO_TEST_CASE(random_programs_are_permuted_and_keep_their_values) {
    std::array<int, 5> distribution{}; // fewer, as many, 1 more, 2 more, more
    int moved = 0, before_in_all = 0, after_in_all = 0, worst = 0;
    for (int number = 0; number < 1000; ++number) {
        builder const before = improved_gradient(make_program(number, 60, number % 2 == 1).program);
        // Calls that come first may leave more values alive, but not in registers.
        bool const calls_first = number % 4 > 1;
        builder const after = tapeless::reordered(before, calls_first);
        BOOST_TEST_CONTEXT("program " << number) {
            expect_permutation(before, after, calls_first);
            std::vector<double> inputs;
            for (long double const each : make_program(number, 60, number % 2 == 1).inputs)
                inputs.push_back(static_cast<double>(each));
            std::vector<double> const found = interpret(after, inputs),
                                      expected = interpret(before, inputs);
            for (std::size_t k = 0; k < found.size(); ++k)
                BOOST_TEST(same_bits(found[k], expected[k]));
        }
        if (calls_first)
            continue;
        int const without = values_alive(before), with = values_alive(after);
        for (int i = 0; i < before.size(); ++i)
            if (!is_same(before.instructions[i], after.instructions[i])) {
                ++moved;
                break;
            }
        before_in_all += without;
        after_in_all += with;
        worst = std::max(worst, with - without);
        ++distribution[with < without        ? 0
                       : with == without     ? 1
                       : with == without + 1 ? 2
                       : with == without + 2 ? 3
                                             : 4];
    }
    std::cout << "500 programs, " << moved
              << " in another order: values alive at once are fewer in " << distribution[0]
              << ", as many in " << distribution[1] << ", 1 more in " << distribution[2]
              << ", 2 more in " << distribution[3] << ", more than that in " << distribution[4]
              << ", at most " << worst << " more; in all " << after_in_all << ", without the pass "
              << before_in_all << "\n";
    BOOST_TEST(moved > 450);
    BOOST_TEST(after_in_all < before_in_all);
    BOOST_TEST(worst <= 2);
    BOOST_TEST(distribution[2] + distribution[3] < 125);
}

// No value survives a call in a register: what no call needs waits for the last of them.
BOOST_AUTO_TEST_CASE(calls_come_first) {
    builder program;
    active const x(program, program.add_input({})), y(program, program.add_input({}));
    for (int k = 0; k < 3; ++k) {
        active const call = k == 0 ? exp(x) : k == 1 ? sin(y) : log(x);
        program.outputs.push_back((call * y).in(program));
        program.outputs.push_back((call - y).in(program));
    }
    builder const after = tapeless::reordered(tapeless::placed(program));
    int last_call = 0;
    for (int i = 0; i < after.size(); ++i)
        if (after.instructions[i].row->transcendental)
            last_call = i;
    BOOST_TEST(last_call > 0);
    for (int i = 0; i < last_call; ++i)
        BOOST_TEST((after.instructions[i].arity == 0 || after.instructions[i].row->transcendental));

    // But what frees a value does not wait: of five logarithms the sum alone is left.
    builder sums;
    active total(sums, sums.add_input({}));
    for (int i = 0; i < 5; ++i)
        total = total + 2 * log(active(sums, sums.add_input({})));
    sums.outputs.push_back(total.in(sums));
    BOOST_TEST(values_alive(tapeless::reordered(tapeless::placed(sums))) <= 2);
}

namespace {

struct rosenbrock {
    constexpr auto operator()(auto const& x) const {
        auto sum = 0 * x[0];
        for (std::size_t i = 0; i + 1 < x.size(); ++i) {
            auto const a = x[i + 1] - x[i] * x[i], b = 1 - x[i];
            sum = i == 0 ? 100 * (a * a) + b * b : sum + (100 * (a * a) + b * b);
        }
        return sum;
    }
};
using point = std::array<double, 100>;
template <tapeless::passes On>
using of_rosenbrock =
    tapeless::programs_of<tapeless::function_source<rosenbrock, tapeless::pattern<point>>, On>;

} // namespace

BOOST_AUTO_TEST_CASE(few_values_of_a_chain_are_alive) {
    builder const before(of_rosenbrock<tapeless::passes{}>::gradient::program);
    builder const after = tapeless::reordered(before);
    expect_permutation(before, after);
    std::cout << "Rosenbrock, 100 inputs: " << values_alive(after)
              << " values alive at once, without the pass " << values_alive(before) << "\n";
    BOOST_TEST(values_alive(before) > 100);
    BOOST_TEST(values_alive(after) <= 12);
}

namespace {

struct polar {
    static constexpr std::string_view name = "polar";
    static constexpr int outputs = 2;
    static auto value(auto const& x, auto const& y) {
        using std::atan2, std::sqrt;
        return std::array{sqrt(x * x + y * y), atan2(y, x)};
    }
    static constexpr auto partials(auto const& y, auto const& a, auto const& b) {
        auto const r = y[0];
        return std::tuple{std::tuple{a / r, b / r}, std::tuple{-b / (r * r), a / (r * r)}};
    }
};

// Pairs of sine and cosine, and rows of several outputs, that are used far from each other.
constexpr auto linked = [](auto const& x, auto const& y, auto const& z) {
    using std::sin, std::cos, std::exp, std::sqrt;
    auto const [r, angle] = tapeless::apply<polar>(x * y, z);
    auto const [radius, turn] = tapeless::apply<polar>(z, y);
    return turn * exp(x) + sin(x * y) * angle + r * cos(z) + sin(z) * cos(x * y) / radius +
           sqrt(radius) * cos(turn) - sin(turn) * angle;
};
constexpr auto chain = [](auto const& x, auto const& y, auto const& z) {
    using std::sin, std::exp, std::sqrt, tapeless::where;
    using T = std::remove_cvref_t<decltype(x)>;
    T a = x * y;
    T sum = a;
    for (int i = 1; i < 6; ++i) {
        a = a / (y + T(i)) + z * sin(a);
        sum = sum + a * a * x;
    }
    return where(sum > z, sum * exp(-sum), sum) + sqrt(a * a) * z;
};

template <class F>
void check_links(F const&) {
    using all = programs_of<tapeless::passes{}, F, 3>;
    auto const check = [](builder const& before) {
        expect_permutation(before, tapeless::reordered(before));
    };
    check(builder(all::value::program));
    check(builder(all::gradient::program));
    check(builder(all::pushforward::program));
    check(builder(all::hessian::dense::program));
}

template <class F, class S>
void check_bits(F const& f, S) {
    random_numbers random{41};
    for (int k = 0; k < 50; ++k) {
        S const x = static_cast<S>(random.in(-2, 2)), y = static_cast<S>(random.in(0.1, 3)),
                z = static_cast<S>(random.in(-3, 3));
        auto const with = run_gradient<tapeless::passes{}>(f, x, y, z);
        auto const without = run_gradient<tapeless::passes{}.without("order")>(f, x, y, z);
        for (std::size_t i = 0; i < with.size(); ++i)
            BOOST_TEST(same_bits(with[i], without[i]), "output " << i);
        BOOST_TEST(same_bits(with[0], S(f(x, y, z))));
        BOOST_TEST(same_bits(run_value<tapeless::passes{}>(f, x, y, z)[0], S(f(x, y, z))));
    }
}

} // namespace

BOOST_AUTO_TEST_CASE(partners_and_leaders_stay_together) {
    check_links(linked);
    builder const before(programs_of<tapeless::passes{}, decltype(linked), 3>::gradient::program);
    int partners = 0, followers = 0;
    for (int i = 0; i < before.size(); ++i) {
        partners += before.instructions[i].partner >= 0;
        followers += before.instructions[i].leader >= 0 && before.instructions[i].leader != i;
    }
    BOOST_TEST(partners == 6);
    BOOST_TEST(followers == 2);
}

using numbers = std::tuple<float, double>;
BOOST_AUTO_TEST_CASE_TEMPLATE(results_are_the_same_to_the_last_bit, S, numbers) {
    check_bits(linked, S());
    check_bits(chain, S());
}

// Clang runs programs in the order in which they were made; so the ordered program is run here.
BOOST_AUTO_TEST_CASE(a_chain_of_any_order_gives_the_same_gradient) {
    point x{};
    random_numbers random{3};
    for (double& each : x)
        each = random.in(-2, 2);
    auto const [value, gradient] = tapeless::value_and_gradient(rosenbrock{}, x);
    using plain = of_rosenbrock<tapeless::passes{}.without("order")>::gradient;
    std::array<double, 101> const expected = run_program<plain>(x);
    BOOST_TEST(same_bits(value, expected[0]));
    for (std::size_t k = 0; k < x.size(); ++k)
        BOOST_TEST(same_bits(gradient[k], expected[k + 1]));
}

BOOST_AUTO_TEST_CASE(an_operand_that_is_there_twice_is_one_use) {
    builder program;
    active const x(program, program.add_input({})), y(program, program.add_input({}));
    active const a = exp(x), b = exp(y);
    program.outputs.push_back((a * a + b * b).in(program));
    program.outputs.push_back((b + x).in(program));
    builder const before = tapeless::placed(program);
    expect_permutation(before, tapeless::reordered(before));
    BOOST_TEST(values_alive(tapeless::reordered(before)) <= values_alive(before));
}
