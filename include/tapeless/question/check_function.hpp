/// @file What a call of a function has to fulfil, and the sentences that it meets if not.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../record/trace.hpp"
#include "check_stateless.hpp"
#include "scalar.hpp"

#include <concepts>
#include <type_traits>

namespace tapeless {

/// Whether the compiler can run the source's function, its helpers included.
template <class Source>
concept Traceable = requires { typename std::integral_constant<int, Source::trace().size()>; };

// Lets the compiler say why it is not, without an error in who asks: its type is deduced.
template <class Source>
constexpr auto reason_against() {
    constexpr int size = Source::trace().size();
    return size;
}

// Takes the name of a function template for scalars, with parameters by value or by reference.
template <class... Parameters>
struct function_name {
    constexpr function_name(active (*)(Parameters...)) {}
    template <class = void> // the second choice
    constexpr function_name(active (*)(Parameters const&...)) {}
};
template <class... A>
using named_function =
    function_name<typename structure<typename argument<A>::type>::template rebind<active>...>;
template <class... A>
constexpr void refuse_named_function() {
    static_assert(never<A...>,
                  "tapeless: a function template's name alone is no function; wrap it in a lambda, "
                  "[](auto x) { return f(x); }");
}

template <class A>
consteval bool check_argument() {
    using type = typename argument<A>::type;
    constexpr bool bound = is_binding<A>;
    static_assert(!bound, "tapeless: f is a function and takes values, gradient(f, 2.0, 3.0); "
                          "bindings such as x = 2.0 are for expressions");
    constexpr bool integer = std::is_integral_v<type> && !is_fixed<A>;
    static_assert(
        !integer,
        "tapeless: an argument is an integer, which has no derivative; write 2.0 for 2, "
        "tapeless::fixed(n) for a number that is not differentiated, or 2_c for a constant of the "
        "function such as a loop's bound");
    constexpr bool decides = std::is_enum_v<type>;
    static_assert(!decides, "tapeless: an enum decides what a function computes, so the compiler "
                            "must know it; pass std::integral_constant<side, side::call>() for "
                            "side::call, and choose between such calls by an if or switch where "
                            "it is known at run time only");
    constexpr bool structured = bound || integer || decides || argument<A>::is_constant ||
                                std::is_integral_v<type> || Structured<type>;
    static_assert(
        structured,
        "tapeless: an argument must be a float, double, long double or other real number, or a "
        "std::array, std::tuple, std::pair or struct of these; a struct must be a template of its "
        "scalar, `template <class T> struct point`, with public members of type T or made of it, "
        "32 at most, and no constructor or base; of a std::vector or std::span whose size is known "
        "at run "
        "time pass std::span<double const, 3>(pointer, 3); Eigen's types need "
        "<tapeless/eigen.hpp>");
    constexpr bool made = [] {
        if constexpr (structured && !bound && !decides && !std::is_integral_v<type> &&
                      !Scalar<type> && !argument<A>::is_constant)
            return (!argument<A>::is_active ||
                    std::is_default_constructible_v<typename argument<A>::made>) &&
                   std::is_default_constructible_v<
                       typename structure<type>::template rebind<active>>;
        else
            return true;
    }();
    static_assert(made, "tapeless: an argument's struct needs a constexpr default constructor: "
                        "gradients are made in its shape");
    constexpr bool plain = is_running_scalar<deciding_scalar<A>>;
    static_assert(
        plain,
        "tapeless: these numbers have expression templates; include <tapeless/multiprecision.hpp>");
    constexpr bool in_lanes = compares_in_lanes<deciding_scalar<A>>;
    static_assert(!in_lanes,
                  "tapeless: a comparison of these numbers is no bool; SIMD batches, which "
                  "compare lane by lane, are not supported yet: call the function for "
                  "each of a batch's numbers");
    return !bound && !integer && !decides && structured && made && plain && !in_lanes;
}

// Whether f would take the integers and bools among the arguments, fixed ones, as such.
template <class F, class... A>
constexpr bool takes_integers =
    (std::is_integral_v<typename argument<A>::type> || ...) &&
    std::is_invocable_v<F const&, std::conditional_t<std::is_integral_v<typename argument<A>::type>,
                                                     typename argument<A>::type,
                                                     typename argument<pattern<A>>::type>...>;

/// Checks a call of a function.
template <class F, class... A>
consteval bool check_call() {
    if constexpr (!check_stateless<F>()) {
        return false;
    } else if constexpr (HasState<F>) {
        return check_call<called_state, fixed_argument<F const&>, A...>();
    } else if constexpr (!(check_argument<A>() && ...)) {
        return false;
    } else if constexpr (!Compatible<A...>) {
        static_assert(never<F>,
                      "tapeless: the arguments' numbers have no common type; convert them to one");
        return false;
    } else {
        constexpr bool invocable = [] {
            if constexpr (std::is_invocable_v<F const&, typename argument<pattern<A>>::type...>)
                return true;
            else
                return !takes_arrays<F, pattern<A>...>;
        }();
        constexpr bool decided_by_integers = [] {
            if constexpr (invocable)
                return false;
            else
                return takes_integers<F, A...>;
        }();
        static_assert(!decided_by_integers,
                      "tapeless: f takes an integer or bool as such, so the compiler must know it; "
                      "pass 3_c for fixed(3), std::true_type() for fixed(true), and choose between "
                      "such calls by an if or switch where it is known at run time only; or let f "
                      "take `auto`, as a number that it computes with");
        static_assert(invocable || decided_by_integers,
                      "tapeless: f cannot be called with active scalars in the shape of these "
                      "arguments; take `auto`, or templates of a scalar type, instead of double, "
                      "by value or const reference, in as many parameters as there are arguments, "
                      "and let f be const; what f calls must take them too, and lgamma, beta and "
                      "their like are in <tapeless/operation/special.hpp>");
        if constexpr (!invocable) {
            return false;
        } else {
            using source = function_source<F, pattern<A>...>;
            using type = typename source::result;
            constexpr bool decided = !is_truth_value<type> && !std::same_as<type, bool>;
            static_assert(decided, "tapeless: f returns a condition, which has no derivative; let "
                                   "it return a scalar, such as where(condition, 1, 0)");
            constexpr bool known = !is_expression<type>;
            static_assert(known, "tapeless: f returns an expression; let it return the "
                                 "expression's value, with a binding for each of its variables, "
                                 "such as g(x = a)");
            constexpr bool result =
                !decided || !known || source::has_scalar_result || Structured<type>;
            static_assert(result, "tapeless: f must return a scalar, or a std::array, std::tuple, "
                                  "std::pair or struct template of its scalar");
            if constexpr (!decided || !known || !result) {
                return false;
            } else {
                constexpr bool traceable = Traceable<source>;
                static_assert(traceable,
                              "tapeless: the compiler cannot run f: it and every helper and "
                              "variable that it uses must be constexpr, call tapeless's functions "
                              "instead of those of namespace std, tapeless::exp(-0.5) also of "
                              "numbers, and stay within the bounds of their arrays; the compiler's "
                              "own reason follows (a function too long for it needs "
                              "-fconstexpr-steps=, or -fconstexpr-ops-limit= for g++)");
                if constexpr (!traceable)
                    static_cast<void>(sizeof(reason_against<source>()));
                return traceable;
            }
        }
    }
}

} // namespace tapeless
