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

/// One operation; or a branch, which compares its two operands and takes the last value of a side.
/// The steps of a side go on with the numbers from that of the branch, seen nowhere else.
struct step {
    std::size_t choice = 0;
    std::vector<operand> operands;
    std::vector<std::vector<step>> sides{};

    bool is_branch() const { return !sides.empty(); }
};

/// A function of some inputs, which returns some of its values, the last of all behind the others,
/// and the point at which it is differentiated: numbers of float.
struct random_function {
    std::vector<double> inputs;
    std::vector<step> steps;
    std::vector<int> results; ///< numbers of values
};

/// Function number `number`: always the same one.
random_function make_function(int number, int most_steps, int results = 1);

/// The function that returns the last result only.
random_function with_one_result(random_function function);

/// The function as a generic lambda expression, for both doors; of several results, a std::array.
std::string to_lambda(random_function const& function);

/// The steps' values, behind those that are there. The language says what they mean: `call(choice,
/// operands)`, `literal(number)` and `branch(operands, side, side)`, where a side is called for its
/// value.
template <class S, class Language>
void evaluate_steps(std::vector<step> const& steps, std::vector<S>& values, Language&& language) {
    for (step const& each : steps) {
        std::vector<S> x;
        for (operand const& one : each.operands)
            x.push_back(one.value >= 0 ? values[static_cast<std::size_t>(one.value)]
                                       : language.literal(one.literal));
        auto const side = [&](std::size_t place) {
            return [&, place] {
                std::vector<S> inner = values;
                evaluate_steps(each.sides[place], inner, language);
                return inner.back();
            };
        };
        values.push_back(each.is_branch() ? language.branch(x.data(), side(0), side(1))
                                          : language.call(each.choice, x.data()));
    }
}

/// The function's results on these inputs.
template <class S, class Language>
std::vector<S> evaluate(random_function const& function, std::vector<S> values,
                        Language&& language) {
    evaluate_steps(function.steps, values, language);
    std::vector<S> results;
    for (int const each : function.results)
        results.push_back(values[static_cast<std::size_t>(each)]);
    return results;
}

} // namespace random_programs
