/// @file Random functions that are compiled, in both doors.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless.hpp>

#include <cstddef>
#include <utility>
#include <vector>

namespace random_programs {

struct compiled_function {
    double (*plain)(double const* x);
    double (*function_door)(double const* x, double* gradient);
    double (*expression_door)(double const* x, double* gradient);
    tapeless::builder (*record)();
};

/// The functions in the files compiled_<part>.cpp, which the test case `write_sources` writes.
constexpr int parts = 3, functions_per_part = 20, most_steps_compiled = 24, first_compiled = 10000;
template <int Part>
std::vector<compiled_function> compiled_functions();

namespace compilation {

template <std::size_t J>
constexpr auto variable = [] {
    constexpr char name[] = {'x', static_cast<char>('0' + J), '\0'};
    return tapeless::variable<tapeless::fixed_string(name)>{};
}();

template <auto const& F, std::size_t... J>
compiled_function compile(std::index_sequence<J...>) {
    return {[](double const* x) -> double { return F(x[J]...); },
            [](double const* x, double* gradient) {
                auto const both = tapeless::value_and_gradient(F, x[J]...);
                if constexpr (sizeof...(J) == 1)
                    gradient[0] = both.gradient;
                else
                    ((gradient[J] = std::get<J>(both.gradient)), ...);
                return both.value;
            },
            [](double const* x, double* gradient) {
                constexpr auto expression = F(variable<J>...);
                auto const both = tapeless::value_and_gradient(expression, (variable<J> = x[J])...);
                ((gradient[J] = both.gradient[variable<J>]), ...);
                return both.value;
            },
            [] {
                return tapeless::function_source<
                    std::remove_cvref_t<decltype(F)>,
                    std::enable_if_t<(J >= 0), tapeless::active>...>::trace();
            }};
}

} // namespace compilation

/// The function F of `Inputs` scalars.
template <auto const& F, std::size_t Inputs>
compiled_function compile() {
    return compilation::compile<F>(std::make_index_sequence<Inputs>{});
}

} // namespace random_programs
