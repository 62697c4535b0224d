/// @file Options of pictures.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "partials.hpp"

#include <string>
#include <vector>

namespace tapeless {

/// What a picture holds.
enum class contents {
    structure, ///< inputs, operations, and the formula of each edge's local derivative
    values,    ///< each node's value besides
    adjoints   ///< the number of each edge's local derivative and each node's adjoint besides
};

/// Options of to_dot, to_mermaid, explain and to_html, their first argument:
///
///     tapeless::to_dot({.show = tapeless::contents::values, .paths_from = "x"},
///                      f, x = 2.0, y = 3.0);
struct drawing {
    contents show = contents::adjoints;
    /// An input: the paths from it to the output are coloured.
    std::string paths_from{};
    /// What a function's arguments are called, in their order: {"w", "b"}. By default the only
    /// argument is x, several are x0, x1, ...; an element of an array is x[0], a member of a struct
    /// x.member. An expression's variables have their own names.
    std::vector<std::string> names{};
    /// Composite operations, such as sigmoid, as one node each or as what they are made of.
    grain detail = grain::modules;
    /// Of a function with several results, the one that adjoints are derivatives of.
    int output = 0;
    /// Significant digits of the numbers shown, 40 at most.
    int digits = 6;
    /// Programs of more instructions are abridged by explain, which says so.
    int most_lines = 60;
};

} // namespace tapeless
