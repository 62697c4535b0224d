/// @file What the user's own operations in a program have to fulfil.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../differentiate/augment.hpp"
#include "../improve/expansion.hpp"
#include "../record/recorded.hpp"

#include <type_traits>

namespace tapeless {

/// Whether the compiler can run what a program's operations say of their derivatives.
template <class Source>
concept Differentiable = requires {
    typename std::integral_constant<
        int, expanded_once(with_gradient(builder(recorded<Source>::program)), {}).size()>;
};

template <class Source>
consteval bool has_own_rows() {
    constexpr auto const& program = recorded<Source>::program;
    for (int i = 0; i < program.size.instructions; ++i)
        if (program.instructions[i].row->is_own)
            return true;
    return false;
}

// Lets the compiler say why it cannot, without an error in who asks: its type is deduced.
template <class Source>
constexpr auto reason_against_partials() {
    constexpr int size =
        expanded_once(with_gradient(builder(recorded<Source>::program)), {}).size();
    return size;
}

/// Checks the user's own operations in a program. The library's need no second look.
template <class Source>
consteval bool check_own_rows() {
    if constexpr (has_own_rows<Source>()) {
        constexpr bool differentiable = Differentiable<Source>;
        static_assert(differentiable, "tapeless: the compiler cannot run the partials of an "
                                      "operation of your own: they, and the value of one that is "
                                      "composite, must be constexpr and call tapeless's functions "
                                      "instead of those of namespace std; the compiler's own "
                                      "reason follows");
        if constexpr (!differentiable)
            static_cast<void>(sizeof(reason_against_partials<Source>()));
        return differentiable;
    } else {
        return true;
    }
}

} // namespace tapeless
