/// @file The one place that strings the stages together: from a source to the programs that run.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "differentiate.hpp"
#include "schedule.hpp"

namespace tapeless {

/// The programs of a source: a function with its arguments (trace.hpp) or an expression (linearise.hpp), whose
/// `trace()` gives a builder. Each stage is a constant of its own, made when it is first asked for.
template <class Source>
class compiled {
    struct record_pass {
        static constexpr builder run() { return Source::trace(); }
    };
    template <class Program>
    struct expand_pass {
        static constexpr builder run() { return expanded(builder(Program::value)); }
    };
    template <class Program>
    struct schedule_pass {
        static constexpr builder run() { return scheduled(builder(finished<expand_pass<Program>>::value)); }
    };
    struct reverse_pass {
        static constexpr builder run() { return reverse(recorded::value); }
    };
    template <int Input>
    struct forward_pass {
        static constexpr builder run() { return forward(recorded::value, Input); }
    };
    // What an expression is built from: derivatives without anything that they do not need, rows as they are.
    template <int Input>
    struct tangent_pass {
        static constexpr builder run() {
            builder const program(finished<forward_pass<Input>>::value);
            sequence<int> order;
            for (int i = 0; i < program.size(); ++i)
                order.push_back(i);
            return rebuilt(program, order, false);
        }
    };

  public:
    /// As written.
    using recorded = finished<record_pass>;
    /// Computes the outputs.
    using value = finished<schedule_pass<recorded>>;
    /// Computes the one output, then an output for each active input: the gradient.
    using gradient = finished<schedule_pass<finished<reverse_pass>>>;
    /// Computes the derivative with respect to one input.
    template <int Input>
    using tangent = finished<tangent_pass<Input>>;
};

} // namespace tapeless
