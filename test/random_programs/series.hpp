/// @file Series: truncated Taylor series of several variables, and elementary functions of them.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "bounded.hpp"

#include <array>
#include <boost/math/constants/constants.hpp>
#include <boost/math/special_functions/erf.hpp>
#include <cstddef>
#include <vector>

// (A namespace of their own, since the names are those that generated functions use.)
namespace random_programs::power_series {

/// The monomials of so many variables up to a degree, lower degrees first, and which two give which.
class monomials {
  public:
    static constexpr int most_variables = 6;
    using exponents = std::array<int, most_variables>;
    struct product {
        std::size_t other, result;
    };

    int variables, degree;
    std::vector<exponents> all;
    std::vector<int> degrees;
    /// With each monomial, those whose product with it is not cut off.
    std::vector<std::vector<product>> products;

    /// Those of these variables and this degree, made once.
    static monomials const& of(int variables, int degree);
    std::size_t place(exponents const& wanted) const;
    std::size_t of_variable(int j) const { return static_cast<std::size_t>(1 + j); }

  private:
    monomials(int variables_, int degree_);
};

/// A polynomial in displacements from a point, by its coefficients.
template <class T>
class series {
  public:
    monomials const* terms;
    std::vector<T> coefficients;

    series(monomials const& of, T const& constant) : terms(&of), coefficients(of.all.size()) {
        coefficients[0] = constant;
    }
    /// The variable j itself.
    series(monomials const& of, T const& constant, int j) : series(of, constant) {
        coefficients[of.of_variable(j)] = one();
    }

    T const& constant() const { return coefficients[0]; }
    T& operator[](std::size_t k) { return coefficients[k]; }
    T const& operator[](std::size_t k) const { return coefficients[k]; }

    friend series operator+(series a, series const& b) {
        for (std::size_t k = 0; k < a.coefficients.size(); ++k)
            if (!is_zero(b[k]))
                a[k] = is_zero(a[k]) ? b[k] : a[k] + b[k];
        return a;
    }
    friend series operator*(series const& a, series const& b) {
        series result(*a.terms, T());
        for (std::size_t k = 0; k < a.coefficients.size(); ++k) {
            if (is_zero(a[k]))
                continue;
            for (auto const& [other, place] : a.terms->products[k]) {
                if (is_zero(b[other]))
                    continue;
                T const term = a[k] * b[other];
                result[place] = is_zero(result[place]) ? term : result[place] + term;
            }
        }
        return result;
    }
    friend series operator*(series a, T const& b) {
        for (T& each : a.coefficients)
            if (!is_zero(each))
                each = each * b;
        return a;
    }

  private:
    static T one() {
        if constexpr (std::is_same_v<T, real>)
            return 1;
        else
            return {1, 0};
    }
};

using exact_series = series<real>;

inline exact_series operator-(exact_series const& a) { return a * real(-1); }
inline exact_series operator-(exact_series const& a, exact_series const& b) { return a + -b; }
inline exact_series operator+(exact_series a, real const& b) {
    a[0] += b;
    return a;
}

// Elementary functions of series. Each is known by its coefficients in one variable, f^(k) / k!, and
// these, but for powers and the exponential, by its slope.

exact_series exp(exact_series const& x);
exact_series log(exact_series const& x);
exact_series sin(exact_series const& x);
exact_series cos(exact_series const& x);
exact_series atan(exact_series const& x);
exact_series asin(exact_series const& x);
exact_series asinh(exact_series const& x);
exact_series acosh(exact_series const& x);
exact_series atanh(exact_series const& x);
exact_series erf(exact_series const& x);
exact_series erfc(exact_series const& x);
/// x to the power p; of a negative x, p is an integer.
exact_series pow(exact_series const& x, real const& p);
exact_series cbrt(exact_series const& x);

inline exact_series sqrt(exact_series const& x) { return pow(x, real(1) / 2); }
inline exact_series operator/(exact_series const& a, exact_series const& b) {
    return a * pow(b, -1);
}

} // namespace random_programs::power_series

namespace random_programs {
using power_series::exact_series, power_series::monomials, power_series::series;
} // namespace random_programs
