/// @file Special functions that are computed by Boost.Math, for expressions, active scalars and
/// numbers alike. `#include <tapeless/operation/special.hpp>` beside <tapeless.hpp>.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../base/version.hpp"
#include "bessel.hpp"
#include "beta.hpp"
#include "error.hpp"
#include "exponential_integral.hpp"
#include "gamma.hpp"
#include "half_turns.hpp"
#include "incomplete_gamma.hpp"
#include "inverse_error.hpp"
#include "lambert.hpp"
#include "normal_distribution.hpp"
#include "spherical_bessel.hpp"
