/// @file The list of passes that make derivatives cheap, and their switches.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../base/extent.hpp"
#include "algebraic_simplification.hpp"
#include "constant_reassociation.hpp"
#include "exact_simplification.hpp"
#include "expansion.hpp"
#include "factorisation.hpp"
#include "list_scheduling.hpp"
#include "placement.hpp"
#include "slp_vectorisation.hpp"
#include "tree_height_reduction.hpp"

#include <cstddef>
#include <string_view>
#include <tuple>

namespace tapeless {

/// Passes in the order in which they run.
template <Pass... P>
struct pass_list {
    static constexpr int size = sizeof...(P);
    static constexpr std::string_view names[extent(size)] = {P::name...};
    static constexpr bool have_switches[extent(size)] = {has_switch<P>...};
    /// The pass at this place.
    template <int Place>
    using at = std::tuple_element_t<static_cast<std::size_t>(Place), std::tuple<P...>>;

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

// Not constexpr: calling it ends the compiler's run, with this name in its message.
inline void this_pass_always_runs() {}

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
            while (all_passes::names[place] != name)
                ++place;
            if (!all_passes::have_switches[place])
                this_pass_always_runs();
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
class left_out_in_turn {
    static constexpr int count = [] {
        int result = 0;
        for (bool const each : all_passes::have_switches)
            result += each;
        return result;
    }();
    left_out_pass all_[count];

  public:
    constexpr left_out_in_turn() {
        int next = 0;
        for (int place = 0; place < all_passes::size; ++place)
            if (all_passes::have_switches[place])
                all_[next++] = {all_passes::names[place], passes{}.without(place)};
    }
    static constexpr int size() { return count; }
    constexpr left_out_pass const& operator[](int k) const { return all_[k]; }
    constexpr left_out_pass const* begin() const { return all_; }
    constexpr left_out_pass const* end() const { return all_ + count; }
};
inline constexpr left_out_in_turn left_out_passes;

} // namespace tapeless
