// SPDX-License-Identifier: BSL-1.0
#include "choices.hpp"

#include <array>

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

} // namespace

choice const& choice_at(std::size_t place) {
    static auto const all = make_choices(std::make_index_sequence<choice_count>{});
    return all[place];
}

} // namespace random_programs
