/// @file Eigen's types of fixed size as arguments and results, and in functions that are
/// differentiated. `#include <tapeless/eigen.hpp>` is enough.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "base/version.hpp"

// Eigen's types
#include "eigen/decompositions.hpp"
#include "eigen/geometry.hpp"
#include "eigen/map.hpp"
#include "eigen/matrix.hpp"
#include "eigen/ref.hpp"
#include "eigen/sparse.hpp"
#include "eigen/views.hpp"

// What is asked of them
#include "branch.hpp"
#include "cost.hpp"
#include "custom.hpp"
#include "derivative.hpp"
#include "gradient.hpp"
#include "hessian.hpp"
#include "into.hpp"
#include "jacobian.hpp"
#include "operation/std_functions.hpp"
#include "products.hpp"
#include "sparse.hpp"
#include "taylor.hpp"
