/// @file Row: the contract of a row of the operation table, and the way from a row to its
/// descriptor and back.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../program/operation.hpp"

#include <concepts>
#include <string_view>
#include <type_traits>

namespace tapeless {

/// A row of the operation table: one differentiable operation, known by its name, its value and its
/// local partial derivatives. The library's rows and a user's own have the same form:
///
///     struct sine {
///         static constexpr std::string_view name = "sin";
///         static auto value(auto const& x) { using std::sin; return sin(x); }
///         static constexpr auto partials(auto, auto const& x) { return std::tuple{cos(x)}; }
///     };
///
/// `value(x...)` is called with numbers. `partials(y, x...)` gives d(value)/d(x) for each operand,
/// y being value(x...); it is called with numbers and, by the compiler, with `active` scalars,
/// hence constexpr, and written with tapeless's own functions. Laws, tested for every row in
/// test/laws/: a partial is the slope of the value; a partial that is the number 0 says that the
/// value does not depend on that operand, and costs nothing.
///
/// A row may also state (all `static constexpr`):
///   * `symbol`, `precedence`: it prints as an operator, not as a function;
///   * `commutative`: operands may change places;
///   * `is_condition`: its value is a truth value;
///   * `conditions`: so many of its operands, the first ones, are truth values;
///   * `transcendental`: counted as such by cost();
///   * `runs_on_vectors`: its value takes the compiler's vectors too, with the same result to
///     the last bit, and masks as conditions (the library's own rows only);
///   * `composite`: its value is made of other rows' functions, into which it is expanded;
///   * `outputs`: its value, a std::array or std::tuple, has so many scalars; `partials(y, x...)`
///     then gives a std::tuple of as many std::tuples (operation/component.hpp);
///   * `vjp(w, y, x...)` in place of partials: the operands' cotangents, a std::tuple, from those
///     of the outputs; a run-time function too;
///   * `zero_wins`: an adjoint that is exactly 0 stays 0 even against an infinite partial;
///   * `is_root`: a root or a norm, whose slope has its reciprocal, which cancels where they meet;
///   * `code`, `latex`: how it is written in C and in LaTeX (graph/notation.hpp).
template <class Row>
concept Operation = requires {
    { Row::name } -> std::convertible_to<std::string_view>;
};

/// Whether a row is one of the library's, which every translation unit sees alike.
template <class Row>
constexpr bool is_library_row = type_name<Row>.starts_with("tapeless::") &&
                                type_name<Row>.find_first_of("({<", 10) == std::string_view::npos;

// What the optional members of a row say, or their absence.
template <class Row>
constexpr bool is_condition = requires { requires Row::is_condition; };
template <class Row>
constexpr int conditions_of = 0;
template <class Row>
requires requires { Row::conditions; }
constexpr int conditions_of<Row> = Row::conditions;
template <class Row>
constexpr bool is_composite = requires { requires Row::composite; };
template <class Row>
constexpr bool is_commutative = requires { requires Row::commutative; };
template <class Row>
constexpr bool is_transcendental = requires { requires Row::transcendental; };
template <class Row>
constexpr bool runs_on_vectors_in =
    is_library_row<Row> && requires { requires Row::runs_on_vectors; };
template <class Row>
constexpr bool is_root = requires { requires Row::is_root; };
template <class Row>
constexpr bool zero_wins_in = requires { requires Row::zero_wins; };
template <class Row>
constexpr std::string_view symbol_of = "";
template <class Row>
requires requires { Row::symbol; }
constexpr std::string_view symbol_of<Row> = Row::symbol;
template <class Row>
constexpr int precedence_of = 100;
template <class Row>
requires requires { Row::precedence; }
constexpr int precedence_of<Row> = Row::precedence;

template <class Row>
constexpr missing missing_in = missing::nothing;
template <class Row>
requires requires { Row::lacks; }
constexpr missing missing_in<Row> = Row::lacks;

template <class Row>
constexpr int outputs_of = 1;
template <class Row>
requires requires { Row::outputs; }
constexpr int outputs_of<Row> = Row::outputs;

// The group that a row belongs to; see operation/component.hpp.
template <class Row, int Arity>
inline constexpr operation_group const* group_of = nullptr;
template <class Row, int Arity>
constexpr bool has_pullback_of = false;
template <class Row>
constexpr int output_number = 0;
template <class Row>
constexpr int output_count = 0;

template <class Row>
constexpr algebraic kind_of = algebraic::unknown;
template <class Row>
requires requires { Row::kind; }
constexpr algebraic kind_of<Row> = Row::kind;

// Defined in record.hpp, where `active` is complete.
template <class Row, int Arity>
constexpr void record_partials(active const& y, active const* x, active* partials);
template <class Row, int Arity>
constexpr active record_expansion(active const* x);

template <Operation Row, int Arity>
struct row_definition;

// How a composite row's value is recorded; null for others.
template <class Row, int Arity>
inline constexpr active (*expansion_of)(active const* x) = nullptr;
template <class Row, int Arity>
requires is_composite<Row>
inline constexpr active (*expansion_of<Row, Arity>)(active const* x) =
    &record_expansion<Row, Arity>;

/// The descriptor of a row at an arity; its address is the operation's identity in every program.
template <Operation Row, int Arity>
inline constexpr operation operation_of = {
    .name = Row::name,
    .symbol = symbol_of<Row>,
    .precedence = precedence_of<Row>,
    .hash = mix(hash_of(type_name<Row>), row_definition<Row, Arity>::arity),
    .kind = kind_of<Row>,
    .hands_on = trait::handed_on_by(kind_of<Row>),
    .has = trait::of(kind_of<Row>) | (is_root<Row> ? trait::root : 0),
    .commutative = is_commutative<Row>,
    .is_condition = is_condition<Row>,
    .transcendental = is_transcendental<Row>,
    .zero_wins = zero_wins_in<Row>,
    .composite = is_composite<Row>,
    .runs_on_vectors = runs_on_vectors_in<Row>,
    .is_own = !is_library_row<Row>,
    .lacks = missing_in<Row>,
    .output = output_number<Row>,
    .outputs = output_count<Row>,
    .has_pullback = has_pullback_of<Row, Arity>,
    .group = group_of<Row, Arity>,
    .partials = &record_partials<Row, Arity>,
    .expansion = expansion_of<Row, Arity>,
};

// From a descriptor's address back to the row's type: the definition of this friend is made when
// the descriptor is, so a user's own row travels through a program without registration.
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wnon-template-friend"
#endif
template <operation const* Descriptor>
struct row_key {
    friend constexpr auto row_behind(row_key);
};
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic pop
#endif

template <Operation Row, int Arity>
struct row_definition {
    static constexpr unsigned arity = Arity;
    friend constexpr auto row_behind(row_key<&operation_of<Row, Arity>>) {
        return std::type_identity<Row>{};
    }
};

/// The row whose descriptor is at this address.
template <operation const* Descriptor>
using row_of = typename decltype(row_behind(row_key<Descriptor>{}))::type;

} // namespace tapeless
