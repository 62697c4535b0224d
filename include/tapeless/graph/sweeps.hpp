/// @file A program's values on demand, and the reverse sweep over a graph.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "graph.hpp"
#include "text.hpp"

#include <vector>

namespace tapeless {

/// The values of a program's instructions, each computed when it is first asked for: of a branch
/// one side only.
template <class S>
class demanded_values {
  public:
    demanded_values(program_text const& program, S (*const* functions)(S const*),
                    std::vector<S> const& inputs)
        : program_(program), functions_(functions), inputs_(inputs),
          values_(program.instructions.size()), is_known_(program.instructions.size()) {}

    bool knows(int i) const { return is_known_[static_cast<std::size_t>(i)]; }
    S const& operator[](int i) const { return values_[static_cast<std::size_t>(i)]; }

    S const& demand(int root) {
        std::vector<int> path{root};
        while (!path.empty()) {
            int const i = path.back();
            int const next = knows(i) ? -1 : unknown_operand(i);
            if (next >= 0) {
                path.push_back(next);
            } else {
                if (!knows(i))
                    compute(i);
                path.pop_back();
            }
        }
        return (*this)[root];
    }

    /// The operand that a selection or branch takes, whose condition is known.
    int chosen(int i) const {
        return program_.operand(i, (*this)[program_.operand(i, 0)] != 0 ? 1 : 2);
    }

  private:
    program_text const& program_;
    S (*const* functions_)(S const*);
    std::vector<S> const& inputs_;
    std::vector<S> values_;
    std::vector<bool> is_known_;
    std::vector<S> operands_;

    int unknown_operand(int i) const {
        text_instruction const& now = program_.at(i);
        if (now.is_branch) {
            int const condition = program_.operand(i, 0);
            if (!knows(condition))
                return condition;
            return knows(chosen(i)) ? -1 : chosen(i);
        }
        for (int j = 0; j < now.arity; ++j)
            if (!knows(program_.operand(i, j)))
                return program_.operand(i, j);
        return -1;
    }
    void compute(int i) {
        text_instruction const& now = program_.at(i);
        S& result = values_[static_cast<std::size_t>(i)];
        is_known_[static_cast<std::size_t>(i)] = true;
        if (now.kind == listed_instruction::input) {
            result = inputs_[static_cast<std::size_t>(now.index)];
        } else if (now.kind == listed_instruction::literal) {
            result = static_cast<S>(now.number);
        } else if (now.is_branch) {
            result = (*this)[chosen(i)];
        } else {
            operands_.clear();
            for (int j = 0; j < now.arity; ++j)
                operands_.push_back((*this)[program_.operand(i, j)]);
            result = functions_[now.row](operands_.data());
        }
    }
};

/// Fills in what the sweeps compute: forward each node's value, then each edge's local derivative;
/// in reverse, from the output to the inputs, each node's adjoint. Where no derivative flows the
/// adjoint is exactly 0, as in the program that runs: a choice for the other side closes an edge,
/// and what is reached by closed edges only is closed.
template <class S>
void sweep(graph& drawn, program_text const& program, demanded_values<S>& values) {
    for (int const output : drawn.outputs)
        values.demand(output);
    for (int i = 0; i < static_cast<int>(drawn.nodes.size()); ++i) {
        graph::node& now = drawn.at(i);
        if (now.kind == graph::node::input)
            values.demand(i);
        now.has_run = values.knows(i);
        if (!now.has_run)
            continue;
        now.value = static_cast<double>(values[i]);
        for (int k = now.first; k < now.first + now.arity; ++k) {
            graph::edge& to_operand = drawn.edge_at(k);
            if (!to_operand.carries)
                continue;
            int partial = program.partial(k);
            to_operand.partial = static_cast<double>(values.demand(partial));
            while (program.at(partial).is_branch || program.at(partial).is_selection)
                partial = values.chosen(partial);
            to_operand.is_closed = program.at(partial).is_zero();
        }
    }

    std::vector<S> adjoints(drawn.nodes.size());
    std::vector<bool> is_reached(drawn.nodes.size());
    adjoints[static_cast<std::size_t>(drawn.seed())] = S(1);
    is_reached[static_cast<std::size_t>(drawn.seed())] = true;
    for (int i = static_cast<int>(drawn.nodes.size()) - 1; i >= 0; --i) {
        graph::node& now = drawn.at(i);
        S const& adjoint = adjoints[static_cast<std::size_t>(i)];
        now.adjoint = static_cast<double>(adjoint);
        now.is_closed = !is_reached[static_cast<std::size_t>(i)];
        if (now.is_closed || !now.has_run || now.is_condition)
            continue;
        for (int k = now.first; k < now.first + now.arity; ++k) {
            graph::edge const& to_operand = drawn.edge_at(k);
            if (!to_operand.carries || to_operand.is_closed)
                continue;
            auto const operand = static_cast<std::size_t>(to_operand.from);
            S const part = to_operand.is_guarded && adjoint == 0
                               ? S(0)
                               : S(adjoint * values[program.partial(k)]);
            adjoints[operand] = is_reached[operand] ? S(adjoints[operand] + part) : part;
            is_reached[operand] = true;
        }
    }
}

} // namespace tapeless
