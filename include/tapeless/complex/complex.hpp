/// @file std::complex of active scalars: complex numbers in a function that is differentiated.
// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../operation/operators.hpp"
#include "division.hpp"

#include <concepts>
#include <cstddef>
#include <type_traits>

/// A complex number of a function that is differentiated: two active scalars. `#include <complex>`
/// besides, before <tapeless.hpp> or after it, for numbers and for what is not declared here.
///
/// Sums are those of the parts, products (ac - bd) + i(ad + bc), and quotients the language's own
/// (complex/division.hpp), so each has the value of std::complex<double> to the last bit, save
/// that a product of which both parts are NaN is not looked at again for infinities.
template <std::same_as<tapeless::active> T>
class std::complex<T> {
  public:
    using value_type = T;

    constexpr complex() = default;
    template <tapeless::Operand Real>
    constexpr complex(Real const& real) : parts_{real, 0} {}
    template <tapeless::Operand Real, tapeless::Operand Imaginary>
    constexpr complex(Real const& real, Imaginary const& imaginary) : parts_{real, imaginary} {}
    template <class X>
    constexpr complex(complex<X> const& z) : parts_{z.real(), z.imag()} {}

    constexpr T real() const { return parts_[0]; }
    constexpr T imag() const { return parts_[1]; }
    constexpr void real(T const& x) { parts_[0] = x; }
    constexpr void imag(T const& y) { parts_[1] = y; }
    /// The real part, number 0, or the imaginary one, number 1.
    constexpr T& part(std::size_t number) { return parts_[number]; }
    constexpr T const& part(std::size_t number) const { return parts_[number]; }

    /// @name With a real number, each part by itself
    /// @{
    template <tapeless::Operand Real>
    constexpr complex& operator+=(Real const& x) {
        parts_[0] += x;
        return *this;
    }
    template <tapeless::Operand Real>
    constexpr complex& operator-=(Real const& x) {
        parts_[0] -= x;
        return *this;
    }
    template <tapeless::Operand Real>
    constexpr complex& operator*=(Real const& x) {
        return *this = complex(parts_[0] * x, parts_[1] * x);
    }
    template <tapeless::Operand Real>
    constexpr complex& operator/=(Real const& x) {
        return *this = complex(parts_[0] / x, parts_[1] / x);
    }
    /// @}

    template <class X>
    constexpr complex& operator+=(complex<X> const& z) {
        return *this = complex(parts_[0] + z.real(), parts_[1] + z.imag());
    }
    template <class X>
    constexpr complex& operator-=(complex<X> const& z) {
        return *this = complex(parts_[0] - z.real(), parts_[1] - z.imag());
    }
    template <class X>
    constexpr complex& operator*=(complex<X> const& z) {
        return *this = complex(parts_[0] * z.real() - parts_[1] * z.imag(),
                               parts_[0] * z.imag() + parts_[1] * z.real());
    }
    template <class X>
    constexpr complex& operator/=(complex<X> const& z) {
        return *this = tapeless::apply_complex<tapeless::complex_quotient>(
                   parts_[0], parts_[1], T(z.real()), T(z.imag()));
    }

    /// Not allowed.
    template <class X>
    requires std::is_arithmetic_v<X>
    constexpr operator complex<X>() const {
        refuse<X>();
        return {};
    }
    /// Not allowed. (What the operators of libstdc++'s std::complex<double> ask of their operand.)
    template <class X = T>
    constexpr double __rep() const {
        refuse<X>();
        return {};
    }

  private:
    template <class X>
    static constexpr void refuse() {
        static_assert(tapeless::never<X>,
                      "tapeless: a std::complex<double> cannot hold active scalars; write "
                      "std::complex<T>, T being the function's scalar, for "
                      "std::complex<double>");
    }

    T parts_[2]{};
};
