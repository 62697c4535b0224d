/// @file The sources of the random functions that are compiled.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "compiled.hpp"

#include <string>

namespace random_programs {

/// The question that compiled function number `number` is asked; through the doors, its gradient.
asked compiled_question(int number);

/// The name of the file for this part, seen from the folder test/, and what has to stand in it.
std::string source_file(int part);
std::string source_text(int part);

} // namespace random_programs
