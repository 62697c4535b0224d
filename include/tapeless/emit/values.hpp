/// @file The values of a program while it runs.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../base/extent.hpp"
#include "../base/vectors.hpp"
#include "plan.hpp"

#include <type_traits>
#include <utility>

namespace tapeless {

/// The values of a program's instructions while it runs. Every access has an index that is a
/// constant of the compiler, so an optimiser keeps them in registers and nothing of this remains.
template <class S, int Count>
struct values {
    S real[extent(Count)];
    bool truth[extent(Count)];

    template <bool Truth>
    TAPELESS_INLINED constexpr auto& of() {
        if constexpr (Truth)
            return truth;
        else
            return real;
    }
};

/// The values of packs of at most so many lanes; masks too, bit by bit.
template <class S, int Packs, int Lanes>
struct pack_values : pack_values<S, Packs, Lanes / 2> {
    vector_of<S, Lanes> all[extent(Packs)];
};
template <class S, int Packs>
struct pack_values<S, Packs, 1> {};
template <class S, int Packs>
struct pack_values<S, Packs, 0> {};

/// The values of a program's instructions and packs.
template <class P, class S>
struct all_values : values<S, P::program.size.instructions>,
                    pack_values<S, plan_of<P>.packs, plan_of<P>.most_lanes> {
    template <int Lanes>
    TAPELESS_INLINED constexpr auto& packs() {
        return static_cast<pack_values<S, plan_of<P>.packs, Lanes>&>(*this).all;
    }
};

// Sums and products of derivatives may be fused to one rounding: g++ does so by itself, clang
// within a statement only. The primal's are left to the compiler's flags, which hold for the user's
// function too.
#ifdef __clang__
template <algebraic Kind, class S>
TAPELESS_INLINED constexpr S contracted(S const& a, S const& b) {
#pragma clang fp contract(fast)
    if constexpr (Kind == algebraic::sum)
        return a + b;
    else if constexpr (Kind == algebraic::difference)
        return a - b;
    else
        return a * b;
}
template <algebraic Kind, class S>
constexpr bool is_contracted =
    std::is_floating_point_v<S> &&
    (Kind == algebraic::sum || Kind == algebraic::difference || Kind == algebraic::product);
#else
template <algebraic Kind, class S>
S contracted(S const& a, S const& b);
template <algebraic Kind, class S>
constexpr bool is_contracted = false;
#endif

} // namespace tapeless
