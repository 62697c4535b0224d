/// @file Random functions as programs: recorded by both doors.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "random_function.hpp"

#include <tapeless.hpp>

#include <cstddef>
#include <vector>

namespace random_programs {

/// The function door: the function is called with active scalars.
tapeless::builder record(random_function const& function);

/// The same along a line, x + t v: a function of t, with x and v behind it, held fixed.
tapeless::builder record_along_line(random_function const& function);

/// The expression door: a tree of the operations of a recorded function is walked. Gives the
/// numbers of the inputs in `order`, since they are those in which the walk met the variables.
tapeless::builder linearise(tapeless::builder const& recorded, std::vector<std::size_t>& order);

/// A program recorded anew in another one, as it is where a function asks for it; of its outputs
/// those from number `begin` on, and so many.
tapeless::builder recorded_again(tapeless::builder const& program, int begin, int count);

} // namespace random_programs
