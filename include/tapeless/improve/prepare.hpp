/// @file The passes that make a program ready to run, of whatever question it is.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "balance.hpp"
#include "factor.hpp"
#include "order.hpp"
#include "pack.hpp"
#include "scale.hpp"
#include "schedule.hpp"

#include <type_traits>

namespace tapeless {

/// A multiple of a program's sizes, for a pass that makes more of it, and so many more inputs and
/// outputs.
constexpr extents times(int factor, extents of, int inputs = 0, int outputs = 0) {
    return {factor * of.instructions + 32 + inputs, factor * of.operands + 64, of.inputs + inputs,
            of.outputs + outputs, of.blocks};
}

/// A program as it is, as a pass that makes it.
template <class Program>
struct as_is {
    static constexpr extents expected = Program::sizes;
    static constexpr program_view run() { return Program::value; }
};
template <class Pass>
struct made_by {
    using type = finished<Pass>;
};
template <class Program>
struct made_by<as_is<Program>> {
    using type = Program;
};

/// The passes that are switched on. Of a small program they are one constant of the compiler, since
/// making a constant costs more than a pass; of a large one, each is a constant of its own, since
/// compilers limit the steps of each.
template <passes On>
class preparation {
  public:
    static constexpr builder::rewriting algebra = On.algebra ? &simplify : &simplify_nothing;

  private:
    static constexpr int is_small = 320; // instructions
    static constexpr bool has_order = On.order || On.packs;

    template <class Pass>
    struct all_passes {
        static constexpr extents expected = times(2, Pass::expected);
        static constexpr builder run() {
            builder result = expanded(Pass::run(), On);
            if constexpr (On.factors)
                result = factored(result, algebra);
            if constexpr (On.scales)
                result = rescaled(result);
            if constexpr (On.balance)
                result = balanced(result);
            return scheduled(result);
        }
    };
    template <class Program, int Lanes>
    struct pack_and_order_pass {
        static constexpr extents expected = Program::sizes;
        static constexpr builder run() {
            if constexpr (On.packs && (Lanes > 1))
                return reordered(packed(Program::value, Lanes), On.order);
            else
                return reordered(Program::value, On.order);
        }
    };

    // One by one; each takes a finished program.
    template <class Program>
    struct expand_pass {
        static constexpr extents expected = times(2, Program::sizes);
        static constexpr builder run() { return expanded(Program::value, On); }
    };
    template <class Program>
    struct factor_pass {
        static constexpr extents expected = times(2, Program::sizes);
        static constexpr builder run() { return factored(Program::value, algebra); }
    };
    template <class Program>
    struct scale_pass {
        static constexpr extents expected = times(2, Program::sizes);
        static constexpr builder run() { return rescaled(Program::value); }
    };
    template <class Program>
    struct balance_pass {
        static constexpr extents expected = times(2, Program::sizes);
        static constexpr builder run() { return balanced(Program::value); }
    };
    template <class Program>
    struct schedule_pass {
        static constexpr extents expected = scheduled_sizes(Program::value);
        static constexpr builder run() { return scheduled(Program::value); }
    };
    template <class Program, int Lanes>
    struct pack_pass {
        static constexpr extents expected = Program::sizes;
        static constexpr builder run() { return packed(Program::value, Lanes); }
    };
    template <class Program>
    struct order_pass {
        static constexpr extents expected = Program::sizes;
        static constexpr builder run() { return reordered(Program::value, On.order); }
    };

    template <bool IsOn, class Pass, class Before>
    using optional = std::conditional_t<IsOn, std::type_identity<finished<Pass>>,
                                        std::type_identity<Before>>::type;
    template <class Program>
    using with_factors = optional<On.factors, factor_pass<Program>, Program>;
    template <class Program>
    using with_scales = optional<On.scales, scale_pass<Program>, Program>;
    template <class Program>
    using with_balance = optional<On.balance, balance_pass<Program>, Program>;
    template <class Program, int Lanes>
    using with_packs = optional<On.packs && (Lanes > 1), pack_pass<Program, Lanes>, Program>;

    template <class Pass, bool IsSmall = Pass::expected.instructions <= is_small>
    struct prepared {
        using type = finished<all_passes<Pass>>;
    };
    template <class Pass>
    struct prepared<Pass, false> {
        using type = finished<schedule_pass<with_balance<
            with_scales<with_factors<finished<expand_pass<typename made_by<Pass>::type>>>>>>>;
    };

    // With branches, the order is that of the schedule.
    template <class Program, int Lanes, bool HasOrder = has_order && Program::sizes.blocks == 1,
              bool IsSmall = Program::sizes.instructions <= is_small>
    struct ordered {
        using type = Program;
    };
    template <class Program, int Lanes>
    struct ordered<Program, Lanes, true, true> {
        using type = finished<pack_and_order_pass<Program, Lanes>>;
    };
    template <class Program, int Lanes>
    struct ordered<Program, Lanes, true, false> {
        using type = finished<order_pass<with_packs<Program, Lanes>>>;
    };

  public:
    /// What a pass makes, ready to run. (A class, since it is made when it is asked for.)
    template <class Pass>
    struct runnable : prepared<Pass>::type {};
    /// A program that is ready to run in the order in which it runs, in packs of so many numbers.
    template <class Program, int Lanes>
    using in_order = typename ordered<Program, Lanes>::type;
};

} // namespace tapeless
