/// @file fixed: an argument that is not differentiated; and how the pipeline sees any argument.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../base/compiler.hpp"
#include "../operation/operands.hpp"

#include <type_traits>

namespace tapeless {

/// An argument that is not differentiated.
template <class T>
struct fixed_argument {
    T value; // a reference where the caller's object lives on
};

template <class A>
constexpr bool is_fixed = false;
template <class T>
constexpr bool is_fixed<fixed_argument<T>> = true;

/// Marks an argument, or a variable's value, that is not differentiated: `gradient(f, x,
/// fixed(y))`. An object is referred to, a temporary is kept. Integers are allowed here and become
/// scalars.
template <class T>
constexpr fixed_argument<T> fixed(T&& argument) noexcept(std::is_nothrow_constructible_v<T, T>) {
    return {static_cast<T&&>(argument)};
}

/// The structure type of an argument's type: integers, allowed where they are fixed, are scalars.
template <class T>
using shape = std::conditional_t<std::is_integral_v<T>, double, T>;

/// Whether T is a constant that the function gets as it is: an integer, bool or enum that is known
/// to its type, such as 3_c, std::true_type or std::integral_constant<side, side::call>. Such an
/// argument may decide an `if`, a loop's bound or a template's parameter.
template <class T>
constexpr bool is_constant_argument = requires {
    typename T::value_type;
    requires std::is_integral_v<typename T::value_type> || std::is_enum_v<typename T::value_type>;
    requires std::is_same_v<std::remove_const_t<decltype(T::value)>, typename T::value_type>;
};

/// An argument as the pipeline sees it: `type`, without references; `made`, the type of what is
/// made in its shape; `is_active`, whether it is differentiated; `is_constant`, whether the
/// function gets it as it is.
template <class A>
struct argument {
    using type = A;
    using made = A;
    static constexpr bool is_active = !is_constant_argument<A>;
    static constexpr bool is_constant = is_constant_argument<A>;
    TAPELESS_INLINED static constexpr A const& get(A const& x) { return x; }
};
template <class T>
struct argument<fixed_argument<T>> {
    using type = std::remove_cvref_t<T>;
    using made = type;
    static constexpr bool is_active = false;
    static constexpr bool is_constant = is_constant_argument<type>;
    TAPELESS_INLINED static constexpr type const& get(fixed_argument<T> const& x) {
        return x.value;
    }
};

} // namespace tapeless
