// SPDX-License-Identifier: BSL-1.0
#include "referee.hpp"

#include "formulas.hpp"

#include <algorithm>
#include <array>

namespace random_programs {
namespace {

using polynomial = series<bounded>;

template <std::size_t... Place>
auto make_table(std::index_sequence<Place...>) {
    return std::array<exact_series (*)(series_operands&), choice_count>{
        &formulas::value<std::tuple_element_t<Place, choices>>...};
}

// A value, and whose it is: equal ones are told from such as happen to have the same number.
struct numbered {
    int number = -1; // of a literal -1
    polynomial value;
};

// Operations on series.
class composition {
  public:
    composition(reference& of, monomials const& terms) : of_(of), terms_(terms) {}

    int next() { return next_++; }
    numbered literal(double number) const { return {-1, polynomial(terms_, {number, 0})}; }
    numbered call(std::size_t place, numbered const* x) {
        static auto const table = make_table(std::make_index_sequence<choice_count>{});
        local at(x, choice_at(place).arity, terms_.degree + 1);
        exact_series const result = table[place](at.operands);
        decide(at);
        return {next(), composed(result, at.arguments)};
    }
    numbered branch(numbered const* x, auto const& then, auto const& otherwise) {
        local at(x, 2, 1);
        bool const holds = at.operands.is_less(0, 1);
        decide(at);
        return {next(), holds ? then().value : otherwise().value};
    }

  private:
    reference& of_;
    monomials const& terms_;
    int next_ = 0;

    // The operands as variables, and literals as constants.
    struct local {
        std::vector<polynomial const*> arguments;
        series_operands operands;

        local(numbered const* x, int arity, int degree) {
            for (int j = 0; j < arity; ++j) {
                operands.numbers.push_back(x[j].number);
                if (x[j].number >= 0)
                    arguments.push_back(&x[j].value);
            }
            monomials const& terms = monomials::of(static_cast<int>(arguments.size()), degree);
            int next = 0;
            for (int j = 0; j < arity; ++j) {
                real const& constant = x[j].value.constant().value;
                operands.x.push_back(x[j].number < 0 ? exact_series(terms, constant)
                                                     : exact_series(terms, constant, next++));
            }
        }
    };

    // How far what is decided by is from 0.
    void decide(local const& at) {
        for (exact_series const& each : at.operands.switches) {
            double error = 0;
            for (std::size_t j = 0; j < at.arguments.size(); ++j)
                error +=
                    std::fabs(static_cast<double>(each[1 + j])) * at.arguments[j]->constant().bound;
            if (error != 0)
                of_.margin =
                    std::min(of_.margin, std::fabs(static_cast<double>(each.constant())) / error);
        }
    }

    // The operation's own series, of a degree more, with the bounds of its coefficients.
    static std::vector<bounded>
    rounded(exact_series const& own, std::vector<polynomial const*> const& arguments, int degree) {
        // What the referee's own rounding may make of a 0.
        double const own_error =
            1e-30 * static_cast<double>(abs(*std::max_element(
                        own.coefficients.begin(), own.coefficients.end(),
                        [](real const& a, real const& b) { return abs(a) < abs(b); })));
        std::vector<bounded> result;
        for (std::size_t k = 0; k < own.terms->all.size() && own.terms->degrees[k] <= degree; ++k) {
            bounded each(own[k], 0);
            each.bound = each.size + (own[k].is_zero() ? 0 : own_error);
            for (std::size_t j = 0; j < arguments.size(); ++j) {
                monomials::exponents next = own.terms->all[k];
                ++next[j];
                each.bound += next[j] *
                              std::fabs(static_cast<double>(own[own.terms->place(next)])) *
                              arguments[j]->constant().bound;
            }
            result.push_back(each);
        }
        return result;
    }

    polynomial composed(exact_series const& own, std::vector<polynomial const*> const& arguments) {
        std::vector<bounded> const coefficients = rounded(own, arguments, terms_.degree);
        std::vector<polynomial> displacements, powers;
        for (polynomial const* each : arguments) {
            displacements.push_back(*each);
            displacements.back()[0] = {};
        }
        polynomial result(terms_, coefficients[0]);
        powers.push_back(polynomial(terms_, {1, 0}));
        for (std::size_t k = 1; k < coefficients.size(); ++k) {
            monomials::exponents before = own.terms->all[k];
            std::size_t j = 0;
            while (before[j] == 0)
                ++j;
            --before[j];
            powers.push_back(own.terms->degrees[k] == 1
                                 ? displacements[j]
                                 : powers[own.terms->place(before)] * displacements[j]);
            if (!coefficients[k].is_zero())
                result = result + powers.back() * coefficients[k];
            of_.largest = std::max(of_.largest, coefficients[k].size);
        }
        for (bounded const& each : result.coefficients)
            of_.largest = std::max(of_.largest, each.size);
        return result;
    }
};

// An input counts as rounded by a unit in the last place.
bounded input(double number) { return {number, 2 * std::fabs(number)}; }

} // namespace

reference::reference(random_function const& function, int degree) {
    monomials const& terms = monomials::of(static_cast<int>(function.inputs.size()), degree);
    std::vector<polynomial> inputs;
    for (std::size_t k = 0; k < function.inputs.size(); ++k)
        inputs.emplace_back(terms, input(function.inputs[k]), static_cast<int>(k));
    run(function, inputs);
}

reference::reference(random_function const& function, int degree,
                     std::vector<float> const& direction) {
    monomials const& terms = monomials::of(1, degree);
    std::vector<polynomial> inputs;
    for (std::size_t k = 0; k < function.inputs.size(); ++k) {
        inputs.emplace_back(terms, input(function.inputs[k]));
        inputs.back()[1] = {direction[k], 0};
    }
    run(function, inputs);
}

void reference::run(random_function const& function, std::vector<polynomial> const& inputs) {
    composition language(*this, *inputs.front().terms);
    std::vector<numbered> values;
    for (polynomial const& each : inputs)
        values.push_back({language.next(), each});
    for (numbered const& each : evaluate(function, values, language))
        results.push_back(each.value);
}

bounded reference::derivative(std::size_t result, std::vector<int> const& by) const {
    monomials::exponents exponents{};
    double factorial = 1;
    for (int const each : by)
        factorial *= ++exponents[static_cast<std::size_t>(each)];
    series<bounded> const& all = results[result];
    bounded found = all[all.terms->place(exponents)];
    found.value *= factorial;
    found.size *= factorial;
    found.bound *= factorial;
    return found;
}

} // namespace random_programs
