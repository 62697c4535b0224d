/// @file Differentiation: from a program to the program that computes its derivatives too.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "sweeps.hpp"

namespace tapeless {

/// An instruction's number, or that of the literal 0 for -1.
constexpr int or_zero(builder& program, int i) { return i < 0 ? program.literal(0) : i; }

// As outputs: those of these numbers that belong to active inputs.
constexpr void put_out_active(builder& program, sequence<int> const& of_inputs) {
    for (int k = 0; k < of_inputs.count; ++k)
        if (program.inputs[k].active)
            program.outputs.push_back(or_zero(program, of_inputs[k]));
}

// A new passive input for each active one: its tangent. The others have none, -1.
constexpr sequence<int> tangent_inputs(builder& program) {
    sequence<int> result(program.inputs.count, -1);
    for (int k = 0; k < result.count; ++k)
        if (program.inputs[k].active)
            result[k] = program.add_input({.active = false});
    result.resize(program.inputs.count, -1);
    return result;
}

/// The outputs, then the gradient of their sum (of the one output, mostly): an output for each
/// active input, in their order.
constexpr builder with_gradient(builder result, builder::rewriting algebra = &simplify) {
    result.begin_derivatives(algebra);
    sequence<int> const seeds(result.outputs.count, result.literal(1));
    put_out_active(result, reverse_sweep(result, seeds));
    return result;
}

/// The outputs, then the vector-Jacobian product: an output for each active input. The cotangent is
/// a new input for each output.
constexpr builder with_cotangent(builder result) {
    sequence<int> seeds;
    for (int k = 0; k < result.outputs.count; ++k)
        seeds.push_back(result.add_input({.active = false}));
    result.begin_derivatives(&simplify);
    put_out_active(result, reverse_sweep(result, seeds));
    return result;
}

/// The outputs, then the tangent of each. The tangents of the active inputs are new inputs.
constexpr builder with_tangent(builder result) {
    sequence<int> const seeds = tangent_inputs(result);
    result.begin_derivatives(&simplify);
    sequence<int> const tangents = forward_sweep(result, seeds);
    int const outputs = result.outputs.count;
    for (int k = 0; k < outputs; ++k)
        result.outputs.push_back(or_zero(result, tangents[result.outputs[k]]));
    return result;
}

/// Of outputs number `begin` and later, their derivatives with respect to one input: in their place
/// or behind them.
enum class position { instead, behind };
constexpr builder with_derivative(builder result, int input, int begin, position where) {
    result.begin_derivatives(&simplify);
    sequence<int> seeds(result.inputs.count, -1);
    seeds[input] = result.literal(1);
    sequence<int> const tangents = forward_sweep(result, seeds);
    int const end = result.outputs.count;
    for (int k = begin; k < end; ++k) {
        int const tangent = or_zero(result, tangents[result.outputs[k]]);
        if (where == position::instead)
            result.outputs[k] = tangent;
        else
            result.outputs.push_back(tangent);
    }
    return result;
}

} // namespace tapeless
