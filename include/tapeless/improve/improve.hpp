/// @file What runs the list of passes over a program, of whatever question it is.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../program/finished.hpp"
#include "passes.hpp"

namespace tapeless {

// Whether a pass of the list runs among those that do not know the scalar, or those that do.
template <class P>
constexpr bool runs(passes on, int place, bool for_scalar, pass_settings const& settings) {
    if constexpr (is_set_of_rules<P>)
        return false;
    else
        return is_for_scalar<P> == for_scalar && (is_needed<P> || on.has(place)) &&
               has_work<P>(settings);
}
constexpr builder improved(program_view const& program, passes on, bool for_scalar, int lanes) {
    pass_settings const settings = on.settings(lanes);
    builder result;
    program_view now = program;
    all_passes::for_each([&]<class P>(int place) {
        if constexpr (!is_set_of_rules<P>)
            if (runs<P>(on, place, for_scalar, settings)) {
                result = P::run(now, settings);
                now = result;
            }
    });
    return result;
}

/// The program, ready to run, by the passes of the list that are on and ask for no scalar.
constexpr builder improved(program_view const& program, passes on = {}) {
    return improved(program, on, false, 0);
}
/// Such a program without branches, in the order in which it runs on scalars of which a vector has
/// so many, by the other passes of the list.
constexpr builder improved_for_vectors(program_view const& program, int lanes, passes on = {}) {
    return improved(program, on, true, lanes);
}

/// A program as it is, as a stage that makes it.
template <class Program>
struct as_is {
    static constexpr extents expected = Program::sizes;
    static constexpr program_view run() { return Program::program; }
};
template <class Stage>
struct made_by {
    using type = finished<Stage>;
};
template <class Program>
struct made_by<as_is<Program>> {
    using type = Program;
};

// All passes of one kind as one stage.
template <class Stage, passes On, bool ForScalar, int Lanes>
struct improving {
    static constexpr extents expected = ForScalar ? Stage::expected : times(2, Stage::expected);
    static constexpr builder run() { return improved(Stage::run(), On, ForScalar, Lanes); }
};

// One pass as a stage.
template <class P, class Program, passes On, int Lanes>
struct improving_by {
    static constexpr extents expected = P::room(Program::program);
    static constexpr builder run() { return P::run(Program::program, On.settings(Lanes)); }
};

// The first place from this one on, whose pass runs; behind the last there is none.
constexpr int next_pass(int from, passes on, bool for_scalar, int lanes) {
    pass_settings const settings = on.settings(lanes);
    int result = all_passes::size;
    all_passes::for_each([&]<class P>(int place) {
        if (place >= from && place < result && runs<P>(on, place, for_scalar, settings))
            result = place;
    });
    return result;
}

// The program after the passes of one kind, of which the next has this place.
template <class Program, passes On, bool ForScalar, int Lanes,
          int Place = next_pass(0, On, ForScalar, Lanes)>
struct improved_in_steps {
    using step = finished<improving_by<all_passes::at<Place>, Program, On, Lanes>>;
    using type = typename improved_in_steps<step, On, ForScalar, Lanes,
                                            next_pass(Place + 1, On, ForScalar, Lanes)>::type;
};
template <class Program, passes On, bool ForScalar, int Lanes>
struct improved_in_steps<Program, On, ForScalar, Lanes, all_passes::size> {
    using type = Program;
};

/// The passes that are switched on, as stages. Of a small program they are one constant of the
/// compiler, since making a constant costs more than a pass; of a large one, each is a constant of
/// its own, since compilers limit the steps of each.
template <passes On>
class improvement {
  public:
    template <class Stage>
    static constexpr bool is_small = Stage::expected.instructions <= 320;

  private:
    template <class Stage, bool ForScalar, int Lanes, bool IsSmall = is_small<Stage>>
    struct done {
        using type = finished<improving<Stage, On, ForScalar, Lanes>>;
    };
    template <class Stage, bool ForScalar, int Lanes>
    struct done<Stage, ForScalar, Lanes, false> {
        using type =
            typename improved_in_steps<typename made_by<Stage>::type, On, ForScalar, Lanes>::type;
    };
    // With branches, the order is that of the placement.
    template <class Program, int Lanes, bool HasBranches = (Program::sizes.blocks > 1)>
    struct ordered {
        using type = typename done<as_is<Program>, true, Lanes>::type;
    };
    template <class Program, int Lanes>
    struct ordered<Program, Lanes, true> {
        using type = Program;
    };

  public:
    /// What a stage makes, ready to run. (A class, since it is made when it is asked for.)
    template <class Stage>
    struct runnable : done<Stage, false, 0>::type {
        /// As it was made: composite rows keep their partials when it is differentiated again.
        using unimproved = typename made_by<Stage>::type;
    };
    /// A program that is ready to run in the order in which it runs, in packs of so many numbers.
    template <class Program, int Lanes>
    using as_run = typename ordered<Program, Lanes>::type;
};

} // namespace tapeless
