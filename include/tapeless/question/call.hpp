/// @file A call of a question: a function with its arguments, or a formula with its bindings.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "check.hpp"
#include "programs.hpp"
#include "../emit/evaluate.hpp"
#include "../structure/nested.hpp"
#include "../base/references.hpp"
#include "returned.hpp"

#include <boost/hana/at_key.hpp>
#include <boost/hana/map.hpp>
#include <boost/hana/pair.hpp>

namespace tapeless {

// A result's shape with other scalars; a number of the language, where the function returns one, is
// a scalar too.
template <class Result, class S>
struct rebound {
    using type = S;
};
template <Structured Result, class S>
struct rebound<Result, S> {
    using type = typename structure<Result>::template rebind<S>;
};

template <class Tuple>
struct alone_or_tuple {
    using type = Tuple;
};
template <class T>
struct alone_or_tuple<std::tuple<T>> {
    using type = T;
};

/// A function with its arguments.
template <class F, class... A>
struct function_call {
    using source = function_source<F, pattern<A>...>;
    using programs = programs_of<source>;
    using scalar = std::common_type_t<float, deciding_scalar<A>...>;
    using layout = members<scalars_in<pattern<A>>...>;
    using result = typename source::result;

    /// The arguments as one row of scalars.
    struct inputs {
        references<A...> all;

        TAPELESS_INLINED constexpr explicit inputs(F const&, A const&... arguments)
            : all(arguments...) {}
        template <int J>
        TAPELESS_INLINED constexpr auto const& at() const {
            constexpr int k = layout::holding(J);
            using each = argument<std::tuple_element_t<k, std::tuple<A...>>>;
            return structure<shape<typename each::type>>::template at<J - layout::begin(k)>(
                each::get(all.template get<k>()));
        }
    };

    /// The function's result, with the call's scalars.
    using value_type = typename rebound<result, scalar>::type;
    /// The gradient, in the shape of the arguments: of one active argument its own type, of several
    /// a tuple.
    using gradient_type = typename alone_or_tuple<decltype(std::tuple_cat(
        std::declval<
            std::conditional_t<argument<A>::is_active, std::tuple<A>, std::tuple<>>>()...))>::type;

    /// The result with a gradient in place of each scalar; the gradient likewise. (A class, since
    /// not every result has these.)
    struct matrices {
        using jacobian_type = typename nested_structure<value_type, gradient_type>::type;
        using hessian_type = typename nested_structure<gradient_type, gradient_type>::type;
    };

    template <int J>
    TAPELESS_INLINED static constexpr auto& value_at(value_type& value) {
        return structure<value_type>::template at<J>(value);
    }
    template <int J>
    TAPELESS_INLINED static constexpr auto& gradient_at(gradient_type& gradient) {
        return structure<gradient_type>::template at<J>(gradient);
    }
    template <int I, int J>
    TAPELESS_INLINED static constexpr auto&
    jacobian_at(typename matrices::jacobian_type& jacobian) {
        return nested_structure<value_type, gradient_type>::template at<I, J>(jacobian);
    }
    template <int I, int J>
    TAPELESS_INLINED static constexpr auto& hessian_at(typename matrices::hessian_type& hessian) {
        return nested_structure<gradient_type, gradient_type>::template at<I, J>(hessian);
    }
};

// The Hana map of a tuple of pairs.
template <class Pairs>
struct hana_map;
template <class... Pairs>
struct hana_map<std::tuple<Pairs...>> {
    using type = decltype(boost::hana::make_map(std::declval<Pairs>()...));
};

/// A formula with its bindings.
template <class F, class... B>
struct formula_call;
template <class F, fixed_string... Names, class... T>
struct formula_call<F, binding<Names, T>...> {
    using source = typename source_of<F, binding<Names, T>...>::type;
    using scalar = std::common_type_t<float, deciding_scalar<T>...>;
    using programs = programs_of<source>;
    using recorded = typename programs::recorded;

    /// The bound values and the formula's own numbers.
    struct inputs {
        decltype(formula<F>::numbers(std::declval<F const&>())) numbers;
        references<T...> values;

        TAPELESS_INLINED constexpr explicit inputs(F const& called,
                                                   binding<Names, T> const&... bindings)
            : numbers(formula<F>::numbers(called)), values(bindings.value...) {}
        template <int J>
        TAPELESS_INLINED constexpr auto const& at() const {
            constexpr input wanted = recorded::program.inputs[J];
            if constexpr (wanted.slot >= 0) {
                return numbers[static_cast<std::size_t>(wanted.slot)];
            } else {
                constexpr auto k = static_cast<std::size_t>(place(wanted.name));
                return argument<std::tuple_element_t<k, std::tuple<T...>>>::get(
                    values.template get<k>());
            }
        }
    };

    // Pairs of the variables that are not fixed and a Mapped, or what is bound to each.
    template <class Mapped>
    using pairs_to = decltype(std::tuple_cat(
        std::declval<std::conditional_t<
            is_fixed<T>, std::tuple<>,
            std::tuple<boost::hana::pair<
                variable<Names>, std::conditional_t<std::is_void_v<Mapped>, T, Mapped>>>>>()...));

    using value_type = typename formula<F>::template shaped<scalar>;
    /// A Hana map from the variables that are not fixed to their derivatives.
    using gradient_type = typename hana_map<pairs_to<void>>::type;
    /// The Jacobian has a gradient for each expression, the Hessian of one is a map of maps.
    using jacobian_of_maps = typename formula<F>::template shaped<gradient_type>;
    using hessian_map = typename hana_map<pairs_to<gradient_type>>::type;
    struct matrices {
        using jacobian_type = jacobian_of_maps;
        using hessian_type = hessian_map;
    };

    template <int J>
    TAPELESS_INLINED static constexpr auto& value_at(value_type& value) {
        return formula<F>::template at<J>(value);
    }
    template <int J>
    TAPELESS_INLINED static constexpr auto& gradient_at(gradient_type& gradient) {
        return boost::hana::at_key(gradient, key<J>());
    }
    template <int I, int J>
    TAPELESS_INLINED static constexpr auto& jacobian_at(jacobian_of_maps& jacobian) {
        return gradient_at<J>(formula<F>::template at<I>(jacobian));
    }
    template <int I, int J>
    TAPELESS_INLINED static constexpr auto& hessian_at(hessian_map& hessian) {
        return gradient_at<J>(boost::hana::at_key(hessian, key<I>()));
    }

    /// The name of the variable that derivative number j is for.
    static constexpr std::string_view name_of(int j) {
        return recorded::program.inputs[active_input(j)].name;
    }

  private:
    static constexpr int place(std::string_view name) {
        std::string_view const names[] = {Names.view()...};
        int k = 0;
        while (names[k] != name)
            ++k;
        return k;
    }
    // The variable that derivative number J is for.
    template <int J>
    static constexpr auto key() {
        constexpr std::string_view name = name_of(J);
        return variable<fixed_string<name.size()>(name.data(), name.size())>{};
    }
    // The input that the derivative with number j is for.
    static constexpr int active_input(int j) {
        int number = 0;
        while (!recorded::program.inputs[number].active || j-- > 0)
            ++number;
        return number;
    }
};

template <class F, class... A>
struct call_type : std::type_identity<function_call<F, A...>> {};
template <Formula F, class... A>
struct call_type<F, A...> : std::type_identity<formula_call<F, A...>> {};

/// What a question knows of its call: `source`, `scalar`, `inputs`, and its results' shapes.
template <class F, class... A>
using call = typename call_type<F, A...>::type;

/// @name Where a program's outputs go
/// Straight to their places in the result, so that no copy is left to the optimiser. `size` is how
/// many of the outputs go there.
/// @{
template <class To, class S>
TAPELESS_INLINED constexpr void assign(To& to, S const& output) {
    to = static_cast<To>(output);
}
template <class Call>
struct value_target {
    static constexpr int size = Call::programs::outputs;
    typename Call::value_type& value;

    template <int K, class S>
    TAPELESS_INLINED constexpr void put(S const& output) const {
        assign(Call::template value_at<K>(value), output);
    }
    template <int K>
    TAPELESS_INLINED constexpr auto& at() const {
        return Call::template value_at<K>(value);
    }
    static constexpr int side_by_side(int k) {
        return tapeless::side_by_side<typename Call::value_type>(k);
    }
};
template <class Call>
struct gradient_target {
    static constexpr int size = Call::programs::active_inputs;
    typename Call::gradient_type& gradient;

    template <int K, class S>
    TAPELESS_INLINED constexpr void put(S const& output) const {
        assign(Call::template gradient_at<K>(gradient), output);
    }
    template <int K>
    TAPELESS_INLINED constexpr auto& at() const {
        return Call::template gradient_at<K>(gradient);
    }
    static constexpr int side_by_side(int k) {
        return tapeless::side_by_side<typename Call::gradient_type>(k);
    }
};
template <class Call>
struct jacobian_target {
    static constexpr int columns = Call::programs::active_inputs;
    static constexpr int size = Call::programs::outputs * columns;
    typename Call::matrices::jacobian_type& jacobian;

    template <int K, class S>
    TAPELESS_INLINED constexpr void put(S const& output) const {
        assign(Call::template jacobian_at<K / columns, K % columns>(jacobian), output);
    }
    template <int K>
    TAPELESS_INLINED constexpr auto& at() const {
        return Call::template jacobian_at<K / columns, K % columns>(jacobian);
    }
    static constexpr int side_by_side(int k) {
        return tapeless::side_by_side<typename Call::matrices::jacobian_type>(k);
    }
};
template <class Call>
struct hessian_target {
    static constexpr int columns = Call::programs::active_inputs;
    static constexpr int size = columns * columns;
    typename Call::matrices::hessian_type& hessian;

    template <int K, class S>
    TAPELESS_INLINED constexpr void put(S const& output) const {
        assign(Call::template hessian_at<K / columns, K % columns>(hessian), output);
    }
    template <int K>
    TAPELESS_INLINED constexpr auto& at() const {
        return Call::template hessian_at<K / columns, K % columns>(hessian);
    }
    static constexpr int side_by_side(int k) {
        return tapeless::side_by_side<typename Call::matrices::hessian_type>(k);
    }
};
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
/// @}

/// Runs the program P of a call on these inputs.
template <class P, class Call, class Inputs, class Target>
TAPELESS_INLINED constexpr void run_on(Inputs const& inputs, Target const& target) {
    using scalar = typename running_scalar<typename Call::scalar>::type;
    if constexpr (std::same_as<scalar, active>)
        evaluate<P, scalar>(inputs, target);
    else
        evaluate<typename Call::programs::template as_run<P, scalar>, scalar>(inputs, target);
}

/// Runs the program P of a call on its arguments.
template <class P, class Call, class Target, class F, class... A>
TAPELESS_INLINED constexpr void run(Target const& target, F const& f, A const&... a) {
    run_on<P, Call>(typename Call::inputs(f, a...), target);
}

} // namespace tapeless
