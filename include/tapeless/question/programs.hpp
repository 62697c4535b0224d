/// @file The one place that strings the stages together: from a source to the programs that run.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../base/compiler.hpp"
#include "../differentiate/augment.hpp"
#include "../differentiate/eliminate.hpp"
#include "../improve/improve.hpp"
#include "../program/count.hpp"
#include "../record/recorded.hpp"

#include <concepts>

namespace tapeless {

/// The programs of a source: a function with its arguments (record/trace.hpp) or an expression
/// (record/linearise.hpp), whose `trace()` gives a builder. Each stage is a constant of its own,
/// made when it is first asked for.
template <class Source, passes On = passes{}>
class programs_of {
    // How many numbers a vector has.
    template <class S>
    static constexpr int lanes_of = [] {
        if constexpr (std::same_as<S, double> || std::same_as<S, float>)
            return vector_bytes / static_cast<int>(sizeof(S));
        else
            return 0;
    }();

  public:
    /// The same with other passes.
    template <passes Other>
    using with_passes = programs_of<Source, Other>;
    /// As written.
    using recorded = tapeless::recorded<Source>;

  private:
    static constexpr int count_active_inputs() {
        int result = 0;
        for (int k = 0; k < recorded::sizes.inputs; ++k)
            result += recorded::program.inputs[k].active;
        return result;
    }

  public:
    /// How many outputs the function has, and how many inputs are differentiated.
    static constexpr int outputs = recorded::sizes.outputs;
    static constexpr int active_inputs = count_active_inputs();

  private:
    using improved = improvement<On>;
    template <class Program>
    struct prune_stage {
        static constexpr extents expected = Program::sizes;
        static constexpr builder run() { return pruned(Program::program); }
    };
    // What a stage makes, ready to run.
    template <class Stage>
    using made_runnable = typename improved::template runnable<Stage>;

    struct gradient_stage {
        static constexpr extents expected = times(5, recorded::sizes, 0, active_inputs);
        static constexpr builder run() {
            return with_gradient(builder(recorded::program), On.settings().derivative_rules);
        }
    };
    using with_gradient_pruned = finished<prune_stage<finished<gradient_stage>>>;

    struct tangent_stage {
        static constexpr extents expected = times(5, recorded::sizes, active_inputs, outputs);
        static constexpr builder run() { return with_tangent(builder(recorded::program)); }
    };
    struct cotangent_stage {
        static constexpr extents expected = times(5, recorded::sizes, outputs, active_inputs);
        static constexpr builder run() { return with_cotangent(builder(recorded::program)); }
    };
    struct hessian_product_stage {
        using before = with_gradient_pruned;
        static constexpr extents expected =
            times(4, before::sizes, active_inputs, active_inputs + 1);
        static constexpr builder run() { return with_tangent(builder(before::program)); }
    };
    static constexpr int jacobian_entries = outputs * active_inputs;
    template <elimination Order>
    struct jacobian_stage {
        static constexpr extents expected = times(6, recorded::sizes, 0, jacobian_entries);
        static constexpr builder run() {
            return with_jacobian(builder(recorded::program), 0, Order, symmetry::none);
        }
    };
    static constexpr int hessian_entries = active_inputs * active_inputs;
    template <elimination Order>
    struct hessian_stage {
        using before = with_gradient_pruned;
        static constexpr extents expected = times(6, before::sizes, 0, hessian_entries);
        static constexpr builder run() {
            return with_jacobian(builder(before::program), 1, Order, symmetry::symmetric);
        }
    };
    template <class Before, int Input, int Begin, position Where>
    struct derivative_stage {
        static constexpr extents expected = times(4, Before::sizes, 0, outputs);
        static constexpr builder run() {
            return with_derivative(builder(Before::program), Input, Begin, Where);
        }
    };
    template <class Before, int Input, int Begin, position Where>
    using differentiated =
        finished<prune_stage<finished<derivative_stage<Before, Input, Begin, Where>>>>;

    // The programs in which outputs begin to be derivatives of order Order.
    template <int Order, int Input, position Where>
    struct repeated {
        using type = differentiated<typename repeated<Order - 1, Input, Where>::type, Input,
                                    Where == position::behind ? (Order - 1) * outputs : 0, Where>;
    };
    template <int Input, position Where>
    struct repeated<0, Input, Where> {
        using type = recorded;
    };
    // The one input that is differentiated.
    static constexpr int only_input() {
        int result = 0;
        while (!recorded::program.inputs[result].active)
            ++result;
        return result;
    }

    // The program of a Hessian in which one triangle is 0.
    template <class Hessian, triangle Wanted>
    struct triangle_stage {
        static constexpr extents expected = Hessian::sizes;
        static constexpr builder run() {
            return with_triangle(builder(Hessian::program), 1 + active_inputs, active_inputs,
                                 Wanted);
        }
    };

    // Outputs number Begin and later that are not the literal 0, and no others of these.
    template <class Program, int Begin>
    struct sparse_stage {
        static constexpr extents expected = Program::sizes;
        static constexpr builder run() {
            builder result(Program::program);
            int kept = Begin;
            for (int k = Begin; k < result.outputs.count; ++k)
                if (!result.is_zero(result.outputs[k]))
                    result.outputs[kept++] = result.outputs[k];
            result.outputs.resize(kept);
            return result;
        }
    };

    // What decides: products and quotients, then all instructions.
    static constexpr bool is_less(operation_count const& a, operation_count const& b) {
        int const products_a = a.multiplications + a.divisions;
        int const products_b = b.multiplications + b.divisions;
        return products_a != products_b ? products_a < products_b : a.instructions < b.instructions;
    }
    // Whether a program is so small that accumulating in every order takes little time. On large
    // ones, the sweeps for all active inputs or outputs take the compiler long, and rarely win.
    static constexpr bool is_worth_comparing(extents of) {
        return of.instructions * active_inputs <= 1 << 14;
    }
    template <elimination Order>
    static constexpr int products_before_passes = [] {
        operation_count const made = cost_of<finished<jacobian_stage<Order>>>;
        return made.multiplications + made.divisions;
    }();
    // Whether the passes over a large Jacobian are worth their time: not if it has half as many
    // products again as that of another order. (A small one is no constant before its passes.)
    template <elimination Order, elimination... All>
    static constexpr bool may_be_cheapest() {
        if constexpr (improved::template is_small<jacobian_stage<Order>>)
            return true;
        else
            return ((2 * products_before_passes<Order> <= 3 * products_before_passes<All>) && ...);
    }
    // Of those with equal cost the first.
    template <elimination... All>
    static constexpr elimination cheapest_of() {
        elimination result{};
        operation_count least{};
        bool is_known = false;
        auto const consider = [&]<elimination Order>() {
            if constexpr (may_be_cheapest<Order, All...>())
                if (!is_known || is_less(jacobian_cost<Order>, least)) {
                    is_known = true;
                    result = Order;
                    least = jacobian_cost<Order>;
                }
        };
        (consider.template operator()<All>(), ...);
        return result;
    }
    static constexpr elimination jacobian_order() {
        if constexpr (active_inputs == 1)
            return elimination::forward;
        else if constexpr (outputs == 1)
            return elimination::reverse;
        else if constexpr (!is_worth_comparing(recorded::sizes))
            return elimination::cheapest_first;
        else
            return cheapest_of<elimination::reverse, elimination::forward,
                               elimination::cheapest_first>();
    }
    static constexpr elimination hessian_order() {
        if constexpr (active_inputs == 1)
            return elimination::forward;
        else if constexpr (!is_worth_comparing(with_gradient_pruned::sizes))
            return elimination::cheapest_first;
        else
            return is_less(hessian_cost<elimination::forward>,
                           hessian_cost<elimination::cheapest_first>)
                       ? elimination::forward
                       : elimination::cheapest_first;
    }

  public:
    /// The outputs and the Jacobian accumulated in this order, counted.
    template <elimination Order>
    static constexpr operation_count jacobian_cost = cost_of<made_runnable<jacobian_stage<Order>>>;
    /// The value, gradient and Hessian, counted.
    template <elimination Order>
    static constexpr operation_count hessian_cost = cost_of<made_runnable<hessian_stage<Order>>>;
    /// Computes the outputs.
    using value = made_runnable<as_is<recorded>>;
    /// Computes the one output, then an output for each active input: the gradient.
    using gradient = made_runnable<gradient_stage>;
    /// Computes the outputs, then their tangents; takes a tangent for each active input besides.
    using pushforward = made_runnable<tangent_stage>;
    /// Computes the outputs, then a cotangent for each active input; takes one for each output.
    using pullback = made_runnable<cotangent_stage>;
    /// Computes the one output, its gradient, then their tangents; takes a tangent for each active
    /// input besides.
    using hessian_product = made_runnable<hessian_product_stage>;

    /// The outputs, then the Jacobian, row by row. (A class, since it is made when it is asked
    /// for.)
    struct jacobian {
        /// The order with the fewest products for this very program.
        static constexpr elimination order = jacobian_order();
        /// Not improved yet, for its pattern.
        using unimproved = finished<jacobian_stage<order>>;
        using dense = made_runnable<jacobian_stage<order>>;
        /// Of the entries only those that are not structurally 0.
        using sparse = made_runnable<sparse_stage<unimproved, outputs>>;
    };
    /// The one output, the gradient, then the Hessian, row by row; as above.
    struct hessian {
        static constexpr elimination order = hessian_order();
        using unimproved = finished<hessian_stage<order>>;
        using dense = made_runnable<hessian_stage<order>>;
        using sparse = made_runnable<sparse_stage<unimproved, 1 + active_inputs>>;
        /// The same with the entries of one triangle only.
        template <triangle Wanted>
        struct of_triangle {
            using unimproved = finished<triangle_stage<typename hessian::unimproved, Wanted>>;
            using sparse = made_runnable<sparse_stage<unimproved, 1 + active_inputs>>;
        };
    };

    /// Computes the derivatives of this order of the outputs with respect to the one active input.
    template <int Order>
    using of_order =
        made_runnable<as_is<typename repeated<Order, only_input(), position::instead>::type>>;
    /// Computes the outputs, then their derivatives of order 1, 2, ... and Order.
    template <int Order>
    using up_to_order =
        made_runnable<as_is<typename repeated<Order, only_input(), position::behind>::type>>;

    /// One of these programs in the order in which it runs, in packs of as many S as a vector has.
    template <class Program, class S>
    using as_run = typename improved::template as_run<Program, lanes_of<S>>;

    /// Computes the derivative with respect to one input; composite operations stay, since an
    /// expression is built from it.
    template <int Input>
    using tangent = differentiated<recorded, Input, 0, position::instead>;
};

} // namespace tapeless
