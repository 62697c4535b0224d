/// @file cost(f, a...) and program_of(f, a...): what will run.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "gradient.hpp"
#include "program/listing.hpp"

namespace tapeless {

/// The operations that a program runs. What depends on no input is not counted: the compiler
/// computes it.
struct operation_count {
    int instructions = 0; ///< all of them
    int additions = 0;    ///< and subtractions
    int multiplications = 0;
    int divisions = 0;
    int transcendentals = 0; ///< calls of sin, exp, pow, ...
    int others = 0;          ///< negations, square roots, comparisons, selections, ...

    friend constexpr bool operator==(operation_count const&, operation_count const&) = default;
};

/// The operations of f's value, and of its value and gradient together.
struct operation_counts {
    operation_count value;
    operation_count value_and_gradient;

    friend constexpr bool operator==(operation_counts const&, operation_counts const&) = default;
};

template <extents Size>
constexpr operation_count count(listing<Size> const& program) {
    operation_count result;
    for (int i = 0; i < Size.instructions; ++i) {
        listed_instruction const& now = program.instructions[i];
        if (now.kind != listed_instruction::operation || now.is_constant)
            continue;
        ++result.instructions;
        if (now.is_transcendental)
            ++result.transcendentals;
        else if (now.arity == 2 && (now.symbol == "+" || now.symbol == "-"))
            ++result.additions;
        else if (now.symbol == "*")
            ++result.multiplications;
        else if (now.symbol == "/")
            ++result.divisions;
        else
            ++result.others;
    }
    return result;
}

/// The program of f's value, as plain data for printing, drawing and tests; of any f that value()
/// takes.
template <class F, class... A>
constexpr auto value_program_of(F const&, A const&...) {
    if constexpr (check_call<F, A...>())
        return listed(compiled<typename call<F, A...>::source>::value::value);
}

/// The program of f's value and gradient, as plain data for printing, drawing and tests. Its first
/// output is the value, the others are the derivatives with respect to the active inputs. A
/// constant expression whatever the arguments hold.
///
///     std::cout << tapeless::program_of(f, 2.0, 3.0);
template <class F, class... A>
constexpr auto program_of(F const&, A const&...) {
    if constexpr (check_scalar_call<F, A...>())
        return listed(compiled<typename call<F, A...>::source>::gradient::value);
}

/// What f's value, and its value and gradient together, cost. A constant expression whatever the
/// arguments hold.
///
///     static_assert(tapeless::cost(f, 2.0, 3.0).value_and_gradient.transcendentals == 2);
template <class F, class... A>
constexpr operation_counts cost(F const& f, A const&... a) {
    if constexpr (check_scalar_call<F, A...>())
        return {count(value_program_of(f, a...)), count(program_of(f, a...))};
    else
        return {};
}

} // namespace tapeless
