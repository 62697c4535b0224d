/// @file Random functions as data.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace random_programs {

/// An operand: the value with this number, or a literal.
struct operand {
    int value = -1; ///< inputs come first, then a value for each step
    double literal = 0;
};

struct step {
    std::size_t choice = 0;
    std::vector<operand> operands;
};

/// A function of some inputs, which returns the value of its last step, and the point at which it
/// is differentiated.
struct random_function {
    std::vector<double> inputs;
    std::vector<step> steps;
};

/// Function number `number`: always the same one.
random_function make_function(int number, int most_steps);

/// The function as a generic lambda expression, for both doors.
std::string to_lambda(random_function const& function);

/// Evaluates the function: `call(choice, operands)` gives the value of a step, `literal(number)`
/// that of a literal.
template <class S, class Call, class Literal>
S evaluate(random_function const& function, std::vector<S> values, Call const& call,
           Literal const& literal) {
    for (step const& each : function.steps) {
        std::vector<S> x;
        for (operand const& one : each.operands)
            x.push_back(one.value >= 0 ? values[static_cast<std::size_t>(one.value)]
                                       : literal(one.literal));
        values.push_back(call(each.choice, x.data()));
    }
    return values.back();
}

/// What 50 digits say of a function at its point.
struct reference {
    long double value = 0;
    std::vector<long double> gradient;
    /// How much each component of the gradient changes, relatively, where every intermediate value
    /// is changed by at most half a unit in the last place of double: what no evaluation in double
    /// can be better than.
    std::vector<long double> noise;
};

reference refer(random_function const& function);

/// A second derivative, in the inputs i and j.
struct second_reference {
    long double value = 0, noise = 0;
};

second_reference refer_second(random_function const& function, std::size_t i, std::size_t j);

} // namespace random_programs
