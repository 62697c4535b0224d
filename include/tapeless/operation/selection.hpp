/// @file Rows of the operation table: one of two values, and a barrier to derivatives.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "functions.hpp"

#include <string_view>
#include <tuple>
#include <type_traits>

namespace tapeless {

/// One of two values. Its adjoint is chosen for one side, never multiplied by a mask: the algebra
/// of improve/algebraic_simplification.hpp moves the selection outwards over every product, so
/// nothing on the side that is not taken can poison the result.
struct selection {
    static constexpr std::string_view name = "where";
    static constexpr int conditions = 1;
    static constexpr bool runs_on_vectors = true;
    static constexpr algebraic kind = algebraic::selection;
    [[gnu::always_inline]] static constexpr auto value(auto const& condition, auto const& a,
                                                       auto const& b) {
        using number = std::remove_cvref_t<decltype(true ? a : b)>;
        return condition ? number(a) : number(b);
    }
    static constexpr auto partials(auto const&, auto const& condition, auto const&, auto const&) {
        return std::tuple{0, apply<selection>(condition, 1, 0), apply<selection>(condition, 0, 1)};
    }
};

/// One of two values, of which the other is not computed: what only one side needs is moved into
/// that side (improve/sides.hpp), in derivatives too, since they are branches again.
struct branched {
    static constexpr std::string_view name = "branch";
    static constexpr int conditions = 1;
    static constexpr algebraic kind = algebraic::branch;
    [[gnu::always_inline]] static constexpr auto value(auto const& condition, auto const& a,
                                                       auto const& b) {
        return selection::value(condition, a, b);
    }
    static constexpr auto partials(auto const&, auto const& condition, auto const&, auto const&) {
        return std::tuple{0, apply<branched>(condition, 1, 0), apply<branched>(condition, 0, 1)};
    }
};

/// The identity, with derivative 0.
struct barrier {
    static constexpr std::string_view name = "stop_gradient";
    [[gnu::always_inline]] static constexpr auto value(auto const& x) { return x; }
    static constexpr auto partials(auto const&, auto const&) { return std::tuple{0}; }
};

} // namespace tapeless
