// SPDX-License-Identifier: BSL-1.0
#include "questions.hpp"

#include "../laws/rows.hpp"
#include "interpreter.hpp"
#include "record.hpp"

namespace random_programs {
namespace {

using tapeless::builder;
using tapeless::elimination;
using tapeless::symmetry;

// The stages as question/programs.hpp strings them together.

// Taken up again, since a pass only copies.
builder pruned(builder const& program) {
    return builder(tapeless::program_view(tapeless::pruned(program)));
}

builder gradient_of(builder recorded) { return pruned(tapeless::with_gradient(std::move(recorded))); }

builder repeated(builder program, int k, tapeless::position where) {
    int const outputs = program.outputs.count;
    for (int order = 0; order < k; ++order)
        program = pruned(tapeless::with_derivative(
            std::move(program), 0,
            where == tapeless::position::behind ? order * outputs : 0, where));
    return program;
}

builder hessian_of(builder recorded, elimination order) {
    return with_jacobian(gradient_of(std::move(recorded)), 1, order, symmetry::symmetric);
}

// The program of the gradient of the Hessian: its entries' Jacobian; its rows' tangents, each the
// gradient of a Hessian's row; or gradients of gradients' gradients.

builder stage(asked const& about) {
    auto const order = static_cast<elimination>(about.variant % 3);
    builder recorded = about.what == question::derivative || about.what == question::taylor
                           ? record_along_line(about.function)
                           : record(about.function);
    switch (about.what) {
    case question::gradient:
        return tapeless::with_gradient(std::move(recorded));
    case question::jvp:
        return tapeless::with_tangent(std::move(recorded));
    case question::vjp:
        return tapeless::with_cotangent(std::move(recorded));
    case question::hvp:
        return tapeless::with_tangent(gradient_of(std::move(recorded)));
    case question::jacobian:
    case question::sparse_jacobian:
        return with_jacobian(std::move(recorded), 0, order, symmetry::none);
    case question::hessian:
    case question::sparse_hessian:
        return hessian_of(std::move(recorded), order);
    case question::derivative:
        return repeated(std::move(recorded), about.k, tapeless::position::instead);
    case question::taylor:
        return repeated(std::move(recorded), about.k, tapeless::position::behind);
    case question::gradient_of_hessian:
        break;
    }
    builder const hessian = tapeless::improved(hessian_of(std::move(recorded), order));
    int const inputs = static_cast<int>(about.function.inputs.size());
    return with_jacobian(recorded_again(hessian, 1 + inputs, inputs * inputs), 0,
                         static_cast<elimination>(about.variant / 3 % 3), symmetry::none);
}

template <class S>
std::vector<S> run(builder const& unimproved, std::vector<S> const& inputs) {
    builder program = tapeless::improved(unimproved);
    if (program.blocks.count == 1)
        program = tapeless::improved_for_vectors(program, sizeof(S) == 4 ? 8 : 4);
    return interpret(program, inputs);
}

// The answer of a program without the outputs, from number `begin` on, that are the literal 0;
// with a 0 in their places.
template <class S>
std::vector<S> run_sparse(builder program, int begin, std::vector<S> const& inputs) {
    std::vector<bool> is_there(static_cast<std::size_t>(program.outputs.count), true);
    int kept = begin;
    for (int k = begin; k < program.outputs.count; ++k) {
        is_there[static_cast<std::size_t>(k)] = !program.is_zero(program.outputs[k]);
        if (is_there[static_cast<std::size_t>(k)])
            program.outputs[kept++] = program.outputs[k];
    }
    program.outputs.resize(kept);
    std::vector<S> const entries = run(program, inputs);
    std::vector<S> result;
    std::size_t next = 0;
    for (bool const each : is_there)
        result.push_back(each ? entries[next++] : S(0));
    return result;
}

} // namespace

asked ask(question what, random_function function, int number) {
    asked result{what, takes_several_results(what) ? std::move(function)
                                                   : with_one_result(std::move(function))};
    rows::random_numbers random(static_cast<std::uint64_t>(number) * 7907 + 11);
    std::size_t const count =
        what == question::vjp ? result.function.results.size() : result.function.inputs.size();
    for (std::size_t k = 0; k < count; ++k)
        result.seeds.push_back(static_cast<float>(random.below(33) - 16) / 8);
    result.k = what == question::taylor ? 5 : 1 + random.below(5);
    result.variant = random.below(9);
    return result;
}

template <class S>
std::vector<S> answer(asked const& about) {
    std::vector<double> const& point = about.function.inputs;
    std::vector<S> inputs(point.begin(), point.end());
    bool const is_along_line =
        about.what == question::derivative || about.what == question::taylor;
    if (is_along_line)
        inputs.insert(inputs.begin(), 0);
    if (is_along_line || about.what == question::jvp || about.what == question::vjp ||
        about.what == question::hvp)
        inputs.insert(inputs.end(), about.seeds.begin(), about.seeds.end());

    builder program = stage(about);
    int const results = static_cast<int>(about.function.results.size());
    std::vector<S> found;
    switch (about.what) {
    case question::sparse_jacobian:
        return run_sparse(std::move(program), results, inputs);
    case question::sparse_hessian:
        return run_sparse(std::move(program), 1 + static_cast<int>(point.size()), inputs);
    case question::taylor: {
        found = run(program, inputs);
        S factorial = 1;
        for (std::size_t k = 2; k < found.size(); ++k)
            found[k] /= factorial *= static_cast<S>(k);
        return found;
    }
    case question::hvp: // the value has a tangent too, which nobody asked for
        found = run(program, inputs);
        found.erase(found.begin() + 1 + static_cast<std::ptrdiff_t>(point.size()));
        return found;
    default:
        return run(program, inputs);
    }
}
template std::vector<float> answer(asked const&);
template std::vector<double> answer(asked const&);

expected_answer expect(asked const& about) {
    int const degree = order_of(about.what, about.k);
    bool const is_along_line =
        about.what == question::derivative || about.what == question::taylor;
    reference const found = is_along_line ? reference(about.function, degree, about.seeds)
                                          : reference(about.function, degree);
    expected_answer result{{}, found.margin, found.largest};
    int const inputs = static_cast<int>(about.function.inputs.size());
    std::size_t const results = found.results.size();
    auto const put = [&](bounded const& number, int order) {
        result.numbers.push_back({number, order});
    };
    auto const put_values = [&] {
        for (std::size_t i = 0; i < results; ++i)
            put(found.derivative(i, {}), 0);
    };
    // A sum of derivatives, each times a seed.
    auto const product = [&](auto const& derivative) {
        bounded sum;
        for (std::size_t k = 0; k < about.seeds.size(); ++k)
            sum = sum + derivative(k) * bounded(about.seeds[k], 0);
        return sum;
    };
    auto const put_gradients = [&] {
        for (std::size_t i = 0; i < results; ++i)
            for (int j = 0; j < inputs; ++j)
                put(found.derivative(i, {j}), 1);
    };

    switch (about.what) {
    case question::gradient:
    case question::jacobian:
    case question::sparse_jacobian:
        put_values();
        put_gradients();
        break;
    case question::jvp:
        put_values();
        for (std::size_t i = 0; i < results; ++i)
            put(product([&](std::size_t j) { return found.derivative(i, {static_cast<int>(j)}); }),
                1);
        break;
    case question::vjp:
        put_values();
        for (int j = 0; j < inputs; ++j)
            put(product([&](std::size_t i) { return found.derivative(i, {j}); }), 1);
        break;
    case question::hvp:
        put_values();
        put_gradients();
        for (int i = 0; i < inputs; ++i)
            put(product([&](std::size_t j) {
                    return found.derivative(0, {i, static_cast<int>(j)});
                }),
                2);
        break;
    case question::hessian:
    case question::sparse_hessian:
        put_values();
        put_gradients();
        for (int i = 0; i < inputs; ++i)
            for (int j = 0; j < inputs; ++j)
                put(found.derivative(0, {i, j}), 2);
        break;
    case question::gradient_of_hessian:
        for (int i = 0; i < inputs; ++i)
            for (int j = 0; j < inputs; ++j)
                put(found.derivative(0, {i, j}), 2);
        for (int i = 0; i < inputs; ++i)
            for (int j = 0; j < inputs; ++j)
                for (int k = 0; k < inputs; ++k)
                    put(found.derivative(0, {i, j, k}), 3);
        break;
    case question::derivative:
        put(found.derivative(0, std::vector<int>(static_cast<std::size_t>(about.k), 0)), about.k);
        break;
    case question::taylor:
        for (int k = 0; k <= about.k; ++k)
            put(found.results[0][static_cast<std::size_t>(k)], k);
        break;
    }
    return result;
}

} // namespace random_programs
