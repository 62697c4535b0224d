/// @file The engines of the race by name, in the order of the table's columns.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

namespace bench {

/// What an engine is to the figures: all ratios are to the reference; tapes and forward mode are
/// the others that tapeless is compared with.
enum class role { primal, reference, tapeless, tape, forward };

/// An engine; `package` is the Debian package that brings it, if it needs one.
struct engine {
    std::string_view name;
    bench::role role;
    std::string_view package = {};
};

inline constexpr engine engines[] = {
    {"primal", role::primal},
    {"hand-written", role::reference},
    {"tapeless function", role::tapeless},
    {"tapeless expression", role::tapeless},
    {"textbook tape", role::tape},
    {"Sacado reverse", role::tape, "libtrilinos-sacado-dev"},
    {"ADOL-C replay", role::tape, "libadolc-dev"},
    {"Sacado forward", role::forward, "libtrilinos-sacado-dev"},
    {"Eigen autodiff", role::forward, "libeigen3-dev"},
    {"Ceres Jet", role::forward, "libceres-dev"},
    {"Boost autodiff", role::forward, "libboost-dev"},
};

inline constexpr std::string_view reference = "hand-written";
inline constexpr std::string_view ours = "tapeless function";

} // namespace bench
