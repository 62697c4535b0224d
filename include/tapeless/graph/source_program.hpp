/// @file A program, its inputs, results and numbers, as to_source writes them.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "text.hpp"

#include <charconv>
#include <concepts>
#include <string>
#include <string_view>
#include <vector>

namespace tapeless {

/// How C writes a type of number: its name, the suffix of its functions and that of its literals.
struct number_of_c {
    std::string_view name{};
    std::string_view function_suffix{};
    std::string_view literal_suffix{};
    std::string (*digits)(long double) = nullptr; ///< the fewest that read as the number again

    std::string literal(long double number) const {
        std::string text = digits(number);
        bool const is_negative = text.starts_with('-');
        text.erase(0, is_negative);
        if (text == "inf")
            text = "INFINITY";
        else if (text.find("nan") != text.npos)
            text = "NAN";
        else
            text +=
                (text.find_first_of(".e") == text.npos ? ".0" : "") + std::string(literal_suffix);
        return is_negative ? "(-" + text + ")" : text;
    }
};

template <std::floating_point S>
std::string digits_of(long double number) {
    char text[64];
    auto const end = std::to_chars(text, text + sizeof text, static_cast<S>(number)).ptr;
    return std::string(text, end);
}

template <class S>
inline constexpr number_of_c in_c{};
template <>
inline constexpr number_of_c in_c<float>{"float", "f", "f", &digits_of<float>};
template <>
inline constexpr number_of_c in_c<double>{"double", "", "", &digits_of<double>};
template <>
inline constexpr number_of_c in_c<long double>{"long double", "l", "L", &digits_of<long double>};

/// What a text answers; its results are arrays.
enum class source_question { gradient, jacobian, hessian, jvp, vjp, hvp };

/// A program, and what is known of its inputs and results.
struct source_program {
    /// An argument, with the names of the scalars in it.
    struct parameter {
        std::string name;
        std::vector<std::string> scalars;
        bool is_active = true;

        bool is_array() const { return scalars.size() != 1 || scalars[0] != name; }
    };
    /// An input of the program: a scalar of a parameter, or a number where that is negative.
    struct input {
        int parameter = -1;
        int scalar = 0;
        long double number = 0;
    };

    /// An array that the function stores: for each place, which output of the program stands there.
    struct result {
        std::string name;
        std::vector<int> outputs;
    };

    program_text text;
    std::vector<block> blocks;
    number_of_c number;
    std::vector<parameter> parameters;
    std::vector<input> inputs;
    std::string formula; ///< the value's; empty where it would be long
    source_question question = source_question::gradient;
    std::vector<input> columns{}; ///< the scalars that are differentiated, in the parameters' order
    std::vector<result> results{};

    /// Whether the value is one scalar, which is returned, and in no array.
    bool returns_value() const { return results.empty() || results[0].name != "value"; }

    /// The outputs that are returned or stored, once for each place.
    std::vector<int> wanted_outputs() const {
        std::vector<int> wanted;
        if (returns_value())
            wanted.push_back(0);
        for (result const& each : results)
            wanted.insert(wanted.end(), each.outputs.begin(), each.outputs.end());
        return wanted;
    }
    int size() const { return static_cast<int>(text.instructions.size()); }
    bool is_operation(int i) const { return text.at(i).kind == listed_instruction::operation; }
    parameter const& parameter_at(int k) const { return parameters[static_cast<std::size_t>(k)]; }
    block const& block_at(int k) const { return blocks[static_cast<std::size_t>(k)]; }
    /// What the instruction i reads, which is an input.
    input const& input_of(int i) const {
        return inputs[static_cast<std::size_t>(text.at(i).index)];
    }
};

} // namespace tapeless
