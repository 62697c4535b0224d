/// @file Functions with a state: struct templates of their scalar, whose members are held fixed.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "call.hpp"

#include <type_traits>

namespace tapeless {

/// A function object with members that are scalars or made of them.
template <class F>
concept HasState = std::is_class_v<F> && !std::is_empty_v<F> && !Scalar<F> && Structured<F>;

/// What is traced of such a function: the object is the first argument.
struct called_state {
    template <class F, class... X>
    constexpr auto operator()(F const& f, X const&... x) const -> decltype(f(x...)) {
        return f(x...);
    }
};

/// A call of such a function: its members are inputs that are not differentiated, before those of
/// the arguments.
template <class F, class... A>
struct stateful_call : function_call<called_state, fixed_argument<F const&>, A...> {
    using all = function_call<called_state, fixed_argument<F const&>, A...>;

    struct inputs : all::inputs {
        TAPELESS_INLINED constexpr explicit inputs(F const& f, A const&... arguments)
            : all::inputs(called_state{}, fixed_argument<F const&>{f}, arguments...) {}
    };
};

template <HasState F, class... A>
struct call_type<F, A...> : std::type_identity<stateful_call<F, A...>> {};

} // namespace tapeless
