/// @file Run-time numbers: those in an expression that are known when the program runs.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "callable.hpp"
#include "constant.hpp"
#include "tree.hpp"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <tuple>
#include <type_traits>
#include <utility>

namespace tapeless {

/// A number known at run time: the first of those that the expression holds.
struct run_time_number {
    using tree = run_time_number;

    static constexpr tree_info info() {
        return {.kind = tree_info::number, .hash = mix(3, 0), .has_numbers = true};
    }
};

/// An expression that holds run-time numbers: its node, and a flat array of them.
template <class Tree, class Number, std::size_t Count>
struct with_numbers : callable<with_numbers<Tree, Number, Count>> {
    static constexpr bool holds_too_many = Count > 4096;
    static_assert(
        !holds_too_many,
        "tapeless: an expression that is built from itself again and again holds more than "
        "4096 run-time numbers; bind them to variables, or write them as 2_c");
    using hana_tag = symbol;
    using tree = Tree;

    std::array<Number, Count> numbers;

    constexpr explicit with_numbers(std::array<Number, Count> const& all) : numbers(all) {}
};

/// The run-time numbers of an expression.
template <class Tree, class Number, std::size_t Count>
constexpr std::array<Number, Count> const&
numbers_of(with_numbers<Tree, Number, Count> const& expression) {
    return expression.numbers;
}
template <Expression E>
constexpr std::array<double, 0> numbers_of(E const&) {
    return {};
}

/// A number or integral constant as an expression; expressions as they are.
template <class X>
constexpr auto as_expression(X const& x) {
    if constexpr (is_expression<X>)
        return x;
    else if constexpr (is_integral_constant<X>)
        return constant<std::bit_cast<std::uint64_t>(static_cast<double>(X::value))>{};
    else if constexpr (std::is_integral_v<X>)
        return with_numbers<run_time_number, double, 1>({static_cast<double>(x)});
    else
        return with_numbers<run_time_number, X, 1>({x});
}

template <class X>
using expression_type = decltype(as_expression(std::declval<X const&>()));
template <class X>
using tree_type = typename expression_type<X>::tree;
template <class X>
using numbers_type =
    std::remove_cvref_t<decltype(numbers_of(std::declval<expression_type<X> const&>()))>;
template <class X>
constexpr int number_count = static_cast<int>(std::tuple_size_v<numbers_type<X>>);

// The type that holds the numbers of all of these; float, the narrowest, stands for none.
template <class... X>
using common_number =
    std::common_type_t<float, std::conditional_t<number_count<X> == 0, float,
                                                 typename numbers_type<X>::value_type>...>;

/// The numbers of several expressions in one array, of their common type.
template <class... X>
constexpr auto joined_numbers(X const&... x) {
    using number_type = common_number<X...>;
    std::array<number_type, static_cast<std::size_t>((0 + ... + number_count<X>))> result{};
    std::size_t next = 0;
    auto const append = [&](auto const& numbers) {
        for (auto const& each : numbers)
            result[next++] = static_cast<number_type>(each);
    };
    (append(numbers_of(as_expression(x))), ...);
    return result;
}

/// An expression of this tree: the tree itself where no run-time numbers are in it.
template <class Tree, class Number, std::size_t Count>
constexpr auto expression_of(std::array<Number, Count> const& numbers) {
    if constexpr (info_of<Tree>.has_numbers)
        return with_numbers<Tree, Number, Count>(numbers);
    else
        return Tree{};
}

// Where the numbers of operand k begin.
template <class... X>
constexpr int offset_of(int k) {
    int const counts[] = {number_count<X>...};
    int result = 0;
    for (int i = 0; i < k; ++i)
        result += counts[i];
    return result;
}

} // namespace tapeless
