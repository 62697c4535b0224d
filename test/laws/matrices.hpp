/// @file What the tests of the laws of Jacobians, Hessians and products with them share.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "laws.hpp"

namespace laws {

using matrix = std::array<point, 4>;

/// A row r of x0, x1, ... as a function with three results: r, r * x0, and the sum of all. Plain
/// functions, as in laws.hpp.
struct jacobian_under_test {
    std::string_view name;
    std::size_t place; ///< in rows::all
    int arity;
    rows::interval const* domains;

    void (*jacobian)(point const& x, matrix& result);           ///< of the three, row by row
    void (*jvp)(point const& x, point const& v, point& result); ///< three results
    void (*vjp)(point const& x, point const& w, point& result); ///< of three weights
};
constexpr int results = 3;

/// The Jacobian is what 50 digits say; its columns are those of jvp, its rows those of vjp; a
/// product with any vector is the Jacobian's; <w, J v> = <J^T w, v>.
void check(jacobian_under_test const& row);

/// A row in one of the doors.
struct hessian_under_test {
    std::string_view name;
    std::size_t place; ///< in rows::all
    int arity;
    rows::interval const* domains;

    void (*hessian)(point const& x, matrix& result);
    void (*hvp)(point const& x, point const& v, point& result);
    double (*jvp)(point const& x, point const& v);        ///< or nothing
    void (*vjp)(point const& x, double w, point& result); ///< or nothing
};

/// The Hessian is what 50 digits say, and symmetric to the last bit; its columns are those of hvp,
/// and a product with any vector is the Hessian's; jvp and vjp are products with the slopes.
void check(hessian_under_test const& row);

/// A row of one operand in both doors: its derivatives of order 0, 1, 2 and 3.
struct series_under_test {
    std::string_view name;
    std::size_t place; ///< in rows::all
    rows::interval domain;

    void (*taylor)(double x, point& result);        ///< by taylor<3>
    void (*of_expression)(double x, point& result); ///< the same
    double (*third)(double x);                      ///< by derivative<3>
    double (*nested)(double x);                     ///< by a gradient of a gradient of a gradient
};

/// Order by order they are what 50 digits say, up to the second, and the doors agree; the third is
/// that of nested gradients.
void check(series_under_test const& row);

} // namespace laws
