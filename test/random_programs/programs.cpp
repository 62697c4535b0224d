// 2,000 random functions, or as many as the command line says: recorded, differentiated and improved
// at run time by the stages and passes that the compiler runs, interpreted in double and float, and
// compared with 50 digits. Of each the gradient is taken through both doors; and one of ten other
// questions is asked, up to third derivatives and Taylor series of order 5.
// SPDX-License-Identifier: BSL-1.0
#define BOOST_TEST_MODULE random_programs
#include "interpreter.hpp"
#include "questions.hpp"
#include "record.hpp"
#include "report.hpp"

#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <iostream>

namespace {

using namespace random_programs;

int functions() {
    auto const& arguments = boost::unit_test::framework::master_test_suite();
    return arguments.argc > 1 ? std::atoi(arguments.argv[1]) : 2000;
}

// Programs grow with the order, those with branches above all.
int most_steps(question what) {
    switch (what) {
    case question::hvp:
    case question::hessian:
    case question::sparse_hessian:
        return 20;
    case question::derivative:
    case question::taylor:
    case question::gradient_of_hessian:
        return 10;
    default:
        return 40;
    }
}

// The question, answered in both scalars.
void check(asked const& about, report& results) {
    expected_answer const expected = expect(about);
    answering const program(about);
    results.compare(about, expected, program.answer<float>());
    results.compare(about, expected, program.answer<double>());
}

// The gradient of an expression, in the order of the function's inputs.
void check_expression(asked const& about, report& results) {
    std::vector<double> const& point = about.function.inputs;
    tapeless::builder const recorded = record(about.function);
    std::vector<std::size_t> order;
    tapeless::builder const program = runnable(tapeless::with_gradient(linearise(recorded, order)));
    std::vector<double> inputs;
    for (std::size_t const k : order)
        inputs.push_back(point[k]);
    std::vector<double> const found = interpret(program, inputs);
    std::vector<double> gradient(1 + point.size());
    gradient[0] = found[0];
    for (std::size_t k = 0; k < order.size(); ++k)
        gradient[1 + order[k]] = found[1 + k];
    results.compare(about, expect(about), gradient);
    BOOST_TEST(found[0] == interpret(recorded, point)[0]);
}

} // namespace

BOOST_AUTO_TEST_CASE(derivatives_of_random_programs_are_those_of_50_digits) {
    report results;
    for (int number = 0; number < functions(); ++number) {
        asked const gradient =
            ask(question::gradient, make_function(number, most_steps(question::gradient)), number);
        auto const what = static_cast<question>(1 + number % (question_count - 1));
        asked const other =
            ask(what,
                make_function(number, most_steps(what),
                              takes_several_results(what) ? 1 + number / 10 % 3 : 1),
                number);
        BOOST_TEST_CONTEXT("function " << number << " at the inputs that make_function gives it: "
                                       << to_lambda(gradient.function)) {
            check(gradient, results);
            check_expression(gradient, results);
        }
        BOOST_TEST_CONTEXT("function " << number << " of at most " << most_steps(what)
                                       << " steps: " << to_lambda(other.function))
        check(other, results);
    }
    results.print(std::cout);
    BOOST_TEST(results.not_compared<double>(0, 3) < 0.05);
    BOOST_TEST(results.not_compared<double>(4, 5) < 0.1);
    BOOST_TEST(results.not_compared<float>(0, 3) < 0.1);
    BOOST_TEST(results.not_compared<float>(4, 5) < 0.5); // of seven digits
}
