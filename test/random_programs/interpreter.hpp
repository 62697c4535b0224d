/// @file Programs run by an interpreter.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless.hpp>

#include <vector>

namespace random_programs {

/// The outputs of a program at these inputs: one row's value on numbers of S, float or double, after
/// another. Of a branch only the side runs that is taken.
template <class S>
std::vector<S> interpret(tapeless::builder const& program, std::vector<S> const& inputs);

} // namespace random_programs
