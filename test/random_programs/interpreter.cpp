// SPDX-License-Identifier: BSL-1.0
#include "interpreter.hpp"

#include "choices.hpp"

#include <map>
#include <stdexcept>

namespace random_programs {
namespace {

struct cell {
    double real = 0;
    bool truth = false;
};

// Whether operand J of the row is a condition.
template <class Row, std::size_t J>
constexpr bool takes_truth = static_cast<int>(J) < tapeless::conditions_of<Row>;

template <class Row, std::size_t... J>
cell run(cell const* const* x) {
    auto const operand = [&]<std::size_t Place>() {
        if constexpr (takes_truth<Row, Place>)
            return x[Place]->truth;
        else
            return x[Place]->real;
    };
    if constexpr (sizeof...(J) == 0)
        return {Row::template value<double>(), false};
    else if constexpr (tapeless::is_condition<Row>)
        return { 0, Row::value(operand.template operator()<J>()...) };
    else
        return { Row::value(operand.template operator()<J>()...), false };
}

using function = cell (*)(cell const* const*);

// From the rows' descriptors to their values.
class row_table {
  public:
    row_table() {
        add_all<rows::all>(std::make_index_sequence<rows::count>{});
        add_all<choices>(std::make_index_sequence<choice_count>{});
        add<tapeless::power>(std::make_index_sequence<2>{});
        add<tapeless::integer_power>(std::make_index_sequence<2>{});
        add<tapeless::selection>(std::make_index_sequence<3>{});
        add<tapeless::logarithm_of_two>(std::make_index_sequence<0>{});
        add<tapeless::logarithm_of_ten>(std::make_index_sequence<0>{});
        add<tapeless::two_over_root_pi>(std::make_index_sequence<0>{});
        add<tapeless::root_of_half>(std::make_index_sequence<0>{});
    }
    function at(tapeless::operation const* row) const {
        auto const found = functions_.find(row);
        if (found == functions_.end())
            throw std::out_of_range("no value for row " + std::string(row->name));
        return found->second;
    }

  private:
    std::map<tapeless::operation const*, function> functions_;

    template <class Row, std::size_t... J>
    void add(std::index_sequence<J...>) {
        functions_[&tapeless::operation_of<Row, static_cast<int>(sizeof...(J))>] = &run<Row, J...>;
    }
    template <class Entries, std::size_t... Place>
    void add_all(std::index_sequence<Place...>) {
        (add_entry<std::tuple_element_t<Place, Entries>>(), ...);
    }
    template <class Entry>
    void add_entry() {
        using row = typename Entry::row;
        using operands = std::make_index_sequence<static_cast<std::size_t>(Entry::arity)>;
        if constexpr (takes_all<row>(operands{}) && !std::is_same_v<row, tapeless::selection>)
            add<row>(operands{});
    }
    // Constants take no operand, and rows with an order one more than is theirs here.
    template <class Row, std::size_t... J>
    static constexpr bool takes_all(std::index_sequence<J...>) {
        return requires(std::conditional_t<takes_truth<Row, J>, bool, double>... x) {
            Row::value(x...);
        };
    }
};

} // namespace

tapeless::builder runnable(tapeless::builder recorded) {
    tapeless::builder result = tapeless::improved(recorded);
    return result.blocks.count > 1 ? std::move(result) : tapeless::improved_for_vectors(result, 4);
}

tapeless::builder differentiated(tapeless::builder recorded) {
    return runnable(tapeless::with_gradient(std::move(recorded)));
}

tapeless::builder recorded_again(tapeless::builder const& program, int output) {
    tapeless::builder result;
    std::vector<int> inputs; // which stand in any order in a program that is scheduled
    for (tapeless::input const& each : program.inputs)
        inputs.push_back(result.add_input(each));
    std::vector<int> places;
    for (tapeless::instruction const& each : program.instructions) {
        std::vector<int> x;
        for (int j = 0; j < each.arity; ++j)
            x.push_back(places[static_cast<std::size_t>(program.operands[each.first + j])]);
        if (each.row == &tapeless::input_operation)
            places.push_back(inputs[static_cast<std::size_t>(each.index)]);
        else if (each.row == &tapeless::literal_operation)
            places.push_back(result.literal(each.number));
        else
            places.push_back(result.apply(*each.row, x.data(), each.arity));
    }
    result.outputs.push_back(places[static_cast<std::size_t>(program.outputs[output])]);
    return result;
}

std::vector<double> interpret(tapeless::builder const& program, std::vector<double> const& inputs) {
    static row_table const table;
    std::vector<cell> values;
    for (tapeless::instruction const& each : program.instructions) {
        std::vector<cell const*> x;
        for (int j = 0; j < each.arity; ++j)
            x.push_back(&values[static_cast<std::size_t>(program.operands[each.first + j])]);
        if (each.row == &tapeless::input_operation)
            values.push_back({inputs[static_cast<std::size_t>(each.index)], false});
        else if (each.row == &tapeless::literal_operation)
            values.push_back({static_cast<double>(each.number), each.number != 0});
        else
            values.push_back(table.at(each.row)(x.data()));
    }
    std::vector<double> result;
    for (int const output : program.outputs)
        result.push_back(values[static_cast<std::size_t>(output)].real);
    return result;
}

} // namespace random_programs
