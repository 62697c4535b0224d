// SPDX-License-Identifier: BSL-1.0
#include "interpreter.hpp"

#include "choices.hpp"

#include <limits>
#include <map>
#include <stdexcept>

namespace random_programs {
namespace {

template <class S>
struct cell { // until it is computed, what poisons whatever uses it
    S real = std::numeric_limits<S>::quiet_NaN();
    bool truth = false;
};

// Whether operand J of the row is a condition.
template <class Row, std::size_t J>
constexpr bool takes_truth = static_cast<int>(J) < tapeless::conditions_of<Row>;

template <class S, class Row, std::size_t... J>
cell<S> run(cell<S> const* const* x) {
    auto const operand = [&]<std::size_t Place>() {
        if constexpr (takes_truth<Row, Place>)
            return x[Place]->truth;
        else
            return x[Place]->real;
    };
    if constexpr (sizeof...(J) == 0)
        return {Row::template value<S>(), false};
    else if constexpr (tapeless::is_condition<Row>)
        return { S(), Row::value(operand.template operator()<J>()...) };
    else
        return { static_cast<S>(Row::value(operand.template operator()<J>()...)), false };
}

// From the rows' descriptors to their values.
template <class S>
class row_table {
  public:
    using function = cell<S> (*)(cell<S> const* const*);

    row_table() {
        add_all<rows::all>(std::make_index_sequence<rows::count>{});
        add_all<choices>(std::make_index_sequence<choice_count>{});
        add<tapeless::power>(std::make_index_sequence<2>{});
        add<tapeless::integer_power>(std::make_index_sequence<2>{});
        add<tapeless::selection>(std::make_index_sequence<3>{});
        add<tapeless::branched>(std::make_index_sequence<3>{});
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
        functions_[&tapeless::operation_of<Row, static_cast<int>(sizeof...(J))>] =
            &run<S, Row, J...>;
    }
    template <class Entries, std::size_t... Place>
    void add_all(std::index_sequence<Place...>) {
        (add_entry<std::tuple_element_t<Place, Entries>>(), ...);
    }
    template <class Entry>
    void add_entry() {
        using row = typename Entry::row;
        if constexpr (requires { row::template value<S>(); })
            add<row>(std::index_sequence<>{});
        else
            add_arities<row>(std::make_index_sequence<6>{});
    }
    // An entry may give a row more operands than it has itself: an order, or a hint.
    template <class Row, std::size_t... Less>
    void add_arities(std::index_sequence<Less...>) {
        (add_arity<Row>(std::make_index_sequence<Less + 1>{}), ...);
    }
    template <class Row, class Operands>
    void add_arity(Operands operands) {
        if constexpr (takes_all<Row>(operands) && !std::is_same_v<Row, tapeless::selection>)
            add<Row>(operands);
    }
    template <class Row, std::size_t... J>
    static constexpr bool takes_all(std::index_sequence<J...>) {
        return requires(std::conditional_t<takes_truth<Row, J>, bool, S>... x) {
            Row::value(x...);
        };
    }
};

template <class S>
class interpreter {
  public:
    interpreter(tapeless::builder const& program, std::vector<S> const& inputs)
        : program_(program), inputs_(inputs),
          values_(static_cast<std::size_t>(program.instructions.count)) {
        if (program.blocks.count > 1)
            run_block(0);
        else
            run_stretch(0, program.instructions.count);
    }
    S operator[](int i) const { return at(i).real; }

  private:
    tapeless::builder const& program_;
    std::vector<S> const& inputs_;
    std::vector<cell<S>> values_;

    cell<S> const& at(int i) const { return values_[static_cast<std::size_t>(i)]; }

    void run_stretch(int begin, int end) {
        for (int i = begin; i < end; ++i)
            values_[static_cast<std::size_t>(i)] = computed(program_.instructions[i]);
    }
    // See program/program.hpp for how the parts of a block stand.
    void run_block(int block) {
        for (int i = program_.blocks[block].begin; i < program_.blocks[block].end;) {
            int inner = program_.instructions[i].block;
            if (inner == block) {
                run_stretch(i, i + 1);
                ++i;
                continue;
            }
            while (program_.blocks[inner].parent != block)
                inner = program_.blocks[inner].parent;
            int const pair = inner - (inner - 1) % 2, condition = program_.blocks[pair].condition;
            run_block(at(condition).truth ? pair : pair + 1);
            run_stretch(program_.blocks[pair + 1].end, program_.blocks[pair + 1].join);
            i = program_.blocks[pair + 1].join;
        }
    }
    cell<S> computed(tapeless::instruction const& now) const {
        static row_table<S> const table;
        if (now.row == &tapeless::input_operation)
            return {inputs_[static_cast<std::size_t>(now.index)], false};
        if (now.row == &tapeless::literal_operation)
            return {static_cast<S>(now.number), now.number != 0};
        cell<S> const* x[8];
        for (int j = 0; j < now.arity; ++j)
            x[j] = &at(program_.operands[now.first + j]);
        return table.at(now.row)(x);
    }
};

} // namespace

tapeless::builder runnable(tapeless::builder const& recorded, int lanes) {
    tapeless::builder result = tapeless::improved(recorded);
    return result.blocks.count > 1 ? std::move(result)
                                   : tapeless::improved_for_vectors(result, lanes);
}

template <class S>
std::vector<S> interpret(tapeless::builder const& program, std::vector<S> const& inputs) {
    interpreter<S> const values(program, inputs);
    std::vector<S> result;
    for (int const output : program.outputs)
        result.push_back(values[output]);
    return result;
}
template std::vector<float> interpret(tapeless::builder const&, std::vector<float> const&);
template std::vector<double> interpret(tapeless::builder const&, std::vector<double> const&);

} // namespace random_programs
