// Random functions that are compiled: through both doors, and through each entry point in shapes
// and in both scalars. They agree with the interpreter and with 50 digits.
// SPDX-License-Identifier: BSL-1.0
#include "compiled.hpp"
#include "interpreter.hpp"
#include "report.hpp"
#include "sources.hpp"

#include <boost/test/unit_test.hpp>
#include <fstream>
#include <iostream>
#include <sstream>

namespace {

using namespace random_programs;

// Through the doors: value and gradient, and as the interpreter has them, since the compiler emits
// what the passes say.
void check(int number, through_doors const& compiled, report& results) {
    asked const about = compiled_question(number);
    double const* const x = about.function.inputs.data();
    std::vector<double> by_function(1 + about.function.inputs.size()), by_expression = by_function;
    by_function[0] = compiled.function_door(x, by_function.data() + 1);
    by_expression[0] = compiled.expression_door(x, by_expression.data() + 1);
    BOOST_TEST(by_function[0] == compiled.plain(x));
    BOOST_TEST(by_expression[0] == compiled.plain(x));
    BOOST_TEST(by_function == interpret(runnable(tapeless::with_gradient(compiled.record())),
                                        about.function.inputs),
               boost::test_tools::per_element());
    expected_answer const expected = expect(about);
    results.compare(about, expected, by_function);
    results.compare(about, expected, by_expression);
}

void check(int number, through_entry_point const& compiled, report& results) {
    asked const about = compiled_question(number);
    expected_answer const expected = expect(about);
    if (compiled.in_double != nullptr)
        results.compare(about, expected, compiled.in_double(about));
    else
        results.compare(about, expected, compiled.in_float(about));
}

template <class Functions>
void check_part(int part, Functions const& functions, report& results) {
    BOOST_TEST_REQUIRE(functions.size() == functions_per_part);
    int number = first_compiled + part * functions_per_part;
    for (auto const& each : functions) {
        BOOST_TEST_CONTEXT("function_" << number)
        check(number, each, results);
        ++number;
    }
}

} // namespace

BOOST_AUTO_TEST_CASE(compiled_functions_agree_with_the_interpreter_and_50_digits) {
    static_assert(doors == 1 && parts == 3);
    report results;
    check_part(0, functions_through_doors<0>(), results);
    check_part(1, functions_through_entry_points<1>(), results);
    check_part(2, functions_through_entry_points<2>(), results);
    results.print(std::cout);
    BOOST_TEST(results.not_compared<double>(0, 5) < 0.1);
    BOOST_TEST(results.not_compared<float>(0, 5) < 0.1);
}

BOOST_AUTO_TEST_CASE(the_compiled_functions_are_those_of_the_generator) {
    for (int part = 0; part < parts; ++part) {
        std::ifstream file(source_file(part));
        std::ostringstream text;
        text << file.rdbuf();
        BOOST_TEST((text.str() == source_text(part)),
                   source_file(part)
                       << " has to be written anew: random_programs --run_test=write_sources");
    }
}

BOOST_AUTO_TEST_CASE(write_sources, *boost::unit_test::disabled()) {
    for (int part = 0; part < parts; ++part)
        std::ofstream(source_file(part)) << source_text(part);
}
