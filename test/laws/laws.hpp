/// @file What the tests of the laws share.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "rows.hpp"

#include <array>
#include <string_view>

namespace laws {

using point = std::array<double, 4>;

/// A row in one of the doors: what the library computes for it, at a point of its domain. Plain
/// functions, since the tests' own code would otherwise be compiled once for every row.
struct row_under_test {
    std::string_view name;
    std::size_t place; ///< in rows::all and rows::special
    int arity;
    rows::interval const* domains;

    double (*plain)(point const&);                      ///< the row's value on doubles
    double (*value)(point const&);                      ///< by `value`
    double (*value_and_gradient)(point const&, point&); ///< by `value_and_gradient`
    void (*forward)(point const&, point&);              ///< by derivative(f, x), or nothing
    void (*second)(point const&, point&); ///< the Hessian times (1, 2, 3, 4), or nothing
    double (*shared)(point const&,
                     point&); ///< r * r + r, and its gradient, r = row(x) written three times
};

/// The value is the row's on doubles, bit for bit; the partial is the slope of the value, in the
/// domain and, of a row of one operand, far out; reverse equals forward; the slope of the partial
/// is the second slope; sharing changes no value.
void check(row_under_test const& row);

/// Calls f with the coordinates of a point.
template <int Arity, class F>
constexpr auto spread(F const& f, point const& x) {
    return [&]<std::size_t... J>(std::index_sequence<J...>) {
        return f(x[J]...);
    }(std::make_index_sequence<Arity>{});
}

} // namespace laws
