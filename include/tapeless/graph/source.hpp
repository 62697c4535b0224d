/// @file to_source: the program of a gradient, or of another question, as a function of C.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../question/question.hpp"
#include "names.hpp"
#include "source_writer.hpp"

#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace tapeless {

/// Options of to_source, its first argument:
///
///     tapeless::to_source({.name = "loss", .names = {"w", "b"}}, f, 2.0, 3.0);
struct source_options {
    /// What the function is called: an identifier of C. By default value_and_gradient, or what
    /// answers the question.
    std::optional<std::string> name{};
    /// What a function's arguments are called, in their order. By default the only argument is x,
    /// several are x0, x1, ... An expression's variables have their own names.
    std::vector<std::string> names{};
};

// The program that answers a question.
template <source_question Question, class Programs>
constexpr auto program_type() {
    if constexpr (Question == source_question::gradient)
        return std::type_identity<typename Programs::gradient>{};
    else if constexpr (Question == source_question::jacobian)
        return std::type_identity<typename Programs::jacobian::dense>{};
    else if constexpr (Question == source_question::hessian)
        return std::type_identity<typename Programs::hessian::dense>{};
    else if constexpr (Question == source_question::jvp)
        return std::type_identity<typename Programs::pushforward>{};
    else if constexpr (Question == source_question::vjp)
        return std::type_identity<typename Programs::pullback>{};
    else
        return std::type_identity<typename Programs::hessian_product>{};
}
template <source_question Question, class Programs>
using program_for = typename decltype(program_type<Question, Programs>())::type;

/// Checks a call that is written as C.
template <source_question Question, class F, class... A>
consteval bool check_source() {
    constexpr bool is_active = [] {
        if constexpr (Question == source_question::gradient ||
                      Question == source_question::hessian || Question == source_question::hvp)
            return check_scalar_call<F, A...>();
        else
            return check_active_call<F, A...>();
    }();
    if constexpr (is_active) {
        constexpr bool is_of_language = std::floating_point<typename call<F, A...>::scalar>;
        static_assert(is_of_language,
                      "tapeless::to_source(f, a...): C computes in float, double and long double "
                      "only; call it with arguments of one of these types");
        if constexpr (is_of_language)
            return check_derivatives<program_for<Question, typename call<F, A...>::programs>>();
        else
            return false;
    } else {
        return false;
    }
}

// The arguments of a function, and where a program's inputs come from.
template <class F, class... A>
struct source_parameters {
    static void append(source_program& to, source_options const& options, F const&) {
        std::vector<std::string> const names = argument_names(options.names, sizeof...(A));
        if constexpr (HasState<F>)
            append_one<argument<fixed_argument<F const&>>>(to, "f");
        std::size_t k = 0;
        (append_one<argument<A>>(to, names[k++]), ...);
    }

  private:
    template <class Argument>
    static void append_one(source_program& to, std::string const& name) {
        if constexpr (!Argument::is_constant) {
            source_program::parameter made{name, {}, Argument::is_active};
            scalar_names<typename Argument::type>::append(made.scalars, name);
            int const parameter = static_cast<int>(to.parameters.size());
            for (int j = 0; j < static_cast<int>(made.scalars.size()); ++j)
                to.inputs.push_back({parameter, j});
            to.parameters.push_back(std::move(made));
        }
    }
};
// Those of an expression, in the order of the bindings.
template <Formula F, fixed_string... Names, class... T>
struct source_parameters<F, binding<Names, T>...> {
    static void append(source_program& to, source_options const&, F const& f) {
        (to.parameters.push_back(
             {std::string(Names.view()), {std::string(Names.view())}, !is_fixed<T>}),
         ...);
        auto const& numbers = formula<F>::numbers(f);
        using this_call = call<F, binding<Names, T>...>;
        for (int k = 0; k < this_call::recorded::program.size.inputs; ++k) {
            input const& now = this_call::recorded::program.inputs[k];
            if (now.slot >= 0) {
                auto const number = numbers[static_cast<std::size_t>(now.slot)];
                to.inputs.push_back({-1, 0, static_cast<long double>(number)});
                continue;
            }
            int place = 0;
            while (to.parameters[static_cast<std::size_t>(place)].name != now.name)
                ++place;
            to.inputs.push_back({place});
        }
    }
};

// The formula of output 0, with what inputs are called; nothing if it has more operations.
inline std::string formula_of(std::vector<listed_instruction> instructions,
                              std::vector<int> const& operands, int output,
                              source_program const& called, int most) {
    std::vector<std::string> names;
    for (source_program::input const& each : called.inputs)
        names.push_back(each.parameter < 0 ? called.number.digits(each.number)
                                           : called.parameter_at(each.parameter)
                                                 .scalars[static_cast<std::size_t>(each.scalar)]);
    for (listed_instruction& each : instructions)
        if (each.kind == listed_instruction::input) {
            each.name = names[static_cast<std::size_t>(each.index)];
            each.slot = -1;
        }
    struct printed {
        listed_instruction const* instructions;
        int const* operands;
        int operand(int i, int j) const { return operands[instructions[i].first + j]; }
    };
    printed const program{instructions.data(), operands.data()};
    if (operations_in(program, output, most) > most)
        return "";
    static constexpr double no_numbers[1] = {};
    return expression_printer(program, no_numbers).print(output);
}

// The program of a call, with all that its text needs.
template <source_question Question, class F, class... A>
source_program source_program_of(source_options const& options, F const& f) {
    using this_call = call<F, A...>;
    using runnable = program_for<Question, typename this_call::programs>;
    static constexpr auto recorded = listed(this_call::programs::recorded::program);
    constexpr extents size = runnable::program.size;
    constexpr int longest_formula = 24;
    source_program result{
        .text = text_of<runnable>(size),
        .blocks = {runnable::program.blocks, runnable::program.blocks + size.blocks},
        .number = in_c<typename this_call::scalar>,
        .parameters = {},
        .inputs = {},
        .formula = {}};
    if (size.blocks < 2)
        result.blocks = {{.end = size.instructions}};
    source_parameters<F, A...>::append(result, options, f);
    source_results::append(result, Question, this_call::programs::outputs);
    if constexpr (this_call::programs::outputs != 1)
        return result;
    result.formula =
        formula_of({recorded.instructions, recorded.instructions + recorded.size.instructions},
                   {recorded.operands, recorded.operands + recorded.size.operands},
                   recorded.outputs[0], result, longest_formula);
    return result;
}

template <source_question Question, class F, class... A>
std::string source_of_call(source_options const& options, F const& f) {
    if constexpr (check_source<Question, F, A...>()) {
        constexpr std::string_view names[] = {"value_and_gradient",
                                              "value_and_jacobian",
                                              "value_gradient_and_hessian",
                                              "jvp",
                                              "vjp",
                                              "hvp"};
        std::string const name =
            options.name.value_or(std::string(names[static_cast<int>(Question)]));
        return source_writer(source_program_of<Question, F, A...>(options, f), name).write();
    } else {
        return {};
    }
}

// An expression alone, as if each of its variables were bound to a double.
template <source_question Question, class F, int... K>
std::string source_of_formula(source_options const& options, F const& f,
                              std::integer_sequence<int, K...>) {
    static constexpr auto const& inputs =
        recorded<typename formula<F>::template source<>>::program.inputs;
    return [&]<class... B>(std::tuple<B...>*) {
        return source_of_call<Question, F, B...>(options, f);
    }(static_cast<decltype(std::tuple_cat(
               std::declval<std::conditional_t<
                   (inputs[K].slot < 0),
                   std::tuple<binding<fixed_string<inputs[K].name.size()>(inputs[K].name.data(),
                                                                          inputs[K].name.size()),
                                      double>>,
                   std::tuple<>>>()...))*>(nullptr));
}

template <source_question Question, class F, class... A>
std::string text_of_call(source_options const& options, F const& f) {
    if constexpr (Formula<F> && sizeof...(A) == 0) {
        using recorded = tapeless::recorded<typename formula<F>::template source<>>;
        return source_of_formula<Question>(
            options, f, std::make_integer_sequence<int, recorded::sizes.inputs>{});
    } else {
        return source_of_call<Question, F, A...>(options, f);
    }
}

/// f's value and gradient as the text of a function of C, which computes what value_and_gradient
/// computes, with the same operations in the same order.
///
///     std::cout << tapeless::to_source(x * y + sin(x), x = 2.0, y = 3.0);
///
/// writes
///
/// ```c
/// /* x*y + sin(x): its value is returned, its gradient stored.
///     gradient[0] = d/dx
///     gradient[1] = d/dy
/// Written by tapeless. */
/// #include <math.h>
///
/// double value_and_gradient(double x, double y, double gradient[2]) {
///     double const v1 = x * y;
///     double const v2 = sin(x);
///     double const v3 = v1 + v2;
///
///     /* derivatives */
///     double const v4 = cos(x);
///
///     gradient[0] = v4 + y;
///     gradient[1] = x;
///     return v3;
/// }
/// ```
///
/// f is a function or an expression with one scalar as result, as value_and_gradient takes it; the
/// arguments' values do not matter. An expression may stand alone: all its variables are then
/// differentiated, and numbers are doubles. The text has a parameter for each argument or binding,
/// in their order, fixed ones included: a scalar, or an array of the scalars in it, `double const
/// x[6]`, whose own names a comment tells. Integral constants, and numbers of an expression, are
/// literals. The gradient is one array, of the scalars of all that is not fixed, which overlaps no
/// argument. Names that are no identifiers become such: λ is lambda, `x[0]` x_0, `double` double_.
///
/// All is computed in the call's type, the widest of the arguments', the gradient too: float,
/// double or long double; others do not compile. The text is C99 as well as C++98 with the
/// functions of C99, and C++17 if it says so (hypot of three). The results are those of
/// value_and_gradient to the last bit where both are compiled for the same arithmetic: with the
/// same <math.h>, with -ffp-contract=off on machines that fuse products and sums, and without
/// -ffast-math.
///
/// An operation of one's own is written as its `code` (graph/notation.hpp). One without `code`, and
/// special functions of Boost.Math, are calls of functions that are declared at the top and that
/// the reader provides: `bessel_j`; of operations with several outputs one for each, `solve_0`,
/// `solve_1`; of an adjoint of one's own `adjoint_of_solve_0`, ..., with the cotangents of the
/// outputs, the outputs and the operands, each giving one operand's cotangent.
///
/// Throws std::invalid_argument where the options give the function a name that is no identifier,
/// or more names than there are arguments.
template <class F, class... A>
std::string to_source(source_options const& options, F const& f, A const&...) {
    return text_of_call<source_question::gradient, F, A...>(options, f);
}
template <class F, class... A>
std::string to_source(F const& f, A const&... a) {
    return to_source(source_options{}, f, a...);
}

/// @name The programs of other questions as functions of C, as to_source writes that of the
/// gradient
/// A scalar result is returned; several are stored in `value`, the first of the results. The
/// Jacobian and the Hessian are stored row by row, with a column for each scalar that is not fixed.
/// The products take `tangents`, one for each such scalar, or `cotangents`, one for each result,
/// behind the arguments. f and the arguments are those of value_and_jacobian,
/// value_gradient_and_hessian, jvp, vjp and hvp, without seeds:
///
///     std::cout << tapeless::jacobian_to_source(f, std::array{1.0, 2.0, 3.0});
/// @{

/// f's value and Jacobian, as a function of C.
template <class F, class... A>
std::string jacobian_to_source(source_options const& options, F const& f, A const&...) {
    return text_of_call<source_question::jacobian, F, A...>(options, f);
}
template <class F, class... A>
std::string jacobian_to_source(F const& f, A const&... a) {
    return jacobian_to_source(source_options{}, f, a...);
}
/// f's value, gradient and Hessian, as a function of C.
template <class F, class... A>
std::string hessian_to_source(source_options const& options, F const& f, A const&...) {
    return text_of_call<source_question::hessian, F, A...>(options, f);
}
template <class F, class... A>
std::string hessian_to_source(F const& f, A const&... a) {
    return hessian_to_source(source_options{}, f, a...);
}
/// f's value and its derivative along `tangents`, as a function of C.
template <class F, class... A>
std::string jvp_to_source(source_options const& options, F const& f, A const&...) {
    return text_of_call<source_question::jvp, F, A...>(options, f);
}
template <class F, class... A>
std::string jvp_to_source(F const& f, A const&... a) {
    return jvp_to_source(source_options{}, f, a...);
}
/// f's value and the product of `cotangents` with its Jacobian, as a function of C.
template <class F, class... A>
std::string vjp_to_source(source_options const& options, F const& f, A const&...) {
    return text_of_call<source_question::vjp, F, A...>(options, f);
}
template <class F, class... A>
std::string vjp_to_source(F const& f, A const&... a) {
    return vjp_to_source(source_options{}, f, a...);
}
/// f's value, gradient and the product of its Hessian with `tangents`, as a function of C.
template <class F, class... A>
std::string hvp_to_source(source_options const& options, F const& f, A const&...) {
    return text_of_call<source_question::hvp, F, A...>(options, f);
}
template <class F, class... A>
std::string hvp_to_source(F const& f, A const&... a) {
    return hvp_to_source(source_options{}, f, a...);
}
/// @}

} // namespace tapeless
