/// @file Expressions: variables, constants, and nodes with short names for nested types.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../base/fixed_string.hpp"
#include "../operation/apply.hpp"

#include <array>
#include <bit>
#include <boost/hana/integral_constant.hpp>
#include <cstddef>
#include <cstdint>

namespace tapeless {

/// An operand of a node: an expression, and where its run-time numbers begin among those of the
/// whole.
template <class Tree, int Offset>
struct edge {};

/// The definition of a node: an operation on its operands, a nested type. What makes it defines the
/// node.
template <class Row, class... Edges>
struct application;

/// A node of an expression as a constexpr walk sees it: without its type.
struct tree_info {
    enum kinds { variable, constant, number, node } kind;
    std::uint64_t hash = 0;
    std::string_view name{};        // of a variable
    long double value = 0;          // of a constant
    operation const* row = nullptr; // of a node, with its operands and the offsets of their numbers
    int arity = 0;
    tree_info const* const* operands = nullptr;
    int const* offsets = nullptr;
    bool has_numbers = false;
    bool has_own_rows = false; // the user's

    constexpr bool is_condition() const { return kind == node && row->is_condition; }
};

/// What a type of node is; the address is its identity.
template <class Tree>
inline constexpr tree_info info_of = Tree::info();

/// A comparison, or comparisons joined.
template <Expression T>
constexpr bool is_truth_value<T> = info_of<typename T::tree>.is_condition();

template <fixed_string Name, class T>
struct binding;

template <class Expression, class... Bindings>
constexpr auto call_expression(Expression const& expression, Bindings const&... bindings);

/// What all expressions can do. `f(x = 2.0, y = 3.0)` is the value; with expressions among the
/// bound values, substitution.
template <class Derived>
struct callable {
    template <fixed_string... Names, class... T>
    constexpr auto operator()(binding<Names, T> const&... bindings) const
        noexcept((std::is_floating_point_v<T> && ...)) {
        return call_expression(static_cast<Derived const&>(*this), bindings...);
    }

    /// @name Not allowed
    /// @{
    template <class... A>
    requires(sizeof...(A) > 0)
    constexpr auto operator()(A const&...) const {
        static_assert(never<A...>,
                      "tapeless: an expression is called with bindings for its variables, such as "
                      "f(x = 2.0, y = 3.0), or f(x = g) to substitute an expression");
    }
    template <class T>
    requires std::is_arithmetic_v<T>
    constexpr operator T() const {
        static_assert(never<T>, "tapeless: an expression is no number, and an `if`, a loop or ?: "
                                "cannot depend on it; call it for its value, f(x = 2.0), and write "
                                "where(condition, a, b) for a choice within it");
        return {};
    }
    /// @}
};

/// A variable's value in a call: `x = 2.0`.
template <fixed_string Name, class T>
struct binding {
    T value;
};

/// The variable of this name: `constexpr auto x = "x"_v;`.
template <fixed_string Name>
struct variable : callable<variable<Name>> {
    using hana_tag = symbol;
    using tree = variable;
    static constexpr fixed_string name = Name;

    static constexpr tree_info info() {
        return {
            .kind = tree_info::variable, .hash = mix(1, hash_of(name.view())), .name = name.view()};
    }
    template <class T>
    constexpr binding<Name, std::decay_t<T const&>> operator=(T const& value) const
        noexcept(std::is_nothrow_copy_constructible_v<T>) {
        return {value};
    }
};

/// A number known to the type, by the bits of a double.
template <std::uint64_t Bits>
struct constant : callable<constant<Bits>> {
    using hana_tag = symbol;
    using tree = constant;

    static constexpr tree_info info() {
        return {.kind = tree_info::constant,
                .hash = mix(2, Bits),
                .value = std::bit_cast<double>(Bits)};
    }
};

/// A number known at run time: the first of those that the expression holds.
struct run_time_number {
    using tree = run_time_number;

    static constexpr tree_info info() {
        return {.kind = tree_info::number, .hash = mix(3, 0), .has_numbers = true};
    }
};

#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wnon-template-friend"
#endif
/// An operation on expressions. Its name is a hash of its structure, so it stays short however deep
/// the formula is and equal subexpressions are the same type; its definition, an `application` of
/// nested types, hangs on it through a friend function that the operator defines. `Own` are the
/// user's own rows in it: two programs' translation units may have different rows of one name.
template <std::uint64_t Hash, class... Own>
struct node : callable<node<Hash, Own...>> {
    using hana_tag = symbol;
    using tree = node;

    friend constexpr auto definition(node);
};
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic pop
#endif

/// The nested type behind a node: `application<addition, edge<..., 0>, edge<..., 0>>`.
template <class Node>
using definition_of = decltype(definition(Node{}));

template <std::uint64_t Hash, class... Own>
inline constexpr tree_info const& info_of<node<Hash, Own...>> =
    definition_of<node<Hash, Own...>>::info;

/// A sorted list of the user's own rows.
template <class... Rows>
struct own_rows {
    template <class Row>
    static constexpr auto with(Row) {
        if constexpr ((std::same_as<Row, Rows> || ...))
            return own_rows{};
        else
            return insert<Row>(own_rows<>{}, own_rows{});
    }
    template <class... More>
    static constexpr auto merged(own_rows<More...>) {
        return (own_rows{} & ... & own_rows<More>{});
    }

  private:
    template <class Row, class... Before>
    static constexpr auto insert(own_rows<Before...>, own_rows<>) {
        return own_rows<Before..., Row>{};
    }
    template <class Row, class... Before, class Next, class... After>
    static constexpr auto insert(own_rows<Before...>, own_rows<Next, After...>) {
        if constexpr (type_name<Row> < type_name<Next>)
            return own_rows<Before..., Row, Next, After...>{};
        else
            return insert<Row>(own_rows<Before..., Next>{}, own_rows<After...>{});
    }
};
template <class... Rows, class Row>
constexpr auto operator&(own_rows<Rows...> list, own_rows<Row>) {
    return list.with(Row{});
}

template <class... A, class... B>
constexpr auto operator|(own_rows<A...> a, own_rows<B...> b) {
    return a.merged(b);
}

template <class Tree>
constexpr own_rows<> own_rows_of{};
template <std::uint64_t Hash, class... Own>
constexpr own_rows<Own...> own_rows_of<node<Hash, Own...>>{};

template <std::uint64_t Hash, class... Own>
constexpr node<Hash, Own...> named(own_rows<Own...>) {
    return {};
}

// The user's own rows in an operation on these trees.
template <class Row, class... Trees>
constexpr auto own_rows_in() {
    if constexpr (is_library_row<Row>)
        return (own_rows<>{} | ... | own_rows_of<Trees>);
    else
        return (own_rows<>{} | ... | own_rows_of<Trees>).with(Row{});
}

// The node of this hash for an operation on these trees: with the user's own rows, if there are
// any.
template <bool HasOwnRows>
struct naming {
    template <std::uint64_t Hash, class Row, class... Trees>
    using type = node<Hash>;
};
template <>
struct naming<true> {
    template <std::uint64_t Hash, class Row, class... Trees>
    using type = decltype(named<Hash>(own_rows_in<Row, Trees...>()));
};

// The structural hash of an operation on operands of these hashes, with these offsets.
constexpr std::uint64_t node_hash(operation const& row, tree_info const* const* operands,
                                  int const* offsets, int arity) {
    std::uint64_t result = row.hash;
    for (int j = 0; j < arity; ++j)
        result = mix(mix(result, operands[j]->hash), static_cast<unsigned>(offsets[j]));
    return result;
}

// Lists of offsets; most are 0, 0.
template <int... Offsets>
inline constexpr int offset_list[] = {Offsets..., 0};

template <class Row, class... Trees, int... Offsets>
struct application<Row, edge<Trees, Offsets>...> {
    static constexpr tree_info const* operands[] = {&info_of<Trees>..., nullptr};
    static constexpr tree_info info = {
        .kind = tree_info::node,
        .hash = node_hash(operation_of<Row, sizeof...(Trees)>, operands, offset_list<Offsets...>,
                          sizeof...(Trees)),
        .row = &operation_of<Row, sizeof...(Trees)>,
        .arity = sizeof...(Trees),
        .operands = operands,
        .offsets = offset_list<Offsets...>,
        .has_numbers = (false || ... || info_of<Trees>.has_numbers),
        .has_own_rows = (!is_library_row<Row> || ... || info_of<Trees>.has_own_rows)};

    using type = typename naming<info.has_own_rows>::template type<info.hash, Row, Trees...>;
    friend constexpr auto definition(type) { return application{}; }
};

/// An edge to a tree; where it has no numbers, their place says nothing.
template <class Tree, int Offset>
using edge_to = edge<Tree, info_of<Tree>.has_numbers ? Offset : 0>;

/// An expression that holds run-time numbers: its node, and a flat array of them.
template <class Tree, class Number, std::size_t Count>
struct with_numbers : callable<with_numbers<Tree, Number, Count>> {
    static_assert(
        Count <= 4096,
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

template <class Row, class Operands, class Places>
struct expressed_on;
template <class Row, class... X, int... K>
struct expressed_on<Row, std::tuple<X...>, std::integer_sequence<int, K...>> {
    using tree = typename application<Row, edge_to<tree_type<X>, offset_of<X...>(K)>...>::type;
};

/// The expression that a row makes of expressions and numbers.
template <class Row, class... X>
struct expressed {
    using tree = typename expressed_on<Row, std::tuple<X...>,
                                       std::make_integer_sequence<int, sizeof...(X)>>::tree;
    using type = decltype(expression_of<tree>(joined_numbers(std::declval<X const&>()...)));

    static constexpr type of(X const&... x) {
        static_cast<void>(check_operands<Row, X...>());
        return expression_of<tree>(joined_numbers(x...));
    }
};
// The same, where all of them are trees: without run-time numbers there is nothing to join.
template <class Row, class... X>
requires(std::same_as<X, typename X::tree> && ...)
struct expressed<Row, X...> {
    using type = typename application<Row, edge<X, 0>...>::type;

    static constexpr type of(X const&...) {
        if constexpr (conditions_of<Row> > 0 || (info_of<X>.is_condition() || ...))
            static_cast<void>(check_operands<Row, X...>());
        return {};
    }
};

namespace literals {
/// A variable: `constexpr auto x = "x"_v;`.
template <fixed_string Name>
constexpr variable<Name> operator""_v() {
    return {};
}
/// An integer that is part of the type: `2_c * x`, `pow(x, 3_c)`. It is Boost.Hana's.
template <char... Digits>
requires(sizeof...(Digits) >
         0) // so that it is taken where `using namespace boost::hana::literals` is in force too
constexpr auto operator""_c() {
    constexpr char first[] = {Digits..., '\0', '\0'};
    constexpr bool hexadecimal = first[0] == '0' && (first[1] == 'x' || first[1] == 'X');
    constexpr bool integer =
        ((Digits != '.' && (hexadecimal || (Digits != 'e' && Digits != 'E'))) && ...);
    static_assert(integer,
                  "tapeless: a number that ends in _c must be an integer; write 1.5 for 1.5_c");
    if constexpr (integer)
        return boost::hana::literals::operator""_c < Digits...>();
}
} // namespace literals

} // namespace tapeless
