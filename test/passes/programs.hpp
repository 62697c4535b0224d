/// @file Programs at run time, for the tests of passes: recorded at random, run through the passes
/// of improve/improve.hpp, interpreted in any scalar, counted.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace pass_tests {

using tapeless::active;
using tapeless::algebraic;
using tapeless::builder;
using tapeless::instruction;

/// Uniform random numbers, the same ones everywhere (splitmix64).
struct random_numbers {
    std::uint64_t state;

    std::uint64_t bits() {
        std::uint64_t z = state += 0x9e3779b97f4a7c15u;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
        return z ^ (z >> 31);
    }
    int below(int end) { return static_cast<int>(bits() % static_cast<std::uint64_t>(end)); }
    double in(double low, double high) {
        return low + (high - low) * (static_cast<double>(bits() >> 11) * 0x1p-53);
    }
};

inline bool is_row(instruction const& each, tapeless::operation const& row) {
    return *each.row == row;
}

/// The value of one instruction from those of its operands. Truth values are 0 and 1.
template <class S, class X>
S value_of(instruction const& now, X const& x) {
    using std::sqrt, std::exp, std::log, std::sin, std::cos, std::abs;
    switch (now.kind) {
    case algebraic::sum:
        return x(0) + x(1);
    case algebraic::difference:
        return x(0) - x(1);
    case algebraic::product:
        return x(0) * x(1);
    case algebraic::quotient:
        return x(0) / x(1);
    case algebraic::negation:
        return -x(0);
    case algebraic::selection:
    case algebraic::branch:
        return x(0) != 0 ? x(1) : x(2);
    case algebraic::guarded_product:
        return x(0) == 0 ? x(0) : S(x(0) * x(1));
    case algebraic::absolute_value:
        return abs(x(0));
    case algebraic::less:
        return S(x(0) < x(1) ? 1 : 0);
    case algebraic::greater:
        return S(x(0) > x(1) ? 1 : 0);
    case algebraic::equal:
        return S(x(0) == x(1) ? 1 : 0);
    case algebraic::sine:
        return sin(x(0));
    case algebraic::cosine:
        return cos(x(0));
    default:
        break;
    }
    if (is_row(now, tapeless::operation_of<tapeless::square_root, 1>))
        return sqrt(x(0));
    if (is_row(now, tapeless::operation_of<tapeless::exponential, 1>))
        return exp(x(0));
    if (is_row(now, tapeless::operation_of<tapeless::logarithm, 1>))
        return log(x(0));
    if (is_row(now, tapeless::operation_of<tapeless::sign_of, 1>))
        return x(0) > 0 ? S(1) : x(0) < 0 ? S(-1) : S(x(0));
    throw std::out_of_range("no value for row " + std::string(now.row->name));
}

/// The values of all instructions at these inputs.
template <class S>
std::vector<S> values(builder const& program, std::vector<S> const& inputs) {
    std::vector<S> result;
    for (int i = 0; i < program.size(); ++i) {
        instruction const& now = program.instructions[i];
        auto const x = [&](int j) -> S const& {
            return result[static_cast<std::size_t>(program.operand(i, j))];
        };
        if (now.kind == algebraic::input)
            result.push_back(inputs[static_cast<std::size_t>(now.index)]);
        else if (now.kind == algebraic::literal)
            result.push_back(static_cast<S>(now.number));
        else
            result.push_back(value_of<S>(now, x));
    }
    return result;
}

/// Those of the outputs.
template <class S>
std::vector<S> outputs(builder const& program, std::vector<S> const& all) {
    std::vector<S> result;
    for (int const output : program.outputs)
        result.push_back(all[static_cast<std::size_t>(output)]);
    return result;
}
template <class S>
std::vector<S> interpret(builder const& program, std::vector<S> const& inputs) {
    return outputs(program, values(program, inputs));
}

/// How large the terms are that the outputs are summed from: what rounding errors are relative to.
template <class S>
std::vector<S> magnitudes(builder const& program, std::vector<S> const& inputs) {
    std::vector<S> const value = values(program, inputs);
    std::vector<S> size;
    for (int i = 0; i < program.size(); ++i) {
        instruction const& now = program.instructions[i];
        auto const x = [&](int j) { return size[static_cast<std::size_t>(program.operand(i, j))]; };
        auto const at = [&](int j) {
            return std::abs(value[static_cast<std::size_t>(program.operand(i, j))]);
        };
        switch (now.kind) {
        case algebraic::sum:
        case algebraic::difference:
            size.push_back(x(0) + x(1));
            break;
        case algebraic::product:
            size.push_back(x(0) * x(1));
            break;
        case algebraic::guarded_product:
            size.push_back(at(0) == 0 ? x(0) : x(0) * x(1));
            break;
        case algebraic::quotient:
            size.push_back(x(0) / at(1) * (x(1) / at(1)));
            break;
        case algebraic::negation:
            size.push_back(x(0));
            break;
        case algebraic::selection:
        case algebraic::branch:
            size.push_back(at(0) != 0 ? x(1) : x(2));
            break;
        default:
            size.push_back(std::abs(value[static_cast<std::size_t>(i)]));
        }
    }
    return outputs(program, size);
}

/// The operations of one kind; what depends on no input is not counted.
inline int count(builder const& program, algebraic kind) {
    int result = 0;
    for (instruction const& each : program.instructions)
        result += each.kind == kind && !each.is_constant;
    return result;
}
inline int products(builder const& program) {
    return count(program, algebraic::product) + count(program, algebraic::guarded_product) +
           count(program, algebraic::quotient);
}
inline int additions(builder const& program) {
    return count(program, algebraic::sum) + count(program, algebraic::difference);
}
inline int operations(builder const& program) {
    int result = 0;
    for (instruction const& each : program.instructions)
        result += each.arity > 0 && !each.is_constant;
    return result;
}
/// Whether the literal stands in the program, with either sign.
inline bool has_literal(builder const& program, long double number) {
    for (instruction const& each : program.instructions)
        if (each.kind == algebraic::literal && (each.number == number || each.number == -number))
            return true;
    return false;
}

/// A pass, and what it left unused dropped.
inline builder after_factoring(builder const& program) {
    return tapeless::pruned(tapeless::factored(program));
}
inline builder after_scaling(builder const& program) {
    return tapeless::pruned(tapeless::rescaled(program));
}
inline builder after_balancing(builder const& program) {
    return tapeless::pruned(tapeless::balanced(program));
}

/// Derivatives written down as they stand, of six inputs.
struct written_derivatives {
    builder program;
    std::vector<active> x;
    std::vector<long double> const at{1.5L, -0.75L, 2.25L, 0.625L, -1.25L, 3};

    written_derivatives() {
        for (std::size_t k = 0; k < at.size(); ++k)
            x.emplace_back(program, program.add_input({}));
        program.begin_derivatives(&tapeless::no_rules);
    }
    active number(long double value) { return active(program, program.literal(value)); }
    void put_out(active const& result) { program.outputs.push_back(result.in(program)); }
};

/// What the list of passes makes of a program, before the scalar is known.
inline builder improved_gradient(builder program, tapeless::passes on = {}) {
    return tapeless::improved(
        tapeless::with_gradient(std::move(program), on.settings().derivative_rules), on);
}
/// What the list of passes makes of a program in the end, with vectors of four.
inline builder runnable(builder const& program, tapeless::passes on = {}) {
    builder result = tapeless::improved(program, on);
    return result.blocks.count > 1 ? std::move(result)
                                   : tapeless::improved_for_vectors(result, 4, on);
}
inline builder differentiated(builder program, tapeless::passes on = {}) {
    return runnable(tapeless::with_gradient(std::move(program), on.settings().derivative_rules),
                    on);
}

/// A program with the point at which it runs.
struct random_program {
    builder program;
    std::vector<long double> inputs;
};

/// Program number `number`, of one output and up to this many operations: arithmetic mostly, with
/// many factors in common and many literals. At its point all values are between 0.05 and 20.
inline random_program make_program(int number, int most_steps, bool with_selections = false) {
    random_numbers random{static_cast<std::uint64_t>(number) * 1000003u + 29};
    random_program result;
    builder& program = result.program;
    std::vector<active> known;
    std::vector<long double> numbers;
    int const inputs = 1 + random.below(4);
    for (int k = 0; k < inputs; ++k) {
        known.emplace_back(program, program.add_input({}));
        numbers.push_back(random.in(0.2, 2) * (random.below(2) == 0 ? 1 : -1));
    }
    result.inputs = numbers;
    static constexpr double literals[] = {2, 3, 0.5, -1, 4, 0.1, 1.5, -2, 0.25, 7};
    int const steps = 3 + random.below(most_steps - 2);
    for (int tries = 0; static_cast<int>(known.size()) < inputs + steps && tries < 50 * steps;
         ++tries) {
        std::size_t const last = known.size();
        auto const pick = [&] { // the latest ones more often
            int const n = static_cast<int>(last);
            return static_cast<std::size_t>(std::max(random.below(n), random.below(n)));
        };
        std::size_t const a = pick(), b = pick(), c = pick(), d = pick();
        double const literal = literals[random.below(10)];
        active const x = known[a], y = known[b];
        long double const u = numbers[a], v = numbers[b];
        active made;
        long double value = 0;
        switch (random.below(with_selections ? 15 : 13)) {
        case 0:
        case 1:
            made = x + y, value = u + v;
            break;
        case 2:
            made = x - y, value = u - v;
            break;
        case 3:
        case 4:
        case 5:
            made = x * y, value = u * v;
            break;
        case 6:
            made = x / y, value = u / v;
            break;
        case 7:
            made = literal * x, value = static_cast<long double>(literal) * u;
            break;
        case 8:
            made = x + literal, value = u + static_cast<long double>(literal);
            break;
        case 9:
            made = -x, value = -u;
            break;
        case 10:
            made = sin(x), value = std::sin(u);
            break;
        case 11:
            made = exp(x), value = std::exp(u);
            break;
        case 12:
            if (!(u > 0))
                continue;
            made = sqrt(x), value = std::sqrt(u);
            break;
        default:
            made = tapeless::where(known[c] < known[d], x, y);
            value = numbers[c] < numbers[d] ? u : v;
        }
        if (!(std::abs(value) > 0.05L && std::abs(value) < 20))
            continue;
        known.push_back(made);
        numbers.push_back(value);
    }
    active sum = known.back(); // so that nothing is without use
    for (std::size_t k = static_cast<std::size_t>(inputs); k + 1 < known.size(); k += 3)
        sum = sum + known[k];
    program.outputs.push_back(sum.in(program));
    return result;
}

/// The largest difference of two lists of outputs, relative to the sizes.
inline long double difference(std::vector<long double> const& found,
                              std::vector<long double> const& expected,
                              std::vector<long double> const& sizes) {
    long double result = found.size() == expected.size() ? 0 : 1;
    for (std::size_t k = 0; k < expected.size() && k < found.size(); ++k) {
        long double const error = std::abs(found[k] - expected[k]);
        if (!(error == 0)) // NaN is none
            result = std::max(result, std::isnan(error) ? 1 : error / (sizes[k] + 1e-30L));
    }
    return result;
}

} // namespace pass_tests
