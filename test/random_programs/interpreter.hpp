/// @file The passes at run time, and programs run by an interpreter.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless.hpp>

#include <vector>

namespace random_programs {

/// What the list of passes makes of a program with its derivatives, for vectors of so many.
tapeless::builder runnable(tapeless::builder const& recorded, int lanes = 4);

/// The outputs of a program at these inputs: one row's value on numbers of S, float or double, after
/// another. Of a branch only the side runs that is taken.
template <class S>
std::vector<S> interpret(tapeless::builder const& program, std::vector<S> const& inputs);

} // namespace random_programs
