/// @file The way back: a program becomes an expression.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../expression/expression.hpp"
#include "../program/builder.hpp"

#include <array>
#include <bit>
#include <concepts>
#include <cstddef>
#include <cstdint>

namespace tapeless {

/// Instruction I of the program P as an edge to a tree. `Inputs::edge_of<J>` is what stands for
/// input J.
template <class P, class Inputs, int I,
          class = std::make_integer_sequence<int, P::program.instructions[I].arity>>
struct rebuilt_instruction;
template <class P, class Inputs, int I, int... J>
struct rebuilt_instruction<P, Inputs, I, std::integer_sequence<int, J...>> {
    static constexpr auto make() {
        constexpr instruction now = P::program.instructions[I];
        if constexpr (now.kind == algebraic::input)
            return typename Inputs::template edge_of<now.index>{};
        else if constexpr (now.kind == algebraic::literal)
            return edge<constant<std::bit_cast<std::uint64_t>(static_cast<double>(now.number))>,
                        0>{};
        else
            return edge<
                typename application<row_of<now.row>,
                                     typename rebuilt_instruction<
                                         P, Inputs, P::program.operand(I, J)>::type...>::type,
                0>{};
    }
    using type = decltype(make());
};

/// The edge to the tree of the program's output. The instructions are instantiated from the first
/// to the last, so that each finds its operands there: a recursion from the output would be as deep
/// as the program is long.
template <class P, class Inputs,
          class = std::make_integer_sequence<int, P::program.size.instructions>>
struct rebuilt_program;
template <class P, class Inputs, int... I>
struct rebuilt_program<P, Inputs, std::integer_sequence<int, I...>> {
    static constexpr std::size_t in_order[] = {
        sizeof(typename rebuilt_instruction<P, Inputs, I>::type)...};
    using type = typename rebuilt_instruction<P, Inputs, P::program.outputs[0]>::type;
};

/// The expression behind an edge, with these numbers.
template <class Tree, int Offset, class Number, std::size_t Count>
constexpr auto expression_at(edge<Tree, Offset>, std::array<Number, Count> const& numbers) {
    if constexpr (std::same_as<Tree, run_time_number>)
        return with_numbers<run_time_number, Number, 1>(
            {numbers[static_cast<std::size_t>(Offset)]});
    else if constexpr (Offset == 0)
        return expression_of<Tree>(numbers);
    else {
        // A part of a larger expression, alone: its numbers are the first again.
        std::array<Number, Count - static_cast<std::size_t>(Offset)> rest{};
        for (std::size_t i = 0; i < rest.size(); ++i)
            rest[i] = numbers[i + static_cast<std::size_t>(Offset)];
        return expression_of<Tree>(rest);
    }
}

} // namespace tapeless
