// Written after question/programs.hpp, which does the same in constants of the compiler.
// SPDX-License-Identifier: BSL-1.0
#include "programs.hpp"

namespace ulps {
namespace {

using tapeless::builder;
using tapeless::elimination;
using tapeless::program_view;
using tapeless::symmetry;

builder runnable(program_view const& recorded, int lanes) {
    builder result = tapeless::improved(recorded);
    return result.blocks.count > 1 ? std::move(result)
                                   : tapeless::improved_for_vectors(result, lanes);
}

builder derivatives(program_view const& of, int begin, elimination order, symmetry kind) {
    return tapeless::with_jacobian(builder(of), begin, order, kind);
}

// What decides between two orders: products and quotients, then all instructions.
std::pair<int, int> cost(builder const& program) {
    std::pair<int, int> result;
    for (tapeless::instruction const& each : program.instructions) {
        bool const is_given =
            each.kind == tapeless::algebraic::input || each.kind == tapeless::algebraic::literal;
        if (is_given || each.is_constant)
            continue;
        result.first += each.row->symbol == "*" || each.row->symbol == "/";
        ++result.second;
    }
    return result;
}

builder second(program_view const& gradient, int variables) {
    builder forward = derivatives(gradient, 1, elimination::forward, symmetry::symmetric);
    if (variables == 1)
        return forward;
    builder cheapest = derivatives(gradient, 1, elimination::cheapest_first, symmetry::symmetric);
    return cost(tapeless::improved(forward)) < cost(tapeless::improved(cheapest))
               ? std::move(forward)
               : std::move(cheapest);
}

// Of one variable as derivative<3> has it, of several as the Jacobian of the Hessian.
builder third(builder recorded, program_view const& hessian, int variables) {
    if (variables > 1)
        return derivatives(hessian, 1 + variables, elimination::cheapest_first, symmetry::none);
    for (int k = 0; k < 3; ++k) {
        builder const now = tapeless::pruned(
            tapeless::with_derivative(std::move(recorded), 0, 0, tapeless::position::instead));
        recorded = builder(program_view(now));
    }
    return recorded;
}

} // namespace

std::array<builder, orders> programs_of(function const& f, int lanes) {
    builder const first = tapeless::pruned(tapeless::with_gradient(f.record()));
    builder const with_hessian = second(first, f.variables);
    return {runnable(f.record(), lanes), runnable(first, lanes), runnable(with_hessian, lanes),
            runnable(third(f.record(), tapeless::pruned(with_hessian), f.variables), lanes)};
}

} // namespace ulps
