// 2,000 random functions of up to 40 operations: recorded, differentiated and improved at run time
// by the passes that the compiler runs, and compared with 50 digits.
// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE random_programs
#include "choices.hpp"
#include "interpreter.hpp"
#include "random_function.hpp"

#include <algorithm>
#include <array>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <deque>
#include <iomanip>
#include <iostream>

namespace {

using namespace random_programs;

constexpr int functions = 2000, most_steps = 40;

template <std::size_t... Place>
auto make_recorders(std::index_sequence<Place...>) {
    return std::array<tapeless::active (*)(tapeless::active const*), choice_count>{
        [](tapeless::active const* x) {
            return tapeless::active(call<std::tuple_element_t<Place, choices>>(x));
        }...};
}

// The function door: the function is called with active scalars.
tapeless::builder record(random_function const& function) {
    static auto const recorders = make_recorders(std::make_index_sequence<choice_count>{});
    tapeless::builder recorder;
    std::vector<tapeless::active> inputs;
    for (std::size_t k = 0; k < function.inputs.size(); ++k)
        inputs.emplace_back(recorder, recorder.add_input({}));
    auto const result = evaluate(
        function, inputs,
        [&](std::size_t place, tapeless::active const* x) { return recorders[place](x); },
        [](double literal) { return tapeless::active(literal); });
    recorder.outputs.push_back(result.in(recorder));
    return recorder;
}

// The expression door: a tree of the same operations is walked. Gives the numbers of the inputs in
// `order`, since they are those in which the walk met the variables.
tapeless::builder linearise(tapeless::builder const& recorded, std::vector<std::size_t>& order) {
    static constexpr std::string_view names[] = {"x0", "x1", "x2", "x3"};
    std::deque<tapeless::tree_info> trees;
    std::deque<std::vector<tapeless::tree_info const*>> operands;
    static constexpr int offsets[8] = {};
    for (tapeless::instruction const& each : recorded.instructions) {
        tapeless::tree_info tree{};
        tree.hash = tapeless::mix(trees.size(), 7);
        if (each.row == &tapeless::input_operation) {
            tree.kind = tapeless::tree_info::variable;
            tree.name = names[each.index];
        } else if (each.row == &tapeless::literal_operation) {
            tree.kind = tapeless::tree_info::constant;
            tree.value = each.number;
        } else {
            tree.kind = tapeless::tree_info::node;
            tree.row = each.row;
            tree.arity = each.arity;
            operands.emplace_back();
            for (int j = 0; j < each.arity; ++j)
                operands.back().push_back(
                    &trees[static_cast<std::size_t>(recorded.operands[each.first + j])]);
            tree.operands = operands.back().data();
            tree.offsets = offsets;
        }
        trees.push_back(tree);
    }
    tapeless::builder result;
    tapeless::linearisation walker(result, &tapeless::name_list<>::place_of);
    result.outputs.push_back(walker.walk(trees[static_cast<std::size_t>(recorded.outputs[0])], 0));
    for (tapeless::input const& each : result.inputs)
        order.push_back(static_cast<std::size_t>(std::find(names, names + 4, each.name) - names));
    return result;
}

bool is_close(double actual, long double expected, long double scale) {
    return std::fabs(static_cast<long double>(actual) - expected) <= 1e-12L * scale;
}

} // namespace

BOOST_AUTO_TEST_CASE(gradients_of_random_programs_are_those_of_50_digits) {
    int compared = 0, without_slope = 0, noisy = 0, steps = 0;
    long double worst = 0;
    for (int number = 0; number < functions; ++number) {
        random_function const function = make_function(number, most_steps);
        steps += static_cast<int>(function.steps.size());
        reference const expected = refer(function);

        tapeless::builder recorded = record(function);
        double const plain = interpret(recorded, function.inputs).front();
        std::vector<std::size_t> order;
        tapeless::builder linearised = linearise(recorded, order);
        std::vector<double> const found =
            interpret(differentiated(std::move(recorded)), function.inputs);
        std::vector<double> inputs_in_order;
        for (std::size_t const k : order)
            inputs_in_order.push_back(function.inputs[k]);
        std::vector<double> const of_expression =
            interpret(differentiated(std::move(linearised)), inputs_in_order);

        BOOST_TEST_CONTEXT("function " << number << " at the inputs that make_function gives it: "
                                       << to_lambda(function)) {
            BOOST_TEST(found[0] == plain);
            BOOST_TEST(of_expression[0] == plain);
            long double const scale = std::fabs(*std::max_element(
                expected.gradient.begin(), expected.gradient.end(),
                [](long double a, long double b) { return std::fabs(a) < std::fabs(b); }));
            for (std::size_t k = 0; k < function.inputs.size(); ++k) {
                double const slope = found[1 + k];
                if (expected.gradient[k] == 0) {
                    ++without_slope;
                    BOOST_TEST(is_close(slope, 0, scale),
                               "input " << k << ": " << slope << " is not 0");
                    continue;
                }
                // What rounding alone may change by more than that is not a matter of the rules.
                if (expected.noise[k] > 1e-13L) {
                    ++noisy;
                    continue;
                }
                ++compared;
                worst = std::max(worst, std::fabs(slope / expected.gradient[k] - 1));
                BOOST_TEST(is_close(slope, expected.gradient[k], std::fabs(expected.gradient[k])),
                           "input " << k << ": " << std::setprecision(20) << slope << " is not "
                                    << expected.gradient[k] << ", with noise "
                                    << expected.noise[k]);
            }
            for (std::size_t k = 0; k < order.size(); ++k)
                BOOST_TEST(
                    is_close(of_expression[1 + k], found[1 + order[k]],
                             std::max(std::fabs(expected.gradient[order[k]]), scale * 1e-3L)),
                    "the doors disagree in input " << order[k]);
        }
    }
    std::cout << functions << " functions, " << steps << " operations: " << compared
              << " partial derivatives are right, the worst to " << static_cast<double>(worst)
              << "; " << without_slope << " are 0; " << noisy
              << " are not compared, since half a unit in the last place of the intermediate "
                 "values changes them by more than 1e-13\n";
    BOOST_TEST(noisy < compared / 5);
}

// The derivative of a derivative, by the same passes once more.
BOOST_AUTO_TEST_CASE(second_derivatives_of_random_programs_are_those_of_50_digits) {
    int compared = 0, without_slope = 0, noisy = 0;
    long double worst = 0;
    for (int number = 0; number < functions / 5; ++number) {
        random_function const function = make_function(number, most_steps / 2);
        std::size_t const inputs = function.inputs.size(),
                          i = static_cast<std::size_t>(number) % inputs;
        tapeless::builder const gradient = differentiated(record(function));
        std::vector<double> const found = interpret(
            differentiated(recorded_again(gradient, 1 + static_cast<int>(i))), function.inputs);
        BOOST_TEST_CONTEXT("function " << number << ": " << to_lambda(function)) {
            for (std::size_t j = 0; j < inputs; ++j) {
                second_reference const expected = refer_second(function, i, j);
                if (std::fabs(expected.value) < 1e-18L) {
                    ++without_slope;
                    BOOST_TEST(std::fabs(found[1 + j]) < 1e-12);
                } else if (expected.noise > 1e-12L) {
                    ++noisy;
                } else {
                    ++compared;
                    worst = std::max(worst, std::fabs(found[1 + j] / expected.value - 1));
                    BOOST_TEST(std::fabs(found[1 + j] / expected.value - 1) <= 1e-10L,
                               "in inputs " << i << " and " << j << ": " << std::setprecision(20)
                                            << found[1 + j] << " is not " << expected.value
                                            << ", with noise " << expected.noise);
                }
            }
        }
    }
    std::cout << functions / 5 << " functions: " << compared
              << " second derivatives are right, the worst to " << static_cast<double>(worst)
              << "; " << without_slope << " are 0; " << noisy
              << " are not compared, since rounding alone changes them by more than 1e-12\n";
    BOOST_TEST(noisy < compared / 5);
}
