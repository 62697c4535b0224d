/// @file The list of passes that make derivatives cheap, and their switches.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "algebraic_simplification.hpp"
#include "constant_reassociation.hpp"
#include "exact_simplification.hpp"
#include "expansion.hpp"
#include "factorisation.hpp"
#include "list_scheduling.hpp"
#include "placement.hpp"
#include "slp_vectorisation.hpp"
#include "tree_height_reduction.hpp"

#include <array>
#include <cstddef>
#include <string_view>

namespace tapeless {

/// Passes in the order in which they run.
template <Pass... P>
struct pass_list {
    static constexpr int size = sizeof...(P);
    static constexpr std::array<std::string_view, sizeof...(P)> names = {P::name...};
    static constexpr std::array<bool, sizeof...(P)> have_switches = {has_switch<P>...};

    /// Calls `visit.operator()<P>(k)` for the pass P at each place k.
    static constexpr void for_each(auto visit) {
        int k = 0;
        (visit.template operator()<P>(k++), ...);
    }
};

/// All passes: each is one header, and one entry here. What they are, pass.hpp says.
using all_passes = pass_list<exact_simplification,     // rules for what the value computes
                             algebraic_simplification, // rules for derivatives
                             expansion,                // composite rows in their parts
                             factorisation,            // common factors leave sums
                             constant_reassociation,   // constant factors where they cost least
                             tree_height_reduction,    // what comes late comes in last
                             placement,                // what is needed, where it runs
                             slp_vectorisation,        // equal operations run as one on vectors
                             list_scheduling           // calls early, few values alive at once
                             >;

/// Which passes run: all do, unless somebody wants to know what one of them brings
/// (`cost_without_passes`, bench/ablation). None of them changes a value; without the algebra,
/// derivatives at kinks are not those of the documentation.
struct passes {
    unsigned left_out = 0; ///< a bit for each place in the list

    constexpr bool has(int place) const { return (left_out >> place & 1) == 0; }
    /// The same without the pass at this place.
    constexpr passes without(int place) const { return {left_out | 1u << place}; }
    /// The same without the passes of these names, known to the compiler; each has a switch.
    consteval passes without(auto... names) const {
        passes result = *this;
        for (std::string_view const name : {std::string_view(names)...}) {
            int place = 0;
            while (all_passes::names[static_cast<std::size_t>(place)] != name)
                ++place;
            if (!all_passes::have_switches[static_cast<std::size_t>(place)])
                throw "this pass always runs";
            result = result.without(place);
        }
        return result;
    }
    /// What these passes are told, for vectors of so many scalars.
    constexpr pass_settings settings(int lanes = 0) const {
        pass_settings result{.lanes = lanes};
        all_passes::for_each([&]<class P>(int place) {
            if constexpr (tells_others<P>)
                if (!has(place))
                    P::leave_out(result);
        });
        return result;
    }

    friend constexpr bool operator==(passes const&, passes const&) = default;
};

/// A pass that can be left out: its name, and all passes but this one.
struct left_out_pass {
    std::string_view name;
    passes others;
};

/// Each pass with a switch left out in turn, in the order of the list.
inline constexpr auto left_out_passes = [] {
    constexpr int count = [] {
        int result = 0;
        for (bool const each : all_passes::have_switches)
            result += each;
        return result;
    }();
    std::array<left_out_pass, count> result;
    std::size_t next = 0;
    for (int place = 0; place < all_passes::size; ++place)
        if (auto const k = static_cast<std::size_t>(place); all_passes::have_switches[k])
            result[next++] = {all_passes::names[k], passes{}.without(place)};
    return result;
}();

} // namespace tapeless
