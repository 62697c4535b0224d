/// @file Expressions: variables, constants, run-time numbers, and the nodes that rows make of them.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "constant.hpp"
#include "expressed.hpp"
#include "literals.hpp"
#include "node.hpp"
#include "run_time_numbers.hpp"
#include "variable.hpp"
