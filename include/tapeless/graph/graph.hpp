/// @file The computation graph of a call, as data at run time.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "notation.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace tapeless {

/// The computation graph of a call: what was written, each value once, its edges with their local
/// derivatives, and if arguments were given the results of both sweeps. Numbers are those of the
/// call's scalar type, rounded to double.
struct graph {
    struct node {
        enum kinds { input, number, operation } kind = operation;
        std::string name;      ///< by which others refer to it: a variable, a number, v1, v2, ...
        std::string label;     ///< what stands in a drawn node: a name, a number, *, sin, ...
        std::string text;      ///< what it computes, in the names of its operands: x*y
        notation written{};    ///< its operation
        int first = 0;         ///< its operands' edges are `edges[first]` to
        int arity = 0;         ///< `edges[first + arity - 1]`
        bool is_active = true; ///< depends on what is differentiated
        bool is_condition = false;
        bool has_run = false;   ///< false without arguments, and on the side of a branch not taken
        bool is_closed = false; ///< no derivative reaches it at this point
        double value = 0;       ///< of a condition 0 or 1
        double adjoint = 0;     ///< d(output)/d(this node)
    };
    /// From an operand to its user.
    struct edge {
        int from = 0;
        int to = 0;
        bool carries =
            false; ///< whether a derivative flows along it, as far as is known at compile time
        bool is_guarded = false; ///< whether an adjoint that is exactly 0 stays 0 along it
        bool is_closed = false;  ///< whether a choice made its derivative 0 at this point
        std::string rule;        ///< the local derivative, in the names of nodes: cos(x)
        double partial = 0;      ///< and its number
    };

    std::vector<node> nodes; ///< operands stand before their users
    std::vector<edge> edges;
    std::vector<int> outputs;
    int output = 0;            ///< the place among the outputs of that which adjoints belong to
    bool has_values = false;   ///< whether arguments were given
    bool has_adjoints = false; ///< whether something is differentiated besides

    /// The node that adjoints are derivatives of.
    int seed() const { return outputs[static_cast<std::size_t>(output)]; }
    node const& at(int i) const { return nodes[static_cast<std::size_t>(i)]; }
    node& at(int i) { return nodes[static_cast<std::size_t>(i)]; }
    edge const& edge_at(int k) const { return edges[static_cast<std::size_t>(k)]; }
    edge& edge_at(int k) { return edges[static_cast<std::size_t>(k)]; }
};

} // namespace tapeless
