/// @file jet: a truncated Taylor polynomial in several variables, whose coefficients are balls.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "ball.hpp"

#include <array>
#include <cstddef>
#include <vector>

namespace ulps {

/// Derivatives up to order 3 are compared; those of order 4 say how well conditioned these are.
constexpr int degree = 4;
constexpr int most_variables = 4;

/// How often a derivative is taken by each variable.
using multi_index = std::array<int, most_variables>;

/// The monomials of jets in so many variables, those of lower order first.
struct monomials {
    struct product {
        int a, b, result;
    };
    std::vector<multi_index> all;
    std::vector<product> products; ///< of two monomials, those that are not truncated

    static monomials const& of(int variables);
    int place(multi_index const& wanted) const;
};

int order_of(multi_index const& by);

/// The Taylor polynomial of a function at a point: the coefficient of a monomial is the derivative
/// over its factorials.
class jet {
  public:
    /// A constant.
    jet(int variables, ball const& value);
    /// Variable number j at this value.
    static jet variable(int variables, int j, ball const& value);

    int variables() const { return variables_; }
    ball const& value() const { return coefficients_[0]; }
    ball& value() { return coefficients_[0]; }
    ball const& operator[](int monomial) const {
        return coefficients_[static_cast<std::size_t>(monomial)];
    }
    /// The derivative itself.
    ball derivative(int monomial) const;
    bool is_finite() const;

    friend jet operator+(jet a, jet const& b);
    friend jet operator-(jet a, jet const& b);
    friend jet operator-(jet a);
    friend jet operator*(jet const& a, jet const& b);
    friend jet operator/(jet const& a, jet const& b);
    friend jet operator+(jet a, ball const& b);
    friend jet operator-(jet a, ball const& b) { return std::move(a) + -b; }
    friend jet operator+(ball const& a, jet b) { return std::move(b) + a; }
    friend jet operator-(ball const& a, jet b) { return -std::move(b) + a; }
    friend jet operator*(jet a, ball const& b);
    friend jet operator*(ball const& a, jet b) { return std::move(b) * a; }
    friend jet operator/(jet const& a, ball const& b) { return a * (ball(1) / b); }
    friend jet operator/(ball const& a, jet const& b);

  private:
    int variables_;
    std::vector<ball> coefficients_;
};

/// The coefficients of a Taylor polynomial in one variable.
using series = std::array<ball, degree + 1>;

/// f(u), f being known by its series at u's value.
jet compose(series const& f, jet const& u);

} // namespace ulps
