// Random functions of several results, in which selections leave out what is infinite or NaN:
// every order of accumulation, and every product, gives what the sides that are taken give alone.
// SPDX-License-Identifier: BSL-1.0
#include "../laws/rows.hpp"
#include "interpreter.hpp"

#include <algorithm>
#include <array>
#include <boost/test/unit_test.hpp>
#include <cmath>
#include <iostream>
#include <sstream>
#include <string>

namespace {

using random_programs::interpret;
using random_programs::runnable;
using tapeless::active;
using tapeless::builder;

constexpr int functions = 4000, results = 2;

enum class kind { sum, difference, product, quotient, logarithm, root, sine, square, selection };
constexpr int kinds = 9;

// One operation on values with smaller numbers: of a selection, two to compare and two to take.
struct step {
    kind what;
    std::array<int, 4> x;
};
struct function {
    std::vector<double> inputs;
    std::vector<step> steps;
};

function make_function(int number) {
    rows::random_numbers random(static_cast<std::uint64_t>(number) * 7919 + 3);
    function result;
    int const inputs = 2 + random.below(2);
    for (int k = 0; k < inputs; ++k)
        result.inputs.push_back(random.below(4) - 1); // 0 is singular for most
    int const steps = 4 + random.below(14);
    for (int i = 0; i < steps; ++i) {
        int const known = inputs + i;
        auto const pick = [&] { // the latest ones more often
            return std::max(random.below(known), random.below(known));
        };
        result.steps.push_back(
            {random.below(3) == 0 ? kind::selection : static_cast<kind>(random.below(kinds)),
             {random.below(known), random.below(known), pick(), pick()}});
    }
    return result;
}

template <class S>
S apply(step const& now, std::vector<S> const& v, bool const* taken) {
    using std::sqrt, std::log, std::sin;
    auto const x = [&](std::size_t j) { return v[static_cast<std::size_t>(now.x[j])]; };
    switch (now.what) {
    case kind::sum:
        return x(2) + x(3);
    case kind::difference:
        return x(2) - x(3);
    case kind::product:
        return x(2) * x(3);
    case kind::quotient:
        return x(2) / x(3);
    case kind::logarithm:
        return log(x(2));
    case kind::root:
        return sqrt(x(2));
    case kind::sine:
        return sin(x(2));
    case kind::square:
        return x(2) * x(2);
    case kind::selection:
        break;
    }
    if (taken != nullptr)
        return *taken ? x(2) : x(3);
    return tapeless::where(x(0) > x(1), x(2), x(3));
}

// The program; with the selections resolved as they are at the function's point, or as they stand.
builder record(function const& f, bool resolved) {
    builder program;
    std::vector<active> v;
    for (std::size_t k = 0; k < f.inputs.size(); ++k)
        v.emplace_back(program, program.add_input({}));
    std::vector<double> numbers = f.inputs;
    for (step const& each : f.steps) {
        bool const taken = numbers[static_cast<std::size_t>(each.x[0])] >
                           numbers[static_cast<std::size_t>(each.x[1])];
        numbers.push_back(apply(each, numbers, &taken));
        v.push_back(apply(each, v, resolved ? &taken : nullptr));
    }
    for (std::size_t k = 1; k <= results; ++k)
        program.outputs.push_back(v[v.size() - k].in(program));
    return program;
}

// Whether all that the results are made of, on the sides that are taken, is finite, and its slope
// too: then there is one right answer.
bool is_regular(function const& f) {
    std::vector<double> v = f.inputs;
    for (step const& each : f.steps) {
        bool const taken =
            v[static_cast<std::size_t>(each.x[0])] > v[static_cast<std::size_t>(each.x[1])];
        v.push_back(apply(each, v, &taken));
    }
    std::vector<bool> used(v.size(), false);
    for (std::size_t k = 1; k <= results; ++k)
        used[v.size() - k] = true;
    for (std::size_t i = v.size(); i-- > f.inputs.size();) {
        if (!used[i])
            continue;
        auto const& [what, x] = f.steps[i - f.inputs.size()];
        auto const at = [&](std::size_t j) { return v[static_cast<std::size_t>(x[j])]; };
        bool const singular = (what == kind::quotient && at(3) == 0) ||
                              ((what == kind::logarithm || what == kind::root) && !(at(2) > 0));
        if (!std::isfinite(v[i]) || singular)
            return false;
        bool const takes_second = what == kind::selection && !(at(0) > at(1));
        used[static_cast<std::size_t>(x[takes_second ? 3 : 2])] = true;
        if (what == kind::sum || what == kind::difference || what == kind::product ||
            what == kind::quotient)
            used[static_cast<std::size_t>(x[3])] = true;
    }
    return true;
}

bool all_finite(std::vector<double> const& values) {
    return std::all_of(values.begin(), values.end(), [](double x) { return std::isfinite(x); });
}

std::string text(function const& f) {
    static constexpr char const* names[] = {"+",    "-",   "*",      "/",    "log",
                                            "sqrt", "sin", "square", "where"};
    std::ostringstream out;
    for (std::size_t k = 0; k < f.inputs.size(); ++k)
        out << "v" << k << " = " << f.inputs[k] << "; ";
    for (std::size_t i = 0; i < f.steps.size(); ++i) {
        auto const& [what, x] = f.steps[i];
        out << "v" << f.inputs.size() + i << " = " << names[static_cast<int>(what)] << "(";
        if (what == kind::selection)
            out << "v" << x[0] << " > v" << x[1] << ", ";
        out << "v" << x[2];
        if (what == kind::selection || what < kind::logarithm)
            out << ", v" << x[3];
        out << "); ";
    }
    return out.str();
}

using tapeless::elimination;
constexpr elimination orders[] = {elimination::forward, elimination::reverse,
                                  elimination::cheapest_first};
constexpr char const* names_of_orders[] = {"forward", "reverse", "cheapest first"};

// The rows of two Jacobians, entry by entry, as near as another order of rounding allows.
void expect_same(std::vector<double> const& found, std::vector<double> const& expected,
                 std::size_t begin, std::string const& what) {
    double size = 1;
    for (double const each : expected)
        size = std::max(size, std::fabs(each));
    BOOST_TEST_REQUIRE(found.size() == expected.size());
    for (std::size_t k = begin; k < found.size(); ++k)
        BOOST_TEST(std::fabs(found[k] - expected[k]) <= 1e-10 * size,
                   what << ", number " << k << ": " << found[k] << " is not " << expected[k]);
}

} // namespace

BOOST_AUTO_TEST_CASE(what_selections_leave_out_adds_nothing_in_any_order) {
    int compared = 0, compared_twice = 0, with_others = 0;
    for (int number = 0; number < functions; ++number) {
        function const f = make_function(number);
        if (!is_regular(f))
            continue;
        std::size_t const inputs = f.inputs.size();
        std::vector<double> const expected =
            interpret(runnable(with_jacobian(record(f, true), 0, elimination::reverse,
                                             tapeless::symmetry::none)),
                      f.inputs);
        if (!all_finite(expected))
            continue;
        ++compared;
        // Whether there is anything that could go wrong.
        builder everything = record(f, false);
        for (int i = 0; i < everything.size(); ++i)
            if (!everything.instructions[i].row->is_condition)
                everything.outputs.push_back(i);
        with_others += !all_finite(interpret(everything, f.inputs));

        BOOST_TEST_CONTEXT("function " << number << ": " << text(f)) {
            for (std::size_t o = 0; o < 3; ++o)
                expect_same(interpret(runnable(with_jacobian(record(f, false), 0, orders[o],
                                                             tapeless::symmetry::none)),
                                      f.inputs),
                            expected, 0, std::string("Jacobian, ") + names_of_orders[o]);
            for (std::size_t j = 0; j < inputs; ++j) {
                std::vector<double> seeded = f.inputs;
                for (std::size_t k = 0; k < inputs; ++k)
                    seeded.push_back(k == j);
                std::vector<double> const found =
                    interpret(runnable(tapeless::with_tangent(record(f, false))), seeded);
                std::vector<double> column(expected.begin(), expected.begin() + results);
                for (std::size_t i = 0; i < results; ++i)
                    column.push_back(expected[results + i * inputs + j]);
                expect_same(found, column, 0, "jvp");
            }
            for (std::size_t i = 0; i < results; ++i) {
                std::vector<double> seeded = f.inputs;
                for (std::size_t k = 0; k < results; ++k)
                    seeded.push_back(k == i);
                std::vector<double> const found =
                    interpret(runnable(tapeless::with_cotangent(record(f, false))), seeded);
                std::vector<double> row(expected.begin(), expected.begin() + results);
                for (std::size_t j = 0; j < inputs; ++j)
                    row.push_back(expected[results + i * inputs + j]);
                expect_same(found, row, 0, "vjp");
            }

            // The same of the first result's gradient: the Hessian.
            auto const second = [&](bool resolved, elimination order, tapeless::symmetry kind) {
                builder program = record(f, resolved);
                program.outputs.resize(1);
                builder gradient(tapeless::program_view(
                    tapeless::pruned(tapeless::with_gradient(std::move(program)))));
                return interpret(runnable(with_jacobian(std::move(gradient), 1, order, kind)),
                                 f.inputs);
            };
            std::vector<double> const hessian =
                second(true, elimination::reverse, tapeless::symmetry::none);
            if (!all_finite(hessian))
                continue;
            ++compared_twice;
            for (std::size_t o = 0; o < 3; ++o)
                expect_same(second(false, orders[o], tapeless::symmetry::symmetric), hessian, 0,
                            std::string("Hessian, ") + names_of_orders[o]);
        }
    }
    std::cout << compared << " Jacobians and " << compared_twice << " Hessians of " << functions
              << " functions are finite; " << with_others
              << " of these functions meet infinities or NaNs on sides that are not taken\n";
    BOOST_TEST(compared > functions / 4);
    BOOST_TEST(with_others > functions / 20);
}
