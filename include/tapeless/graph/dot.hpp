/// @file to_dot: the computation graph for Graphviz.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "labels.hpp"

#include <string>
#include <vector>

namespace tapeless {

// Text in double quotes.
inline std::string dot_quoted(std::vector<std::string> const& lines) {
    std::string result = "\"";
    for (std::size_t k = 0; k < lines.size(); ++k) {
        result += k == 0 ? "" : "\\n";
        for (char const c : lines[k])
            result += c == '"' || c == '\\' ? std::string{'\\', c} : std::string(1, c);
    }
    return result + "\"";
}

/// A graph in the DOT language.
inline std::string to_dot(drawing const& options, graph const& drawn) {
    marked_paths const marked(drawn, options.paths_from);
    std::string const on_path = ", color=\"#c0392b\", fontcolor=\"#c0392b\", penwidth=2.5";
    std::string text = "digraph {\n"
                       "    rankdir=LR\n"
                       "    node [fontname=\"sans-serif\", fontsize=11, shape=box, "
                       "style=rounded, height=0.3]\n"
                       "    edge [fontname=\"sans-serif\", fontsize=10]\n";
    for (int i = 0; i < static_cast<int>(drawn.nodes.size()); ++i) {
        graph::node const& now = drawn.at(i);
        text +=
            "    n" + std::to_string(i) + " [label=" + dot_quoted(node_lines(drawn, i, options));
        if (now.kind == graph::node::number)
            text += ", shape=plaintext";
        else if (now.kind == graph::node::input)
            text +=
                now.is_active ? ", shape=ellipse, style=solid" : ", shape=ellipse, style=dashed";
        else if (drawn.has_values && !now.has_run)
            text += ", style=\"rounded,dotted\"";
        if (is_output(drawn, i))
            text += ", peripheries=2";
        if (marked.nodes[static_cast<std::size_t>(i)])
            text += on_path;
        text += "]\n";
    }
    for (int k = 0; k < static_cast<int>(drawn.edges.size()); ++k) {
        graph::edge const& now = drawn.edge_at(k);
        text += "    n" + std::to_string(now.from) + " -> n" + std::to_string(now.to);
        std::string const label = edge_label(drawn, k, options);
        std::string attributes;
        if (!label.empty())
            attributes += ", label=" + dot_quoted({label});
        if (!now.carries || now.is_closed)
            attributes += ", style=dashed";
        if (marked.edges[static_cast<std::size_t>(k)])
            attributes += on_path;
        text += (attributes.empty() ? "" : " [" + attributes.substr(2) + "]") + "\n";
    }
    return text + "}\n";
}
inline std::string to_dot(graph const& drawn) { return to_dot(drawing{}, drawn); }

/// The computation graph of f, a function or an expression, in Graphviz' DOT language: inputs,
/// operations, the output, with each node's value and adjoint and each edge's local derivative at
/// this point. Operands are left of their users; edges along which no derivative flows are dashed.
///
///     std::ofstream("f.dot") << tapeless::to_dot(f, x = 2.0, y = 3.0); // dot -Tsvg f.dot
///
/// f and its arguments are those of value(); an expression may stand without bindings, `to_dot(f)`.
/// `options`, such as `{.paths_from = "x"}`, come first (drawing.hpp). The picture is made of the
/// program that is differentiated, before it is simplified. Throws std::invalid_argument where
/// options ask for what is not there.
template <class F, class... A>
std::string to_dot(drawing const& options, F const& f, A const&... a) {
    return to_dot(options, graph_of(options, f, a...));
}
template <class F, class... A>
std::string to_dot(F const& f, A const&... a) {
    return to_dot(drawing{}, f, a...);
}

} // namespace tapeless
