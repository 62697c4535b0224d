/// @file tapeless: the compiler writes the derivative.
// SPDX-License-Identifier: BSL-1.0
#pragma once

// clang-format off
//     x * y + sin(x)                              [](auto x, auto y) { return x * y + sin(x); }
//     an expression: nested types                 an ordinary function, loops and all
//          \ linearise                                 / trace: the compiler runs it once
//           v                                         v
//                 program     straight-line instructions, each value once, a constexpr value
//                    |  differentiate: reverse or forward, from the operation table alone
//                    |  improve: a list of passes
//                    v
//                 evaluate<Scalar>      templates emit each instruction or pack as one operation
//                    |
//          value, gradient, derivative, ...         in the shape of the caller's own arguments

#include "tapeless/base/version.hpp"           // and the language that is needed
#include "tapeless/operation/row.hpp"        // a row of the operation table, and its laws
#include "tapeless/operation/operators.hpp"  // + - * / < == ..., for expressions and active scalars
#include "tapeless/operation/elementary_functions.hpp" // sin pow ..., for all kinds of operands
#include "tapeless/operation/piecewise_functions.hpp"  // abs max floor ...
#include "tapeless/operation/functions.hpp"  // sigmoid norm where ..., the library's own
#include "tapeless/operation/table.hpp"      // the table
#include "tapeless/operation/std_functions.hpp" // std::sin(x), which takes numbers only
#include "tapeless/expression/expression.hpp" // variables, constants, nodes
#include "tapeless/expression/hana.hpp"      // 2_c * x, and variables as keys of maps
#include "tapeless/structure/structure.hpp"  // the caller's arguments as scalars in their order
#include "tapeless/structure/hana_struct.hpp"
#include "tapeless/structure/aggregate.hpp"
#include "tapeless/structure/views.hpp"      // spans and arrays of C
#include "tapeless/structure/complex_numbers.hpp" // std::complex, once <complex> is there
#include "tapeless/structure/nested.hpp"     // matrices of derivatives
#include "tapeless/structure/fixed.hpp"      // arguments that are not differentiated
#include "tapeless/custom.hpp"               // functions with an adjoint of the user's own
#include "tapeless/record/linearise.hpp"     // the two doors
#include "tapeless/record/trace.hpp"
#include "tapeless/question/programs.hpp"    // differentiate, improve
#include "tapeless/emit/evaluate.hpp"        // the emitter
#include "tapeless/branch.hpp"               // one side only
#include "tapeless/gradient.hpp"             // the questions
#include "tapeless/jacobian.hpp"
#include "tapeless/hessian.hpp"
#include "tapeless/into.hpp"                 // the same, into the caller's memory
#include "tapeless/sparse.hpp"               // without zeros
#include "tapeless/products.hpp"             // jvp, vjp, hvp
#include "tapeless/derivative.hpp"
#include "tapeless/taylor.hpp"
#include "tapeless/cost.hpp"
#include "tapeless/print.hpp"
