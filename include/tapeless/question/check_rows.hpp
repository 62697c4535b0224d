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

/// Checks the user's own operations in a program. The library's need no second look.
template <class Source>
consteval bool check_own_rows() {
    if constexpr (has_own_rows<Source>())
        static_assert(Differentiable<Source>, "tapeless: the compiler cannot run the partials of "
                                              "an operation of your own: they, and the value of "
                                              "one that is composite, must be constexpr and call "
                                              "tapeless's functions instead of those of namespace "
                                              "std; the compiler's own reason follows");
    return true;
}

} // namespace tapeless
