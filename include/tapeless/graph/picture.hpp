/// @file From a call to its computation graph.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../question/question.hpp"
#include "drawing.hpp"
#include "identifiers.hpp"
#include "names.hpp"
#include "sweeps.hpp"

#include <concepts>
#include <string>
#include <utility>
#include <vector>

namespace tapeless {

/// Checks a call that is drawn: with arguments any that value() takes; of expressions, without
/// bindings too.
template <class F, class... A>
consteval bool check_picture() {
    if constexpr (Formula<F> && sizeof...(A) == 0) {
        return true;
    } else if constexpr (check_call<F, A...>()) {
        // Numbers, not active scalars: what cannot run in the compiler meets a sentence there.
        return !std::same_as<typename call<F, A...>::scalar, active> &&
               check_own_rows<typename call<F, A...>::source>();
    } else {
        return false;
    }
}

// The source of what is drawn.
template <class F, class... A>
struct picture_source {
    using type = typename call<F, A...>::source;
};
template <Formula F>
struct picture_source<F> {
    using type = typename formula<F>::template source<>;
};

// The name of each node: operations are numbered.
inline std::vector<std::string> node_names(program_text const& program,
                                           std::vector<std::string> const& inputs) {
    std::vector<std::string> result;
    std::string const prefix = prefix_of_numbered(inputs);
    int operations = 0;
    for (int i = 0; i < program.shown; ++i) {
        text_instruction const& now = program.at(i);
        result.push_back(
            now.kind == listed_instruction::input     ? inputs[static_cast<std::size_t>(now.index)]
            : now.kind == listed_instruction::literal ? to_text(now.number)
                                                      : prefix + std::to_string(++operations));
    }
    return result;
}

// Whether operand j of an instruction is others too, and their local partials are numbers that add
// to 0, as in x - x; each cancels once, so that something is left of 1 - 1 + 1.
inline bool cancels(program_text const& program, int i, int j) {
    text_instruction const& now = program.at(i);
    long double sum = 0;
    bool is_in_sum = false;
    for (int k = 0; k < now.arity; ++k) {
        text_instruction const& partial = program.at(program.partial(now.first + k));
        if (program.operand(i, k) != program.operand(i, j) ||
            partial.kind != listed_instruction::literal)
            continue;
        sum += partial.number;
        is_in_sum = is_in_sum || k == j;
        if (sum == 0 && is_in_sum)
            return true;
    }
    return false;
}

/// The graph of a program's shown instructions, without numbers.
inline graph graph_without_values(program_text const& program,
                                  std::vector<std::string> const& inputs) {
    std::vector<std::string> const names = node_names(program, inputs);
    part_printer printer(program, names);
    graph result;
    for (int i = 0; i < program.shown; ++i) {
        text_instruction const& now = program.at(i);
        graph::node made;
        made.name = made.label = made.text = names[static_cast<std::size_t>(i)];
        made.first = now.first;
        made.arity = now.arity;
        made.is_condition = now.is_condition;
        made.written = program.notations[now.row];
        made.is_active = now.kind == listed_instruction::input && now.is_active;
        if (now.kind == listed_instruction::literal || now.slot >= 0)
            made.kind = graph::node::number;
        else if (now.kind == listed_instruction::input)
            made.kind = graph::node::input;
        if (now.kind == listed_instruction::operation) {
            made.label = (now.symbol.empty() ? std::string(now.name) : std::string(now.symbol)) +
                         output_suffix(now);
            made.text = printer.definition(i);
        }
        for (int j = 0; j < now.arity; ++j) {
            int const from = program.operand(i, j), partial = program.partial(now.first + j);
            made.is_active = made.is_active || result.at(from).is_active;
            bool const carries = !program.at(partial).is_zero() && !cancels(program, i, j);
            result.edges.push_back({.from = from,
                                    .to = i,
                                    .carries = carries,
                                    .is_guarded = now.zero_wins,
                                    .rule = carries ? printer.formula(partial) : ""});
        }
        result.nodes.push_back(std::move(made));
    }
    for (int k = 0; k < program.shown_outputs; ++k)
        result.outputs.push_back(program.outputs[static_cast<std::size_t>(k)]);
    return result;
}

// A call's inputs, and what they are called.
template <class F, class... A>
struct picture_inputs {
    using this_call = call<F, A...>;
    using scalar = typename running_scalar<typename this_call::scalar>::type;
    static constexpr int count = this_call::programs::recorded::sizes.inputs;

    static std::vector<scalar> values(F const& f, A const&... a) {
        typename this_call::inputs const all(f, a...);
        return [&]<int... J>(std::integer_sequence<int, J...>) {
            return std::vector<scalar>{static_cast<scalar>(all.template at<J>())...};
        }(std::make_integer_sequence<int, count>{});
    }
    static std::vector<std::string> names(std::vector<std::string> const& given,
                                          std::vector<scalar> const& values) {
        if constexpr (!Formula<F>)
            return input_names<F, A...>(given);
        std::vector<std::string> result;
        for (int k = 0; k < count; ++k) {
            constexpr auto const& inputs = this_call::programs::recorded::program.inputs;
            result.push_back(inputs[k].slot < 0 ? std::string(inputs[k].name)
                                                : to_text(static_cast<long double>(
                                                      values[static_cast<std::size_t>(k)])));
        }
        return result;
    }
};
template <Formula F>
struct picture_inputs<F> {
    using source = typename picture_source<F>::type;

    static std::vector<std::string> names(F const& f) {
        static constexpr auto const& recorded = tapeless::recorded<source>::program;
        auto const& numbers = formula<F>::numbers(f);
        std::vector<std::string> result;
        for (int k = 0; k < recorded.size.inputs; ++k) {
            input const& now = recorded.inputs[k];
            result.push_back(now.slot < 0 ? std::string(now.name)
                                          : to_text(static_cast<long double>(
                                                numbers[static_cast<std::size_t>(now.slot)])));
        }
        return result;
    }
};

// Whether the two grains differ.
template <class F, class... A>
constexpr bool has_modules =
    pictured<typename picture_source<F, A...>::type, grain::modules>::has_composites;

/// The computation graph of a call, composite operations as one node each or in their parts.
template <grain Grain, class F, class... A>
graph drawn_graph(drawing const& options, F const& f, A const&... a) {
    using source = typename picture_source<F, A...>::type;
    using programs = pictured<source, Grain>;
    using program = typename programs::with_partials;
    program_text const text = text_of<program>(programs::shown);
    int const outputs = programs::shown.outputs;
    if (options.output < 0 || options.output >= outputs)
        refuse("tapeless: there is no output " + std::to_string(options.output) +
               "; the outputs are numbered from 0 to " + std::to_string(outputs - 1));
    if constexpr (Formula<F> && sizeof...(A) == 0) {
        graph result = graph_without_values(text, picture_inputs<F>::names(f));
        result.output = options.output;
        return result;
    } else {
        using inputs = picture_inputs<F, A...>;
        using scalar = typename inputs::scalar;
        auto const values = inputs::values(f, a...);
        graph result = graph_without_values(text, inputs::names(options.names, values));
        result.output = options.output;
        result.has_values = true;
        for (graph::node const& each : result.nodes)
            result.has_adjoints =
                result.has_adjoints || (each.kind == graph::node::input && each.is_active);
        demanded_values<scalar> numbers(text, row_list<program>::template functions<scalar>(),
                                        values);
        sweep(result, text, numbers);
        return result;
    }
}

/// The computation graph of a call as data: of f, a function or an expression, with its arguments
/// or bindings. An expression may stand without bindings, its graph then has no numbers.
///
/// Throws std::invalid_argument where `options` ask for what is not there.
template <class F, class... A>
graph graph_of(drawing const& options, F const& f, A const&... a) {
    if constexpr (check_picture<F, A...>()) {
        if constexpr (has_modules<F, A...>)
            if (options.detail == grain::operations)
                return drawn_graph<grain::operations>(options, f, a...);
        return drawn_graph<grain::modules>(options, f, a...);
    } else {
        return {};
    }
}
template <class F, class... A>
graph graph_of(F const& f, A const&... a) {
    return graph_of(drawing{}, f, a...);
}

} // namespace tapeless
