/// @file Functions with a state: struct templates of their scalar, whose members are held fixed.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "call.hpp"

#include <type_traits>

namespace tapeless {

/// A function object with members that are scalars or made of them.
template <class F>
concept HasState = !std::is_empty_v<F> && std::is_class_v<F> && !Scalar<F> && Structured<F>;

/// What is traced of such a function: the object is the first argument.
struct called_state {
    template <class F, class... X>
    constexpr auto operator()(F const& f, X const&... x) const -> decltype(f(x...)) {
        return f(x...);
    }
};

// What is a reference itself is held as it is: it is made for the call.
template <class F, class... Rest>
struct references<fixed_argument<F&>, Rest...> {
    fixed_argument<F&> first; // a reference itself
    references<Rest...> rest;

    TAPELESS_INLINED constexpr explicit references(fixed_argument<F&> const& one,
                                                   Rest const&... others)
        : first(one), rest(others...) {}
    template <int K>
    TAPELESS_INLINED constexpr auto const& get() const {
        if constexpr (K == 0)
            return first;
        else
            return rest.template get<K - 1>();
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
