// SPDX-License-Identifier: BSL-1.0
#include "record.hpp"

#include "choices.hpp"

#include <algorithm>
#include <array>
#include <deque>

namespace random_programs {
namespace {

using tapeless::active;
using tapeless::builder;

// Operations on active scalars.
struct recorder {
    template <std::size_t... Place>
    static auto make_table(std::index_sequence<Place...>) {
        return std::array<active (*)(active const*), choice_count>{[](active const* x) {
            return active(random_programs::call<std::tuple_element_t<Place, choices>>(x));
        }...};
    }

    active literal(double number) const { return number; }
    active call(std::size_t place, active const* x) const {
        static auto const table = make_table(std::make_index_sequence<choice_count>{});
        return table[place](x);
    }
    active branch(active const* x, auto const& then, auto const& otherwise) const {
        return tapeless::branch(x[0] < x[1], then, otherwise);
    }
};

void record_results(builder& program, random_function const& function,
                    std::vector<active> const& inputs) {
    for (active const& each : evaluate(function, inputs, recorder{}))
        program.outputs.push_back(each.in(program));
}

} // namespace

builder record(random_function const& function) {
    builder program;
    std::vector<active> inputs;
    for (std::size_t k = 0; k < function.inputs.size(); ++k)
        inputs.emplace_back(program, program.add_input({}));
    record_results(program, function, inputs);
    return program;
}

builder record_along_line(random_function const& function) {
    builder program;
    active const t(program, program.add_input({}));
    std::vector<active> points, inputs;
    for (std::size_t k = 0; k < function.inputs.size(); ++k)
        points.emplace_back(program, program.add_input({.active = false}));
    for (active const& each : points)
        inputs.push_back(each + t * active(program, program.add_input({.active = false})));
    record_results(program, function, inputs);
    return program;
}

builder linearise(builder const& recorded, std::vector<std::size_t>& order) {
    static constexpr std::string_view names[] = {"x0", "x1", "x2", "x3"};
    std::deque<tapeless::tree_info> trees;
    std::deque<std::vector<tapeless::tree_info const*>> operands;
    static constexpr int offsets[8] = {};
    for (tapeless::instruction const& each : recorded.instructions) {
        tapeless::tree_info tree{};
        tree.hash = tapeless::mix(trees.size(), 7);
        if (each.row == &tapeless::input_operation) {
            tree.kind = tapeless::tree_info::variable;
            tree.name = names[each.index];
        } else if (each.row == &tapeless::literal_operation) {
            tree.kind = tapeless::tree_info::constant;
            tree.value = each.number;
        } else {
            tree.kind = tapeless::tree_info::node;
            tree.row = each.row;
            tree.arity = each.arity;
            operands.emplace_back();
            for (int j = 0; j < each.arity; ++j)
                operands.back().push_back(
                    &trees[static_cast<std::size_t>(recorded.operands[each.first + j])]);
            tree.operands = operands.back().data();
            tree.offsets = offsets;
        }
        trees.push_back(tree);
    }
    builder result;
    tapeless::linearisation walker(result, &tapeless::name_list<>::place_of);
    result.outputs.push_back(walker.walk(trees[static_cast<std::size_t>(recorded.outputs[0])], 0));
    for (tapeless::input const& each : result.inputs)
        order.push_back(static_cast<std::size_t>(std::find(names, names + 4, each.name) - names));
    return result;
}

builder recorded_again(builder const& program, int begin, int count) {
    builder result;
    std::vector<int> inputs; // which stand in any order in a program that is scheduled
    for (tapeless::input const& each : program.inputs)
        inputs.push_back(result.add_input(each));
    std::vector<int> places, x;
    for (tapeless::instruction const& each : program.instructions) {
        x.clear();
        for (int j = 0; j < each.arity; ++j)
            x.push_back(places[static_cast<std::size_t>(program.operands[each.first + j])]);
        if (each.row == &tapeless::input_operation)
            places.push_back(inputs[static_cast<std::size_t>(each.index)]);
        else if (each.row == &tapeless::literal_operation)
            places.push_back(result.literal(each.number));
        else
            places.push_back(result.apply(*each.row, x.data(), each.arity));
    }
    for (int k = begin; k < begin + count; ++k)
        result.outputs.push_back(places[static_cast<std::size_t>(program.outputs[k])]);
    return result;
}

} // namespace random_programs
