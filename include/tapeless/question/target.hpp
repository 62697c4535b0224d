/// @file Targets: where a program's outputs go.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../base/compiler.hpp"
#include "../emit/outputs.hpp"
#include "../structure/structure.hpp"

namespace tapeless {

/// Stores an output as the type of its place.
template <class To, class S>
TAPELESS_INLINED constexpr void assign(To& to, S const& output) {
    to = static_cast<To>(output);
}

/// @name The results of a call, each with its `type`, how many scalars it has, and where scalar
/// number K stands in it
/// @{
template <class Call>
struct value_of_call {
    using type = typename Call::value_type;
    static constexpr int size = Call::programs::outputs;
    template <int K>
    TAPELESS_INLINED static constexpr auto& at(type& value) {
        return Call::template value_at<K>(value);
    }
};
template <class Call>
struct gradient_of_call {
    using type = typename Call::gradient_type;
    static constexpr int size = Call::programs::active_inputs;
    template <int K>
    TAPELESS_INLINED static constexpr auto& at(type& gradient) {
        return Call::template gradient_at<K>(gradient);
    }
};
template <class Call>
struct jacobian_of_call {
    using type = typename Call::matrices::jacobian_type;
    static constexpr int columns = Call::programs::active_inputs;
    static constexpr int size = Call::programs::outputs * columns;
    template <int K>
    TAPELESS_INLINED static constexpr auto& at(type& jacobian) {
        return Call::template jacobian_at<K / columns, K % columns>(jacobian);
    }
};
template <class Call>
struct hessian_of_call {
    using type = typename Call::matrices::hessian_type;
    static constexpr int columns = Call::programs::active_inputs;
    static constexpr int size = columns * columns;
    template <int K>
    TAPELESS_INLINED static constexpr auto& at(type& hessian) {
        return Call::template hessian_at<K / columns, K % columns>(hessian);
    }
};
/// @}

/// Takes as many outputs as a result has scalars, straight to their places in it, so that no copy
/// is left to the optimiser.
template <class Result>
struct target {
    static constexpr int size = Result::size;
    typename Result::type& result;

    template <int K, class S>
    TAPELESS_INLINED constexpr void put(S const& output) const {
        assign(Result::template at<K>(result), output);
    }
    template <int K>
    TAPELESS_INLINED constexpr auto& at() const {
        return Result::template at<K>(result);
    }
    static constexpr int side_by_side(int k) {
        return tapeless::side_by_side<typename Result::type>(k);
    }
};
template <class Call>
using value_target = target<value_of_call<Call>>;
template <class Call>
using gradient_target = target<gradient_of_call<Call>>;
template <class Call>
using jacobian_target = target<jacobian_of_call<Call>>;
template <class Call>
using hessian_target = target<hessian_of_call<Call>>;

/// Outputs that nobody asked for: the compiler drops what computes them.
template <int Size>
struct no_target {
    static constexpr int size = Size;

    template <int K, class S>
    TAPELESS_INLINED constexpr void put(S const&) const {}
};
/// One target behind the other.
template <class... Targets>
struct targets {
    static constexpr int size = 0;
    static constexpr int side_by_side(int) { return 0; }
};
template <class First, class... Rest>
struct targets<First, Rest...> {
    static constexpr int size = First::size + targets<Rest...>::size;
    First first;
    targets<Rest...> rest;

    TAPELESS_INLINED constexpr explicit targets(First const& one, Rest const&... others)
        : first(one), rest(others...) {}
    template <int K, class S>
    TAPELESS_INLINED constexpr void put(S const& output) const {
        if constexpr (K < First::size)
            first.template put<K>(output);
        else
            rest.template put<K - First::size>(output);
    }
    template <int K>
    TAPELESS_INLINED constexpr auto& at() const {
        if constexpr (K < First::size)
            return first.template at<K>();
        else
            return rest.template at<K - First::size>();
    }
    static constexpr int side_by_side(int k) {
        return k < First::size ? places_side_by_side<First>(k)
                               : targets<Rest...>::side_by_side(k - First::size);
    }
};
template <class... Targets>
TAPELESS_INLINED constexpr targets<Targets...> in_turn(Targets const&... each) {
    return targets<Targets...>(each...);
}

} // namespace tapeless
