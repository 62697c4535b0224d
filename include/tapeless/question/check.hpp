/// @file What a call has to fulfil, and the sentences that it meets where it does not.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../record/formula.hpp"
#include "programs.hpp"
#include "../record/trace.hpp"

namespace tapeless {

// The scalar of an argument or a bound value that decides in which type a call is computed; float,
// the narrowest, where it has no say.
template <class A>
struct deciding {
    using type = float;
};
template <Structured A>
struct deciding<A> {
    using type = typename structure<A>::scalar;
};
template <class T>
struct deciding<fixed_argument<T>> : deciding<std::remove_cvref_t<T>> {};
template <fixed_string Name, class T>
struct deciding<binding<Name, T>> : deciding<T> {};
template <class A>
using deciding_scalar = typename deciding<A>::type;

/// Whether a call with these arguments throws nothing: scalars of the language do not.
template <class... A>
constexpr bool is_noexcept_call = (std::is_floating_point_v<deciding_scalar<A>> && ...);

// Whether values of type S can be stored as what their operators return.
template <class S>
constexpr bool has_plain_operators = requires(S const& x) {
    { x + x } -> std::same_as<S>;
};

/// The scalar that a program runs in where values of type T come in and go out: T itself, unless T
/// is a number whose operators return something else (see multiprecision.hpp).
template <class T>
struct running_scalar {
    using type = T;
};
template <class S>
constexpr bool is_running_scalar = std::is_floating_point_v<S> || std::same_as<S, active> ||
                                   has_plain_operators<typename running_scalar<S>::type>;

template <class A>
constexpr bool is_fixed = false;
template <class T>
constexpr bool is_fixed<fixed_argument<T>> = true;

template <class T>
constexpr bool is_binding = false;
template <fixed_string Name, class T>
constexpr bool is_binding<binding<Name, T>> = true;

template <class B>
constexpr bool is_fixed_binding = false;
template <fixed_string Name, class T>
constexpr bool is_fixed_binding<binding<Name, T>> = is_fixed<T>;

/// Whether these arguments' scalars can be computed with together.
template <class... A>
concept Compatible = requires { typename std::common_type_t<float, deciding_scalar<A>...>; };

/// Whether the compiler can run the source's function, its helpers included.
template <class Source>
concept Traceable = requires { typename std::integral_constant<int, Source::trace().size()>; };

/// Whether the compiler can run what a program's operations say of their derivatives.
template <class Source>
concept Differentiable = requires {
    typename std::integral_constant<
        int, expanded_once(with_gradient(builder(programs_of<Source>::recorded::program)), {}).size()>;
};

template <class Source>
consteval bool has_own_rows() {
    constexpr auto const& recorded = programs_of<Source>::recorded::program;
    for (int i = 0; i < recorded.size.instructions; ++i)
        if (recorded.instructions[i].row->is_own)
            return true;
    return false;
}

/// Checks the user's own operations in a program. The library's need no second look.
template <class Source>
consteval bool check_own_rows() {
    if constexpr (has_own_rows<Source>())
        static_assert(Differentiable<Source>, "tapeless: the compiler cannot run the partials of "
                                              "an operation of your own: they, and the value of "
                                              "one that is composite, must be constexpr and call "
                                              "tapeless's functions instead of those of namespace "
                                              "std; the compiler's own reason follows");
    return true;
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
    constexpr bool structured = bound || integer || argument<A>::is_constant ||
                                std::is_integral_v<type> || Structured<type>;
    static_assert(
        structured,
        "tapeless: an argument must be a float, double, long double or other real number, or a "
        "std::array, std::tuple, std::pair or struct of these; a struct must be a template of its "
        "scalar, `template <class T> struct point`, whose members Boost.Hana knows by "
        "BOOST_HANA_DEFINE_STRUCT in it");
    constexpr bool made = [] {
        if constexpr (structured && !bound && !std::is_integral_v<type> &&
                      !argument<A>::is_constant)
            return std::is_default_constructible_v<type> &&
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
    return !bound && !integer && structured && made && plain;
}

/// Checks a call of a function.
template <class F, class... A>
consteval bool check_call() {
    constexpr bool stateless = std::is_empty_v<F> && std::is_default_constructible_v<F>;
    static_assert(
        stateless,
        "tapeless: f must be stateless, a lambda without captures or an empty struct; pass what it "
        "captures as an argument, tapeless::fixed(a) if it is not to be differentiated, and wrap a "
        "function pointer in a lambda");
    if constexpr (!stateless) {
        return false;
    } else if constexpr (!(check_argument<A>() && ...)) {
        return false;
    } else if constexpr (!Compatible<A...>) {
        static_assert(never<F>,
                      "tapeless: the arguments' numbers have no common type; convert them to one");
        return false;
    } else {
        constexpr bool invocable =
            std::is_invocable_v<F const&, typename argument<pattern<A>>::type...>;
        static_assert(invocable,
                      "tapeless: f cannot be called with active scalars in the shape of these "
                      "arguments; take `auto`, or templates of a scalar type, instead of double, "
                      "by value or const reference, in as many parameters as there are arguments, "
                      "and let f be const");
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
                                  "std::pair or struct template of scalars that Boost.Hana knows");
            if constexpr (!decided || !known || !result) {
                return false;
            } else {
                static_assert(Traceable<source>,
                              "tapeless: the compiler cannot run f: it and every helper and "
                              "variable that it uses must be constexpr, call tapeless's functions "
                              "instead of those of namespace std, and stay within the bounds of "
                              "their arrays; the compiler's own reason follows (a function too "
                              "long for it needs -fconstexpr-steps=, or -fconstexpr-ops-limit= for "
                              "g++)");
                return true;
            }
        }
    }
}

template <class F, class Names>
struct source_with;
template <class F, fixed_string... Names>
struct source_with<F, std::tuple<variable<Names>...>> {
    using type = typename formula<F>::template source<Names...>;
};

/// The source of a formula's program: variables that are bound to fixed(a) are passive.
template <class F, class... B>
struct source_of;
template <class F, fixed_string... Names, class... T>
struct source_of<F, binding<Names, T>...> {
    using passive = decltype(std::tuple_cat(
        std::declval<
            std::conditional_t<is_fixed<T>, std::tuple<variable<Names>>, std::tuple<>>>()...));
    using type = typename source_with<F, passive>::type;
};

template <class T>
constexpr bool is_bindable =
    is_real<typename argument<T>::type> || std::same_as<typename argument<T>::type, active> ||
    (is_fixed<T> && std::is_integral_v<typename argument<T>::type>);

/// How the names that are bound and the variables of an expression fit.
struct matching {
    bool doubled = false;
    bool missing = false;
    bool unknown = false;
};
template <class Source, fixed_string... Names>
consteval matching match() {
    constexpr auto const& recorded = programs_of<Source>::recorded::program;
    std::string_view const names[] = {Names.view()..., ""};
    constexpr int count = sizeof...(Names);
    matching result;
    for (int k = 0; k < count; ++k) {
        for (int other = 0; other < k; ++other)
            result.doubled = result.doubled || names[k] == names[other];
        bool known = false;
        for (int j = 0; j < recorded.size.inputs; ++j)
            known = known || (recorded.inputs[j].slot < 0 && recorded.inputs[j].name == names[k]);
        result.unknown = result.unknown || !known;
    }
    for (int j = 0; j < recorded.size.inputs; ++j) {
        bool bound = recorded.inputs[j].slot >= 0;
        for (int k = 0; k < count; ++k)
            bound = bound || recorded.inputs[j].name == names[k];
        result.missing = result.missing || !bound;
    }
    return result;
}

/// Checks a call of a formula.
template <Formula F, class... B>
consteval bool check_call() {
    constexpr bool bindings = (is_binding<B> && ...);
    static_assert(bindings, "tapeless: an expression needs its variables' values as bindings, such "
                            "as x = 2.0, y = 3.0");
    constexpr bool decided = !formula<F>::has_condition;
    static_assert(decided,
                  "tapeless: the expression is a condition, which has no value of its own; write "
                  "where(condition, 1, 0)");
    if constexpr (!bindings || !decided) {
        return false;
    } else {
        return []<fixed_string... Names, class... T>(std::type_identity<binding<Names, T>>...) {
            constexpr bool reals = (is_bindable<T> && ...);
            static_assert(reals,
                          "tapeless: a variable is bound to something that is not a real number; "
                          "write x = 2.0 for 2, and call the expression, f(x = g), to substitute "
                          "an expression");
            constexpr bool plain = !reals || (is_running_scalar<deciding_scalar<T>> && ...);
            static_assert(plain, "tapeless: these numbers have expression templates; include "
                                 "<tapeless/multiprecision.hpp>");
            constexpr bool compatible = !reals || Compatible<T...>;
            static_assert(compatible, "tapeless: the numbers that variables are bound to have no "
                                      "common type; convert them to one");
            if constexpr (!reals || !plain || !compatible) {
                return false;
            } else {
                constexpr matching matches =
                    match<typename source_of<F, binding<Names, T>...>::type, Names...>();
                static_assert(!matches.doubled,
                              "tapeless: a variable has two bindings; bind each variable once");
                static_assert(
                    !matches.missing,
                    "tapeless: a variable of the expression has no binding; bind every one, "
                    "such as x = 2.0");
                static_assert(
                    !matches.unknown,
                    "tapeless: a binding is for a variable that the expression does not have; "
                    "remove it");
                return !matches.doubled && !matches.missing && !matches.unknown;
            }
        }(std::type_identity<B>{}...);
    }
}

} // namespace tapeless
