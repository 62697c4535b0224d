/// @file The passes at run time, and programs run by an interpreter.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <tapeless.hpp>

#include <vector>

namespace random_programs {

/// What the list of passes makes of a program with its derivatives, for vectors of four.
tapeless::builder runnable(tapeless::builder recorded);

/// The program of value and gradient, as question/programs.hpp makes it.
tapeless::builder differentiated(tapeless::builder recorded);

/// The program of one output of another, recorded anew: what a function that takes a derivative is.
tapeless::builder recorded_again(tapeless::builder const& program, int output);

/// The outputs of a program at these inputs: one row's value on doubles after another.
std::vector<double> interpret(tapeless::builder const& program, std::vector<double> const& inputs);

} // namespace random_programs
