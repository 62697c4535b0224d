/// @file The functions whose derivatives are measured: how each is recorded, what it is exactly, and
/// where it is looked at.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "exact.hpp"

#include <tapeless.hpp>

#include <array>
#include <cstddef>
#include <limits>
#include <string>
#include <utility>
#include <vector>

namespace ulps {

constexpr double infinity = std::numeric_limits<double>::infinity();

/// Where an argument is looked at: between two bounds, and close to the numbers at which something
/// happens, a zero, a pole, a switch of formulas. 0, the bounds and the ends of the scalar's range
/// are among them anyway.
struct axis {
    double low = -infinity, high = infinity;
    std::vector<double> critical{};
};
inline axis const reals{}, positive{.low = 0}, probability{.low = 0, .high = 1},
    inside_one{.low = -1, .high = 1};

using point = std::array<double, most_variables>;

struct function {
    std::string name;
    int variables;
    tapeless::builder (*record)();
    jet (*exact)(std::vector<jet> const&);
    std::vector<axis> axes;
    /// Whether the function has derivatives there that are known; null: everywhere.
    bool (*is_smooth)(point const&);
};

/// One entry of the list: `library` is called with active scalars, `exactly` with jets.
template <class Library, class Exactly, std::size_t N>
function entry(std::string name, axis const (&axes)[N], Library, Exactly,
               bool (*is_smooth)(point const&) = nullptr) {
    static_assert(N <= most_variables);
    function result;
    result.name = std::move(name);
    result.variables = N;
    result.axes.assign(axes, axes + N);
    result.is_smooth = is_smooth;
    result.record = [] {
        tapeless::builder program;
        std::array<tapeless::active, N> x;
        for (tapeless::active& each : x)
            each = tapeless::active(program, program.add_input({}));
        tapeless::active const y = std::apply(Library{}, x);
        program.outputs.push_back(y.in(program));
        return program;
    };
    result.exact = [](std::vector<jet> const& x) {
        return [&]<std::size_t... J>(std::index_sequence<J...>) {
            return Exactly{}(x[J]...);
        }(std::make_index_sequence<N>{});
    };
    return result;
}

/// @name The lists, and all of them
/// @{
std::vector<function> elementary_functions();
std::vector<function> activation_functions();
std::vector<function> piecewise_functions();
std::vector<function> special_functions();
std::vector<function> all_functions();
/// @}

} // namespace ulps
