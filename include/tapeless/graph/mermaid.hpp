/// @file to_mermaid: the computation graph for Mermaid.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "labels.hpp"

#include <string>
#include <vector>

namespace tapeless {

// Text in double quotes, in which Mermaid reads entities, and tags of HTML.
inline std::string mermaid_quoted(std::vector<std::string> const& lines) {
    std::string result = "\"";
    for (std::size_t k = 0; k < lines.size(); ++k) {
        result += k == 0 ? "" : "<br>";
        for (char const c : lines[k])
            switch (c) {
            case '"':
                result += "#quot;";
                break;
            case '#':
                result += "#35;";
                break;
            case '&':
                result += "#amp;";
                break;
            case '<':
                result += "#lt;";
                break;
            case '>':
                result += "#gt;";
                break;
            case '*': // a pair of them would be emphasis
                result += "#42;";
                break;
            case '_':
                result += "#95;";
                break;
            case '`':
                result += "#96;";
                break;
            default:
                result += c;
            }
    }
    return result + "\"";
}

/// A graph in Mermaid's language.
inline std::string to_mermaid(drawing const& options, graph const& drawn) {
    marked_paths const marked(drawn, options.paths_from);
    std::string text = "flowchart LR\n", nodes_on_path, edges_on_path;
    for (int i = 0; i < static_cast<int>(drawn.nodes.size()); ++i) {
        graph::node const& now = drawn.at(i);
        std::string const label = mermaid_quoted(node_lines(drawn, i, options));
        std::string const number = std::to_string(i);
        text += "    n" + number +
                (is_output(drawn, i)                  ? "[[" + label + "]]"
                 : now.kind == graph::node::operation ? "(" + label + ")"
                 : now.kind == graph::node::input     ? "([" + label + "])"
                                                      : "[" + label + "]") +
                (now.kind == graph::node::number ? ":::number" : "") + "\n";
        if (marked.nodes[static_cast<std::size_t>(i)])
            nodes_on_path += (nodes_on_path.empty() ? "n" : ",n") + number;
    }
    for (int k = 0; k < static_cast<int>(drawn.edges.size()); ++k) {
        graph::edge const& now = drawn.edge_at(k);
        std::string const label = edge_label(drawn, k, options);
        text += "    n" + std::to_string(now.from) +
                (now.carries && !now.is_closed ? " -->" : " -.->") +
                (label.empty() ? "" : "|" + mermaid_quoted({label}) + "|") + " n" +
                std::to_string(now.to) + "\n";
        if (marked.edges[static_cast<std::size_t>(k)])
            edges_on_path += (edges_on_path.empty() ? "" : ",") + std::to_string(k);
    }
    text += "    classDef number fill:none,stroke:none\n";
    if (!nodes_on_path.empty())
        text += "    classDef path stroke:#c0392b,stroke-width:3px\n"
                "    class " +
                nodes_on_path + " path\n";
    if (!edges_on_path.empty())
        text += "    linkStyle " + edges_on_path + " stroke:#c0392b,stroke-width:3px\n";
    return text;
}
inline std::string to_mermaid(graph const& drawn) { return to_mermaid(drawing{}, drawn); }

/// The computation graph of f as a Mermaid flowchart, which many Markdown viewers draw: the same
/// picture as to_dot's, of the same arguments and options.
///
///     std::cout << tapeless::to_mermaid({.paths_from = "x"}, f, x = 2.0, y = 3.0);
template <class F, class... A>
std::string to_mermaid(drawing const& options, F const& f, A const&... a) {
    return to_mermaid(options, graph_of(options, f, a...));
}
template <class F, class... A>
std::string to_mermaid(F const& f, A const&... a) {
    return to_mermaid(drawing{}, f, a...);
}

} // namespace tapeless
