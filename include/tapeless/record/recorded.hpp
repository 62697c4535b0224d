/// @file Recorded: the program of a source, as written.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../program/finished.hpp"

namespace tapeless {

/// The stage that records a source: a function with its arguments (trace.hpp) or an expression
/// (linearise.hpp), whose `trace()` gives a builder.
template <class Source>
struct recording {
    static constexpr builder run() { return Source::trace(); }
    static constexpr extents expected = {512, 1024, 64, 64, 8};
};

/// The program of a source, before anything is done to it.
template <class Source>
using recorded = finished<recording<Source>>;

} // namespace tapeless
