/// @file Texts that to_source writes, compiled by themselves and run beside the functions that they
/// were made of.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless.hpp>
#include <tapeless/graph/source.hpp>

#include <cmath>
#include <cstdio>
#include <string>
#include <vector>

// Results as text that has all their bits; NaN is NaN, whatever its sign.
inline std::string exact(long double number) {
    char text[64];
    std::snprintf(text, sizeof text, "%La", number);
    return std::isnan(number) ? "nan" : text;
}

/// A file of C or C++, calls of its function, and what these should print.
struct compiled_text {
    std::string name;
    std::string text;
    std::string declaration{};        ///< of its function, with the types of the numbers
    std::vector<std::string> calls{}; ///< C++, each to print the results
    std::vector<std::string> expected{};

    bool is_cpp() const { return text.find("<cmath>") != text.npos; }
};

// The arguments of a call, as C++ has them.
struct call_text {
    std::string type;
    std::string arrays{}; // what stands before the call
    std::string arguments{};
    std::string parameters{};
    int count = 0;

    std::string number(long double value) const {
        return std::isinf(value)   ? value < 0 ? "-INFINITY" : "INFINITY"
               : std::isnan(value) ? "NAN"
                                   : "(" + type + ")" + exact(value) + "L";
    }
    void add_scalar(long double value) {
        arguments += number(value) + ", ";
        parameters += type + ", ";
    }
    void add_array(std::vector<long double> const& values) {
        std::string const name = "a" + std::to_string(count++);
        arrays += type + " const " + name + "[] = {";
        for (long double const each : values)
            arrays += number(each) + ", ";
        arrays += "}; ";
        arguments += name + ", ";
        parameters += type + " const*, ";
    }
};

template <class A>
void add_argument(call_text& to, A const& a) {
    using each = tapeless::argument<A>;
    if constexpr (!each::is_constant) {
        using type = typename each::type;
        using shape = tapeless::structure<tapeless::shape<type>>;
        std::vector<long double> values;
        [&]<int... J>(std::integer_sequence<int, J...>) {
            (values.push_back(static_cast<long double>(shape::template at<J>(each::get(a)))), ...);
        }(std::make_integer_sequence<int, shape::size>{});
        if constexpr (tapeless::Scalar<type> || std::is_integral_v<type>)
            to.add_scalar(values[0]);
        else
            to.add_array(values);
    }
}
template <tapeless::fixed_string Name, class T>
void add_argument(call_text& to, tapeless::binding<Name, T> const& a) {
    to.add_scalar(static_cast<long double>(tapeless::argument<T>::get(a.value))); // fixed or not
}

// The gradient's numbers, in the order of the arguments.
template <class F, class... A, class Gradient>
void append_gradient(std::string& to, std::type_identity<tapeless::function_call<F, A...>>,
                     Gradient gradient) {
    using call = tapeless::function_call<F, A...>;
    [&]<int... J>(std::integer_sequence<int, J...>) {
        ((to += " " + exact(static_cast<long double>(call::template gradient_at<J>(gradient)))),
         ...);
    }(std::make_integer_sequence<int, call::programs::active_inputs>{});
}
template <class F, tapeless::fixed_string... Names, class... T, class Gradient>
void append_gradient(std::string& to,
                     std::type_identity<tapeless::formula_call<F, tapeless::binding<Names, T>...>>,
                     Gradient gradient) {
    auto const append = [&]<tapeless::fixed_string Name, class Value>() {
        if constexpr (!tapeless::is_fixed<Value>)
            to += " " + exact(static_cast<long double>(gradient[tapeless::variable<Name>{}]));
    };
    (append.template operator()<Names, T>(), ...);
}

/// The function f of this name, and its call with these arguments. Further calls are added to it.
template <class F, class... A>
void add_call(compiled_text& to, F const& f, A const&... a) {
    using call = tapeless::call<F, A...>;
    using scalar = typename call::scalar;
    call_text now;
    now.type = std::same_as<scalar, float>    ? "float"
               : std::same_as<scalar, double> ? "double"
                                              : "long double";
    (add_argument(now, a), ...);
    to.declaration = now.type + " " + to.name + "(" + now.parameters + now.type + "*);";
    std::string const columns = std::to_string(call::programs::active_inputs);
    to.calls.push_back("{ " + now.arrays + now.type + " g[" + columns + "]; " + now.type +
                       " const v = " + to.name + "(" + now.arguments + "g); print(v, g, " +
                       columns + "); }");
    auto const result = tapeless::value_and_gradient(f, a...);
    std::string expected = exact(static_cast<long double>(result.value));
    append_gradient(expected, std::type_identity<call>{}, result.gradient);
    to.expected.push_back(expected);
}

/// The answer to another question, written for doubles, and one call of it, whose results these
/// numbers are: the value first, if it is returned, then what stands in arrays of these sizes.
inline compiled_text text_of_answer(std::string const& name, std::string const& text,
                                    call_text const& arguments, std::vector<std::size_t> sizes,
                                    std::vector<double> const& expected) {
    compiled_text made{.name = name, .text = text};
    std::size_t size = 0;
    std::string results, pointers;
    for (std::size_t const each : sizes) {
        results += (size == 0 ? "r" : ", r + " + std::to_string(size));
        pointers += pointers.empty() ? "double*" : ", double*";
        size += each;
    }
    bool const returns = expected.size() > size;
    made.declaration =
        (returns ? "double " : "void ") + name + "(" + arguments.parameters + pointers + ");";
    std::string const call = name + "(" + arguments.arguments + results + ");";
    made.calls.push_back("{ " + arguments.arrays + "double r[" + std::to_string(size) + "]; " +
                         (returns ? "double const v = " + call + " print(v, r, "
                                  : call + " print(r[0], r + 1, -1 + ") +
                         std::to_string(size) + "); }");
    std::string line;
    for (double const each : expected)
        line += (line.empty() ? "" : " ") + exact(each);
    made.expected.push_back(line);
    return made;
}
