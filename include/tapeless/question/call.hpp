/// @file A call of a question: a function with its arguments, or a formula with its bindings.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../base/name_list.hpp"
#include "../base/references.hpp"
#include "../record/trace.hpp"
#include "../structure/nested.hpp"
#include "programs.hpp"
#include "scalar.hpp"

#include <boost/hana/at_key.hpp>
#include <boost/hana/map.hpp>
#include <boost/hana/pair.hpp>

#include <cstddef>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

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

    /// The arguments as scalars in their order.
    struct inputs {
        references<A...> all;

        TAPELESS_INLINED constexpr explicit inputs(F const&, A const&... arguments)
            : all(arguments...) {}
        template <int J>
        TAPELESS_INLINED constexpr auto const& at() const {
            constexpr int k = layout::holding(J);
            using each =
                argument<std::tuple_element_t<static_cast<std::size_t>(k), std::tuple<A...>>>;
            return structure<shape<typename each::type>>::template at<J - layout::begin(k)>(
                each::get(all.template get<k>()));
        }
    };

    /// The function's result, with the call's scalars.
    using value_type = typename rebound<result, scalar>::type;
    /// What is made in the shapes of the arguments that are differentiated, in a tuple.
    using active_arguments = decltype(std::tuple_cat(
        std::declval<std::conditional_t<
            argument<A>::is_active, std::tuple<typename argument<A>::made>, std::tuple<>>>()...));
    /// The gradient, in the shape of the arguments: of one active argument its own type, of several
    /// a tuple.
    using gradient_type = typename alone_or_tuple<active_arguments>::type;

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
            if constexpr (!wanted.is_variable()) {
                return numbers[static_cast<std::size_t>(wanted.slot)];
            } else {
                constexpr auto k =
                    static_cast<std::size_t>(name_list<Names...>::place_of(wanted.name));
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

} // namespace tapeless
