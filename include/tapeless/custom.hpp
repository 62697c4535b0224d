/// @file custom_vjp: a function whose adjoint its user writes.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "base/version.hpp"

#include "base/fixed_string.hpp"
#include "operation/component.hpp"
#include "structure/aggregate.hpp"
#include "structure/fixed.hpp"
#include "structure/structure.hpp"

namespace tapeless {

// How an argument of a function with an adjoint of its own lies, with scalars of type S.
template <class A, class S>
struct custom_shape {
    using type = typename structure<shape<A>>::template rebind<S>;
    static constexpr int size = structure<shape<A>>::size;
};
template <Expression A, class S>
struct custom_shape<A, S> {
    using type = S;
    static constexpr int size = 1;
};
template <class A, class S>
using custom_argument = typename custom_shape<A, S>::type;

/// The row of a user's function F with the adjoint Adjoint, on arguments of these shapes: its
/// operands are their scalars, its outputs the scalars of F's result.
template <fixed_string Name, class F, class Adjoint, class... Shapes>
struct custom_row {
    static constexpr std::string_view name = Name.view();
    static constexpr bool transcendental = true;

    using result =
        std::remove_cvref_t<std::invoke_result_t<F const&, custom_argument<Shapes, double>...>>;
    template <class S>
    using result_of = typename structure<shape<result>>::template rebind<S>;
    static constexpr int outputs = structure<shape<result>>::size;

    template <class... X>
    [[gnu::always_inline]] static constexpr auto value(X const&... x) noexcept(
        std::is_nothrow_invocable_v<F const&,
                                    custom_argument<Shapes, std::common_type_t<X...>>...>) {
        using S = std::common_type_t<X...>;
        return std::apply(
            [](auto const&... each) {
                return flat<S>(F{}(each...), std::make_integer_sequence<int, outputs>{});
            },
            arguments<S>(std::array<S, sizeof...(X)>{static_cast<S>(x)...}));
    }

    template <class W, class... X>
    requires std::is_invocable_v<Adjoint const&, result_of<std::common_type_t<X...>>,
                                 result_of<std::common_type_t<X...>>,
                                 custom_argument<Shapes, std::common_type_t<X...>>...>
    [[gnu::always_inline]] static constexpr auto
    vjp(W const& w, W const& y, X const&... x) noexcept(
        std::is_nothrow_invocable_v<Adjoint const&, result_of<std::common_type_t<X...>>,
                                    result_of<std::common_type_t<X...>>,
                                    custom_argument<Shapes, std::common_type_t<X...>>...>) {
        using S = std::common_type_t<X...>;
        return std::apply(
            [&](auto const&... each) {
                auto const cotangents = Adjoint{}(shaped<S>(w), shaped<S>(y), each...);
                return all_scalars<S>(cotangents);
            },
            arguments<S>(std::array<S, sizeof...(X)>{static_cast<S>(x)...}));
    }

  private:
    using layout = members<custom_shape<Shapes, double>::size...>;

    // Scalars in a row from what the user's function returns; one is alone.
    template <class S, class T, int... J>
    static constexpr one_or_array<S, outputs> flat(T const& from,
                                                   std::integer_sequence<int, J...>) {
        return {static_cast<S>(structure<shape<T>>::template at<J>(from))...};
    }
    // The arguments from their scalars.
    template <class S, std::size_t Count>
    static constexpr auto arguments(std::array<S, Count> const& scalars) {
        std::tuple<custom_argument<Shapes, S>...> result{};
        fill<structure<decltype(result)>>(result, scalars,
                                          std::make_integer_sequence<int, layout::size>{});
        return result;
    }
    // The result from its scalars.
    template <class S>
    static constexpr result_of<S> shaped(one_or_array<S, outputs> const& scalars) {
        if constexpr (outputs == 1 && !Structured<result>) {
            return scalars;
        } else {
            result_of<S> all{};
            if constexpr (outputs == 1)
                structure<result_of<S>>::template at<0>(all) = scalars;
            else
                fill<structure<result_of<S>>>(all, scalars,
                                              std::make_integer_sequence<int, outputs>{});
            return all;
        }
    }
    template <class Structure, int... J>
    static constexpr void fill(auto& to, auto const& scalars, std::integer_sequence<int, J...>) {
        static_cast<void>(std::initializer_list<int>{
            (Structure::template at<J>(to) = scalars[static_cast<std::size_t>(J)], 0)..., 0});
    }
    // The cotangents, of one argument in its shape or of several in a tuple, as scalars in their
    // order.
    template <class S, class T>
    static constexpr auto all_scalars(T const& cotangents) {
        using wanted = std::tuple<custom_argument<Shapes, double>...>;
        constexpr bool fits =
            have_one_shape<shape<T>, wanted> ||
            (sizeof...(Shapes) == 1 && have_one_shape<shape<T>, std::tuple_element_t<0, wanted>>);
        static_assert(fits, "tapeless: the adjoint of a custom_vjp returns the cotangent of f's "
                            "argument in its shape, or of several arguments a std::tuple of these");
        std::array<S, layout::size> result{};
        if constexpr (fits)
            [&]<int... J>(std::integer_sequence<int, J...>) {
                static_cast<void>(std::initializer_list<int>{
                    (result[J] = static_cast<S>(structure<shape<T>>::template at<J>(cotangents)),
                     0)...});
            }(std::make_integer_sequence<int, layout::size>{});
        return result;
    }
};

// Whether there is something in an argument that is not a number yet.
template <class A>
constexpr bool is_symbolic_structure = is_expression<A>;
template <Structured A>
constexpr bool is_symbolic_structure<A> = std::same_as<typename structure<A>::scalar, active>;

/// What custom_vjp returns: f, to be called as any function, inside functions that are
/// differentiated too.
template <fixed_string Name, class F, class Adjoint>
struct custom_function {
    template <class... A>
    constexpr auto operator()(A const&... a) const {
        constexpr bool structured = ((Structured<shape<A>> || is_expression<A>) && ...);
        static_assert(structured, "tapeless: a function with custom_vjp takes scalars, and arrays, "
                                  "tuples and structs of scalars");
        constexpr bool callable = [] {
            if constexpr (structured)
                return std::is_invocable_v<F const&, custom_argument<A, double>...>;
            else
                return true;
        }();
        static_assert(callable, "tapeless: the function of a custom_vjp cannot be called with "
                                "doubles in the shape of these arguments");
        constexpr bool returns = [] {
            if constexpr (structured && callable)
                return Structured<shape<std::remove_cvref_t<
                    std::invoke_result_t<F const&, custom_argument<A, double>...>>>>;
            else
                return true;
        }();
        static_assert(returns, "tapeless: the function of a custom_vjp must return a scalar, or an "
                               "array, tuple or struct of scalars");
        if constexpr (structured && callable && returns)
            return called(a...);
        else
            return active(); // so that no more is said
    }

  private:
    template <class... A>
    static constexpr auto called(A const&... a) {
        using row = custom_row<Name, F, Adjoint, custom_argument<A, active>...>;
        constexpr bool adjoint =
            std::is_invocable_v<Adjoint const&, typename row::template result_of<double>,
                                typename row::template result_of<double>,
                                custom_argument<A, double>...>;
        static_assert(adjoint, "tapeless: the adjoint of a custom_vjp is called with the cotangent "
                               "of f's result, f's result and f's arguments: adjoint(w, y, a...)");
        if constexpr (!adjoint)
            return typename row::template result_of<double>{};
        else if constexpr (!(is_symbolic_structure<A> || ...))
            return F{}(a...);
        else
            return std::apply(
                [](auto const&... x) {
                    auto const outputs = tapeless::apply<row>(x...);
                    using type = std::remove_const_t<decltype(outputs)>;
                    if constexpr (is_expression<type> || is_tuple<type>)
                        return outputs;
                    else
                        return in_shape<row>(outputs);
                },
                std::tuple_cat(scalars_of(a)...));
    }
    // The scalars of an argument as a tuple.
    template <class A>
    static constexpr auto scalars_of(A const& a) {
        if constexpr (is_expression<A>)
            return std::tuple{a};
        else
            return [&]<int... J>(std::integer_sequence<int, J...>) {
                return std::tuple{structure<shape<A>>::template at<J>(a)...};
            }(std::make_integer_sequence<int, structure<shape<A>>::size>{});
    }
    template <class Row, class T>
    static constexpr auto in_shape(T const& outputs) {
        typename Row::template result_of<active> result{};
        [&]<int... K>(std::integer_sequence<int, K...>) {
            static_cast<void>(std::initializer_list<int>{
                (structure<decltype(result)>::template at<K>(result) = one(outputs, K), 0)...});
        }(std::make_integer_sequence<int, Row::outputs>{});
        return result;
    }
    static constexpr active one(active const& output, int) { return output; }
    template <std::size_t Count>
    static constexpr active one(std::array<active, Count> const& outputs, int k) {
        return outputs[static_cast<std::size_t>(k)];
    }
};

/// The function f with an adjoint of your own, for a function that cannot be run by the compiler,
/// such as a call into a solver, or whose derivative you know better:
///
///     static constexpr auto root = tapeless::custom_vjp<"root">(
///         [](double a) { return solve(a); },                        // x with g(x, a) = 0
///         [](auto w, auto x, auto a) { return -w * g_a(x, a) / g_x(x, a); });
///     tapeless::gradient([](auto a) { return a * root(a); }, 2.0);
///
/// `f(a...)` takes and returns scalars, or std::arrays, std::tuples and structs of scalars; it is
/// called with numbers when the derivative runs, and may do there what it likes. `adjoint(w, y,
/// a...)` is given the cotangent w of the result y = f(a...), both in the result's shape, and
/// returns the cotangent of the argument in its shape, or of several arguments a std::tuple of
/// these. An adjoint that takes `auto` and calls tapeless's functions becomes part of the program,
/// and can be differentiated again; one that takes numbers is called as f is. Both have no state: a
/// lambda without captures, or an empty struct. The name is what a program prints.
template <fixed_string Name = "custom", class F, class Adjoint>
constexpr auto custom_vjp(F const&, Adjoint const&) {
    constexpr bool stateless = std::is_empty_v<F> && std::is_default_constructible_v<F> &&
                               std::is_empty_v<Adjoint> && std::is_default_constructible_v<Adjoint>;
    static_assert(stateless, "tapeless: f and adjoint of custom_vjp(f, adjoint) must be stateless, "
                             "lambdas without captures or empty structs; pass what they capture as "
                             "an argument");
    if constexpr (stateless)
        return custom_function<Name, F, Adjoint>{};
}

} // namespace tapeless
