/// @file The version, and the language that all headers need.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#if __cplusplus < 202002L
#error "tapeless needs C++20: compile with -std=c++20"
#include <tapeless/needs/C++20> // which is nowhere, so that compilers stop here
#endif

#include <string_view>

namespace tapeless {

/// The version as major.minor.patch; Meson and CMake read it here. Below 1.0.0 a new minor version
/// may break what used the one before.
inline constexpr std::string_view version = "0.2.0";

} // namespace tapeless
