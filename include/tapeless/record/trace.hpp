/// @file The function door: a function becomes a program by running it once, in the compiler, on
/// active scalars.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../program/builder.hpp"
#include "../structure/aggregate.hpp"
#include "../structure/fixed.hpp"
#include "../structure/structure.hpp"
#include "../structure/views.hpp"

#include <array>
#include <concepts>
#include <cstddef>
#include <span>
#include <tuple>
#include <type_traits>
#include <utility>

namespace tapeless {

/// An argument's type with active scalars: what the function is called with. A program does not
/// depend on the scalar that it is evaluated in, so float and double share it.
template <class A, bool Constant = argument<A>::is_constant>
struct pattern_of {
    using type = typename structure<typename argument<A>::type>::template rebind<active>;
};
template <class A>
struct pattern_of<A, true> {
    using type = A;
};
template <class T>
struct pattern_of<fixed_argument<T>, false> {
    using type =
        fixed_argument<typename structure<shape<std::remove_cvref_t<T>>>::template rebind<active>>;
};

/// An argument's type with active scalars.
template <class A>
using pattern = typename pattern_of<A>::type;

/// How many scalars an argument brings into the program.
template <class Pattern>
constexpr int scalars_in = [] {
    if constexpr (argument<Pattern>::is_constant)
        return 0;
    else
        return structure<typename argument<Pattern>::type>::size;
}();

// An array as a view, and all else as it is.
template <class X>
constexpr X&& as_view(X& x) {
    return static_cast<X&&>(x);
}
template <class X, std::size_t N>
constexpr std::span<X const, N> as_view(std::array<X, N>& x) {
    return x;
}
template <class X>
using view_of = decltype(as_view(std::declval<X&>()));

/// Whether f is called with arrays as they are; else it is with `std::span<T const, N>` in their
/// place.
template <class F, class... Patterns>
constexpr bool takes_arrays = [] {
    if constexpr (std::is_invocable_v<F const&, typename argument<Patterns>::type...>)
        return true;
    else
        return !std::is_invocable_v<F const&, view_of<typename argument<Patterns>::type>...>;
}();

// A constant of a wider type, as 3_c is, may go to an `int` of f.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
// Calls f. (Not std::apply, whose calls a compiler lists when it tells why it cannot run f.)
template <class F, class... Patterns, std::size_t... K>
constexpr auto called(auto& arguments, std::index_sequence<K...>) {
    if constexpr (takes_arrays<F, Patterns...>)
        return F{}(std::get<K>(std::move(arguments))...);
    else
        return F{}(as_view(std::get<K>(arguments))...);
}
#pragma GCC diagnostic pop

/// A function and the patterns of its arguments, as a source of a program.
template <class F, class... Patterns>
struct function_source {
    using result = std::remove_cvref_t<decltype(called<F, Patterns...>(
        std::declval<std::tuple<typename argument<Patterns>::type...>&>(),
        std::index_sequence_for<Patterns...>{}))>;

    static constexpr bool has_scalar_result =
        std::same_as<result, active> || ArithmeticNumber<result>;

    static constexpr builder trace() {
        builder recorder;
        std::tuple<typename argument<Patterns>::type...> arguments{fresh<Patterns>(recorder)...};
        auto const value =
            called<F, Patterns...>(arguments, std::index_sequence_for<Patterns...>{});
        if constexpr (has_scalar_result)
            recorder.outputs.push_back(active(value).in(recorder));
        else
            put_out(recorder, value, std::make_integer_sequence<int, structure<result>::size>{});
        return recorder;
    }

  private:
    // Braced lists, not folds: clang ends a fold after 256 operands.
    template <int... J>
    static constexpr void put_out(builder& recorder, auto const& value,
                                  std::integer_sequence<int, J...>) {
        int const outputs[] = {active(structure<result>::template at<J>(value)).in(recorder)..., 0};
        for (int j = 0; j < static_cast<int>(sizeof...(J)); ++j)
            recorder.outputs.push_back(outputs[j]);
    }

    template <class Pattern, int... J>
    static constexpr void bring_in(builder& recorder, typename argument<Pattern>::type& scalars,
                                   std::integer_sequence<int, J...>) {
        using shape = structure<typename argument<Pattern>::type>;
        int const in_order[] = {
            (shape::template at<J>(scalars) = active(
                 recorder, recorder.add_input(
                               {.active = argument<Pattern>::is_active,
                                .follows = J > 0 && side_by_side<typename argument<Pattern>::type>(
                                                        J - 1) > 1})),
             0)...,
            0};
        static_cast<void>(in_order);
    }

    template <class Pattern>
    static constexpr typename argument<Pattern>::type fresh(builder& recorder) {
        typename argument<Pattern>::type result{};
        if constexpr (!argument<Pattern>::is_constant)
            bring_in<Pattern>(recorder, result,
                              std::make_integer_sequence<int, scalars_in<Pattern>>{});
        return result;
    }
};

} // namespace tapeless
