/// @file Reverse mode by hand: a walk over the graph of x*y + sin(x).
// SPDX-License-Identifier: BSL-1.0
#include <tapeless.hpp>

#include <cmath>
#include <cstdio>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

using namespace tapeless::literals;

constexpr auto x = "x"_v;
constexpr auto y = "y"_v;
constexpr auto f = x * y + sin(x);

// The formula's own program: each node once, behind its operands.
constexpr auto graph = tapeless::value_program_of(f, x = 2.0, y = 3.0);
constexpr int size = graph.size.instructions;

struct node {
    double value = 0;
    double partials[2] = {};   // on the edge to each operand: d(this node)/d(operand)
    double adjoint = 0;        // df/d(this node)
    std::vector<double> paths; // for each path from f to here: the product of its edges
};
node nodes[size];

// What a row of the operation table says of a node: its value and its local derivatives.
template <class Row> node by(auto... operands) {
    double const value = Row::value(operands...);
    auto const to_node = [&](auto... partials) {
        return node{value, {static_cast<double>(partials)...}, 0, {}};
    };
    return std::apply(to_node, Row::partials(value, operands...));
}

node evaluated(int i) {
    auto const operand = [i](int j) { return nodes[graph.operand(i, j)].value; };
    auto const name = graph.instructions[i].name;
    if (name == "x")
        return {2.0, {}, 0, {}};
    if (name == "y")
        return {3.0, {}, 0, {}};
    if (name == tapeless::sine::name)
        return by<tapeless::sine>(operand(0));
    if (name == tapeless::multiplication::name)
        return by<tapeless::multiplication>(operand(0), operand(1));
    return by<tapeless::addition>(operand(0), operand(1));
}

// Draws what f is made of from this node on, and notes the path that led here.
void draw(int i, double path, std::string const& margin) {
    auto const& now = graph.instructions[i];
    std::printf("%s = %.6f\n", std::string(now.name).c_str(), nodes[i].value);
    nodes[i].paths.push_back(path);
    for (int j = 0; j < now.arity; ++j) {
        double const partial = nodes[i].partials[j];
        std::printf("%s|\n%s+--(%.6f)-- ", margin.c_str(), margin.c_str(), partial);
        draw(graph.operand(i, j), path * partial, margin + (j + 1 < now.arity ? "|   " : "    "));
    }
}

int main() {
    // Forward sweep: values and local derivatives, operands first.
    for (int i = 0; i < size; ++i)
        nodes[i] = evaluated(i);

    // Reverse sweep: df/df = 1; every node hands its adjoint on, times the edge's derivative.
    nodes[graph.outputs[0]].adjoint = 1;
    for (int i = size - 1; i >= 0; --i)
        for (int j = 0; j < graph.instructions[i].arity; ++j)
            nodes[graph.operand(i, j)].adjoint += nodes[i].adjoint * nodes[i].partials[j];

    std::printf("x*y + sin(x) at (2, 3); on each edge its (local derivative):\n\n");
    draw(graph.outputs[0], 1, "");

    std::printf("\nThe adjoint of a node is the sum over the paths that lead to it:\n\n");
    for (int i = size - 1; i >= 0; --i) {
        std::printf("%-8s  %.6f", std::string(graph.instructions[i].name).c_str(),
                    nodes[i].adjoint);
        char const* sign = " =";
        for (double const path : nodes[i].paths)
            std::printf("%s %.6f", std::exchange(sign, " +"), path);
        std::printf("\n");
    }

    auto const [value, gradient] = tapeless::value_and_gradient(f, x = 2.0, y = 3.0);
    std::printf("\ntapeless: f = %.6f, df/dx = %.6f, df/dy = %.6f\n", value, gradient[x],
                gradient[y]);

    auto const near = [](double a, double b) { return std::abs(a - b) < 1e-14; };
    bool const right = near(value, 6 + std::sin(2.0)) && near(gradient[x], 3 + std::cos(2.0)) &&
                       near(gradient[y], 2) && near(nodes[graph.outputs[0]].value, value) &&
                       near(nodes[0].adjoint, gradient[x]) && near(nodes[1].adjoint, gradient[y]);
    return right ? 0 : 1;
}
