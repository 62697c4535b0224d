/// @file Accumulation of a Jacobian by vertex elimination: forward, reverse, or a mixture.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../operation/comparison.hpp"
#include "../operation/selection.hpp"
#include "augment.hpp"

namespace tapeless {

/// The order in which intermediate values are eliminated. `forward` and `reverse` are the two
/// sweeps, for all inputs or outputs together; `cheapest_first` takes, each time, the value with
/// the fewest products of an incoming and an outgoing edge (Markowitz's rule; Griewank and Walther,
/// Evaluating Derivatives, chapter 10).
enum class elimination { forward, reverse, cheapest_first };

/// The linearised computation graph: an edge from an operand to its user for each local partial.
/// Eliminating a vertex replaces the paths through it by edges around it; when only inputs and
/// outputs are left, their edges are the entries of the Jacobian.
class linear_graph {
  public:
    /// Of the active instructions of a program. The outputs from number `begin` on get vertices of
    /// their own; what reaches none of them is left out.
    constexpr linear_graph(builder& program, int begin)
        : program_(program), size_(program.size()),
          vertices_(size_ + program.outputs.count - begin) {
        sequence<char> const is_active = activity(program);
        sequence<char> reaches(size_, 0);
        for (int k = begin; k < program.outputs.count; ++k) {
            int const output = program.outputs[k];
            if (is_active[output] == 0)
                continue;
            reaches[output] = 1;
            connect(output, size_ + k - begin, program.literal(1), {});
        }
        unguarded values(program, is_active);
        for (int i = size_ - 1; i >= 0; --i)
            if (reaches.items[i] != 0 && is_active.items[i] != 0)
                enter(i, is_active, reaches, values);
    }

    /// Eliminates all intermediate vertices.
    constexpr void eliminate(elimination order) {
        switch (order) {
        case elimination::forward:
            for (int i = 0; i < size_; ++i)
                eliminate_vertex(i);
            break;
        case elimination::reverse:
            for (int i = size_ - 1; i >= 0; --i)
                eliminate_vertex(i);
            break;
        case elimination::cheapest_first:
            eliminate_cheapest_first();
            break;
        }
    }

    /// Calls f(number of the output, instruction of the input, instruction of the entry).
    template <class Function>
    constexpr void for_each_entry(Function f) const {
        for (int k = size_; k < vertices_.count; ++k)
            for (int e = vertices_.items[k].in; e >= 0; e = edges_.items[e].next_in)
                if (edges_.items[e].partial >= 0)
                    f(k - size_, edges_.items[e].from, edges_.items[e].partial);
    }

  private:
    struct vertex {
        int in = -1, out = -1; // the oldest edges: products are made in the order of the sweeps
        int last_in = -1, last_out = -1; // the newest ones
        int in_count = 0, out_count = 0; // of edges that are there
        bool is_intermediate = false;
    };
    // Which products of partials, if they are exactly 0, win against infinite ones.
    struct zeros {
        bool later = false;   // that of the later partials, the adjoint, against this edge
        bool earlier = false; // that of the earlier ones, the tangent, against this edge
        bool own = false;     // this edge against the earlier ones
        constexpr zeros operator|(zeros const& other) const {
            return {later || other.later, earlier || other.earlier, own || other.own};
        }
    };
    struct edge {
        int from = -1, to = -1;
        int partial = -1; // -1: removed
        zeros win;
        int next_in = -1, next_out = -1;
    };
    // A vertex with the products that its elimination takes, at the time of entry.
    struct candidate {
        int products = 0;
        int vertex = -1;
    };

    builder& program_;
    int size_;
    sequence<vertex> vertices_;
    sequence<edge> edges_;
    sequence<candidate> heap_;

    constexpr void connect(int from, int to, int partial, zeros win) {
        vertex& source = vertices_.items[from];
        vertex& target = vertices_.items[to];
        int const added = edges_.count;
        edges_.push_back({from, to, partial, win});
        (source.last_out < 0 ? source.out : edges_.items[source.last_out].next_out) = added;
        (target.last_in < 0 ? target.in : edges_.items[target.last_in].next_in) = added;
        source.last_out = target.last_in = added;
        ++source.out_count;
        ++target.in_count;
    }
    constexpr void disconnect(edge& gone) {
        gone.partial = -1;
        --vertices_.items[gone.from].out_count;
        --vertices_.items[gone.to].in_count;
    }

    // The edge between two vertices, or -1: looked for in the shorter list.
    constexpr int find(int from, int to) {
        vertex& source = vertices_.items[from];
        vertex& target = vertices_.items[to];
        return source.out_count < target.in_count
                   ? find_in(source.out, source.last_out, &edge::next_out, &edge::to, to)
                   : find_in(target.in, target.last_in, &edge::next_in, &edge::from, from);
    }
    // In a list, from which edges that are gone are unlinked on the way.
    constexpr int find_in(int& first, int& last, int edge::* next, int edge::* end, int wanted) {
        for (int e = first, before = -1; e >= 0; e = edges_.items[e].*next) {
            edge const& each = edges_.items[e];
            if (each.partial >= 0) {
                if (each.*end == wanted)
                    return e;
                before = e;
            } else {
                (before < 0 ? first : edges_.items[before].*next) = each.*next;
                if (e == last)
                    last = before;
            }
        }
        return -1;
    }

    // Adds to the edge, which may be new; one that comes to 0 is none.
    constexpr void add(int from, int to, int partial, zeros win) {
        int const e = find(from, to);
        if (e < 0) {
            if (!program_.is_zero(partial))
                connect(from, to, partial, win);
            return;
        }
        edge& known = edges_.items[e];
        known.partial = program_.apply(operation_of<addition, 2>, known.partial, partial);
        known.win = known.win | win;
        if (program_.is_zero(known.partial))
            disconnect(known);
    }

    constexpr void enter(int i, sequence<char> const& is_active, sequence<char>& reaches,
                         unguarded& values) {
        instruction const each = program_.instructions.items[i];
        if (each.kind == algebraic::input)
            return;
        vertices_.items[i].is_intermediate = true;
        if (int const x = root_of_square(program_, i); x >= 0) {
            reaches.items[x] = 1;
            add(x, i, slope_of_root_of_square(program_, x), {});
            return;
        }
        local_partials const partials(program_, i, values.pointer());
        for (int j = 0; j < each.arity; ++j) {
            int const operand = program_.operands.items[each.first + j];
            if (is_active.items[operand] == 0)
                continue;
            reaches.items[operand] = 1;
            bool const is_product = each.kind == algebraic::guarded_product;
            add(operand, i, partials[j],
                {each.row->zero_wins, is_product && j == 0, is_product && j == 1});
        }
    }

    constexpr void eliminate_vertex(int v) {
        vertex& gone = vertices_.items[v];
        if (!gone.is_intermediate)
            return;
        gone.is_intermediate = false;
        for (int o = gone.out; o >= 0; o = edges_.items[o].next_out) {
            if (edges_.items[o].partial < 0)
                continue;
            for (int i = gone.in; i >= 0; i = edges_.items[i].next_in)
                if (edges_.items[i].partial >= 0)
                    join(edges_.items[o], edges_.items[i]);
            disconnect(edges_.items[o]);
        }
        for (int i = gone.in; i >= 0; i = edges_.items[i].next_in)
            if (edges_.items[i].partial >= 0)
                disconnect(edges_.items[i]);
    }

    // The path over an edge into a vertex and one out of it. (Copies: adding moves the edges.)
    constexpr void join(edge out, edge in) {
        bool const out_wins = in.win.later || out.win.own, in_wins = out.win.earlier;
        operation const& times = out_wins || in_wins ? operation_of<guarded_product, 2>
                                                     : operation_of<multiplication, 2>;
        int path = out_wins || !in_wins ? program_.apply(times, out.partial, in.partial)
                                        : program_.apply(times, in.partial, out.partial);
        if (out_wins && in_wins) { // either of them
            int const zero = program_.literal(0);
            int const is_zero = program_.apply(operation_of<equal, 2>, in.partial, zero);
            path = program_.apply(operation_of<selection, 3>, is_zero, zero, path);
        }
        add(in.from, out.to, path, in.win | out.win);
    }

    constexpr int products(int v) const {
        return vertices_.items[v].in_count * vertices_.items[v].out_count;
    }

    constexpr void eliminate_cheapest_first() {
        for (int i = 0; i < size_; ++i)
            if (vertices_.items[i].is_intermediate)
                push({products(i), i});
        sequence<int> neighbours;
        while (heap_.count > 0) {
            candidate const next = pop();
            vertex const& v = vertices_.items[next.vertex];
            if (!v.is_intermediate || next.products != products(next.vertex))
                continue;
            neighbours.count = 0;
            for (int e = v.in; e >= 0; e = edges_.items[e].next_in)
                if (edges_.items[e].partial >= 0)
                    neighbours.push_back(edges_.items[e].from);
            for (int e = v.out; e >= 0; e = edges_.items[e].next_out)
                if (edges_.items[e].partial >= 0)
                    neighbours.push_back(edges_.items[e].to);
            eliminate_vertex(next.vertex);
            for (int const each : neighbours)
                if (vertices_.items[each].is_intermediate)
                    push({products(each), each});
        }
    }

    // Fewer products first; of two the later instruction, as the reverse sweep would.
    static constexpr bool before(candidate const& a, candidate const& b) {
        return a.products != b.products ? a.products < b.products : a.vertex > b.vertex;
    }
    constexpr void push(candidate const& added) {
        heap_.push_back(added);
        int i = heap_.count - 1;
        for (int parent = (i - 1) / 2; i > 0 && before(added, heap_.items[parent]);
             i = parent, parent = (i - 1) / 2)
            heap_.items[i] = heap_.items[parent];
        heap_.items[i] = added;
    }
    constexpr candidate pop() {
        candidate const first = heap_.items[0];
        candidate const last = heap_.pop_back();
        int i = 0;
        while (true) {
            int child = 2 * i + 1;
            if (child >= heap_.count)
                break;
            if (child + 1 < heap_.count && before(heap_.items[child + 1], heap_.items[child]))
                ++child;
            if (!before(heap_.items[child], last))
                break;
            heap_.items[i] = heap_.items[child];
            i = child;
        }
        if (heap_.count > 0)
            heap_.items[i] = last;
        return first;
    }
};

/// Which entries are wanted: all of them, or of a symmetric matrix those on and left of the
/// diagonal, which stand for their mirror images too.
enum class symmetry { none, symmetric };

/// The outputs, then the Jacobian of outputs number `begin` and later with respect to the active
/// inputs, row by row.
constexpr builder with_jacobian(builder result, int begin, elimination order, symmetry kind) {
    result.begin_derivatives(&simplify);
    int const rows = result.outputs.count - begin;
    sequence<int> column(result.inputs.count, -1);
    int columns = 0;
    for (int k = 0; k < column.count; ++k)
        if (result.inputs[k].active)
            column[k] = columns++;
    sequence<int> entries(rows * columns, result.literal(0));
    linear_graph graph(result, begin);
    graph.eliminate(order);
    graph.for_each_entry([&](int row, int input, int entry) {
        int const at = column[result.instructions[input].index];
        if (kind == symmetry::none || at <= row)
            entries[row * columns + at] = entry;
        if (kind == symmetry::symmetric && at < row)
            entries[at * columns + row] = entry;
    });
    for (int const each : entries)
        result.outputs.push_back(each);
    return result;
}

/// Which entries of a symmetric matrix are wanted, the diagonal's with either: `row >= column`, or
/// `row <= column`.
enum class triangle { lower, upper };

/// Outputs number `begin` and later are a square matrix, row by row: the other triangle becomes 0.
constexpr builder with_triangle(builder result, int begin, int size, triangle wanted) {
    int const zero = result.literal(0);
    for (int row = 0; row < size; ++row)
        for (int column = 0; column < size; ++column)
            if (wanted == triangle::lower ? row < column : row > column)
                result.outputs[begin + row * size + column] = zero;
    return result;
}

} // namespace tapeless
