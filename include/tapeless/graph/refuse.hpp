/// @file What is asked for wrongly at run time.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <string>

namespace tapeless {

/// Throws std::invalid_argument; without exceptions, prints the sentence and ends the program.
[[noreturn]] inline void refuse(std::string const& sentence) {
#ifdef __cpp_exceptions
    throw std::invalid_argument(sentence);
#else
    std::fprintf(stderr, "%s\n", sentence.c_str());
    std::abort();
#endif
}

} // namespace tapeless
