/// @file The operation table: all rows but those of special functions.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "arithmetic.hpp"
#include "powers.hpp"
#include "exponential.hpp"
#include "trigonometric.hpp"
#include "error.hpp"
#include "activation.hpp"
#include "comparison.hpp"
#include "selection.hpp"
#include "piecewise.hpp"
#include "rounding.hpp"
