/// @file Tests of improve/slp_vectorisation.hpp, alike.hpp and units.hpp, and of emit/gather.hpp:
/// equal operations run as one on a vector, with the same result to the last bit. Compiled with
/// -ffp-contract=off.
// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE slp_vectorisation
#include "passes/compiled.hpp"
#include "passes/programs.hpp"

#include <array>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <limits>
#include <set>
#include <string_view>
#include <type_traits>
#include <vector>

namespace {

using namespace pass_tests;
using tapeless::algebraic;
using tapeless::gathering;

template <class S>
bool same_bits(S a, S b) {
    return (std::isnan(a) && std::isnan(b)) || (a == b && std::signbit(a) == std::signbit(b));
}

// An operand of a pack: of such a kind, in lane `lane` of pack `pack`.
tapeless::instruction operand(algebraic kind, int index, int pack = -1, int lane = 0,
                              int lanes = 0) {
    tapeless::instruction result;
    result.kind = kind;
    result.index = index;
    result.pack = pack;
    result.lane = lane;
    result.lanes = lanes;
    return result;
}

// Checks that packs are what they should be: lanes in order, side by side, alike, independent.
int check_packs(builder const& program) {
    int packs = 0;
    for (int i = 0; i < program.size(); ++i) {
        tapeless::instruction const& first = program.instructions[i];
        if (first.lanes == 0 || first.lane > 0)
            continue;
        ++packs;
        BOOST_TEST((first.lanes == 2 || first.lanes == 4 || first.lanes == 8));
        BOOST_TEST_REQUIRE(i + first.lanes <= program.size());
        for (int lane = 0; lane < first.lanes; ++lane) {
            tapeless::instruction const& each = program.instructions[i + lane];
            BOOST_TEST((*each.row == *first.row));
            BOOST_TEST(each.pack == first.pack);
            BOOST_TEST(each.lane == lane);
            BOOST_TEST(each.lanes == first.lanes);
            BOOST_TEST(each.is_derivative == first.is_derivative);
            for (int j = 0; j < each.arity; ++j)
                BOOST_TEST(program.operand(i + lane, j) < i);
        }
        i += first.lanes - 1;
    }
    return packs;
}

struct rosenbrock {
    constexpr auto operator()(auto const& x) const {
        auto sum = 0 * x[0];
        for (std::size_t i = 0; i + 1 < x.size(); ++i) {
            auto const a = x[i + 1] - x[i] * x[i], b = 1 - x[i];
            sum = sum + (100 * (a * a) + b * b);
        }
        return sum;
    }
};

// Points in space: those of one axis belong together.
struct pairs {
    constexpr auto operator()(auto const& x) const {
        auto sum = 0 * x[0];
        for (std::size_t i = 0; i < x.size(); i += 3)
            for (std::size_t j = i + 3; j < x.size(); j += 3) {
                auto const a = x[i] - x[j], b = x[i + 1] - x[j + 1], c = x[i + 2] - x[j + 2];
                auto const inverse = 1 / (a * a + b * b + c * c);
                sum = sum + inverse * inverse - inverse;
            }
        return sum;
    }
};

// Divisions, negations, calls and several outputs of one value.
struct mixture {
    constexpr auto operator()(auto const& x) const {
        using std::exp, std::sin;
        auto result = x;
        for (std::size_t i = 0; i < x.size(); ++i)
            result[i] = -x[i] / (x[x.size() - 1 - i] * x[i] + 3) + 2 * exp(x[i] / 4);
        for (std::size_t i = 1; i < x.size(); i += 2)
            result[i] = result[i] * sin(result[i - 1]);
        return result;
    }
};

// Everything that has kinks and runs on vectors, and guards of what is infinite.
struct bends {
    constexpr auto operator()(auto const& x) const {
        using std::abs, std::max, std::min, std::sqrt;
        using tapeless::relu, tapeless::sign, tapeless::where;
        auto sum = 0 * x[0];
        for (std::size_t i = 0; i < x.size(); ++i) {
            auto const a = x[i], b = x[(i + 1) % x.size()];
            auto const bent = abs(a) * a + max(a, b * a) - min(b, 2 * a) + relu(a - b);
            auto const chosen = where(a < b, a * b, a - b) + where(a >= 1, a, 3 * a * a) +
                                where(a == b, b, a) + where(a * b != b, sign(b) * a, b);
            sum = sum + bent * chosen + where(b <= a, sqrt(abs(a)) * b, where(b > 2 * a, b, a));
        }
        return sum;
    }
};

template <tapeless::passes On, class F, class S, std::size_t N>
using programs_on = typename tapeless::programs_of<
    tapeless::function_source<F, tapeless::pattern<std::array<S, N>>>>::template with_passes<On>;

// A point as it comes: numbers of two digits, so that there are ties, zeros of both signs, and NaN.
template <class S, std::size_t N>
std::array<S, N> any_point(random_numbers& random, bool with_nan) {
    std::array<S, N> result;
    for (S& each : result) {
        each = static_cast<S>(std::trunc(random.in(-20, 20)) / 10);
        if (each == 0 && random.in(0, 1) < 0.5)
            each = -each;
        if (with_nan && random.in(0, 1) < 0.1)
            each = std::numeric_limits<S>::quiet_NaN();
    }
    return result;
}

// With packs, without them, and the function itself.
template <class F, class S, std::size_t N>
void check_gradient_at(std::array<S, N> const& x) {
    using with = programs_on<tapeless::passes{}, F, S, N>;
    using without = programs_on<tapeless::passes{}.without("packs"), F, S, N>;
    auto const found = run_program<typename with::template as_run<typename with::gradient, S>>(x);
    auto const expected =
        run_program<typename without::template as_run<typename without::gradient, S>>(x);
    auto const [value, gradient] = tapeless::value_and_gradient(F{}, x);
    BOOST_TEST(same_bits(value, F{}(x)));
    BOOST_TEST(same_bits(value, found[0]));
    for (std::size_t i = 0; i < N; ++i) {
        BOOST_TEST(same_bits(gradient[i], found[i + 1]));
        BOOST_TEST(same_bits(found[i + 1], expected[i + 1]));
    }
}
template <class F, class S, std::size_t N>
void check_gradient() {
    random_numbers random{5};
    for (int k = 0; k < 50; ++k) {
        std::array<S, N> x;
        for (S& each : x)
            each = static_cast<S>(random.in(-2, 2));
        check_gradient_at<F>(x);
        check_gradient_at<F>(any_point<S, N>(random, k % 2 == 0));
    }
}

// Of a user's own row nobody knows what it does with vectors, whatever it says.
struct own_square {
    static constexpr std::string_view name = "own_square";
    static constexpr bool runs_on_vectors = true;
    static constexpr auto value(auto const& x) { return x * x; }
    static constexpr auto partials(auto const&, auto const& x) { return std::tuple{2 * x}; }
};
static_assert(!tapeless::operation_of<own_square, 1>.runs_on_vectors);
static_assert(tapeless::operation_of<tapeless::multiplication, 2>.runs_on_vectors);

using numbers = std::tuple<float, double, long double>;

} // namespace

BOOST_AUTO_TEST_CASE(operands_come_together_in_the_cheapest_way) {
    auto const of = [](auto const&... operands) {
        gathering result;
        (result.add(operands.index, operands, operands.lanes == 0), ...);
        return result;
    };
    using enum algebraic;
    gathering const literals = of(operand(literal, 1), operand(literal, 2));
    gathering const whole = of(operand(sum, 1, 7, 0, 2), operand(sum, 2, 7, 1, 2));
    gathering const turned = of(operand(sum, 2, 7, 1, 2), operand(sum, 1, 7, 0, 2));
    gathering const half = of(operand(sum, 1, 7, 0, 4), operand(sum, 2, 7, 1, 4));
    gathering const two = of(operand(sum, 2, 7, 1, 2), operand(sum, 3, 8, 0, 2));
    gathering const three = of(operand(sum, 2, 7, 1, 4), operand(sum, 3, 8, 0, 4),
                               operand(sum, 3, 9, 0, 4), operand(sum, 3, 8, 0, 4));
    gathering const loaded = of(operand(input, 4), operand(input, 5));
    gathering const apart = of(operand(input, 4), operand(input, 6));
    gathering const same = of(operand(product, 4), operand(product, 4));
    gathering const others = of(operand(product, 4), operand(product, 6));
    BOOST_TEST(literals.way() == gathering::literals);
    BOOST_TEST(whole.way() == gathering::whole);
    BOOST_TEST(turned.way() == gathering::shuffle);
    BOOST_TEST(half.way() == gathering::shuffle);
    BOOST_TEST(two.way() == gathering::shuffle);
    BOOST_TEST((two.pack() == 7 && two.another_pack() == 8 && two.lanes() == 2));
    BOOST_TEST(three.way() == gathering::one_by_one);
    BOOST_TEST(loaded.way() == gathering::load);
    BOOST_TEST(apart.way() == gathering::one_by_one);
    BOOST_TEST(same.way() == gathering::one);
    BOOST_TEST(others.way() == gathering::one_by_one);
    BOOST_TEST(whole.cost() < turned.cost());
    BOOST_TEST(same.cost() < others.cost());
    BOOST_TEST(others.cost() < apart.cost());
}

BOOST_AUTO_TEST_CASE(a_loop_runs_in_packs) {
    using all = programs_on<tapeless::passes{}, rosenbrock, double, 33>;
    for (int const width : {2, 4, 8}) {
        builder const after = tapeless::reordered(tapeless::packed(all::gradient::program, width));
        int const packs = check_packs(after);
        int in_packs = 0, operations = 0;
        for (tapeless::instruction const& each : after.instructions) {
            in_packs += each.lanes > 0;
            operations += each.arity > 0;
        }
        // 32 terms of 11 operations, and the sums that follow each other.
        BOOST_TEST(in_packs >= 32 * 8);
        BOOST_TEST(in_packs < operations - 30);
        BOOST_TEST(packs <= in_packs / width + 40);
    }
}

BOOST_AUTO_TEST_CASE(axes_are_packed_apart) {
    using all = programs_on<tapeless::passes{}, pairs, double, 24>;
    builder const after = tapeless::reordered(tapeless::packed(all::value::program, 4));
    BOOST_TEST(check_packs(after) > 0);
    for (int i = 0; i < after.size(); ++i) {
        tapeless::instruction const& each = after.instructions[i];
        if (each.lanes == 0 || each.kind != algebraic::difference ||
            after.instructions[after.operand(i, 0)].kind != algebraic::input)
            continue;
        int const axis = after.instructions[after.operand(i, 0)].index % 3;
        int const first = after.instructions[after.operand(i - each.lane, 0)].index % 3;
        BOOST_TEST(axis == first);
    }
}

BOOST_AUTO_TEST_CASE(what_does_not_pay_is_left_alone) {
    builder program;
    std::vector<active> x;
    for (int i = 0; i < 4; ++i)
        x.push_back(active(program, program.add_input({})));
    // Four sums of inputs here and there, which only calls need.
    for (std::size_t i = 0; i < 4; ++i)
        program.outputs.push_back(sin(x[i] + x[3 * i % 4]).in(program));
    builder const after = tapeless::packed(tapeless::placed(program), 4);
    for (tapeless::instruction const& each : after.instructions)
        BOOST_TEST(each.lanes == 0);
}

BOOST_AUTO_TEST_CASE(random_programs_keep_their_values) {
    int packs = 0;
    for (int number = 0; number < 300; ++number) {
        auto const made = make_program(number, 80, number % 2 == 1);
        std::vector<double> inputs(made.inputs.begin(), made.inputs.end());
        builder const before = improved_gradient(make_program(number, 80, number % 2 == 1).program);
        builder const after = tapeless::reordered(tapeless::packed(before, 2 << number % 3));
        BOOST_TEST_CONTEXT("program " << number) {
            packs += check_packs(after);
            BOOST_TEST_REQUIRE(after.size() == before.size());
            std::vector<double> const found = interpret(after, inputs),
                                      expected = interpret(before, inputs);
            for (std::size_t k = 0; k < found.size(); ++k)
                BOOST_TEST(same_bits(found[k], expected[k]));
        }
    }
    BOOST_TEST(packs > 0);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(results_are_the_same_to_the_last_bit, S, numbers) {
    check_gradient<rosenbrock, S, 10>();
    check_gradient<rosenbrock, S, 33>();
    check_gradient<pairs, S, 12>();
    if constexpr (!std::is_same_v<S, long double>) // which never runs in packs
        check_gradient<bends, S, 8>();
}

BOOST_AUTO_TEST_CASE(what_has_kinks_runs_in_packs) {
    using all = programs_on<tapeless::passes{}, bends, double, 16>;
    builder const after = tapeless::reordered(tapeless::packed(all::gradient::program, 4));
    BOOST_TEST(check_packs(after) > 0);
    int alone = 0;
    std::set<std::string_view> packed;
    for (tapeless::instruction const& each : after.instructions) {
        if (each.lanes > 0)
            packed.insert(each.row->name);
        alone += each.row->runs_on_vectors && each.lanes == 0;
    }
    for (char const* name :
         {"abs", "max", "min", "relu", "where", "sign", "less", "greater", "less_equal",
          "greater_equal", "equal", "not_equal", "guarded_multiply"})
        BOOST_TEST(packed.contains(name), name << " is in no pack");
    BOOST_TEST(alone < after.size() / 4);
}

BOOST_AUTO_TEST_CASE_TEMPLATE(jacobians_too, S, numbers) {
    std::array<S, 9> x{};
    random_numbers random{6};
    for (S& each : x)
        each = static_cast<S>(random.in(-1, 1));
    auto const [value, jacobian] = tapeless::value_and_jacobian(mixture{}, x);
    auto const expected = mixture{}(x);
    for (std::size_t i = 0; i < x.size(); ++i) {
        BOOST_TEST(same_bits(value[i], expected[i]));
        for (std::size_t j = 0; j < x.size(); ++j) {
            auto const of_one = [&](std::size_t row) {
                std::array<S, 9> seed{};
                seed[row] = 1;
                return tapeless::vjp(mixture{}, x, tapeless::cotangents(seed)).cotangent;
            };
            S const slope = of_one(i)[j];
            BOOST_TEST(std::abs(jacobian[i][j] - slope) <=
                       64 * std::numeric_limits<S>::epsilon() * (1 + std::abs(slope)));
        }
    }
}

BOOST_AUTO_TEST_CASE(arguments_of_another_scalar) {
    std::array<float, 10> x{};
    std::array<double, 10> same{};
    for (std::size_t i = 0; i < x.size(); ++i)
        same[i] = x[i] = static_cast<float>(i) / 8 - 1;
    constexpr auto f = [](auto const& a, auto const& weight) { return rosenbrock{}(a)*weight; };
    auto const mixed = std::get<0>(tapeless::gradient(f, x, 1.5));
    auto const whole = std::get<0>(tapeless::gradient(f, same, 1.5));
    for (std::size_t i = 0; i < x.size(); ++i)
        BOOST_TEST(mixed[i] == static_cast<float>(whole[i]));
}

// Vectors are nothing that a constant evaluation knows.
static_assert(tapeless::gradient(rosenbrock{}, std::array{1.0, 1.0, 1.0, 1.0, 1.0}) ==
              std::array{0.0, 0.0, 0.0, 0.0, 0.0});
