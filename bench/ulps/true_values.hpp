/// @file The values of the C library and of Boost.Math as they should be: what is left of an error
/// then is the library's own.
// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace ulps {

/// From now on, programs take the values of these rows from the reference, rounded to the scalar.
void use_true_values();

} // namespace ulps
