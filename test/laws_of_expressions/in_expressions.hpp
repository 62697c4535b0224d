/// @file The laws of the operation table in the expression door, for any row.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../laws/laws.hpp"

namespace laws::in_expressions {

using namespace tapeless::literals;

constexpr auto variables = std::tuple{"a"_v, "b"_v, "c"_v, "d"_v};
template <std::size_t J>
constexpr auto variable = std::get<J>(variables);

template <int Arity, class F>
constexpr auto on_variables(F const& f) {
    return [&]<std::size_t... J>(std::index_sequence<J...>) {
        return f(variable<J>...);
    }(std::make_index_sequence<static_cast<std::size_t>(Arity)>{});
}

template <class Entry>
constexpr auto expression =
    on_variables<Entry::arity>([](auto const&... x) { return Entry::call(x...); });

// Three times the same text, which the program computes once.
template <class Entry>
constexpr auto shared = on_variables<Entry::arity>([](auto const&... x) {
    auto const once = Entry::call(x...);
    return once * Entry::call(x...) + Entry::call(x...);
});

// The symbolic derivative, and 0 times each variable, so that all can be bound.
template <class Entry, std::size_t J>
constexpr auto slope = on_variables<Entry::arity>([](auto const&... x) {
    return (tapeless::derivative(expression<Entry>, variable<J>) + ... + (0_c * x));
});

template <auto const& Expression, int Arity>
double value(point const& x) {
    return [&]<std::size_t... J>(std::index_sequence<J...>) {
        return tapeless::value(Expression, (variable<J> = x[J])...);
    }(std::make_index_sequence<static_cast<std::size_t>(Arity)>{});
}
template <auto const& Expression, int Arity>
double value_and_gradient(point const& x, point& gradient) {
    return [&]<std::size_t... J>(std::index_sequence<J...>) {
        auto const both = tapeless::value_and_gradient(Expression, (variable<J> = x[J])...);
        gradient = {both.gradient[variable<J>]...};
        return both.value;
    }(std::make_index_sequence<static_cast<std::size_t>(Arity)>{});
}
template <class Entry>
void forward(point const& x, point& result) {
    [&]<std::size_t... J>(std::index_sequence<J...>) {
        result = {value<slope<Entry, J>, Entry::arity>(x)...};
    }(std::make_index_sequence<static_cast<std::size_t>(Entry::arity)>{});
}

/// What the library computes for a row in this door.
template <class Entry>
row_under_test row() {
    return {.name = Entry::row::name,
            .place = rows::place<Entry>,
            .arity = Entry::arity,
            .domains = Entry::domains,
            .plain =
                [](point const& x) {
                    return spread<Entry::arity>([](auto... each) { return Entry::call(each...); },
                                                x);
                },
            .value = &value<expression<Entry>, Entry::arity>,
            .value_and_gradient = &value_and_gradient<expression<Entry>, Entry::arity>,
            .forward = &forward<Entry>,
            .second = nullptr,
            .shared = &value_and_gradient<shared<Entry>, Entry::arity>};
}

} // namespace laws::in_expressions
