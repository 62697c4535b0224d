/// @file The results of a program's function in C: arrays, and what stands in them.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "source_inputs.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tapeless {

/// Gives a program that answers a question its results, and an input for each seed that it takes;
/// `values` of the program's outputs are the function's.
class source_results {
  public:
    static void append(source_program& to, source_question question, int values) {
        to.question = question;
        source_results(to, values).append_all();
    }

  private:
    source_program& to_;
    int const values_;
    std::vector<int> places_; // of each active input of the program: its column

    source_results(source_program& to, int values) : to_(to), values_(values) {
        for (int k = 0; k < static_cast<int>(to.parameters.size()); ++k)
            for (int j = 0; to.parameter_at(k).is_active &&
                            j < static_cast<int>(to.parameter_at(k).scalars.size());
                 ++j)
                to.columns.push_back({k, j});
        for (source_program::input const& each : to.inputs) {
            auto const is_this = [&](source_program::input const& other) {
                return other.parameter == each.parameter && other.scalar == each.scalar;
            };
            auto const place = std::ranges::find_if(to.columns, is_this);
            if (place != to.columns.end())
                places_.push_back(static_cast<int>(place - to.columns.begin()));
        }
    }

    int columns() const { return static_cast<int>(places_.size()); }

    void append_all() {
        if (values_ != 1)
            to_.results.push_back({"value", in_order(values_, 0)});
        switch (to_.question) {
        case source_question::gradient:
            to_.results.push_back({"gradient", by_columns(1, values_)});
            break;
        case source_question::jacobian:
            to_.results.push_back({"jacobian", by_columns(values_, values_)});
            break;
        case source_question::hessian:
            to_.results.push_back({"gradient", by_columns(1, 1)});
            to_.results.push_back({"hessian", by_rows_and_columns(1 + columns())});
            break;
        case source_question::jvp:
            append_seeds("tangents", columns());
            to_.results.push_back({"tangent", in_order(values_, values_)});
            break;
        case source_question::vjp:
            append_seeds("cotangents", values_);
            to_.results.push_back({"cotangent", by_columns(1, values_)});
            break;
        case source_question::hvp:
            append_seeds("tangents", columns());
            to_.results.push_back({"gradient", by_columns(1, 1)});
            to_.results.push_back({"product", by_columns(1, 2 + columns())});
            break;
        }
    }
    // Behind the others, in the order of what they belong to in the program.
    void append_seeds(std::string const& name, int count) {
        int const parameter = static_cast<int>(to_.parameters.size());
        source_program::parameter made{name, {}, false};
        bool const are_of_columns = to_.question != source_question::vjp;
        for (int k = 0; k < count; ++k) {
            made.scalars.push_back(name + "[" + std::to_string(k) + "]");
            to_.inputs.push_back(
                {parameter, are_of_columns ? places_[static_cast<std::size_t>(k)] : k});
        }
        to_.parameters.push_back(std::move(made));
    }

    static std::vector<int> in_order(int count, int first) {
        std::vector<int> result;
        for (int k = 0; k < count; ++k)
            result.push_back(first + k);
        return result;
    }
    // The program has derivatives in the order of its inputs.
    std::vector<int> by_columns(int rows, int first) const {
        std::vector<int> result(static_cast<std::size_t>(rows * columns()));
        for (int i = 0; i < rows; ++i)
            for (int j = 0; j < columns(); ++j)
                result[static_cast<std::size_t>(i * columns() + place(j))] =
                    first + i * columns() + j;
        return result;
    }
    std::vector<int> by_rows_and_columns(int first) const {
        std::vector<int> result(static_cast<std::size_t>(columns() * columns()));
        for (int i = 0; i < columns(); ++i)
            for (int j = 0; j < columns(); ++j)
                result[static_cast<std::size_t>(place(i) * columns() + place(j))] =
                    first + i * columns() + j;
        return result;
    }
    int place(int j) const { return places_[static_cast<std::size_t>(j)]; }
};

/// Says what stands in the results of a program's function.
class source_legend {
  public:
    source_legend(source_program const& program, source_inputs const& inputs)
        : program_(program), inputs_(inputs) {}

    /// What is returned and stored.
    std::string summary() const {
        return (program_.returns_value() ? "its value is returned, its " : "its values and ") +
               std::string(stored()) + (program_.returns_value() ? " stored" : " are stored");
    }
    /// What the places are, in lines.
    std::vector<std::string> lines() const {
        std::vector<std::string> result;
        for (source_program::result const& each : program_.results) {
            if (each.name == "gradient" || each.name == "cotangent" || each.name == "product")
                append(result, each.name, "", each.name == "gradient" ? " = " : " of ",
                       each.name == "gradient" ? "d/d" : "");
            else if (each.name == "jacobian")
                append(result, each.name, program_.returns_value() ? "" : rows(), " = ",
                       program_.returns_value() ? "d/d" : "d value[i]/d");
            else if (each.name == "hessian")
                append(result, each.name, rows(), " = ", "d gradient[i]/d");
        }
        if (program_.question == source_question::jvp || program_.question == source_question::hvp)
            append(result, "tangents", "", " of ", "");
        return result;
    }

  private:
    source_program const& program_;
    source_inputs const& inputs_;

    std::string_view stored() const {
        switch (program_.question) {
        case source_question::jacobian:
            return "Jacobian, row by row,";
        case source_question::hessian:
            return "gradient and Hessian";
        case source_question::jvp:
            return "Jacobian times the tangents";
        case source_question::vjp:
            return "Jacobian's product with the cotangents";
        case source_question::hvp:
            return "gradient and Hessian times the tangents";
        default:
            return "gradient";
        }
    }
    int columns() const { return static_cast<int>(program_.columns.size()); }
    std::string rows() const {
        return columns() == 1 ? "i + " : std::to_string(columns()) + "*i + ";
    }
    // A line for each parameter that is differentiated.
    void append(std::vector<std::string>& to, std::string const& array, std::string const& row,
                std::string const& relation, std::string const& of) const {
        for (int first = 0, end = 0; first < columns(); first = end) {
            while (end < columns() && column(end).parameter == column(first).parameter)
                ++end;
            int const last = end - 1, count = end - first;
            to.push_back(range(place(array, row, first), place(array, row, last), count) +
                         relation + range(of + scalar(first), of + scalar(last), count));
        }
    }
    source_program::input const& column(int k) const {
        return program_.columns[static_cast<std::size_t>(k)];
    }
    std::string scalar(int k) const {
        return inputs_.scalar(column(k).parameter, column(k).scalar);
    }
    static std::string place(std::string const& array, std::string const& row, int k) {
        std::string const whole = row + std::to_string(k);
        bool const is_first = !row.empty() && k == 0; // 6*i, not 6*i + 0
        return array + "[" + (is_first ? row.substr(0, row.size() - 3) : whole) + "]";
    }
    static std::string range(std::string const& first, std::string const& last, int count) {
        return count == 1 ? first : first + (count == 2 ? ", " : ", ..., ") + last;
    }
};

} // namespace tapeless
