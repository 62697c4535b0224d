/// @file to_html: a page that shows both sweeps over a computation graph, step by step.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../program/count.hpp"
#include "../question/symbolic.hpp"
#include "../record/text.hpp"
#include "json.hpp"
#include "page.hpp"
#include "picture.hpp"
#include "variables.hpp"
#include "written.hpp"

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <utility>

namespace tapeless {

/// Collects examples for one page.
///
///     tapeless::page page("Two formulas");
///     page.add("x*y + sin(x)", f, x = 2.0, y = 3.0);
///     page.add("a loss", {.names = {"w", "b"}}, loss, 0.5, 0.1);
///     std::ofstream("page.html") << page.to_html();
///
/// The page needs nothing but a browser, no network either. Who reads it can change the inputs;
/// everything is computed anew there, from the local derivatives that the operation table gives.
/// That needs the operations' C code (notation.hpp): all of the library's have it but those that
/// Boost.Math computes, and a row of one's own may state `code`. Where some operation has none, the
/// numbers that C++ computed are shown and inputs cannot be changed.
class page {
  public:
    explicit page(std::string title) : title_(std::move(title)) {}

    /// Adds a call of f, a function with one scalar as result or an expression, at a point. Where f
    /// has composite operations, such as sigmoid, the page has a switch between these and what they
    /// are made of. Of the options only `names` says something here: the page shows all of it.
    template <class F, class... A>
    page& add(std::string const& title, drawing const& options, F const& f, A const&... a) {
        if constexpr (check_scalar_call<F, A...>() && check_picture<F, A...>())
            examples_.add(example(title, options, f, a...));
        return *this;
    }
    template <class F, class... A>
    page& add(std::string const& title, F const& f, A const&... a) {
        return add(title, drawing{}, f, a...);
    }

    /// What the page shows, as JSON.
    std::string data() const {
        json_object functions;
        for (auto const& [key, code] : functions_)
            if (!code.empty() && key != "input" && key != "literal")
                functions.add(key, code);
        return json(json_object()
                        .add("title", title_)
                        .add("functions", functions)
                        .add("examples", examples_))
            .text;
    }
    /// The page.
    std::string to_html() const {
        std::string result;
        for (std::string_view const part : page_before_data)
            result += part;
        result += data();
        for (std::string_view const part : page_after_data)
            result += part;
        return result;
    }

  private:
    std::string title_;
    json_array examples_;
    // An operation's key in the page: its C code, empty where that is not known. What the page
    // itself knows is there from the beginning.
    std::map<std::string, std::string, std::less<>> functions_{
        {"input", "input"}, {"literal", "literal"}, {"where", choice}, {"branch", choice}};
    static constexpr char const* choice = "($0 ? $1 : $2)";

    // C for doubles, of which JavaScript knows everything but namespaces.
    static std::string code_of(text_instruction const& now, notation const& written) {
        if (written.code.empty() && !now.symbol.empty() && !written.is_own)
            return now.arity == 1 ? std::string(now.symbol) + "($0)"
                                  : "$0 " + std::string(now.symbol) + " $1";
        std::string result;
        for (char const c : written.code)
            if (c != '@' && c != '#')
                result += c;
        for (std::size_t at = result.find("std::"); at != result.npos; at = result.find("std::"))
            result.erase(at, 5);
        return result;
    }
    // Its name, with a prime for each other operation that is called so.
    std::string key_of(text_instruction const& now, notation const& written) {
        std::string const code = code_of(now, written);
        std::string key = std::string(now.name) + output_suffix(now);
        while (functions_.emplace(key, code).first->second != code)
            key += '\'';
        return key;
    }

    // What computes all nodes and local derivatives. Numbers that an expression holds are literals.
    json program(graph const& drawn, program_text const& atoms) {
        std::vector<json> leaves(atoms.instructions.size());
        int inputs = 0;
        for (std::size_t i = 0; i < drawn.nodes.size(); ++i)
            if (drawn.nodes[i].kind != graph::node::operation) {
                json_array line;
                bool const is_input = drawn.nodes[i].kind == graph::node::input;
                line.add(is_input ? "input" : "literal");
                line.add(is_input ? json(inputs++) : json(drawn.nodes[i].value));
                leaves[static_cast<std::size_t>(atoms.outputs[i])] = line;
            }
        json_array result;
        for (std::size_t i = 0; i < leaves.size(); ++i) {
            text_instruction const& now = atoms.instructions[i];
            json_array line;
            if (now.kind == listed_instruction::literal) {
                line.add("literal");
                line.add(static_cast<double>(now.number));
                result.add(line);
            } else if (now.kind == listed_instruction::input) {
                result.add(leaves[i]);
            } else {
                line.add(key_of(now, atoms.notations[now.row]));
                for (int j = 0; j < now.arity; ++j)
                    line.add(atoms.operands[static_cast<std::size_t>(now.first + j)]);
                result.add(line);
            }
        }
        return result;
    }

    // A value, or null where it was not computed.
    static json known(bool is_known, double value) { return is_known ? json(value) : json(); }
    static json value_of(graph::node const& node) {
        return node.is_condition && node.has_run ? json(node.value != 0)
                                                 : known(node.has_run, node.value);
    }

    static json nodes(graph const& drawn, program_text const& atoms) {
        json_array result;
        for (int i = 0; i < static_cast<int>(drawn.nodes.size()); ++i) {
            graph::node const& now = drawn.at(i);
            constexpr char const* kinds[] = {"input", "number", "operation"};
            result.add(json_object()
                           .add("name", now.name)
                           .add("kind", kinds[now.kind])
                           .add("label", now.label)
                           .add("text", now.text)
                           .add("active", now.is_active)
                           .add("value", value_of(now))
                           .add("adjoint", known(now.is_active && !now.is_condition, now.adjoint))
                           .add("at", atoms.outputs[static_cast<std::size_t>(i)]));
        }
        return result;
    }
    static json edges(graph const& drawn, program_text const& atoms) {
        json_array result;
        for (std::size_t k = 0; k < drawn.edges.size(); ++k) {
            graph::edge const& now = drawn.edges[k];
            bool const is_known = now.carries && drawn.at(now.to).has_run;
            result.add(
                json_object()
                    .add("from", now.from)
                    .add("to", now.to)
                    .add("operand", static_cast<int>(k) - drawn.at(now.to).first)
                    .add("carries", now.carries)
                    .add("guarded", now.is_guarded)
                    .add("rule", now.rule)
                    .add("at", now.carries ? json(atoms.outputs[drawn.nodes.size() + k]) : json())
                    .add("partial", known(is_known, now.partial)));
        }
        return result;
    }

    template <grain Grain, class F, class... A>
    json view(std::string const& name, drawing const& options, F const& f, A const&... a) {
        using programs = pictured<typename picture_source<F, A...>::type, Grain>;
        program_text const atoms = text_of<typename programs::atoms>(programs::shown);
        graph const drawn = drawn_graph<Grain>(options, f, a...);
        return json_object()
            .add("name", name)
            .add("nodes", nodes(drawn, atoms))
            .add("edges", edges(drawn, atoms))
            .add("output", drawn.seed())
            .add("program", program(drawn, atoms));
    }

    template <class F, class... A>
    json example(std::string const& title, drawing const& options, F const& f, A const&... a) {
        using programs = programs_of<typename picture_source<F, A...>::type>;
        json_array views;
        if constexpr (has_modules<F, A...>) {
            views.add(view<grain::modules>("modules", options, f, a...));
            views.add(view<grain::operations>("operations", options, f, a...));
        } else {
            views.add(view<grain::modules>("operations", options, f, a...));
        }
        std::string formula;
        json_object derivatives;
        if constexpr (is_expression<F>)
            write_formulas(formula, derivatives, f);
        return json_object()
            .add("title", title)
            .add("formula", formula)
            .add("derivatives", derivatives)
            .add("cost",
                 json_object()
                     .add("value", cost_of<typename programs::value>.instructions)
                     .add("value_and_gradient", cost_of<typename programs::gradient>.instructions))
            .add("views", views);
    }
    // An expression and its derivatives, unless they are long once what they share is written out.
    template <Expression E>
    static void write_formulas(std::string& formula, json_object& derivatives, E const& f) {
        constexpr double longest = 200; // operations
        if constexpr (written_size<E> <= longest) {
            formula = to_string(f);
            for_each_variable(f, [&]<fixed_string Name>(variable<Name>) {
                derivatives.add(Name.view(), to_string(symbolic_derivative<Name>(f)));
            });
        }
    }
};

/// A page that shows how f is differentiated at a point: its graph, the forward sweep of values and
/// the reverse sweep of adjoints, step by step, each edge with its local derivative. It is one
/// file, opens in a browser without a network, and computes anew what its reader changes; see class
/// page, which collects several.
///
///     std::ofstream("f.html") << tapeless::to_html(f, x = 2.0, y = 3.0);
///
/// f is a function with one scalar as result, or an expression, with its arguments or bindings as
/// for value_and_gradient.
template <class F, class... A>
std::string to_html(drawing const& options, F const& f, A const&... a) {
    std::string title = "tapeless";
    if constexpr (is_expression<F>)
        if constexpr (written_size<F> <= 20)
            title = to_string(f);
    return page(title).add(title, options, f, a...).to_html();
}
template <class F, class... A>
std::string to_html(F const& f, A const&... a) {
    return to_html(drawing{}, f, a...);
}

} // namespace tapeless
