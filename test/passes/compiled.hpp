/// @file Functions compiled with chosen passes.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless.hpp>

#include <array>
#include <cstddef>
#include <utility>

namespace pass_tests {

template <tapeless::passes On, class F, class Places>
struct compiled_on_scalars;
template <tapeless::passes On, class F, std::size_t... J>
struct compiled_on_scalars<On, F, std::index_sequence<J...>> {
    using source =
        tapeless::function_source<F, std::enable_if_t<(J >= 0), tapeless::pattern<double>>...>;
    using type = typename tapeless::programs_of<source>::template with_passes<On>;
};
/// The programs of a function of so many scalars.
template <tapeless::passes On, class F, std::size_t Inputs>
using programs_of = typename compiled_on_scalars<On, F, std::make_index_sequence<Inputs>>::type;

// A program's inputs and outputs in arrays.
template <class S, std::size_t Count>
struct array_inputs {
    std::array<S, Count> const& all;
    template <int J>
    S const& at() const {
        return all[static_cast<std::size_t>(J)];
    }
};
template <class S, std::size_t Count>
struct array_target {
    std::array<S, Count>& all;
    template <int K>
    void put(S const& output) const {
        all[static_cast<std::size_t>(K)] = output;
    }
};

template <class Program, class S, std::size_t Count>
auto run_program(std::array<S, Count> const& inputs) {
    std::array<S, static_cast<std::size_t>(Program::sizes.outputs)> result;
    tapeless::evaluate<Program, S>(array_inputs<S, Count>{inputs},
                                   array_target<S, result.size()>{result});
    return result;
}

/// The outputs of the function, by these passes.
template <tapeless::passes On, class F, class S, class... T>
auto run_value(F const&, S const& first, T const&... rest) {
    using all = programs_of<On, F, 1 + sizeof...(T)>;
    using program = typename all::template as_run<typename all::value, S>;
    return run_program<program>(std::array<S, 1 + sizeof...(T)>{first, rest...});
}
/// The value, then the gradient.
template <tapeless::passes On, class F, class S, class... T>
auto run_gradient(F const&, S const& first, T const&... rest) {
    using all = programs_of<On, F, 1 + sizeof...(T)>;
    using program = typename all::template as_run<typename all::gradient, S>;
    return run_program<program>(std::array<S, 1 + sizeof...(T)>{first, rest...});
}

/// What the value of a function of three scalars costs.
template <tapeless::passes On, class F>
constexpr tapeless::operation_count value_cost(F const&) {
    return tapeless::cost_of<typename programs_of<On, F, 3>::value>;
}

} // namespace pass_tests
