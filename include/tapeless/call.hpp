/// @file A call of a question: a function with its arguments, or an expression with its bindings.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "check.hpp"
#include "program/compile.hpp"
#include "program/evaluate.hpp"

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
    using scalar = std::common_type_t<float, deciding_scalar<A>...>;
    using layout = members<scalars_in<pattern<A>>...>;
    using result = typename source::result;

    /// The arguments as one row of scalars.
    struct inputs {
        std::tuple<A const&...> all;

        [[gnu::always_inline]] constexpr explicit inputs(F const&, A const&... arguments)
            : all(arguments...) {}
        template <int J>
        [[gnu::always_inline]] constexpr auto const& at() const {
            constexpr int k = layout::holding(J);
            using each = argument<std::tuple_element_t<k, std::tuple<A...>>>;
            return structure<shape<typename each::type>>::template at<J - layout::begin(k)>(
                each::get(std::get<k>(all)));
        }
    };

    /// The function's result, with the call's scalars.
    using value_type = typename rebound<result, scalar>::type;
    /// The gradient, in the shape of the arguments: of one active argument its own type, of several
    /// a tuple.
    using gradient_type = typename alone_or_tuple<decltype(std::tuple_cat(
        std::declval<
            std::conditional_t<argument<A>::is_active, std::tuple<A>, std::tuple<>>>()...))>::type;

    template <int J>
    [[gnu::always_inline]] static constexpr auto& value_at(value_type& value) {
        return structure<value_type>::template at<J>(value);
    }
    template <int J>
    [[gnu::always_inline]] static constexpr auto& gradient_at(gradient_type& gradient) {
        return structure<gradient_type>::template at<J>(gradient);
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

        [[gnu::always_inline]] constexpr explicit inputs(E const& called,
                                                         binding<Names, T> const&... bindings)
            : expression(called), values(bindings.value...) {}
        template <int J>
        [[gnu::always_inline]] constexpr auto const& at() const {
            constexpr input wanted = recorded::value.inputs[J];
            if constexpr (wanted.slot >= 0) {
                return numbers_of(expression)[static_cast<std::size_t>(wanted.slot)];
            } else {
                constexpr auto k = static_cast<std::size_t>(place(wanted.name));
                return argument<std::tuple_element_t<k, std::tuple<T...>>>::get(
                    std::get<k>(values));
            }
        }
    };

    using value_type = scalar;
    /// A Hana map from the variables that are not fixed to their derivatives.
    using gradient_type = decltype(std::apply(
        [](auto... each) { return boost::hana::make_map(each...); },
        std::tuple_cat(
            std::declval<
                std::conditional_t<is_fixed<T>, std::tuple<>,
                                   std::tuple<boost::hana::pair<variable<Names>, T>>>>()...)));

    template <int>
    [[gnu::always_inline]] static constexpr auto& value_at(value_type& value) {
        return value;
    }
    template <int J>
    [[gnu::always_inline]] static constexpr auto& gradient_at(gradient_type& gradient) {
        constexpr std::string_view name = recorded::value.inputs[active_input(J)].name;
        return boost::hana::at_key(gradient,
                                   variable<fixed_string<name.size()>(name.data(), name.size())>{});
    }

  private:
    static constexpr int place(std::string_view name) {
        std::string_view const names[] = {Names.view()...};
        int k = 0;
        while (names[k] != name)
            ++k;
        return k;
    }
    // The input that the derivative with number j is for.
    static constexpr int active_input(int j) {
        int number = 0;
        while (!recorded::value.inputs[number].active || j-- > 0)
            ++number;
        return number;
    }
};

template <class F, class... A>
struct call_type : std::type_identity<function_call<F, A...>> {};
template <Expression F, class... A>
struct call_type<F, A...> : std::type_identity<expression_call<F, A...>> {};

/// What a question knows of its call: `source`, `scalar`, `inputs`, and its results' shapes.
template <class F, class... A>
using call = typename call_type<F, A...>::type;

/// Where a program's outputs go: straight to their places in the result, so that no copy is left to
/// the optimiser.
template <class Call>
struct value_target {
    typename Call::value_type& value;

    template <int K, class S>
    [[gnu::always_inline]] constexpr void put(S const& output) const {
        auto& to = Call::template value_at<K>(value);
        to = static_cast<std::remove_reference_t<decltype(to)>>(output);
    }
};
template <class Call>
struct gradient_target {
    typename Call::value_type& value;
    typename Call::gradient_type& gradient;

    template <int K, class S>
    [[gnu::always_inline]] constexpr void put(S const& output) const {
        if constexpr (K == 0) {
            value_target<Call>{value}.template put<0>(output);
        } else {
            auto& to = Call::template gradient_at<K - 1>(gradient);
            to = static_cast<std::remove_reference_t<decltype(to)>>(output);
        }
    }
};

/// Runs the program P of a call.
template <class P, class Call, class Target, class F, class... A>
[[gnu::always_inline]] constexpr void run(Target const& target, F const& f, A const&... a) {
    evaluate<P, typename running_scalar<typename Call::scalar>::type>(
        typename Call::inputs(f, a...), target);
}

} // namespace tapeless
