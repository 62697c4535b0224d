/// @file A call of a question: a function with its arguments, or an expression with its bindings.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "check.hpp"
#include "program/compile.hpp"
#include "program/evaluate.hpp"

#include <boost/hana/map.hpp>
#include <boost/hana/pair.hpp>

namespace tapeless {

/// A function with its arguments.
template <class F, class... A>
struct function_call {
    using source = function_source<F, pattern<A>...>;
    using scalar = std::common_type_t<float, deciding_scalar<A>...>;
    using layout = members<scalars_in<pattern<A>>...>;
    using result = typename source::result;

    /// The arguments as one row of scalars.
    struct inputs {
        std::tuple<A const&...> all;

        [[gnu::always_inline]] constexpr explicit inputs(F const&, A const&... arguments) : all(arguments...) {}
        template <int J>
        [[gnu::always_inline]] constexpr auto const& at() const {
            constexpr int k = layout::holding(J);
            using each = argument<std::tuple_element_t<k, std::tuple<A...>>>;
            return structure<shape<typename each::type>>::template at<J - layout::begin(k)>(
                each::get(std::get<k>(all)));
        }
    };

    /// The function's result, from the outputs of its program.
    template <class Outputs>
    [[gnu::always_inline]] static constexpr auto value(Outputs const& outputs) {
        if constexpr (!source::has_scalar_result)
            return filled<typename structure<result>::template rebind<scalar>, 0>(outputs);
        else
            return filled<scalar, 0>(outputs);
    }

    /// The gradient, in the shape of the arguments, from the outputs behind the value: of one active argument its own
    /// type, of several a tuple.
    template <class Outputs>
    [[gnu::always_inline]] static constexpr auto gradient(Outputs const& outputs) {
        return [&]<int... K>(std::integer_sequence<int, K...>) __attribute__((always_inline)) {
            auto const parts = std::tuple_cat(part<K>(outputs)...);
            if constexpr (std::tuple_size_v<decltype(parts)> == 1)
                return std::get<0>(parts);
            else
                return parts;
        }(std::make_integer_sequence<int, sizeof...(A)>{});
    }

  private:
    // The scalars of active arguments before argument k.
    static constexpr int active_before(int k) {
        bool const active[] = {argument<A>::is_active...};
        int result = 0;
        for (int i = 0; i < k; ++i)
            result += active[i] ? layout::sizes[i] : 0;
        return result;
    }

    template <int K, class Outputs>
    [[gnu::always_inline]] static constexpr auto part(Outputs const& outputs) {
        using each = std::tuple_element_t<K, std::tuple<A...>>;
        if constexpr (argument<each>::is_active)
            return std::tuple<each>(filled<each, 1 + active_before(K)>(outputs));
        else
            return std::tuple<>();
    }

    template <class Result, int First, class Outputs>
    [[gnu::always_inline]] static constexpr Result filled(Outputs const& outputs) {
        return [&]<int... J>(std::integer_sequence<int, J...>) __attribute__((always_inline)) {
            Result all{};
            int const in_order[] = {(put(structure<Result>::template at<J>(all), outputs[static_cast<std::size_t>(First + J)]), 0)...};
            static_cast<void>(in_order);
            return all;
        }(std::make_integer_sequence<int, structure<Result>::size>{});
    }
    template <class To, class From>
    [[gnu::always_inline]] static constexpr void put(To& to, From const& from) {
        to = static_cast<To>(from);
    }
};

/// An expression with its bindings.
template <class E, class... B>
struct expression_call;
template <class E, fixed_string... Names, class... T>
struct expression_call<E, binding<Names, T>...> {
    using source = typename source_of<E, binding<Names, T>...>::type;
    using scalar = std::common_type_t<float, deciding_scalar<T>...>;
    using recorded = typename compiled<source>::recorded;

    /// The bound values and the expression's own numbers.
    struct inputs {
        E const& expression;
        std::tuple<T const&...> values;

        [[gnu::always_inline]] constexpr explicit inputs(E const& called, binding<Names, T> const&... bindings)
            : expression(called), values(bindings.value...) {}
        template <int J>
        [[gnu::always_inline]] constexpr auto const& at() const {
            constexpr input wanted = recorded::value.inputs[J];
            if constexpr (wanted.slot >= 0) {
                return numbers_of(expression)[static_cast<std::size_t>(wanted.slot)];
            } else {
                constexpr auto k = static_cast<std::size_t>(place(wanted.name));
                return argument<std::tuple_element_t<k, std::tuple<T...>>>::get(std::get<k>(values));
            }
        }
    };

    template <class Outputs>
    [[gnu::always_inline]] static constexpr scalar value(Outputs const& outputs) {
        return static_cast<scalar>(outputs[0]);
    }

    /// A Hana map from the variables to their derivatives.
    template <class Outputs>
    [[gnu::always_inline]] static constexpr auto gradient(Outputs const& outputs) {
        auto const parts = std::tuple_cat(part<Names, T>(outputs)...);
        return std::apply([](auto const&... each) { return boost::hana::make_map(each...); }, parts);
    }

  private:
    static constexpr int place(std::string_view name) {
        std::string_view const names[] = {Names.view()...};
        int k = 0;
        while (names[k] != name)
            ++k;
        return k;
    }
    // The number of the output that holds the derivative with respect to this variable.
    static constexpr int output_of(std::string_view name) {
        int output = 1;
        for (int j = 0; recorded::value.inputs[j].name != name; ++j)
            output += recorded::value.inputs[j].active ? 1 : 0;
        return output;
    }
    template <fixed_string Name, class Value, class Outputs>
    [[gnu::always_inline]] static constexpr auto part(Outputs const& outputs) {
        if constexpr (argument<Value>::is_active)
            return std::tuple(boost::hana::make_pair(
                variable<Name>{}, static_cast<Value>(outputs[static_cast<std::size_t>(output_of(Name.view()))])));
        else
            return std::tuple<>();
    }
};

template <class F, class... A>
struct call_type : std::type_identity<function_call<F, A...>> {};
template <Expression F, class... A>
struct call_type<F, A...> : std::type_identity<expression_call<F, A...>> {};

/// What a question knows of its call: `source`, `scalar`, `inputs`, and its results' shapes.
template <class F, class... A>
using call = typename call_type<F, A...>::type;

/// The program P of a call, run: its outputs.
template <class P, class Call>
struct run {
    std::array<typename running_scalar<typename Call::scalar>::type, P::value.size.outputs> outputs;

    template <class F, class... A>
    [[gnu::always_inline]] constexpr explicit run(F const& called, A const&... arguments) {
        evaluate<P>(typename Call::inputs(called, arguments...), outputs);
    }
};

} // namespace tapeless
