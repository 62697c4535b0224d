/// @file The kernels of the race, each written once, with its hand-written adjoint beside it.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "kernels/asset_path.hpp"
#include "kernels/black_scholes.hpp"
#include "kernels/camera.hpp"
#include "kernels/cloth_spring.hpp"
#include "kernels/lennard_jones.hpp"
#include "kernels/logarithm_plus_sine.hpp"
#include "kernels/logistic_loss.hpp"
#include "kernels/lotka_volterra.hpp"
#include "kernels/matern.hpp"
#include "kernels/network.hpp"
#include "kernels/product_plus_sine.hpp"
#include "kernels/rate_law.hpp"
#include "kernels/robot_arm.hpp"
#include "kernels/rosenbrock.hpp"
#include "kernels/student_t.hpp"

#include <tuple>

namespace bench {

// A kernel is an empty struct: its name, its numbers of inputs and outputs, a point of its domain
// drawn from `uniform(low, high)`, and the function itself. It is written as a user of any engine
// would write it. Results of operations are stored as T, never as auto: with Sacado and ADOL-C an
// expression has a type of its own that must not be copied. A number becomes a T by T(0.0), since
// some engines allow no other way. Where a formula is as natural, the kernel has it as an
// `expression` of `variables`, and `ask(question, point)` asks that.
//
// Its adjoint is value_and_derivative(kernel, point, derivative) in bench::hand: scalar code in
// double as an expert writes it, no intrinsics, no library beyond <cmath>. It returns the value and
// overwrites the derivative, a gradient, or the rows of a Jacobian one after the other. An adjoint
// must not change what the function computes: the value comes from the kernel's own operations, in
// their order, and equals the kernel's bit for bit where the compiler does not contract. The
// derivative is free algebra: reciprocals and functions are shared, with the value too, and terms
// cancelled, but no identity is used that only the kernel's field knows.

/// All kernels, in the order of the table.
using all_kernels =
    std::tuple<product_plus_sine, logarithm_plus_sine, rosenbrock_10, rosenbrock_100, logistic_loss,
               black_scholes, lennard_jones_pair, lennard_jones_cluster, camera, lotka_volterra,
               tanh_network, asset_path, cloth_spring, rate_law, matern, robot_arm,
               softplus_network, student_t>;

} // namespace bench
