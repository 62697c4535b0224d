// SPDX-License-Identifier: BSL-1.0
#include "choices.hpp"
#include "random_function.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <sstream>

namespace random_programs {
namespace {

template <class Entry>
std::string text_of(std::string const* x) {
    using row = typename Entry::row;
    constexpr std::string_view symbol = tapeless::symbol_of<row>;
    std::string list;
    for (int j = 0; j < Entry::arity; ++j)
        list += (j == 0 ? "" : ", ") + x[j];
    if constexpr (requires { Entry::exponent; })
        return "pow(" + list + ", std::integral_constant<int, " + std::to_string(Entry::exponent) +
               ">{})";
    else if constexpr (std::is_same_v<Entry, selected>)
        return "where(" + x[0] + " < " + x[1] + ", " + x[2] + ", " + x[3] + ")";
    else if constexpr (std::is_same_v<row, tapeless::euclidean_norm>)
        return "apply<euclidean_norm>(" + list + ")";
    else if constexpr (std::is_same_v<row, tapeless::logarithm_of_sum_of_exponentials>)
        return "apply<logarithm_of_sum_of_exponentials>(" + list + ")";
    else if constexpr (symbol.empty())
        return std::string(row::name) + "(" + list + ")";
    else if constexpr (Entry::arity == 1)
        return std::string(symbol) + x[0];
    else
        return x[0] + " " + std::string(symbol) + " " + x[1];
}
template <std::size_t... Place>
std::array<choice, choice_count> make_choices(std::index_sequence<Place...>) {
    return {choice{std::tuple_element_t<Place, choices>::arity,
                   std::tuple_element_t<Place, choices>::domains,
                   [](double const* x) { return call<std::tuple_element_t<Place, choices>>(x); },
                   &text_of<std::tuple_element_t<Place, choices>>}...};
}

bool is_in(rows::interval domain, double x) { return domain.low <= x && x <= domain.high; }

// Values that stay between these keep the next operations in their domains and the differences well
// conditioned.
bool is_usable(double value) {
    return std::isfinite(value) && std::fabs(value) > 1e-2 && std::fabs(value) < 50;
}

// Steps that nothing uses are dropped.
void prune(random_function& function) {
    int const inputs = static_cast<int>(function.inputs.size());
    std::vector<bool> used(function.steps.size(), false);
    used.back() = true;
    for (std::size_t i = function.steps.size(); i-- > 0;)
        for (operand const& each : function.steps[i].operands)
            if (used[i] && each.value >= inputs)
                used[static_cast<std::size_t>(each.value - inputs)] = true;
    std::vector<int> place;
    for (int k = 0; k < inputs; ++k)
        place.push_back(k);
    random_function result{function.inputs, {}};
    for (std::size_t i = 0; i < function.steps.size(); ++i) {
        place.push_back(inputs + static_cast<int>(result.steps.size()));
        if (!used[i])
            continue;
        result.steps.push_back(function.steps[i]);
        for (operand& each : result.steps.back().operands)
            if (each.value >= 0)
                each.value = place[static_cast<std::size_t>(each.value)];
    }
    function = std::move(result);
}

} // namespace

choice const& choice_at(std::size_t place) {
    static auto const all = make_choices(std::make_index_sequence<choice_count>{});
    return all[place];
}

random_function make_function(int number, int most_steps) {
    rows::random_numbers random(static_cast<std::uint64_t>(number) * 1000003u + 17);
    random_function function;
    std::vector<double> values;
    std::vector<int> unused;
    for (int k = 1 + random.below(4); k > 0; --k) {
        unused.push_back(static_cast<int>(values.size()));
        values.push_back(random.in({0.1, 2}) * (random.below(2) == 0 ? 1 : -1));
    }
    function.inputs = values;
    int const wanted = static_cast<int>(values.size()) + random.below(most_steps - 3);
    while (static_cast<int>(function.steps.size()) < wanted) {
        // Towards the end, operations have to take up what nothing uses yet.
        bool const closing = static_cast<int>(unused.size() + function.steps.size()) >= wanted;
        std::size_t const place =
            static_cast<std::size_t>(random.below(static_cast<int>(choice_count)));
        choice const& chosen = choice_at(place);
        if (closing && chosen.arity < 2)
            continue;
        step next{place, {}};
        std::vector<double> x;
        std::vector<int> left = unused;
        for (int j = 0; j < chosen.arity; ++j) {
            operand one;
            if (!left.empty() && (closing || random.below(4) != 0)) {
                auto const taken = left.begin() + random.below(static_cast<int>(left.size()));
                one.value = *taken;
                left.erase(taken);
            } else if (chosen.arity > 1 && j > 0 && random.below(4) == 0) {
                one.literal = static_cast<double>(random.below(64) - 32) / 8;
            } else {
                one.value = random.below(static_cast<int>(values.size()));
            }
            x.push_back(one.value < 0 ? one.literal : values[static_cast<std::size_t>(one.value)]);
            next.operands.push_back(one);
        }
        bool fits = true;
        for (std::size_t j = 0; j < x.size(); ++j)
            fits = fits && is_in(chosen.domains[j], x[j]);
        if (!fits)
            continue;
        double const value = chosen.value(x.data());
        if (!is_usable(value))
            continue;
        unused.clear();
        for (int const each : left)
            if (std::none_of(next.operands.begin(), next.operands.end(),
                             [&](operand const& one) { return one.value == each; }))
                unused.push_back(each);
        unused.push_back(static_cast<int>(values.size()));
        function.steps.push_back(next);
        values.push_back(value);
    }
    prune(function);
    return function;
}

std::string to_lambda(random_function const& function) {
    std::vector<std::string> names;
    std::ostringstream text;
    text << "[](";
    for (std::size_t k = 0; k < function.inputs.size(); ++k) {
        names.push_back("x" + std::to_string(k));
        text << (k == 0 ? "" : ", ") << "[[maybe_unused]] auto const& " << names.back();
    }
    text << ") {\n    using namespace tapeless;\n";
    for (step const& each : function.steps) {
        std::vector<std::string> x;
        for (operand const& one : each.operands) {
            std::ostringstream literal;
            literal << std::showpoint << one.literal;
            x.push_back(one.value >= 0    ? names[static_cast<std::size_t>(one.value)]
                        : one.literal < 0 ? "(" + literal.str() + ")"
                                          : literal.str());
        }
        names.push_back("v" + std::to_string(names.size()));
        text << "    auto const " << names.back() << " = " << choice_at(each.choice).text(x.data())
             << ";\n";
    }
    text << "    return " << names.back() << ";\n}";
    return text.str();
}

} // namespace random_programs
