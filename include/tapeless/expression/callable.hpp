/// @file Callable: what all expressions can do.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../base/fixed_string.hpp"
#include "../program/active.hpp"

#include <type_traits>

namespace tapeless {

template <fixed_string Name, class T>
struct binding;

template <class Expression, class... Bindings>
constexpr auto call_expression(Expression const& expression, Bindings const&... bindings);

// Whether that throws nothing; in derivative.hpp.
template <class Expression, class... Bindings>
consteval bool call_throws_nothing();

/// What all expressions can do. `f(x = 2.0, y = 3.0)` is the value; with expressions among the
/// bound values, substitution.
template <class Derived>
struct callable {
    template <fixed_string... Names, class... T>
    constexpr auto operator()(binding<Names, T> const&... bindings) const
        noexcept(call_throws_nothing<Derived, binding<Names, T>...>()) {
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

} // namespace tapeless
