/// @file What stands in the nodes and along the edges of a picture, and which of them are on a
/// path.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "picture.hpp"

#include <string>
#include <vector>

namespace tapeless {

/// A node's value in so many digits; `true` or `false` of a condition.
inline std::string value_text(graph::node const& of, int digits) {
    return of.is_condition ? (of.value != 0 ? "true" : "false") : to_text(of.value, digits);
}

/// What is written into a node, line by line: what it is, its value, its adjoint.
inline std::vector<std::string> node_lines(graph const& drawn, int i, drawing const& options) {
    graph::node const& now = drawn.at(i);
    if (now.kind == graph::node::number)
        return {now.name};
    std::vector<std::string> lines{now.kind == graph::node::operation ? now.name + " = " + now.text
                                                                      : now.name};
    if (drawn.has_values && options.show != contents::structure) {
        if (!now.has_run)
            lines.push_back("did not run");
        else
            lines.push_back(value_text(now, options.digits));
        if (drawn.has_adjoints && options.show == contents::adjoints && now.is_active &&
            now.has_run && !now.is_condition)
            lines.push_back("adjoint " + to_text(now.adjoint, options.digits));
    }
    return lines;
}

/// What is written along an edge: the local derivative's formula, and its number if that says more.
inline std::string edge_label(graph const& drawn, int k, drawing const& options) {
    graph::edge const& now = drawn.edge_at(k);
    bool const has_number =
        drawn.has_adjoints && options.show == contents::adjoints && drawn.at(now.to).has_run;
    if (!now.carries || (options.show == contents::values && drawn.has_values))
        return "";
    std::string const number = has_number ? to_text(now.partial, options.digits) : "";
    return !has_number || now.rule == number ? now.rule : now.rule + " = " + number;
}

/// The nodes and edges on the paths from an input to the output along which a derivative flows.
struct marked_paths {
    std::vector<bool> nodes;
    std::vector<bool> edges;

    /// None where `from` is empty; refuses a name that no input has.
    marked_paths(graph const& drawn, std::string const& from)
        : nodes(drawn.nodes.size()), edges(drawn.edges.size()) {
        if (from.empty())
            return;
        std::vector<bool> comes_from(drawn.nodes.size()), leads_to(drawn.nodes.size());
        std::string known;
        bool is_known = false;
        for (std::size_t i = 0; i < drawn.nodes.size(); ++i) {
            if (drawn.nodes[i].kind != graph::node::input)
                continue;
            comes_from[i] = drawn.nodes[i].name == from;
            is_known = is_known || comes_from[i];
            known += (known.empty() ? "" : ", ") + drawn.nodes[i].name;
        }
        if (!is_known)
            refuse("tapeless: paths_from: there is no input " + from + "; the inputs are " + known);
        leads_to[static_cast<std::size_t>(drawn.seed())] = true;
        for (graph::edge const& each : drawn.edges)
            if (each.carries && comes_from[static_cast<std::size_t>(each.from)])
                comes_from[static_cast<std::size_t>(each.to)] = true;
        for (std::size_t k = drawn.edges.size(); k-- > 0;)
            if (drawn.edges[k].carries && leads_to[static_cast<std::size_t>(drawn.edges[k].to)])
                leads_to[static_cast<std::size_t>(drawn.edges[k].from)] = true;
        for (std::size_t i = 0; i < nodes.size(); ++i)
            nodes[i] = comes_from[i] && leads_to[i];
        for (std::size_t k = 0; k < edges.size(); ++k)
            edges[k] = drawn.edges[k].carries &&
                       nodes[static_cast<std::size_t>(drawn.edges[k].from)] &&
                       nodes[static_cast<std::size_t>(drawn.edges[k].to)];
    }
};

/// Whether a node is one of the outputs.
inline bool is_output(graph const& drawn, int i) {
    for (int const each : drawn.outputs)
        if (each == i)
            return true;
    return false;
}

} // namespace tapeless
