/// @file Variables, and the values that they are bound to in a call.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "callable.hpp"
#include "tree.hpp"

#include <type_traits>

namespace tapeless {

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

} // namespace tapeless
