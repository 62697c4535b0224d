/// @file What a pass is, and what it is told.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "algebraic_simplification.hpp"
#include "exact_simplification.hpp"

#include <concepts>
#include <string_view>

namespace tapeless {

/// What the passes are told: the rules in force for what they record, and what the program is to
/// run on.
struct pass_settings {
    builder::rewriting value_rules = &simplify_exactly;
    builder::rewriting derivative_rules = &simplify;
    int lanes = 0;           ///< how many scalars a vector has; fewer than 2: there are no vectors
    bool calls_first = true; ///< whether calls come early and few values are alive at once
};

/// An entry in the list of passes (passes.hpp), the twin of a row in the table of operations:
///
///     struct factorisation {
///         static constexpr std::string_view name = "factors";
///         template <extents Size>
///         static constexpr extents room(program<Size> const& before);
///         static constexpr builder run(program_view const& program, pass_settings const& with);
///     };
///
/// `name` is its switch, by which it can be left out. `run` makes the better program, `room` tells
/// what sizes that may have; one that comes to more is run again. A pass that is a set of rules,
/// which hold for what others record, has neither. A pass may also state:
///   * `is_for_scalar`: it runs when the scalar is known, on programs without branches;
///   * `has_work(settings)`: it runs only where this holds;
///   * `is_needed`: it runs also where it is left out;
///   * `leave_out(settings)`: what all are told where it is left out. A needed pass without it has
///     no switch.
template <class P>
concept Pass = requires {
    { P::name } -> std::convertible_to<std::string_view>;
};

template <class P>
constexpr bool is_needed = requires { requires P::is_needed; };
template <class P>
constexpr bool is_for_scalar = requires { requires P::is_for_scalar; };
template <class P>
constexpr bool is_set_of_rules = !requires { &P::run; };
template <class P>
constexpr bool tells_others = requires(pass_settings& settings) { P::leave_out(settings); };
template <class P>
constexpr bool has_switch = !is_needed<P> || tells_others<P>;

/// Whether a pass has something to do.
template <Pass P>
constexpr bool has_work(pass_settings const& with) {
    if constexpr (requires { P::has_work(with); })
        return P::has_work(with);
    else
        return true;
}

} // namespace tapeless
