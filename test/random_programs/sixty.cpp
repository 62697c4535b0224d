// Sixty random functions, compiled: both doors, the interpreter and 50 digits agree.
// SPDX-License-Identifier: BSL-1.0
#include "compiled.hpp"
#include "interpreter.hpp"
#include "random_function.hpp"
#include "sources.hpp"

#include <boost/test/unit_test.hpp>
#include <cmath>
#include <fstream>
#include <iomanip>
#include <sstream>

namespace {

using namespace random_programs;

void check(int number, compiled_function const& compiled) {
    random_function const function = make_function(number, most_steps_compiled);
    reference const expected = refer(function);
    double const* const x = function.inputs.data();
    std::size_t const inputs = function.inputs.size();
    std::vector<double> in_function_door(inputs), in_expression_door(inputs);

    double const value = compiled.plain(x);
    BOOST_TEST(compiled.function_door(x, in_function_door.data()) == value);
    BOOST_TEST(compiled.expression_door(x, in_expression_door.data()) == value);
    std::vector<double> const interpreted =
        interpret(differentiated(compiled.record()), function.inputs);
    BOOST_TEST(interpreted[0] == value);

    for (std::size_t k = 0; k < inputs; ++k) {
        BOOST_TEST_CONTEXT("input " << k << ", noise " << expected.noise[k]) {
            // The compiler emits what the passes say.
            BOOST_TEST(in_function_door[k] == interpreted[1 + k]);
            long double const slope = expected.gradient[k];
            if (expected.noise[k] > 1e-13L)
                continue;
            for (double const found : {in_function_door[k], in_expression_door[k]})
                BOOST_TEST(std::fabs(static_cast<long double>(found) - slope) <=
                               1e-12L * std::fabs(slope),
                           std::setprecision(20) << found << " is not " << slope);
        }
    }
}

template <int Part>
void check_part() {
    std::vector<compiled_function> const functions = compiled_functions<Part>();
    BOOST_TEST_REQUIRE(functions.size() == functions_per_part);
    int number = first_compiled + Part * functions_per_part;
    for (compiled_function const& each : functions) {
        BOOST_TEST_CONTEXT("function_" << number)
        check(number, each);
        ++number;
    }
}

} // namespace

BOOST_AUTO_TEST_CASE(sixty_compiled_functions_agree_with_the_interpreter_and_50_digits) {
    static_assert(parts == 3);
    check_part<0>();
    check_part<1>();
    check_part<2>();
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
