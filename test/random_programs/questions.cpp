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

bool is_along_line(question what) {
    return what == question::derivative || what == question::taylor;
}

// The stages as question/programs.hpp strings them together.

// Taken up again, since a pass only copies.
builder pruned(builder const& program) {
    return builder(tapeless::program_view(tapeless::pruned(program)));
}

builder gradient_of(builder recorded) {
    return pruned(tapeless::with_gradient(std::move(recorded)));
}

builder repeated(builder program, int k, tapeless::position where) {
    int const outputs = program.outputs.count;
    for (int order = 0; order < k; ++order)
        program = pruned(tapeless::with_derivative(
            std::move(program), 0, where == tapeless::position::behind ? order * outputs : 0,
            where));
    return program;
}

builder hessian_of(builder recorded, elimination order) {
    return with_jacobian(gradient_of(std::move(recorded)), 1, order, symmetry::symmetric);
}

builder stage(asked const& about) {
    auto const order = static_cast<elimination>(about.variant % 3);
    // Those that a Hessian may have.
    auto const order_of_hessian =
        about.variant % 2 == 0 ? elimination::forward : elimination::cheapest_first;
    builder recorded =
        is_along_line(about.what) ? record_along_line(about.function) : record(about.function);
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
        return hessian_of(std::move(recorded), order_of_hessian);
    case question::derivative:
        return repeated(std::move(recorded), about.k, tapeless::position::instead);
    case question::taylor:
        return repeated(std::move(recorded), about.k, tapeless::position::behind);
    case question::gradient_of_hessian:
        break;
    }
    // The Hessian is a function's result, whose Jacobian is asked for.
    builder const hessian = tapeless::improved(hessian_of(std::move(recorded), order_of_hessian));
    int const inputs = static_cast<int>(about.function.inputs.size());
    return with_jacobian(recorded_again(hessian, 1 + inputs, inputs * inputs), 0, order,
                         symmetry::none);
}

// Drops the outputs, from number `begin` on, that are the literal 0; says which are there.
std::vector<bool> make_sparse(builder& program, int begin) {
    std::vector<bool> is_there(static_cast<std::size_t>(program.outputs.count), true);
    int kept = begin;
    for (int k = begin; k < program.outputs.count; ++k) {
        is_there[static_cast<std::size_t>(k)] = !program.is_zero(program.outputs[k]);
        if (is_there[static_cast<std::size_t>(k)])
            program.outputs[kept++] = program.outputs[k];
    }
    program.outputs.resize(kept);
    return is_there;
}

} // namespace

asked ask(question what, random_function function, int number) {
    asked result{what, takes_several_results(what) ? std::move(function)
                                                   : with_one_result(std::move(function))};
    rows::random_numbers random(static_cast<std::uint64_t>(number) * 7907 + 11);
    std::size_t const count =
        what == question::vjp ? result.function.results.size()
        : what == question::jvp || what == question::hvp || is_along_line(what)
            ? result.function.inputs.size()
            : 0;
    for (std::size_t k = 0; k < count; ++k)
        result.seeds.push_back(static_cast<float>(random.below(33) - 16) / 8);
    result.k = what == question::taylor ? 5 : 1 + random.below(5);
    result.variant = random.below(6);
    return result;
}

answering::answering(asked const& about) : about_(about) {
    builder program = stage(about);
    if (about.what == question::sparse_jacobian)
        is_there_ = make_sparse(program, static_cast<int>(about.function.results.size()));
    if (about.what == question::sparse_hessian)
        is_there_ = make_sparse(program, 1 + static_cast<int>(about.function.inputs.size()));
    program_ = std::move(program);
}

template <class S>
std::vector<S> answering::answer() const {
    std::vector<double> const& point = about_.function.inputs;
    std::vector<S> inputs(point.begin(), point.end());
    if (is_along_line(about_.what))
        inputs.insert(inputs.begin(), 0);
    inputs.insert(inputs.end(), about_.seeds.begin(), about_.seeds.end());

    std::vector<S> found = interpret(runnable(program_, 32 / sizeof(S)), inputs);
    S factorial = 1;
    switch (about_.what) {
    case question::sparse_jacobian:
    case question::sparse_hessian:
        for (std::size_t k = 0; k < is_there_.size(); ++k)
            if (!is_there_[k])
                found.insert(found.begin() + static_cast<std::ptrdiff_t>(k), 0);
        break;
    case question::taylor:
        for (std::size_t k = 2; k < found.size(); ++k)
            found[k] /= factorial *= static_cast<S>(k);
        break;
    case question::hvp: // the value has a tangent too, which nobody asked for
        found.erase(found.begin() + 1 + static_cast<std::ptrdiff_t>(point.size()));
        break;
    default:
        break;
    }
    return found;
}
template std::vector<float> answering::answer() const;
template std::vector<double> answering::answer() const;

expected_answer expect(asked const& about) {
    int const degree = order_of(about.what, about.k);
    reference const found = is_along_line(about.what)
                                ? reference(about.function, degree, about.seeds)
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
            put(product(
                    [&](std::size_t j) { return found.derivative(0, {i, static_cast<int>(j)}); }),
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
