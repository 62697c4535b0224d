/// @file derivative(f, x) and f(x = g): expressions made from expressions.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "base/version.hpp"

#include "base/name_list.hpp"
#include "gradient.hpp"
#include "question/symbolic.hpp"

namespace tapeless {

/// The derivative of the expression f with respect to the variable x, as an expression: the tangent
/// of f's program, simplified. It prints, is called and is differentiated as any other.
///
///     std::cout << derivative(x * y + sin(x), x);   // y + cos(x)
template <Expression F, fixed_string Name>
constexpr auto derivative(F const& f, variable<Name>) {
    static_assert(!is_truth_value<F>,
                  "tapeless: a condition has no derivative; where(condition, a, b) has");
    return symbolic_derivative<Name>(f);
}

/// Not allowed.
template <class... X>
constexpr auto derivative(X const&...) {
    static_assert(
        never<X...>,
        "tapeless::derivative(f, x): f must be an expression and x a variable, such as \"x\"_v; "
        "tapeless::gradient(f, a...) differentiates a function, or with bindings an expression, at "
        "a point");
}

/// The inputs of F's program after a substitution: bound variables are the expressions bound to
/// them, whose numbers stand behind F's.
template <class Program, class F, class... Bindings>
struct substituted_inputs;
template <class Program, class F, fixed_string... Names, class... G>
struct substituted_inputs<Program, F, binding<Names, G>...> {
    template <int J>
    static constexpr auto edge_for() {
        constexpr input what = Program::program.inputs[J];
        constexpr int k = name_list<Names...>::place_of(what.name);
        if constexpr (!what.is_variable() || k < 0)
            return typename unchanged_inputs<Program>::template edge_of<J>{};
        else
            return edge_to<
                tree_type<std::tuple_element_t<static_cast<std::size_t>(k), std::tuple<G...>>>,
                offset_of<F, G...>(k + 1)>{};
    }
    template <int J>
    using edge_of = decltype(edge_for<J>());
};

/// f with expressions in place of variables. Variables that are not bound stay; numbers may be
/// bound too.
template <Expression F, fixed_string... Names, class... G>
constexpr auto substitute(F const& f, binding<Names, G> const&... bindings) {
    using whole = recorded<expression_source<typename F::tree>>;
    constexpr bool known = ((whole::program.input_named(Names.view()) >= 0) && ...);
    static_assert(
        known,
        "tapeless: a binding is for a variable that the expression does not have; remove it");
    constexpr bool once = name_list<Names...>::are_different();
    static_assert(once, "tapeless: a variable has two bindings; bind each variable once");
    constexpr bool expressions = ((Operands<G> && !is_truth_value<G>) && ...);
    static_assert(
        expressions,
        "tapeless: in a substitution, f(x = g, ...), every variable is bound to an expression or a "
        "number; a comparison is none, but where(condition, 1, 0) is");
    if constexpr (known && once && expressions) {
        using root =
            typename rebuilt_program<whole,
                                     substituted_inputs<whole, F, binding<Names, G>...>>::type;
        return expression_at(root{}, joined_numbers(f, bindings.value...));
    }
}

template <class Expression, class... Bindings>
consteval bool call_throws_nothing() {
    if constexpr ((is_expression<decltype(std::declval<Bindings const&>().value)> || ...))
        return false;
    else
        return throws_nothing<value_question, Expression, Bindings...>();
}
template <class Expression, class... Bindings>
constexpr auto call_expression(Expression const& expression, Bindings const&... bindings) {
    if constexpr ((is_expression<decltype(bindings.value)> || ...))
        return substitute(expression, bindings...);
    else
        return value(expression, bindings...);
}

} // namespace tapeless
