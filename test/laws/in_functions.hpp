/// @file The laws of the operation table in the function door, for any row.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "laws.hpp"

namespace laws::in_functions {

template <class Entry>
struct function {
    constexpr auto operator()(auto const&... x) const { return Entry::call(x...); }
};

// The sum of the row's slopes with weights 1, 2, ...: its gradient is the Hessian times these
// weights.
template <class Entry>
struct weighted_slopes {
    constexpr auto operator()(auto const&... x) const {
        if constexpr (Entry::arity == 1)
            return tapeless::gradient(function<Entry>{}, x...);
        else
            return std::apply(
                [](auto const& first, auto const&... rest) {
                    auto sum = first;
                    int weight = 1;
                    ((sum += ++weight * rest), ...);
                    return sum;
                },
                tapeless::gradient(function<Entry>{}, x...));
    }
};

// Three times the same text, which the program computes once.
template <class Entry>
struct shared {
    constexpr auto operator()(auto const&... x) const {
        auto const once = Entry::call(x...);
        return once * Entry::call(x...) + Entry::call(x...);
    }
};

inline void store(double gradient, point& result) { result[0] = gradient; }
template <class... X>
void store(std::tuple<X...> const& gradient, point& result) {
    std::apply([&](auto... each) { result = {each...}; }, gradient);
}

template <class F, int Arity>
double value(point const& x) {
    return spread<Arity>([](auto... each) { return tapeless::value(F{}, each...); }, x);
}
template <class F, int Arity>
double value_and_gradient(point const& x, point& gradient) {
    auto const both =
        spread<Arity>([](auto... each) { return tapeless::value_and_gradient(F{}, each...); }, x);
    store(both.gradient, gradient);
    return both.value;
}
template <class F, int Arity>
void gradient(point const& x, point& result) {
    store(spread<Arity>([](auto... each) { return tapeless::gradient(F{}, each...); }, x), result);
}

/// What the library computes for a row in this door.
template <class Entry>
row_under_test row() {
    return {.name = Entry::row::name,
            .place = rows::place<Entry>,
            .arity = Entry::arity,
            .domains = Entry::domains,
            .plain = [](point const& x) { return spread<Entry::arity>(function<Entry>{}, x); },
            .value = &value<function<Entry>, Entry::arity>,
            .value_and_gradient = &value_and_gradient<function<Entry>, Entry::arity>,
            .forward = nullptr,
            .second = &gradient<weighted_slopes<Entry>, Entry::arity>,
            .shared = &value_and_gradient<shared<Entry>, Entry::arity>};
}

} // namespace laws::in_functions
