/// @file Programs at run time, evaluated by the values of their rows in any scalar.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless.hpp>

#include <cstddef>
#include <functional>
#include <map>
#include <stdexcept>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace ulps {

/// A row's value; truth values are numbers, 0 or 1.
template <class S>
using row_function = std::function<S(S const* const*)>;

/// From the rows' descriptors to their values.
template <class S>
class row_table {
  public:
    static row_table& all() {
        static row_table result;
        return result;
    }

    /// Adds the rows of these entries (test/laws/rows.hpp), at each arity at which they are defined.
    template <class... Entry>
    void add(std::tuple<Entry...>*) {
        (add_row<typename Entry::row>(), ...);
    }
    /// Takes another value for a row.
    void replace(tapeless::operation const* row, row_function<S> value) {
        functions_[row] = std::move(value);
    }
    row_function<S> const& at(tapeless::operation const* row) const {
        auto const found = functions_.find(row);
        if (found == functions_.end())
            throw std::out_of_range("no value for row " + std::string(row->name));
        return found->second;
    }

  private:
    std::map<tapeless::operation const*, row_function<S>> functions_;

    template <class Row>
    void add_row() {
        add_at<Row>(std::make_index_sequence<0>{});
        add_at<Row>(std::make_index_sequence<1>{});
        add_at<Row>(std::make_index_sequence<2>{});
        add_at<Row>(std::make_index_sequence<3>{});
        add_at<Row>(std::make_index_sequence<4>{});
        add_at<Row>(std::make_index_sequence<5>{});
        add_at<Row>(std::make_index_sequence<6>{});
    }
    template <class Row, std::size_t J>
    using operand =
        std::conditional_t<(static_cast<int>(J) < tapeless::conditions_of<Row>), bool, S>;

    template <class Row, std::size_t... J>
    void add_at(std::index_sequence<J...>) {
        constexpr int arity = static_cast<int>(sizeof...(J));
        if constexpr (arity == 0) {
            if constexpr (requires { Row::template value<S>(); })
                functions_.emplace(&tapeless::operation_of<Row, 0>,
                                   [](S const* const*) { return S(Row::template value<S>()); });
        } else if constexpr (requires(operand<Row, J>... x) { Row::value(x...); }) {
            functions_.emplace(&tapeless::operation_of<Row, arity>, [](S const* const* x) {
                return static_cast<S>(Row::value(static_cast<operand<Row, J>>(*x[J])...));
            });
        }
    }
};

/// A program that is ready to run, with the functions of its rows.
template <class S>
class evaluator {
  public:
    explicit evaluator(tapeless::builder const& program) {
        values_.resize(static_cast<std::size_t>(program.size()));
        for (int i = 0; i < program.size(); ++i) {
            tapeless::instruction const& each = program.instructions[i];
            if (each.row == &tapeless::literal_operation) {
                values_[static_cast<std::size_t>(i)] = static_cast<S>(each.number);
            } else if (each.row == &tapeless::input_operation) {
                inputs_.push_back({static_cast<std::size_t>(each.index), i});
            } else {
                steps_.push_back({row_table<S>::all().at(each.row), operands_.size(), i});
                for (int j = 0; j < each.arity; ++j)
                    operands_.push_back(&values_[static_cast<std::size_t>(program.operand(i, j))]);
            }
        }
        for (int const output : program.outputs)
            outputs_.push_back(&values_[static_cast<std::size_t>(output)]);
    }
    evaluator(evaluator&&) = default;

    std::size_t outputs() const { return outputs_.size(); }
    S output(std::size_t k) const { return *outputs_[k]; }

    /// Computes all outputs at these inputs.
    void run(S const* x) {
        for (auto const& [number, place] : inputs_)
            values_[static_cast<std::size_t>(place)] = x[number];
        for (step const& each : steps_)
            values_[static_cast<std::size_t>(each.place)] =
                each.function(operands_.data() + each.first);
    }

  private:
    struct step {
        row_function<S> function;
        std::size_t first;
        int place;
    };
    std::vector<S> values_;
    std::vector<S const*> operands_, outputs_;
    std::vector<std::pair<std::size_t, int>> inputs_;
    std::vector<step> steps_;
};

} // namespace ulps
